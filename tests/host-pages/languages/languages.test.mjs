// Situation: pages in several languages, and one that changes its language while it is open.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { element, SCRIPT, untilPainted, untilPart, untilReady, valueIn, WIDGET } from "../../support/widget.mjs";

// The page's `lang`, that of the element's surroundings, the element's own, the browser's → the language spoken.
const CASES = [
  [undefined, undefined, undefined, "ja", "fi"],
  [undefined, undefined, undefined, "sv-FI", "sv"],
  ["en", undefined, undefined, "sv-FI", "en"],
  ["en", "sv-FI", undefined, "fi", "sv"],
  ["en", "sv", "fi", "en", "fi"],
  ["de", undefined, undefined, "en-GB", "en"],
];
const QUESTIONS = { fi: "Kenen asiaa hoidat?", sv: "Vems ärende sköter du?", en: "Whose matter are you handling?" };
const LOADING = { fi: "Ladataan…", sv: "Laddar…", en: "Loading…" };

const attribute = (lang) => (lang === undefined ? "" : `lang="${lang}"`);
const form = (around, own) => `<form method="post"><div ${attribute(around)}>${element(attribute(own))}</div></form>`;
const markup = ([page, around, own] = /** @type {string[]} */ ([])) =>
  `<!doctype html><html ${attribute(page)}>${SCRIPT}${form(around, own)}</html>`;
const named = (row) =>
  `${row
    .slice(0, 3)
    .map((lang) => lang ?? "none")
    .join(", ")}, browser ${row[3]}`;

describe("the language", () => {
  useBrowser();

  for (const row of CASES) {
    const [, , , language, expected] = row;
    it(`is the nearest: ${named(row)}`, async () => {
      await visit({ body: markup(row), language }, async (page) => {
        await untilReady(page);
        const legend = await (await untilPart(page, "question")).$eval("legend", (found) => found.textContent);
        assert.equal(legend, QUESTIONS[expected]);
        assert.equal((await valueIn(page)).lang, expected);
      });
    });

    it(`is the same before the program is there: ${named(row)}`, async () => {
      let arrive;
      const catalogue = new Promise((resolve) => (arrive = () => resolve(undefined)));
      const answers = { "/puolesta/puolesta.wasm": new Promise(() => {}), "/catalogue.json": catalogue };
      await visit({ body: markup(row), language, answers }, async (page) => {
        const text = await (await untilPart(page, "status")).evaluate((status) => status.textContent);
        assert.equal(text, LOADING[expected]);
        arrive();
        await untilPainted(page);
        const legend = await (await untilPart(page, "question")).$eval("legend", (found) => found.textContent);
        assert.equal(legend, QUESTIONS[expected]);
        assert.equal((await valueIn(page)).lang, expected);
      });
    });
  }

  it("follows the page, and the element's own attribute first", async () => {
    await visit({ body: markup(["fi"]) }, async (page) => {
      await untilReady(page);
      const steps = [
        ["html", "sv", "sv"],
        [WIDGET, "en", "en"],
        ["html", "fi", "en"],
        [WIDGET, "", "fi"],
      ];
      for (const [selector, lang, expected] of steps) {
        await page.$eval(
          selector,
          (node, tag) => {
            node.lang = tag;
          },
          lang,
        );
        const says = (host, tag) => JSON.parse(document.querySelector(host).value).lang === tag;
        await page.waitForFunction(says, {}, WIDGET, expected);
      }
    });
  });
});
