// The demo's pages: every text in three languages, and nothing inline that a strict policy would stop.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { translations } from "../../demo-site/texts.js";

const folder = new URL("../../demo-site/", import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
const { fi, sv, en } = translations;

const valuesOf = (html, attributes) =>
  [...html.matchAll(new RegExp(`\\b(?:${attributes.join("|")})="([^"]+)"`, "g"))].map((match) => match[1]);

const missingIn = (texts, keys) => keys.filter((key) => !texts[key]?.trim());

describe("test persons on the demo's page", () => {
  const readSeed = (name) => JSON.parse(readFileSync(new URL(`sandbox/seed/${name}.json`, folder), "utf8"));
  const persons = readSeed("persons").map(({ personalIdentityCode, firstName, lastName }) => [
    personalIdentityCode,
    `${firstName} ${lastName}`,
  ]);
  const organisations = readSeed("organisations").map(({ businessId, name }) => [businessId, name]);
  const seeded = new Map([...persons, ...organisations]);
  const html = readFileSync(new URL("index.html", folder), "utf8");
  const listed = [...html.matchAll(/<code>([^<]+)<\/code> ([^<]*)/g)];

  it("are those of the sandbox, under the same names", () => {
    assert.ok(listed.length >= 3);
    for (const [, code, name] of listed) {
      assert.ok(seeded.has(code), code);
      if (name !== "") assert.equal(seeded.get(code), name);
    }
  });
});

describe("texts of the demo's pages", () => {
  it("has the same keys in Swedish and English", () => {
    assert.deepEqual(Object.keys(sv).sort(), Object.keys(en).sort());
  });

  it("has the Finnish texts of the scripts in Swedish and English too", () => {
    assert.deepEqual(missingIn(sv, Object.keys(fi)), []);
  });

  for (const page of pages) {
    const html = readFileSync(new URL(page, folder), "utf8");

    it(`has every text of ${page} in Swedish and English`, () => {
      const keys = valuesOf(html, ["data-text", "data-label"]);
      assert.ok(keys.length > 10, "the page names its texts");
      assert.deepEqual(missingIn(sv, keys), []);
      assert.deepEqual(missingIn(en, keys), []);
    });

    it(`has every error text of ${page} in three languages`, () => {
      const keys = valuesOf(html, ["data-missing", "data-malformed"]);
      for (const texts of [fi, sv, en]) assert.deepEqual(missingIn(texts, keys), []);
    });

    it(`has nothing inline in ${page}`, () => {
      assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=/i);
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/i);
    });
  }
});
