// The glossary as a page: docs/glossary.md from catalogue/glossary.json.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../widget/build/paths.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

export const PAGE = join(ROOT, "docs/glossary.md");

export async function readGlossary() {
  return JSON.parse(await readFile(join(ROOT, "catalogue/glossary.json"), "utf8"));
}

/** The page as Markdown. */
export function pageOf({ chapters, terms, code, sources }) {
  const inChapter = (id) => terms.filter(({ chapter }) => chapter === id);
  return [
    "# Glossary",
    "Code, texts and documents use these words and no others for these things. Where Finnish law has a word that English lacks, the Finnish one stands beside it.",
    "This page is made from `catalogue/glossary.json` by `npm run glossary`: change the file. There each word has its meaning in Finnish and Swedish too.",
    "A word with a * was seen in no source in that language: it is our translation.",
    ...chapters.flatMap(({ id, title }) => [`## ${title.en}`, termsAsTable(inChapter(id))]),
    "## The code",
    table(
      ["word", "meaning"],
      code.map(({ word, means }) => [word, means]),
    ),
    "## Sources",
    Object.values(sources).map(asItem).join("\n"),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function termsAsTable(terms) {
  const head = ["Finnish", "Swedish", "English", "meaning", "in code"];
  const names = (term) => LANGUAGES.map((language) => namesIn(term, language));
  const codes = ({ code = [] }) => code.map((word) => `\`${word}\``).join(", ") || "–";
  return table(
    head,
    terms.map((term) => [...names(term), term.says.en, codes(term)]),
  );
}

function namesIn({ name, also = {}, unverified = [] }, language) {
  const all = [name[language], ...(also[language] ?? [])].join(", ");
  return unverified.includes(language) ? `${all} *` : all;
}

function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function asItem({ what, url }) {
  return url ? `- [${what}](${url})` : `- ${what}`;
}
