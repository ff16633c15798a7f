// The first question as the shell paints it before the program is there: drawn by the program's own components, and
// written down as one tree of nodes with the words of each language beside it.
import { LANGUAGES } from "./locales.mjs";
import { outputOf, Problem } from "./process.mjs";
import { builtProgram } from "./programs.mjs";
import { minifiedStyles } from "./styles.mjs";

/**
 * Draws it with the texts in the folder `locales`: the `question`, the `value` without an answer beside it, and the
 * `styles`, of which `first` are the question's own.
 */
export async function drawFirstQuestion(locales) {
  const { question, value, styles } = JSON.parse(await outputOf(await builtProgram("puolesta-prerender"), [locales]));
  const drawn = Object.entries(question).map(([name, html]) => [name, treeOf(html)]);
  return { question: takeOutWords(Object.fromEntries(drawn)), value, styles: await minifiedStyles(styles) };
}

// What Leptos writes and nothing else: a mark in the place of what may come, an end, a beginning, a text.
const PIECE = /<!-*>|<\/[a-z0-9]+>|<([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>|[^<]+/g;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;
const ENTITIES = { "&lt;": "<", "&quot;": '"', "&amp;": "&" };

/** Reads the HTML of one element: a list of tag, attributes and children; a text is itself, a mark is `null`. */
export function treeOf(html) {
  const open = [[]];
  for (const [piece, tag, attributes] of html.matchAll(PIECE)) {
    if (tag) open.push([tag, attributesOf(attributes)]);
    else take(piece, open);
  }
  if (open.length !== 1 || open[0].length !== 1) throw new Problem("The first question is not one element.");
  return open[0][0];
}

function take(piece, open) {
  const node = piece.startsWith("</") ? open.pop() : leafOf(piece);
  open.at(-1).push(node);
}

function leafOf(piece) {
  return piece.startsWith("<!") ? null : withoutEntities(piece);
}

function attributesOf(text) {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, withoutEntities(value)]));
}

function withoutEntities(text) {
  return text.replace(/&(lt|quot|amp);/g, (entity) => ENTITIES[entity]);
}

/**
 * Makes one tree of those of the languages and of `own`, which is that of a service that asks in its own words. Returns
 * `tree` (as `treeOf` gives it, where a number stands for a word), the `words` per language, and which of them are the
 * `question` and its language, if that is another (`questionLanguage`).
 */
export function takeOutWords({ own, ...drawn }) {
  const made = { words: Object.fromEntries(LANGUAGES.map((language) => [language, []])) };
  const tree = node(
    own,
    LANGUAGES.map((language) => drawn[language]),
    made,
  );
  return { tree, ...made };
}

function node(own, drawn, made) {
  if (!Array.isArray(own)) return word(own, drawn, made);
  const [tag, attributes, ...children] = own;
  const differs = ([otherTag, , ...others]) => otherTag !== tag || others.length !== children.length;
  if (drawn.some(differs)) throw new Problem(`The first question has another ${tag} in one of the languages.`);
  const withWords = Object.entries(attributes).map(([name, value]) => {
    return [
      name,
      word(
        value,
        drawn.map((other) => other[1][name]),
        made,
      ),
    ];
  });
  return [
    tag,
    Object.fromEntries(withWords),
    ...children.map((child, index) =>
      node(
        child,
        drawn.map((other) => other[index + 2]),
        made,
      ),
    ),
  ];
}

// What is the same everywhere stays in the tree.
function word(own, drawn, made) {
  if (drawn.every((text) => text === own)) return own;
  const index = made.words[LANGUAGES[0]].length;
  LANGUAGES.forEach((language, number) => made.words[language].push(drawn[number] ?? null));
  if (own !== drawn[0]) made[drawn[0] === undefined ? "questionLanguage" : "question"] = index;
  return index;
}
