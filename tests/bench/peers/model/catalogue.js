// What the catalogue says about the service: procedures, places and mandates, ready to be asked.

const ANSWERS = { alone: "alone", "on-behalf": "onBehalf", together: "together" };

/** The three situations, in the order of the question. */
export const SITUATIONS = Object.keys(ANSWERS);

/** Fetches the catalogue, or the slice of the service where the address is a folder. */
export async function loadCatalogue(address, service) {
  const response = await fetch(address.endsWith("/") ? `${address}services/${service}.json` : address);
  if (!response.ok) throw new Error(`The catalogue answered ${response.status}.`);
  return response.json();
}

/** The service of that id with what belongs to it; throws when the catalogue does not have it. */
export function serviceOf(catalogue, id) {
  const service = catalogue.services.find((each) => each.id === id);
  if (!service) throw new Error(`The catalogue has no service ${id}.`);
  const { updated, help } = catalogue;
  const onBehalf = groupsOf(catalogue, service.onBehalf);
  const together = groupsOf(catalogue, service.together);
  return { ...service, updated, help, groups: { "on-behalf": onBehalf, together } };
}

// Looked up once, so that the rest of the catalogue need not be kept.
function groupsOf({ mandates = [], bundles = [] }, requirement) {
  const { allOf, anyOf } = requirement?.mandates ?? {};
  const group = (id) => {
    const bundle = bundles.find((each) => each.id === id);
    const ids = bundle?.mandates ?? [id];
    return { name: bundle?.name, mandates: mandates.filter((mandate) => ids.includes(mandate.id)) };
  };
  return (allOf ?? anyOf)?.map(group);
}

/** What the service asks in a situation. */
export function requirementOf(service, situation) {
  return service[ANSWERS[situation]] ?? { procedure: "not-allowed" };
}

/** How many places for which kinds of parties; undefined where nobody is named. */
export function placesOf(service, situation) {
  const requirement = requirementOf(service, situation);
  if (requirement.procedure === "not-allowed") return undefined;
  if (situation === "on-behalf") return { min: 1, max: 1, kinds: kindsOf(requirement.principals) };
  const parties = situation === "together" && requirement.procedure !== "none" && requirement.parties;
  return parties ? { min: parties.min ?? 1, max: parties.max ?? 20, kinds: kindsOf(parties.kinds) } : undefined;
}

// A child is looked up as any person, so the two are one choice.
function kindsOf(kinds = ["person"]) {
  return [...new Set(kinds.map((kind) => (kind === "child" ? "person" : kind)))];
}

/** The mandates asked for in a situation: groups, of which `all` or `any` are needed; undefined where none is. */
export function mandatesOf(service, situation) {
  const groups = service.groups[situation];
  return groups && { needed: requirementOf(service, situation).mandates.allOf ? "all" : "any", groups };
}

/** The declarations asked for in a situation, with ids. */
export function declarationsOf(service, situation) {
  if (situation === null || requirementOf(service, situation).procedure !== "declaration") return [];
  return service.texts?.declarations ?? [{ id: "others-agree" }];
}
