// The attributes of the contract: their names, and how they are read and copied.
import { attributeOf } from "./dom.js";
import { pageLanguageOf } from "./language.js";

/** The element's name. */
export const ELEMENT_NAME = "puolesta-widget";

/** A change of these opens the widget anew; the answers go along. */
export const OPENING_ATTRIBUTES = [
  "service",
  "catalogue",
  "api",
  "context",
  "mode",
  "case",
  "theme",
  "allow-temporary-codes",
  "on-failure",
];

const OTHER_ATTRIBUTES = ["lang", "name", "field", "required", "color-scheme", "summary"];

// Read by the shell alone.
const SHELL_ATTRIBUTES = ["value"];

/** Every attribute whose change the element hears of. */
export const OBSERVED_ATTRIBUTES = [...OPENING_ATTRIBUTES, ...OTHER_ATTRIBUTES, ...SHELL_ATTRIBUTES];

const HAVE_OTHER_PROPERTIES = ["lang", "name", "required", "value", "allow-temporary-codes"];

/** The properties that are the text of an attribute, each with the attribute's name. */
export const TEXT_PROPERTIES = OBSERVED_ATTRIBUTES.filter((name) => !HAVE_OTHER_PROPERTIES.includes(name)).map(
  (name) => [name.replace(/-(.)/, (_, letter) => letter.toUpperCase()), name],
);

/** Whether the element shows a matter that was sent. */
export function showsMatter(element) {
  return ["approve", "status"].includes(modeOf(element));
}

/** Whether it only tells: a matter that was sent, or what a service asks. Then the form gets nothing from it. */
export function onlyTells(element) {
  return showsMatter(element) || modeOf(element) === "guide";
}

function modeOf(element) {
  return element.getAttribute("mode")?.trim();
}

/** Whether an attribute is missing without which nothing can be asked or shown. */
export function lacksAttributes(element) {
  const compulsory = showsMatter(element) ? ["case", "api"] : ["service", "catalogue"];
  return !compulsory.every((name) => element.getAttribute(name)?.trim());
}

/** What the widget starts from: name, value, name, value … of the attributes as written, and the languages around. */
export function startingAttributesOf(element) {
  const all = [...OPENING_ATTRIBUTES, ...OTHER_ATTRIBUTES];
  const written = all.filter((name) => element.hasAttribute(name));
  return [
    ...written.flatMap((name) => [name, element.getAttribute(name)]),
    "page-lang",
    pageLanguageOf(element),
    "browser-lang",
    navigator.language ?? "",
  ];
}

/** Gives the element what the script tag or placeholder says in its `data-*`. */
export function copyDataAttributes(from, element) {
  for (const name of [...OBSERVED_ATTRIBUTES, "disabled"]) {
    const value = attributeOf(from, `data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
}
