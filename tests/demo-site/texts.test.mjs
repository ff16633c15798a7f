// The demo's pages: every text in three languages, and nothing inline that a strict policy would stop.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { ORGANISATIONS, OWN_CODE, PERSONS, WITH_MANDATE } from "../../demo-site/host/people.js";
import { texts as shell } from "../../demo-site/texts/shell.js";
import { EXAMPLES } from "../support/examples.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const folder = new URL("../../demo-site/", import.meta.url);
// The page of one example says nothing but the example's title.
const pages = readdirSync(folder).filter((name) => name.endsWith(".html") && name !== "example.html");

/** The texts that the page's script passes on, beside those around every page. */
async function textsOf(page) {
  const html = readFileSync(new URL(page, folder), "utf8");
  const [, script] = /<script type="module" src="\/?([\w-]+\.js)">/.exec(html);
  const source = readFileSync(new URL(script, folder), "utf8");
  const files = [...source.matchAll(/from "(\.\/texts\/[\w-]+\.js)"/g)].map(([, file]) => file);
  const tables = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  return [shell, ...tables.map(({ texts }) => texts)];
}

const valuesOf = (html, attributes) =>
  [...html.matchAll(new RegExp(`\\b(?:${attributes.join("|")})="([^"]+)"`, "g"))].map((match) => match[1]);

const missingIn = (tables, language, keys) =>
  keys.filter((key) => !tables.some((texts) => texts[language][key]?.trim()));

describe("test persons on the demo's page", () => {
  const readSeed = (name) => JSON.parse(readFileSync(new URL(`sandbox/seed/${name}.json`, folder), "utf8"));
  const persons = readSeed("persons").map(({ personalIdentityCode, firstName, lastName }) => [
    personalIdentityCode,
    `${firstName} ${lastName}`,
  ]);
  const organisations = readSeed("organisations").map(({ businessId, name }) => [businessId, name]);
  const seeded = new Map([...persons, ...organisations]);
  const html = readFileSync(new URL("application.html", folder), "utf8");
  const listed = [...html.matchAll(/<code>([^<]+)<\/code> ([^<]*)/g)];

  it("are those of the sandbox, under the same names", () => {
    assert.ok(listed.length >= 3);
    for (const [, code, name] of listed) {
      assert.ok(seeded.has(code), code);
      if (name !== "") assert.equal(seeded.get(code), name);
    }
  });
});

describe("the pages' own host", () => {
  it("knows the sandbox's test identities, under the same names", () => {
    const readSeed = (name) => JSON.parse(readFileSync(new URL(`sandbox/seed/${name}.json`, folder), "utf8"));
    const seeded = new Map(
      readSeed("persons").map(({ personalIdentityCode, firstName, lastName }) => [
        personalIdentityCode,
        `${firstName} ${lastName}`,
      ]),
    );
    for (const { businessId, name } of readSeed("organisations")) seeded.set(businessId, name);
    const known = { ...PERSONS, ...ORGANISATIONS };
    for (const [id, { name }] of Object.entries(known)) assert.equal(seeded.get(id), name);
    assert.ok(seeded.has(OWN_CODE) && known[WITH_MANDATE]);
  });
});

describe("the examples of the gallery", () => {
  it("have names of their own, and titles in three languages", () => {
    assert.equal(new Set(EXAMPLES.map(({ id }) => id)).size, EXAMPLES.length);
    for (const { id, title } of EXAMPLES) assert.deepEqual(Object.keys(title), LANGUAGES, id);
  });
});

describe("texts of the demo's pages", () => {
  for (const file of readdirSync(new URL("texts/", folder))) {
    it(`has the same keys in Swedish and English, and those of the scripts in Finnish too: ${file}`, async () => {
      const { fi, sv, en } = (await import(new URL(`texts/${file}`, folder).href)).texts;
      assert.deepEqual(Object.keys(sv).sort(), Object.keys(en).sort());
      assert.deepEqual(missingIn([{ sv }], "sv", Object.keys(fi)), []);
    });
  }

  for (const page of pages) {
    const html = readFileSync(new URL(page, folder), "utf8");

    it(`has every text of ${page} in Swedish and English`, async () => {
      const keys = valuesOf(html, ["data-text", "data-label", "data-title"]);
      assert.ok(keys.length > 3, "the page names its texts");
      const tables = await textsOf(page);
      for (const language of ["sv", "en"]) assert.deepEqual(missingIn(tables, language, keys), []);
    });

    it(`has every error text of ${page} in three languages`, async () => {
      const keys = valuesOf(html, ["data-missing", "data-malformed"]);
      const tables = await textsOf(page);
      for (const language of LANGUAGES) assert.deepEqual(missingIn(tables, language, keys), []);
    });

    it(`has nothing inline in ${page}`, () => {
      assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=/i);
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/i);
    });
  }
});
