// The check of the mandates: the button, and what it said of each party.
import { Button, Notice } from "kit";
import { isAccepted, statusOf } from "../model/mandates.js";
import { sideOf } from "../model/state.js";

const GRANTED = {
  mandate: "mandate-granted",
  role: "mandate-by-role",
  custodian: "mandate-by-custody",
  guardian: "mandate-by-guardianship",
};
const FAILURES = {
  "session-ended": "mandate-check-session-ended",
  "server-down": "mandate-check-server-down",
};

/** The check; the button goes when there is nothing left to check. */
export function Check({ asked, texts, state, actions, isDone }) {
  const { places, check } = sideOf(state);
  const found = places.filter((place) => place.party);
  const label = check.state === "waiting" ? "mandate-checking" : "mandate-check";
  return (
    <div className="check">
      {check.state === "answered" &&
        found.map((place) => <Standing key={place.id} {...{ place, asked, texts, state }} />)}
      {check.state === "failed" && <Notice kind="info">{texts.text(FAILURES[check.failure])}</Notice>}
      {found.length === 0 && <p className="hint">{texts.text("mandate-check-needs-party")}</p>}
      {found.length > 0 && !isDone && (
        <Button
          part="check-mandate"
          variant="secondary"
          isWaiting={check.state === "waiting"}
          onPress={actions.checkMandates}
        >
          {texts.text(label)}
        </Button>
      )}
    </div>
  );
}

function Standing({ place, asked, texts, state }) {
  const mandates = asked.groups.flatMap((group) => group.mandates);
  const standings = mandates.map((mandate) => statusOf(state, place, mandate));
  if (isAccepted(state, place, asked)) {
    const granted = standings.find(({ status }) => status === "granted");
    return <Notice kind="success">{texts.text(GRANTED[granted?.basis] ?? "mandate-granted")}</Notice>;
  }
  const isRequested = standings.some(({ status }) => status === "requested");
  return (
    <Notice kind={isRequested ? "info" : "warning"}>
      {texts.text(isRequested ? "mandate-requested" : "mandate-not-granted")}
    </Notice>
  );
}
