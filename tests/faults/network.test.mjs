// Everything that the widget fetches, and everything that can come instead: the person learns it within ten seconds,
// what they have answered stays, the form goes or not as the page wants it, and trying again works.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { FAULTS, ODDITIES } from "../support/faults.mjs";
import { fillIn, lookUp, textIn, untilPartOf, untilReads } from "../support/parties.mjs";
import { json, readCatalogue, releaseFile } from "../support/server.mjs";
import {
  choose,
  element,
  entriesOf,
  formPage,
  untilFailed,
  untilPart,
  untilReady,
  untilStatus,
  valueIn,
} from "../support/widget.mjs";

const ELSEWHERE = "/elsewhere";
const CODE = "131052-308T";
const SERVER_DOWN = "Haku ei toimi juuri nyt.";
const TEN_SECONDS = 10_000;

// What the browser and the widget may write about it; nothing else may be wrong.
const TOLERATED = [/^(answer|no answer): /, /^console: puolesta-widget: /];

/** @type {Record<string, [string, () => Promise<any>]>} what is fetched: where it lies, and what is right */
const FILES = {
  "the program": ["/puolesta/puolesta.wasm", () => releaseFile("puolesta.wasm")],
  "the texts": ["/puolesta/locales/fi.json", () => releaseFile("locales/fi.json")],
  "the catalogue": ["/catalogue.json", async () => json(await readCatalogue())],
};

for (const [what, [address, right]] of Object.entries(FILES)) {
  describe(what, () => {
    useBrowser();

    for (const [index, [fault, make]] of Object.entries(FAULTS).entries()) {
      const onFailure = index % 2 === 0 ? "allow" : "block";
      it(`${fault}: it is said, the page's will (${onFailure}) is done, and trying again works`, async () => {
        const answer = make({ ...(await right()), address });
        const body = pageWith(`on-failure="${onFailure}"`);
        await visit({ body, answers: { [address]: answer }, tolerated: TOLERATED }, async (page, site) => {
          const started = Date.now();
          await page.type("[name=street]", "Testikatu 1");
          await untilFailed(page);
          assert.ok(Date.now() - started < TEN_SECONDS);
          await assertGoes(page, onFailure === "allow");
          site.answers[address] = await right();
          await (await untilPart(page, "retry")).press("Enter");
          await untilReady(page);
          await choose(page, "alone");
          await untilStatus(page, "ready");
          assert.equal(await page.$eval("[name=street]", (input) => input.value), "Testikatu 1");
        });
      });
    }

    for (const [oddity, make] of Object.entries(ODDITIES)) {
      it(`${oddity}: it works`, async () => {
        const answers = { [address]: make({ ...(await right()), elsewhere: ELSEWHERE }), [ELSEWHERE]: await right() };
        await visit({ body: pageWith(""), answers }, async (page) => {
          await untilReady(page);
          await choose(page, "alone");
          await untilStatus(page, "ready");
        });
      });
    }
  });
}

function pageWith(attributes) {
  return formPage(`<input name="street">${element(attributes)}<button>Send</button>`);
}

/** The form says that the widget was not there; whether it goes so, is as the page wants it. */
async function assertGoes(page, isAllowed) {
  const [, [, text]] = await entriesOf(page);
  const isValid = await page.$eval("form", (form) => form.checkValidity());
  assert.deepEqual([isValid, JSON.parse(text).status], [isAllowed, "unavailable"]);
}

describe("the look-up", () => {
  useBrowser();

  const address = "/api/parties/lookup";
  const right = json({ party: { ref: "p_1", kind: "person", name: "Aino", channels: ["sms"] } });
  const body = formPage(element('api="/api"'));
  const sentences = { "there were too many requests": "Olet hakenut liian monta kertaa." };

  for (const [fault, make] of Object.entries(FAULTS)) {
    it(`${fault}: it is said, what was typed stays, and the form can be filled in by hand`, async () => {
      const answers = { [address]: make({ ...right, address }) };
      await visit({ body, answers, tolerated: TOLERATED }, async (page, site) => {
        await choose(page, "together");
        await lookUp(page, 1, CODE);
        await untilReads(page, sentences[fault] ?? SERVER_DOWN);
        assert.equal(await textIn(page, 1, "identity-code"), CODE);
        await fillIn(page, 1, "party-name", "Aino");
        await untilStatus(page, "ready");
        assert.equal((await valueIn(page)).parties[0].source, "typed");
        site.answers[address] = right;
        await (await untilPartOf(page, 1, "look-up")).click();
        await untilReads(page, "Löytyi: Aino");
      });
    });
  }

  for (const [oddity, make] of Object.entries(ODDITIES)) {
    it(`${oddity}: it works`, async () => {
      const answers = { [address]: make({ ...right, elsewhere: ELSEWHERE }), [ELSEWHERE]: right };
      await visit({ body, answers }, async (page) => {
        await choose(page, "together");
        await lookUp(page, 1, CODE);
        await untilReads(page, "Löytyi: Aino");
      });
    });
  }
});
