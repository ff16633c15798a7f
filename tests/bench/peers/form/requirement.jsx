// Why the situation is not possible, or the reminder of the right to act.
import { Notice } from "kit";
import { requirementOf } from "../model/catalogue.js";

const NOT_ALLOWED = {
  alone: "not-allowed-alone",
  "on-behalf": "not-allowed-on-behalf",
  together: "not-allowed-together",
};

/** What is to be said before anybody is named; nothing in most situations. */
export function Requirement({ service, texts, state }) {
  const { situation } = state;
  if (situation === null) return null;
  const { procedure, reason } = requirementOf(service, situation);
  if (procedure === "not-allowed") {
    const { text, lang } = texts.own(reason, NOT_ALLOWED[situation]);
    return (
      <Notice kind="warning" part="requirement">
        <p lang={lang}>{text}</p>
      </Notice>
    );
  }
  if (procedure !== "none" || situation !== "together") return null;
  const { text, lang } = texts.own(service.texts?.reminder, "reminder");
  return (
    <Notice kind="info" part="reminder">
      <p lang={lang}>{text}</p>
    </Notice>
  );
}
