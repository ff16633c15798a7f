// Whom a message reaches, and what a way to reach somebody is asked for.

/** Whether a message goes out when the form is sent. */
export function sendsMessages({ procedure }) {
  return procedure === "notice" || procedure === "approval";
}

/** The words for why no message reaches the party of a place; undefined where one does. */
export function hindranceOf({ kind, party, lookUp }) {
  if (lookUp === "by-hand") return kind === "child" ? "official-child" : "official-unknown";
  if (party?.answeredBy !== "official") return undefined;
  return kind === "organisation" ? "official-no-other-signatory" : "official-child";
}

/** What the channel of a person is asked for: the message and the decision, or the decision alone. */
export function channelLegend(requirement, place) {
  return sendsMessages(requirement) && !hindranceOf(place) ? "channel-label" : "channel-decision-label";
}

/** Whether an official sees to the matter before anybody else hears of it. */
export function isForOfficial(requirement, places) {
  return sendsMessages(requirement) && places.some(hindranceOf);
}
