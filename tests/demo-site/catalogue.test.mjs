// The page that checks a catalogue, in Chromium: opened, pasted, dropped, by keyboard, in three languages.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { usePages } from "../support/browser.mjs";
import { useDemo } from "./server.mjs";

const published = readFileSync(new URL("../../catalogue/sample.json", import.meta.url), "utf8");
const sample = JSON.stringify(JSON.parse(published), null, 2);

const demo = useDemo();
const newPage = usePages();

let page;
let asked;
let folder;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "puolesta-"));
  asked = [];
  page = await newPage();
  await page.goto(`${demo.origin}/catalogue.html?lang=en`, { waitUntil: "networkidle0" });
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
});

afterEach(() => rmSync(folder, { recursive: true }));

const shown = () => page.$$eval("#check-problems > li", (items) => items.map(({ innerText }) => innerText));
const selected = () => page.$eval("#check-text", (area) => area.value.slice(area.selectionStart, area.selectionEnd));

/** Waits until the page says something else than before the steps. */
async function said(steps) {
  const before = await page.$eval("#check-count", (words) => words.textContent);
  await steps();
  const changed = (words) => document.getElementById("check-count").textContent !== words;
  await page.waitForFunction(changed, {}, before);
  return page.$eval("#check-count", (words) => words.textContent);
}

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const choose = async (...paths) => (await page.$("#check-file")).uploadFile(...paths);
const paste = (text) => page.$eval("#check-text", (area, words) => (area.value = words), text);
const press = () => page.click("#check .button");

/** The sample with one fault: a procedure that does not exist. */
function faulty() {
  const lines = sample.replace('"procedure": "approval"', '"procedure": "aproval"').split("\n");
  const line = 1 + lines.findIndex((each) => each.includes('"aproval"'));
  return { text: lines.join("\n"), line };
}

describe("checking a catalogue in the browser", () => {
  it("finds nothing wrong with the sample", async () => {
    const words = await said(() => page.click("#check-sample"));
    assert.match(words, /^(No mistakes|Errors: 0\.)/);
    assert.equal(await page.$eval("#check-text", (area) => area.value), sample);
  });

  it("says what is wrong, where, and what to write, and leads to the line", async () => {
    const { text, line } = faulty();
    const words = await said(async () => {
      await paste(text);
      await press();
    });
    assert.match(words, /^Errors: [1-9]/);
    const found = (await shown()).find((item) => item.includes("aproval"));
    assert.match(found, new RegExp(`Error, line ${line}\\b`));
    assert.match(found, /services\[\d+\]\.together\.procedure/);
    assert.match(found, /Write instead: \S/);
    const index = (await shown()).indexOf(found);
    const button = (await page.$$("#check-problems button"))[index];
    await button.focus();
    await page.keyboard.press("Enter");
    assert.match(await selected(), /"procedure": "aproval"/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "check-text");
  });

  it("is done by keyboard alone, and the count is a status that is read out", async () => {
    await paste("{");
    await page.focus("#check-text");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Check");
    assert.equal(await said(() => page.keyboard.press("Enter")), "Errors: 1. Warnings: 0.");
    assert.equal(await page.$eval("#check-count", (words) => words.role ?? words.getAttribute("role")), "status");
  });

  it("reads a file with comments, and a common catalogue that it extends, chosen together", async () => {
    const own = `// Ours\n${JSON.stringify({
      version: 1,
      updated: "2026-11-01",
      languages: ["fi", "sv", "en"],
      extends: "common.json",
      provider: { kind: "municipality", code: "753", name: { fi: "Sipoo", sv: "Sibbo", en: "Sipoo" } },
      services: [{ id: "avustus", kind: "appeal" }],
    })}`;
    const paths = [file("common.json", sample), file("own.jsonc", own)];
    assert.match(await said(() => choose(...paths)), /^(No mistakes|Errors: 0\.)/);
    assert.equal(await page.$eval("#check-text", (area) => area.value), own);
  });

  it("says so when the common catalogue is not there", async () => {
    const own = JSON.stringify({ ...JSON.parse(sample), extends: "common.json" });
    await said(() => choose(file("own.json", own)));
    assert.ok((await shown()).some((item) => item.includes("extends-missing")));
  });

  it("refuses a file in another encoding, and says how to save it", async () => {
    const words = await said(() => choose(file("old.json", Buffer.from('{"name":"Sipoo \xe4"}', "latin1"))));
    assert.equal(words, "The file old.json is not UTF-8. Save it as UTF-8 and open it again.");
  });

  it("takes a dropped file", async () => {
    const words = await said(() =>
      page.$eval("#check-text", (area) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["[]"], "list.json"));
        area.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }),
    );
    assert.match(words, /^Errors: [1-9]/);
    assert.equal(await page.$eval("#check-text", (area) => area.value), "[]");
  });

  it("says everything again in another language, the checker's own sentences too", async () => {
    await paste("{");
    await said(press);
    assert.match((await shown())[0], /^Error, line 1.*this object is not closed/s);
    assert.equal(await said(() => page.click(".languages a[lang=sv]")), "Fel: 1. Anmärkningar: 0.");
    assert.match((await shown())[0], /^Fel, rad 1.*klammern stängs inte.*Skriv så här:/s);
    assert.equal(await said(() => page.click(".languages a[lang=fi]")), "Virheitä: 1. Huomautuksia: 0.");
    assert.match((await shown())[0], /^Virhe, rivi 1.*aaltosulku ei sulkeudu.*Kirjoita näin:/s);
  });

  it("sends nothing: only the program itself is fetched", async () => {
    await paste(faulty().text);
    await said(press);
    assert.deepEqual(asked, ["GET /checker/checker.js", "GET /checker/checker.wasm"]);
  });

  it("shows so many of a thousand problems, and how many more there are", async () => {
    const services = Array.from({ length: 1000 }, (_, index) => ({ id: `Service ${index}` }));
    await paste(JSON.stringify({ services }));
    await said(press);
    const items = await shown();
    assert.equal(items.length, 101);
    assert.match(items.at(-1), /^\d+ more are not shown/);
  });
});
