// A host of the widget inside the page: it answers the host API from public test identities, so that these pages need
// no server. What an example scripts comes first.

import { ORGANISATIONS, OWN_CODE, PERSONS, WITH_MANDATE } from "./people.js";

/** The widget's attribute `api` for this host. */
export const API = "host-api";

const root = new URL(`${API}/`, document.baseURI).href;
const reach = globalThis.fetch.bind(globalThis);

/**
 * Takes the place of `fetch` for addresses below `API` and for files that `scripted` names. Its keys are a method and a
 * path, such as `POST parties/lookup`; a value is an answer, `{ status, body, headers }` or `"never"`, or a list of
 * answers in their order, of which the last one stays.
 */
export function startHost(scripted = {}) {
  const said = new Map();
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const request = url.href.startsWith(root) ? new Request(input, init) : null;
    const route = `${request?.method ?? "GET"} ${pathOf(url)}`;
    const answer = next(scripted[route], route, said) ?? (request && (await answerTo(request, url)));
    if (answer === "never") return new Promise(() => {});
    return answer ? respond(answer) : reach(input, init);
  };
}

function pathOf(url) {
  return url.href.startsWith(root) ? url.href.slice(root.length).split("?")[0] : url.pathname.split("/").at(-1);
}

function next(scripted, route, said) {
  if (!Array.isArray(scripted)) return scripted;
  const index = said.get(route) ?? 0;
  said.set(route, index + 1);
  return scripted[Math.min(index, scripted.length - 1)];
}

function respond({ status = 200, body = {}, headers = {} }) {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
}

const NOT_FOUND = { status: 404, body: { error: "not-found" } };
const NOT_OFFERED = { status: 501 };

async function answerTo(request, url) {
  const body = request.method === "POST" ? await request.json() : {};
  const path = pathOf(url);
  if (path === "parties/lookup") return findPerson(body);
  if (path === "organisations/lookup") return found(body.businessId, ORGANISATIONS[body.businessId]);
  if (path === "mandates/check") return { body: { mandates: await checked(body) } };
  if (path === "mandates/requests") return { status: 201, body: { status: "requested" } };
  return path.startsWith("services/") ? NOT_OFFERED : NOT_FOUND;
}

function findPerson({ personalIdentityCode, lastName }) {
  if (personalIdentityCode === OWN_CODE) return { status: 409, body: { error: "self" } };
  const person = PERSONS[personalIdentityCode];
  const isOther = lastName && !person?.name.endsWith(` ${lastName.trim()}`);
  return isOther ? NOT_FOUND : found(personalIdentityCode, person);
}

/** A reference is the party's place in the table: no code in it, and the same each time. */
function found(id, party) {
  return party ? { body: { party: { ref: refOf(id), ...party } } } : NOT_FOUND;
}

function refOf(id) {
  return `p_${[...Object.keys(PERSONS), ...Object.keys(ORGANISATIONS)].indexOf(id)}`;
}

async function checked({ service, principals }) {
  const themes = await themesOf(service);
  return principals.flatMap((principal) => {
    const granted = principal === refOf(WITH_MANDATE);
    const status = granted ? { status: "granted", basis: "mandate" } : { status: "not-granted" };
    return themes.map((theme) => ({ principal, theme, ...status }));
  });
}

/** The themes that the service asks for, those in bundles too. */
async function themesOf(service) {
  const { services, mandates, bundles = [] } = await (await reach("catalogue.json")).json();
  const { allOf, anyOf } = services.find(({ id }) => id === service).onBehalf.mandates ?? {};
  const ids = (allOf ?? anyOf ?? []).flatMap((id) => bundles.find((bundle) => bundle.id === id)?.mandates ?? [id]);
  return ids.map((id) => mandates.find((mandate) => mandate.id === id)?.theme).filter(Boolean);
}
