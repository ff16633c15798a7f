// What the applicant has answered so far, and the only code that changes it.
import { placesOf } from "./catalogue.js";

const NOBODY = { places: [], check: { state: "idle" } };

/** Nothing answered yet. */
export const START = { situation: null, sides: {}, declared: {}, showProblems: false, said: "", nextId: 1 };

/** The places and the check of the situation that is chosen. */
export function sideOf(state) {
  return state.sides[state.situation] ?? NOBODY;
}

/** The reducer for one service. */
export function reducerFor(service) {
  return (state, action) => CHANGES[action.type](state, action, service);
}

const CHANGES = {
  situation(state, { situation }, service) {
    const chosen = { ...state, situation, showProblems: false };
    const rule = placesOf(service, situation);
    return rule && !state.sides[situation] ? withCount(chosen, rule.min, rule) : chosen;
  },
  count: (state, { count }, service) => withCount(state, count, placesOf(service, state.situation)),
  add: (state, _, service) => withCount(state, sideOf(state).places.length + 1, placesOf(service, state.situation)),
  remove: removed,
  type: (state, { id, field, text }) => inPlace(state, id, (place) => typed(place, field, text)),
  kind: (state, { id, kind }) => inPlace(state, id, () => newPlace(id, kind)),
  channel: (state, { id, channel }) => inPlace(state, id, (place) => ({ ...place, channel, edited: true })),
  wait: (state, { id, said }) => ({ ...inPlace(state, id, waiting), said }),
  wrong: (state, { id, problem }) => inPlace(state, id, (place) => ({ ...place, problem, lookUp: "idle" })),
  found: (state, { id, party, said }) => ({ ...inPlace(state, id, (place) => found(place, party)), said }),
  "by-hand": (state, { id, said }) => ({ ...inPlace(state, id, (place) => byHand(place, said)), said }),
  check: (state, { check, said }) => ({ ...inSide(state, (side) => ({ ...side, check })), said: said ?? state.said }),
  declare: (state, { id, at }) => ({ ...state, declared: { ...state.declared, [id]: at } }),
  said: (state, { said }) => ({ ...state, said }),
  problems: (state) => ({ ...state, showProblems: true }),
};

function newPlace(id, kind) {
  const typed = { code: "", businessId: "", lastName: "", name: "", addedName: "", phone: "", email: "" };
  return { id, kind, ...typed, channel: "suomi-fi", lookUp: "idle", party: null, edited: false };
}

function inSide(state, change) {
  return { ...state, sides: { ...state.sides, [state.situation]: change(sideOf(state)) } };
}

function inPlace(state, id, change) {
  const each = (place) => (place.id === id ? change(place) : place);
  return inSide(state, (side) => ({ ...side, places: side.places.map(each) }));
}

function withCount(state, count, { kinds, max }) {
  const { places } = sideOf(state);
  const added = Math.max(0, Math.min(count, max) - places.length);
  const more = Array.from({ length: added }, (_, index) => newPlace(state.nextId + index, kinds[0]));
  const changed = inSide(state, (side) => ({ ...side, places: [...places.slice(0, count), ...more] }));
  return { ...changed, nextId: state.nextId + added };
}

// The last place that the service asks for is emptied, not taken away.
function removed(state, { id }, service) {
  const { min, kinds } = placesOf(service, state.situation);
  const { places } = sideOf(state);
  const rest = places.filter((place) => place.id !== id);
  const keeps = rest.length >= min;
  const emptied = places.map((place) => (place.id === id ? newPlace(state.nextId, kinds[0]) : place));
  const changed = inSide(state, () => ({ places: keeps ? rest : emptied, check: { state: "idle" } }));
  return { ...changed, nextId: state.nextId + 1 };
}

const IDENTIFYING = ["code", "businessId", "lastName"];

function typed(place, field, text) {
  const changed = { ...place, [field]: text };
  if (IDENTIFYING.includes(field)) return { ...changed, problem: undefined, lookUp: "idle" };
  return { ...changed, edited: true };
}

function waiting(place) {
  return { ...place, lookUp: "waiting", problem: undefined };
}

function found(place, party) {
  const channel = party.channel ?? "suomi-fi";
  return { ...place, lookUp: "found", party, name: party.name, channel, code: "", edited: false };
}

function byHand(place, said) {
  return { ...place, lookUp: "by-hand", said };
}
