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
