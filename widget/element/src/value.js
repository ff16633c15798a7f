// The form's value as far as the shell writes it: before the program is there, and after it is lost.
import { languageOf } from "./language.js";

// Within a text the quotes would be escaped.
const SITUATION = /"situation":(?:null|"([a-z-]+)")/;
const OPENING = /^\{"version":1,"status":"[a-z]+"/;

// What differs from element to element, in the value that the core has written.
const OF_ELEMENT = /"\{service\}"|"\{context\}"|"fi"/g;

/**
 * The value without any answer. Joined from single strings, because a page that extends `Array.prototype` or
 * `Object.prototype` can change what `JSON.stringify` makes of anything else.
 */
export function emptyValue(element, status) {
  const parts = {
    __proto__: null,
    '"{service}"': JSON.stringify(element.getAttribute("service") ?? ""),
    '"{context}"': JSON.stringify(element.getAttribute("context")),
    '"fi"': `"${languageOf(element)}"`,
  };
  return withStatus(PUOLESTA_EMPTY_VALUE, status).replace(OF_ELEMENT, (part) => parts[part]);
}

/** The same value with another status; undefined when the text is not a value as the program writes it. */
export function withStatus(text, status) {
  return OPENING.test(text) ? text.replace(OPENING, opening(status)) : undefined;
}

/** Whether two texts are values with the same answers; status, language and day of the catalogue are no answers. */
export function sameAnswers(one, other) {
  try {
    return isSame(answersIn(one), answersIn(other));
  } catch {
    return false;
  }
}

function answersIn(text) {
  return { ...JSON.parse(text), status: 0, lang: 0, catalogue: 0 };
}

// What is missing and what is null say the same.
function isSame(one, other) {
  const isTree = (part) => typeof part === "object" && part !== null;
  if (!isTree(one) || !isTree(other)) return (one ?? null) === (other ?? null);
  return Object.keys({ ...one, ...other }).every((key) => isSame(one[key], other[key]));
}

/** Whose matter a value says that it is; undefined when it does not say. */
export function situationIn(text) {
  return SITUATION.exec(text ?? "")?.[1];
}

/** The same value with this answer to the first question. */
export function withSituation(text, situation) {
  return text.replace(SITUATION, `"situation":"${situation}"`);
}

function opening(status) {
  return `{"version":1,"status":"${status}"`;
}
