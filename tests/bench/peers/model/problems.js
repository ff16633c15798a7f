// Everything that is still missing before the form can be sent: where it is, and what to do.
import { declarationsOf, mandatesOf, placesOf, requirementOf } from "./catalogue.js";
import { isAccepted, isCheckable } from "./mandates.js";
import { sideOf } from "./state.js";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const CHECK_PROBLEMS = {
  idle: "problem-mandate-not-checked",
  waiting: "problem-mandate-check-under-way",
  failed: "problem-mandate-not-checked",
  answered: "problem-mandate-not-granted",
};
const PHONE = /^[+\d][\d\s-]{4,}$/;

/** Whether nothing has been typed into a place yet. */
export function isEmpty(place) {
  return place.lookUp === "idle" && !place.code && !place.businessId && !place.name;
}

/** The problems in the order of the page: `{ at, key, filling }`, `at` being the id of the control. */
export function problemsOf(service, state) {
  const { situation } = state;
  if (situation === null) return [{ at: "situation-alone", key: "problem-situation-missing" }];
  if (requirementOf(service, situation).procedure === "not-allowed") {
    return [{ at: `situation-${situation}`, key: "problem-situation-not-allowed" }];
  }
  return [...placeProblems(service, state), ...declarationProblems(service, state), ...mandateProblems(service, state)];
}

function placeProblems(service, state) {
  const rule = placesOf(service, state.situation);
  if (!rule) return [];
  const filled = sideOf(state).places.filter((place) => !isEmpty(place));
  return [...filled.flatMap(problemsInPlace), ...tooFew(state, rule, filled)];
}

function tooFew(state, rule, filled) {
  if (filled.length >= rule.min) return [];
  const at = `code-${sideOf(state).places.find(isEmpty)?.id}`;
  if (state.situation === "on-behalf") return [{ at, key: "problem-principal-missing" }];
  const key = rule.min === 1 ? "problem-too-few-one" : "problem-too-few";
  return [{ at, key, filling: String(rule.min) }];
}

function problemsInPlace(place) {
  if (place.problem) return [{ at: `code-${place.id}`, key: place.problem }];
  if (place.lookUp === "idle") return [{ at: `look-up-${place.id}`, key: "problem-look-up-not-asked" }];
  if (place.lookUp === "waiting") return [{ at: `look-up-${place.id}`, key: "problem-look-up-under-way" }];
  const missing = place.name.trim() === "" ? [{ at: `name-${place.id}`, key: "problem-name-missing" }] : [];
  return place.kind === "person" ? [...missing, ...contactProblems(place)] : missing;
}

function contactProblems({ id, channel, phone, email, party }) {
  const problems = [];
  const isMissing = (way, typed) => channel === way && !typed && !party?.[way === "sms" ? "phone" : "email"];
  if (isMissing("sms", phone)) problems.push({ at: `phone-${id}`, key: "problem-phone-missing" });
  if (phone && !PHONE.test(phone)) problems.push({ at: `phone-${id}`, key: "problem-phone-form" });
  if (isMissing("email", email)) problems.push({ at: `email-${id}`, key: "problem-email-missing" });
  if (email && !EMAIL.test(email)) problems.push({ at: `email-${id}`, key: "problem-email-form" });
  return problems;
}

function declarationProblems(service, state) {
  const missing = declarationsOf(service, state.situation).filter(({ id }) => !state.declared[id]);
  return missing.map(({ id }) => ({ at: `declaration-${id}`, key: "problem-declaration-missing" }));
}

function mandateProblems(service, state) {
  const asked = mandatesOf(service, state.situation);
  const { places, check } = sideOf(state);
  const named = places.filter((place) => !isEmpty(place));
  if (!asked || named.length === 0 || named.every((place) => isAccepted(state, place, asked))) return [];
  if (!isCheckable(asked)) return [];
  if (named.some((place) => !place.party)) return [{ at: "mandate", key: "problem-mandate-not-checkable" }];
  const isRequested = check.mandates?.some((each) => each.status === "requested");
  return [{ at: "mandate", key: isRequested ? "problem-mandate-requested" : CHECK_PROBLEMS[check.state] }];
}
