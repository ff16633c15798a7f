// Why the situation is not possible and where to get help, or the reminder of the right to act.
import { LinkOut, Notice } from "kit";
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
        {service.help && <Help texts={texts} help={service.help} />}
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

function Help({ texts, help }) {
  const hours = texts.own(help.hours);
  return (
    <div>
      <p className="title">{texts.text("help-title")}</p>
      {help.phone && (
        <p>
          <a href={`tel:${help.phone.replace(/[^\d+]/g, "")}`}>{help.phone}</a>
          {hours.text && <span lang={hours.lang}> ({hours.text})</span>}
        </p>
      )}
      <HelpLink texts={texts} address={help.url} label="help-page" />
      <HelpLink texts={texts} address={help.chat} label="help-chat" />
    </div>
  );
}

function HelpLink({ texts, address, label }) {
  const { text: href } = texts.own(address);
  if (!href.startsWith("https://")) return null;
  return (
    <p>
      <LinkOut href={href} newTab={texts.text("new-tab")}>
        {texts.text(label)}
      </LinkOut>
    </p>
  );
}
