// The text that the form sends: the answers as the contract's section 2 has them.
import { declarationsOf, requirementOf } from "./catalogue.js";
import { mandatesInValue } from "./mandates.js";
import { isEmpty, problemsOf } from "./problems.js";
import { sideOf } from "./state.js";

/** The value as JSON. */
export function formValue(service, state, language) {
  const { situation } = state;
  const parties = sideOf(state).places.filter((place) => !isEmpty(place));
  const declarations = declarationsOf(service, situation).filter(({ id }) => state.declared[id]);
  return JSON.stringify({
    version: 1,
    status: problemsOf(service, state).length === 0 ? "ready" : "incomplete",
    service: service.id,
    catalogue: service.updated,
    lang: language,
    context: null,
    situation,
    procedure: situation === null ? null : procedureIn(service, situation),
    partyList: null,
    parties: parties.map(partyInValue),
    mandates: mandatesInValue(service, state, parties),
    declarations: declarations.map(({ id }) => ({ id, at: state.declared[id] })),
  });
}

function procedureIn(service, situation) {
  const { procedure } = requirementOf(service, situation);
  return procedure === "not-allowed" ? null : procedure;
}

function partyInValue(place) {
  const { kind, party, name } = place;
  const head = party
    ? { kind: party.kind, ref: party.ref, name, ...addedName(place), source: "look-up" }
    : { kind, ref: null, ...codeOf(place), name, source: "typed" };
  const contact = kind === "person" ? contactOf(place) : {};
  return { ...head, ...contact, ...(party && place.edited ? { edited: true } : {}) };
}

function addedName({ addedName }) {
  return addedName ? { addedName } : {};
}

// The authority has nothing else to go by where nobody was found.
function codeOf({ kind, code, businessId }) {
  return kind === "person" ? { personalIdentityCode: code.trim().toUpperCase() } : { businessId: businessId.trim() };
}

function contactOf({ phone, email, channel }) {
  return { phone: phone || null, email: email || null, channel };
}
