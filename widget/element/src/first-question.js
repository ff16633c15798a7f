// The first question before the program is there: the same nodes that the program draws, which takes them over.
import { createElement } from "./dom.js";
import { LANGUAGES } from "./languages.js";

const { tree, words, question, questionLanguage } = PUOLESTA_FIRST_QUESTION;

const MEMBERS = { __proto__: null, "on-behalf": "onBehalf" };

/** Builds it, with the service's `own` texts, `question` and `answers`, where it has some. */
export function firstQuestion(language, own) {
  const painted = build(tree, wordsOf(language, own?.question));
  for (const input of painted.querySelectorAll("input")) {
    const answer = own?.answers?.[MEMBERS[input.value] ?? input.value];
    const spoken = spokenIn(language, answer);
    if (spoken) say(input.nextSibling, answer[spoken], spoken === language ? null : spoken);
  }
  return painted;
}

function say(element, text, language) {
  element.textContent = text;
  if (language) element.lang = language;
}

// As the program does it: the language that is wanted, else the first that there is.
function spokenIn(language, text) {
  return text && [language, ...LANGUAGES].find((each) => typeof text[each] === "string");
}

function wordsOf(language, own) {
  const chosen = [...words[language]];
  const spoken = spokenIn(language, own);
  if (spoken) {
    chosen[question] = own[spoken];
    chosen[questionLanguage] = spoken === language ? null : spoken;
  }
  return chosen;
}

function build(node, chosen) {
  if (!Array.isArray(node)) return wordOf(node, chosen);
  const [tag, attributes, ...children] = node;
  const element = createElement(tag);
  for (const name of Object.keys(attributes)) {
    const value = wordOf(attributes[name], chosen);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...children.map((child) => build(child, chosen)));
  return element;
}

function wordOf(leaf, chosen) {
  return typeof leaf === "number" ? chosen[leaf] : leaf;
}
