// What the applicant's presses do beyond changing the answers: look-ups, the check of mandates, copying.
import { readBusinessId } from "./business-id.js";
import { readIdentityCode } from "./identity-code.js";
import { sideOf } from "./state.js";

const BY_HAND = {
  "not-found": "by-hand-not-found",
  "too-many-tries": "by-hand-too-many-tries",
  "session-ended": "by-hand-session-ended",
  "server-down": "by-hand-server-down",
};

/** The actions for one form; `read` gives the answers as they are now. */
export function actionsFor({ api, texts, dispatch, read, allowTemporary }) {
  const { text } = texts;

  async function lookUp(id) {
    const place = sideOf(read()).places.find((each) => each.id === id);
    if (place.lookUp === "waiting") return;
    const isPerson = place.kind === "person";
    const { code, problem } = isPerson
      ? readIdentityCode(place.code, { allowTemporary })
      : readBusinessId(place.businessId);
    if (problem) return dispatch({ type: "wrong", id, problem });
    dispatch({ type: "wait", id, said: text("looking-up") });
    const lastName = place.lastName || undefined;
    answered(id, await (isPerson ? api.lookUpPerson(code, lastName) : api.lookUpOrganisation(code)));
  }

  function answered(id, { party, error, minutes }) {
    if (error === "self") return dispatch({ type: "wrong", id, problem: "problem-yourself" });
    if (error) return dispatch({ type: "by-hand", id, said: text(BY_HAND[error], String(minutes)) });
    const isThere = sideOf(read()).places.some((place) => place.party?.ref === party.ref);
    if (isThere) return dispatch({ type: "wrong", id, problem: "problem-already-added" });
    return dispatch({ type: "found", id, party, said: text("found", party.name) });
  }

  async function checkMandates() {
    const principals = sideOf(read())
      .places.map((place) => place.party?.ref)
      .filter(Boolean);
    dispatch({ type: "check", check: { state: "waiting" }, said: text("mandate-checking") });
    const { mandates, error, redirect } = await api.checkMandates(principals);
    if (redirect) return location.assign(redirect);
    const failure = error === "session-ended" ? error : "server-down";
    return dispatch({ type: "check", check: error ? { state: "failed", failure } : { state: "answered", mandates } });
  }

  async function copy(name) {
    const worked = await navigator.clipboard.writeText(name).then(
      () => true,
      () => false,
    );
    dispatch({ type: "said", said: text(worked ? "mandate-copied" : "mandate-copy-failed") });
  }

  return { lookUp, checkMandates, copy };
}
