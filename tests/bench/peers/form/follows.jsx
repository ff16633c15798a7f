// What follows when the form has been sent, and who gets a message.
import { Box } from "kit";
import { requirementOf } from "../model/catalogue.js";
import { sideOf } from "../model/state.js";
import { channelText } from "./details.jsx";

/** What follows; nothing where nothing but the decision does. */
export function Follows({ service, texts, state }) {
  const requirement = state.situation && requirementOf(service, state.situation);
  const lines = requirement ? sentences(texts, requirement) : [];
  if (lines.length === 0) return null;
  const told = sideOf(state).places.filter((place) => place.name.trim() !== "");
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

function toldLine(texts, { name, kind, channel }) {
  return kind === "organisation" ? name : `${name}: ${channelText(texts, channel)}`;
}

function sentences({ text, period }, { procedure, decision, deadline }) {
  if (procedure === "notice") return [text("notice"), text("decision-reaches-all")];
  if (procedure !== "approval") return [];
  const first = typeof decision === "number" ? text("approval-some", String(decision)) : text("approval-all");
  const until = period(deadline);
  const waits = until ? [text("approval-deadline", until)] : [];
  return [first, ...waits, text("approval-silence"), text("decision-reaches-all")];
}
