// Whether the parties have given the mandates that the service asks for.
import { mandatesOf } from "./catalogue.js";
import { sideOf } from "./state.js";

/** What the check said of one mandate of one party: `{ status, basis }`. */
export function statusOf(state, place, mandate) {
  if (mandate.form === "power-of-attorney") return { status: "not-checked", basis: "power-of-attorney" };
  const { check } = sideOf(state);
  const isHers = (each) => each.principal === place.party?.ref && each.theme === mandate.theme;
  const { status = "not-checked", basis = null } = check.mandates?.find(isHers) ?? {};
  return { status, basis };
}

/** Whether this party's mandates are in order; where the host cannot check now, it does so later. */
export function isAccepted(state, place, asked) {
  const accepts = (mandate) => {
    const { status, basis } = statusOf(state, place, mandate);
    return status === "granted" || basis === "power-of-attorney" || sideOf(state).check.failure === "server-down";
  };
  const group = ({ mandates }) => mandates.every(accepts);
  return asked.needed === "all" ? asked.groups.every(group) : asked.groups.some(group);
}

/** Whether there is a mandate that Suomi.fi can be asked about. */
export function isCheckable(asked) {
  return asked.groups.some(({ mandates }) => mandates.some((mandate) => mandate.form === "suomi-fi"));
}

/** What the value says about each mandate of each party. */
export function mandatesInValue(service, state, parties) {
  const asked = mandatesOf(service, state.situation);
  if (!asked) return [];
  const mandates = asked.groups.flatMap((group) => group.mandates);
  return parties.flatMap((place, party) =>
    mandates.map((mandate) => ({
      id: mandate.id,
      theme: mandate.theme ?? null,
      party,
      ...statusOf(state, place, mandate),
    })),
  );
}
