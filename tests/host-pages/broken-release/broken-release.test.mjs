// Situation: a file of the release is missing, altered or mislabelled.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { releaseFile } from "../../support/server.mjs";
import {
  recordEvents,
  sentEntries,
  untilEvent,
  untilFailed,
  untilPart,
  untilReady,
  WIDGET,
} from "../../support/widget.mjs";

const MISSING = { status: 404, body: "Not found" };
// The browser holds the words of a 404 to the hash, too.
const NOT_FOUND = [
  /404/,
  /integrity/,
  /cannot start: asked for http\S+, came an answer 404 .*; serve the whole release/,
];
const OTHER_BYTES = [/integrity/, /came an answer 200 of type \S+, which is not the file of this version/];
const record = (page) => recordEvents(page, ["puolesta-error"]);

async function altered(name) {
  const answer = await releaseFile(name);
  return { ...answer, body: Buffer.concat([answer.body, Buffer.from([0])]) };
}

async function mislabelled(name) {
  const answer = await releaseFile(name);
  return { ...answer, headers: { "content-type": "text/plain" } };
}

/** @type {any[][]} */
const FAULTS = [
  ["the wasm is missing", { "/puolesta/puolesta.wasm": MISSING }, NOT_FOUND],
  ["the wasm is altered", { "/puolesta/puolesta.wasm": altered("puolesta.wasm") }, OTHER_BYTES],
  ["the texts are missing", { "/puolesta/locales/fi.json": MISSING }, NOT_FOUND],
  ["the texts are altered", { "/puolesta/locales/fi.json": altered("locales/fi.json") }, OTHER_BYTES],
];

describe("a broken release", () => {
  useBrowser();

  for (const [name, answers, complaints] of FAULTS) {
    it(`says so once, keeps the page's content and lets the form go: ${name}`, async () => {
      const options = { body: pageFile(import.meta.url), answers, expected: complaints, prepare: record };
      await visit(options, async (page, site) => {
        assert.deepEqual(await untilEvent(page, "puolesta-error"), { code: "no-wasm" });
        const sentence = await (await untilFailed(page)).evaluate((error) => error.textContent);
        assert.match(sentence, /Voit silti täyttää ja lähettää lomakkeen/);
        const slots = await page.$eval(WIDGET, (element) => element.shadowRoot.querySelectorAll("slot").length);
        assert.equal(slots, 1);
        await Promise.all([page.waitForNavigation(), page.click("button:not([part])")]);
        const value = JSON.parse(sentEntries(site.requestsOf("/sent")[0]).puolesta);
        assert.deepEqual([value.status, value.service, value.lang], ["unavailable", "avustus", "fi"]);
      });
    });
  }

  it("holds the form back where the page asks for that, and says why", async () => {
    const answers = { "/puolesta/puolesta.wasm": MISSING };
    await visit(
      { body: pageFile(import.meta.url, "blocking.html"), answers, expected: NOT_FOUND },
      async (page, site) => {
        await untilFailed(page);
        await page.click("form > button");
        await page.waitForFunction((name) => document.activeElement.localName === name, {}, WIDGET);
        const [message, sentence] = await page.$eval(WIDGET, (element) => {
          return [element.validationMessage, element.shadowRoot.activeElement.textContent];
        });
        assert.match(message, /kan inte skickas/);
        assert.equal(sentence, message);
        assert.equal(site.requestsOf("/sent").length, 0);
      },
    );
  });

  it("works once the person tries again and the file is there, and keeps the focus", async () => {
    const answers = { "/puolesta/puolesta.wasm": MISSING };
    await visit({ body: pageFile(import.meta.url), answers, expected: NOT_FOUND }, async (page, site) => {
      await untilFailed(page);
      delete site.answers["/puolesta/puolesta.wasm"];
      await (await untilPart(page, "retry")).press("Enter");
      await untilReady(page);
      const isInQuestion = (name) => document.querySelector(name).shadowRoot.activeElement?.localName === "input";
      await page.waitForFunction(isInQuestion, {}, WIDGET);
    });
  });

  it("does not mind how the wasm is labelled", async () => {
    const answers = { "/puolesta/puolesta.wasm": mislabelled("puolesta.wasm") };
    await visit({ body: pageFile(import.meta.url), answers }, (page) => untilReady(page));
  });

  it("goes past a cache that still holds another release's file", async () => {
    const [fresh, stale] = await Promise.all([releaseFile("puolesta.wasm"), altered("puolesta.wasm")]);
    const wasm = (request) => (request.headers["cache-control"] === "no-cache" ? fresh : stale);
    const answers = { "/puolesta/puolesta.wasm": wasm };
    await visit({ body: pageFile(import.meta.url), answers, expected: [/integrity/] }, (page) => untilReady(page));
  });
});
