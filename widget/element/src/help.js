// Where a person gets help, for when the program is not there to show it: the same line, from the same catalogue.
import { createElement } from "./dom.js";
import { LANGUAGES } from "./languages.js";

/** The line in a list of its own; nothing where the catalogue has no help. */
export function helpView(help, language, texts) {
  const spoken = (text) => [language, ...LANGUAGES].map((each) => text?.[each]).find(isText);
  const ways = [
    isText(help?.phone) && phone(help.phone, spoken(help.hours)),
    page(spoken(help?.url), texts["help-page"]),
    page(spoken(help?.chat), texts["help-chat"]),
  ].filter(Boolean);
  return ways.length > 0 ? [line("p", "help", line("span", "", texts["help-title"]), ...ways)] : [];
}

const isText = (text) => typeof text === "string";

function phone(number, hours) {
  const dialled = number.replace(/[^0-9+]/g, "");
  return line("span", "", link(`tel:${dialled}`, number), hours ? ` (${hours})` : "");
}

function page(address, text) {
  return address?.startsWith("https://") && line("span", "", link(address, text));
}

function link(address, text) {
  const made = line("a", "", text);
  made.href = address;
  return made;
}

function line(name, part, ...content) {
  const made = createElement(name);
  if (part) {
    made.className = part;
    made.setAttribute("part", part);
  }
  made.append(...content);
  return made;
}
