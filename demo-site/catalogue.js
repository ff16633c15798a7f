// The catalogue, fetched once for the page's own lists of services.

/** The catalogue, or null when it cannot be had: the page works without it. */
export async function fetchCatalogue(address = "catalogue.json") {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** The services of each category, in the order of the catalogue; one that names none is among the others. */
export function byCategory(services) {
  const groups = new Map();
  for (const service of services) {
    const category = service.category ?? "other";
    groups.set(category, [...(groups.get(category) ?? []), service]);
  }
  return groups;
}
