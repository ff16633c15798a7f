// The first question before the program is there: the same nodes that the program draws, which takes them over.
import { createComment, createElement } from "./dom.js";

const { tree, words, question, questionLanguage } = PUOLESTA_FIRST_QUESTION;

/** Builds it, with the service's `own` question (`{ fi, sv, en }`) where it has one. */
export function firstQuestion(language, own) {
  return build(tree, wordsOf(language, own));
}

// As the program does it: the language that is wanted, else the first that there is.
function wordsOf(language, own) {
  const chosen = [...words[language]];
  const spoken = own && [language, "fi", "sv", "en"].find((each) => typeof own[each] === "string");
  if (spoken) {
    chosen[question] = own[spoken];
    chosen[questionLanguage] = spoken === language ? null : spoken;
  }
  return chosen;
}

function build(node, chosen) {
  // Where something may come, Leptos looks for a mark.
  if (node === null) return createComment("");
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
