// Measuring: the collector tells how far a visit got and nothing of a person; the figures are those of the visits.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { figuresOf, readVisits } from "../../demo-site/measuring/figures.js";
import { usePages } from "../support/browser.mjs";
import { person } from "../support/identities.mjs";
import { chooseTogether, lookUpAndFind } from "../support/parties.mjs";
import { choose, untilReady } from "../support/widget.mjs";
import { useDemo } from "./server.mjs";

const demo = useDemo({ hasWidget: true });
const newPage = usePages();

let page;

const visit = (more) => ({
  reached: null,
  situation: null,
  seconds: 0,
  sent: false,
  failed: null,
  effort: null,
  ...more,
});
const rows = () => page.$$eval("#figures tr", (all) => all.map((row) => row.children[1].textContent).join(" "));

describe("the page about measuring", () => {
  beforeEach(async () => {
    page = await newPage();
    await page.goto(`${demo.origin}/measuring.html?lang=fi`);
    await untilReady(page);
  });

  it("counts a visit that was sent, with its effort", async () => {
    await choose(page, "alone");
    await page.click("#visit .button");
    assert.equal(await page.evaluate(() => document.activeElement.id), "effort-heading");
    await page.click("#efforts button:last-child");
    assert.match(
      await page.$eval("#figures-said", (said) => said.textContent),
      /^Käyntejä: 1\. .* Helppous \(1–5\): 5\.$/,
    );
    assert.match(await rows(), / 1 0 0$/);
    await untilReady(page);
  });

  it("counts a visit that was left, as far as it got", async () => {
    const { code, name } = person("aino-koivula");
    await chooseTogether(page, 1);
    await lookUpAndFind(page, 1, code, name);
    await page.click("#leave");
    const [question, parties, ...rest] = (await rows()).split(" ");
    assert.deepEqual([question, parties, ...rest.slice(-3)], ["1", "1", "0", "1", "0"]);
  });

  it("reports nothing that belongs to a person", async () => {
    const { code, name } = person("aino-koivula");
    await chooseTogether(page, 1);
    await lookUpAndFind(page, 1, code, name);
    const reported = await page.evaluate(async () => {
      const { collect } = await import(new URL("measuring/collector.js", document.baseURI).href);
      let told;
      const form = document.getElementById("visit");
      const { end } = collect((one) => (told = one), form);
      const answer = form.querySelector("puolesta-widget").shadowRoot.querySelector('[value="alone"]');
      /** @type {HTMLInputElement} */ (answer).click();
      await new Promise((resolve) => form.addEventListener("puolesta-change", resolve, { once: true }));
      end();
      return told;
    });
    assert.deepEqual(Object.keys(reported).sort(), [...Object.keys(visit({})), "problems"].sort());
    assert.doesNotMatch(JSON.stringify(reported), new RegExp(`${name}|${code}`));
  });

  it("shows its own collector, of about thirty lines", async () => {
    await page.waitForFunction(() =>
      document.getElementById("collector").textContent.includes("export function collect"),
    );
    const lines = await page.$eval("#collector", (code) => code.textContent.trim().split("\n").length);
    assert.ok(lines <= 42, String(lines));
  });
});

describe("the figures", () => {
  it("count whoever got that far or further, and take the middle", () => {
    const visits = [
      visit({ reached: "question" }),
      visit({ reached: "follows", sent: true, seconds: 40, effort: 5 }),
      visit({ reached: "mandate", sent: true, seconds: 100, effort: 2 }),
      visit({ failed: "no-wasm" }),
    ];
    assert.deepEqual(figuresOf(visits), {
      visits: 4,
      steps: [
        ["question", 3],
        ["parties", 2],
        ["details", 2],
        ["mandate", 2],
        ["follows", 1],
      ],
      sent: 2,
      left: 2,
      failed: 1,
      seconds: 70,
      effort: 3.5,
    });
  });

  it("are read from lines, and only from those of the collector", () => {
    assert.equal(readVisits(`${JSON.stringify(visit({}))}\n\n${JSON.stringify(visit({}))}\n`).length, 2);
    for (const text of ["{", "1", "null", "[]"]) assert.equal(readVisits(text), undefined, text);
  });
});
