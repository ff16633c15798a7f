// The catalogue, fetched once for the page's own lists of services.

/** The catalogue, or null when it cannot be had: the page works without it. */
export async function fetchCatalogue() {
  try {
    const answer = await fetch("/catalogue.json");
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** The services of each category, in the order of the catalogue. */
export function byCategory(services) {
  const groups = new Map();
  for (const service of services) groups.set(service.category, [...(groups.get(service.category) ?? []), service]);
  return groups;
}
