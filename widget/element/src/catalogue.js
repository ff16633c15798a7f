// The catalogue's file: asked for before the program is there, and looked into for the one thing that shows at once.

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/** The text of the catalogue, or of the slice of the element's service; rejects when there is none. */
export async function fetchCatalogue(element) {
  const address = element.getAttribute("catalogue").trim();
  const service = encodeURIComponent(element.getAttribute("service").trim());
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const file = address.endsWith("/") ? `${address}services/${service}.json` : address;
    const response = await fetch(file, { __proto__: null, signal: patience.signal });
    if (!response.ok) throw new Error(`${file} answered ${response.status}`);
    return await response.text();
  } finally {
    clearTimeout(timer);
  }
}

/** What the service says in its own words, if it does; throws where the program will refuse the catalogue. */
export function ownTexts(catalogue, service) {
  const known = JSON.parse(catalogue).services.find(({ id }) => id === service.trim());
  return known.texts;
}

/** Where a person gets help by the catalogue, if it says so and is one. */
export function helpIn(catalogue) {
  try {
    return JSON.parse(catalogue).help;
  } catch {
    return undefined;
  }
}
