// What follows when the form has been sent, and who gets a message.
import { Box } from "kit";
import { placesOf, requirementOf } from "../model/catalogue.js";
import { isForOfficial, sendsMessages } from "../model/reach.js";
import { sideOf } from "../model/state.js";
import { channelText } from "./details.jsx";

/** What follows; nothing where nothing but the decision does. */
export function Follows({ service, texts, state }) {
  const { situation } = state;
  const requirement = situation && requirementOf(service, situation);
  if (!requirement || ["none", "not-allowed"].includes(requirement.procedure)) return null;
  const { places } = sideOf(state);
  const official = isForOfficial(requirement, places);
  const lines = official ? [texts.text("official-follows")] : sentences(texts, requirement);
  lines.push(...afterwards(texts, placesOf(service, situation)));
  const tells = sendsMessages(requirement) && !official;
  const told = tells ? places.filter((place) => place.name.trim() !== "") : [];
  return (
    <Box title={texts.text("follows-title")} part="requirement">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {told.length > 0 && <p>{texts.text("follows-told")}</p>}
      {told.length > 0 && (
        <ul>
          {told.map((place) => (
            <li key={place.id}>{toldLine(texts, place)}</li>
          ))}
        </ul>
      )}
    </Box>
  );
}

function toldLine(texts, { name, kind, party, channel }) {
  if (party?.answeredBy === "custodians") return `${name}: ${texts.text("told-custodians")}`;
  return kind === "person" ? `${name}: ${channelText(texts, channel)}` : name;
}

function sentences(texts, requirement) {
  const { text } = texts;
  switch (requirement.procedure) {
    case "declaration":
      return [text("follows-untold"), text("follows-at-once")];
    case "mandate":
      return [text("follows-untold"), text("follows-mandate")];
    case "notice":
      return [text("notice")];
    default:
      return approval(texts, requirement);
  }
}

function approval({ text, period }, { decision, deadline }) {
  const some = typeof decision === "number";
  const first = some ? text("approval-some", String(decision)) : text("approval-all");
  const until = period(deadline);
  if (!until) return [first, text("approval-no-deadline")];
  return [first, text("approval-deadline", until), text(some ? "approval-silence-some" : "approval-silence")];
}

function afterwards({ text }, places) {
  const decision = places ? [text("follows-seen"), text("decision-reaches-all")] : [text("decision-reaches-you")];
  return [...decision, text("follows-withdraw")];
}
