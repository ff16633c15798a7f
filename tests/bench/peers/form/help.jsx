// Where a person gets help: telephone, page, chat; at the end, always.
import { LinkOut } from "kit";

/** The help of the catalogue. */
export function Help({ texts, help }) {
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
