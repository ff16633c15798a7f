// The glossary: whole in three languages, with its sources, true to the widget and the code, and the page made from it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { PAGE, pageOf, readGlossary } from "../../catalogue/glossary/page.mjs";
import { filesBelow, ROOT } from "../../widget/build/paths.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

/** What municipalities themselves say when they speak of their mandates. */
const WORDS_OF_MUNICIPALITIES = [
  "asiointivaltuus",
  "edustamisvaltuus",
  "valtuutusoikeus",
  "edustajan valtuutusoikeus",
  "nimenkirjoitusoikeus",
  "tilauslomake",
  "valtuuden hallinnoija",
  "valtuuskartta",
  "valtuutettu",
  "valtuuttaja",
  "virkailijavaltuuttaminen",
];
/** Where the words of the code are. */
const CODE = ["widget/core/src", "catalogue/src", "gateway/src"];
/** So many letters at its end change when a word is bent; the rest stays. */
const ENDING = 3;
const SHORTEST_STEM = 4;

let glossary;

before(async () => {
  glossary = await readGlossary();
});

/** The texts of some files, one after the other. */
async function textOf(paths) {
  const texts = await Promise.all(paths.map((path) => readFile(join(ROOT, path), "utf8")));
  return texts.join("\n");
}

async function textOfCode() {
  const files = await Promise.all(
    CODE.map(async (folder) => (await filesBelow(join(ROOT, folder))).map((name) => `${folder}/${name}`)),
  );
  const schemas = (await filesBelow(join(ROOT, "catalogue"))).filter((name) => /^[^/]+\.schema\.json$/.test(name));
  return textOf([
    ...files.flat().filter((name) => name.endsWith(".rs")),
    ...schemas.map((name) => `catalogue/${name}`),
  ]);
}

const stemOf = (word) => word.slice(0, Math.max(SHORTEST_STEM, word.length - ENDING)).toLowerCase();
const stemsOf = ({ name, also = {} }, language) => [name[language], ...(also[language] ?? [])].map(stemOf);

describe("the glossary", () => {
  it("is what docs/glossary.md shows: `npm run glossary` writes it", async () => {
    assert.equal(await readFile(PAGE, "utf8"), pageOf(glossary));
  });

  it("has every word and its meaning in three languages, once", () => {
    const { terms } = glossary;
    assert.deepEqual([...new Set(terms.map(({ id }) => id))].length, terms.length);
    for (const language of LANGUAGES) {
      const names = terms.map(({ name }) => name[language]);
      assert.deepEqual(names, [...new Set(names)], language);
      for (const { id, says } of terms) assert.match(says[language], /^\p{Lu}.*\.$/u, `${id} in ${language}`);
    }
  });

  it("names sources that it lists, and lists none that nobody names", () => {
    const { terms, sources, chapters } = glossary;
    for (const { id, sources: named, chapter, unverified = [] } of terms) {
      assert.ok(named.length > 0, id);
      assert.ok(
        chapters.some((each) => each.id === chapter),
        id,
      );
      assert.ok(
        unverified.every((language) => LANGUAGES.includes(language)),
        id,
      );
    }
    assert.deepEqual([...new Set(terms.flatMap((term) => term.sources))].toSorted(), Object.keys(sources).toSorted());
  });

  it("has the words that municipalities use", () => {
    const names = glossary.terms.map(({ name }) => name.fi);
    assert.deepEqual(
      WORDS_OF_MUNICIPALITIES.filter((word) => !names.includes(word)),
      [],
    );
  });

  it("says where the widget uses a word, in each language", async () => {
    for (const language of LANGUAGES) {
      const texts = JSON.parse(await textOf([`widget/view/locales/${language}.json`]));
      for (const term of glossary.terms) {
        for (const key of term.widget ?? []) {
          const text = texts[key]?.toLowerCase() ?? "";
          const stems = stemsOf(term, language);
          assert.ok(
            stems.some((stem) => text.includes(stem)),
            `${term.id}, ${language}: ${key} says ${text}`,
          );
        }
      }
    }
  });

  it("says what the code calls it, as the code does", async () => {
    const code = await textOfCode();
    for (const { id, code: words = [] } of glossary.terms) {
      for (const word of words) assert.ok(code.includes(word.split("::").at(-1)), `${id}: ${word}`);
    }
  });
});
