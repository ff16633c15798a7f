// What is asked for and why: as many others as the person said there are, a way to reach them only for what is then
// sent, and a look-up that leaves a phone's keyboard closed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { fillIn, lookUp, untilPartOf, untilReads } from "../support/parties.mjs";
import { json } from "../support/server.mjs";
import { choose, element, inside, part, untilPart, untilReady, valueIn } from "../support/widget.mjs";
import { catalogueOf, onBehalf, textsIn, wholePage } from "../support/words-catalogue.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const LOOK_UP = "/api/parties/lookup";
const PRINCIPALS = "/api/services/avustus/principals";
const CODE = "131052-9993";
const KAARLO = { ref: "p_1", kind: "person", name: "Kaarlo Mäkelä", channels: ["suomi-fi"] };
const ELSA = { ref: "p_2", kind: "child", name: "Elsa Lahtinen", channels: [] };
const MANDATE = {
  id: "terveys",
  form: "suomi-fi",
  theme: "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito",
  name: { fi: "Terveydenhuollon asioiden hoito" },
  principal: "any",
};

const parties = { source: "declared", kinds: ["person", "child"], min: 1, max: 5 };
const together = (procedure, added) => ({ together: { procedure, parties, ...added } });
const mandates = { anyOf: ["terveys"] };
const page = (lang = "fi") => wholePage(element(`lang="${lang}" api="/api" allow-temporary-codes`));

const linesOf = (opened, selector) => opened.$$eval(inside(selector), (all) => all.map((each) => each.textContent));
const sendForm = (opened) => opened.$eval("form", (form) => form.requestSubmit());

/** What a way to reach the party is asked for, in each procedure and for each kind; nothing where nobody is told by it. */
/** @type {Record<string, [any, any, string | null]>} */
const PURPOSES = {
  "notice, to an adult": [together("notice"), KAARLO, "channel-label"],
  "approval, to an adult": [together("approval"), KAARLO, "channel-label"],
  "declaration, to an adult": [together("declaration"), KAARLO, "channel-decision-label"],
  "mandate, to an adult": [together("mandate", { mandates }), KAARLO, "channel-decision-label"],
  "on behalf, to an adult": [onBehalf("person", "terveys"), KAARLO, "channel-decision-label"],
  "approval, to nobody known": [together("approval"), null, "channel-decision-label"],
  "approval, to a child": [together("approval"), ELSA, null],
  "declaration, to a child": [together("declaration"), ELSA, null],
};

/** What is said of a letter, where it is chosen. */
/** @type {Record<string, [any, string | null]>} */
const LETTERS = {
  approval: [together("approval"), "channel-paper-note"],
  mandate: [together("mandate", { mandates }), "way-paper"],
  notice: [together("notice"), null],
  declaration: [together("declaration"), null],
};

const hostOf = (service, party) => ({
  ...catalogueOf(service, { mandates: [MANDATE] }),
  [PRINCIPALS]: json({ principals: [] }),
  [LOOK_UP]: party ? json({ party }) : json({ error: "not-found" }, 404),
});

describe("what is asked for", () => {
  useBrowser();

  for (const language of LANGUAGES) {
    it(`is as many others as the person said, each empty place named: ${language}`, async () => {
      const texts = await textsIn(language);
      const answers = hostOf(together("approval"), KAARLO);
      await visit({ body: page(language), answers }, async (opened, site) => {
        await untilReady(opened);
        await choose(opened, "together");
        await opened.select(part("party-count"), "3");
        await untilPartOf(opened, 3, "look-up");
        await lookUp(opened, 1, CODE);
        await untilPartOf(opened, 1, "found-name");
        await sendForm(opened);
        await untilPart(opened, "error-summary");
        const said = texts["problem-said"].replace("{count}", "3");
        const entry = (number) => `${said} ${texts["problem-place-empty"].replace("{number}", number)}`;
        assert.deepEqual(await linesOf(opened, '[part~="error-summary"] button'), [entry("2"), entry("3")]);
        assert.equal((await valueIn(opened)).status, "incomplete");
        assert.deepEqual(site.requestsOf("/sent"), []);
        await opened.select(part("party-count"), "1");
        await Promise.all([opened.waitForNavigation(), sendForm(opened)]);
        assert.equal(site.requestsOf("/sent").length, 1);
      });
    });

    for (const [whom, [service, party, key]] of Object.entries(PURPOSES)) {
      it(`is a way to reach them for what is then sent: ${whom}, ${language}`, async () => {
        const texts = await textsIn(language);
        const expected = party ? [] : [/status of 404/];
        await visit({ body: page(language), answers: hostOf(service, party), expected }, async (opened) => {
          await untilReady(opened);
          await choose(opened, service.together ? "together" : "on-behalf");
          await lookUp(opened, 1, CODE);
          await untilReads(opened, party ? party.name : texts["by-hand-not-found"]);
          if (!party) await fillIn(opened, 1, "party-name", "Anna Esimerkki");
          const asked = await linesOf(opened, ".channels legend");
          assert.deepEqual(asked, key ? [texts[key]] : []);
        });
      });
    }
  }

  for (const [procedure, [service, key]] of Object.entries(LETTERS)) {
    it(`says of a letter what it means there: ${procedure}`, async () => {
      const texts = await textsIn("fi");
      await visit({ body: page(), answers: hostOf(service, KAARLO) }, async (opened) => {
        await untilReady(opened);
        await choose(opened, "together");
        await lookUp(opened, 1, CODE);
        await (await untilPartOf(opened, 1, "party-channel")).evaluate((label) => {
          label.parentElement.querySelector("input[value=paper]").click();
        });
        await opened.waitForFunction(
          (selector) => document.querySelector(selector).shadowRoot.querySelector(":checked[value=paper]"),
          {},
          "puolesta-widget",
        );
        assert.deepEqual(await linesOf(opened, ".channels > .hint"), key ? [texts[key]] : []);
      });
    });
  }

  for (const language of LANGUAGES) {
    it(`is said of each place by its number, and each problem leads to its own field: ${language}`, async () => {
      const texts = await textsIn(language);
      await visit({ body: page(language), answers: hostOf(together("approval"), null) }, async (opened) => {
        await untilReady(opened);
        await choose(opened, "together");
        await opened.select(part("party-count"), "2");
        await untilPartOf(opened, 2, "look-up");
        // A dash that looks alike, and an invisible character in the middle.
        await fillIn(opened, 1, "identity-code", "131052\u2013308T");
        await fillIn(opened, 2, "identity-code", "1310\u00ad52-308T");
        await sendForm(opened);
        await untilPart(opened, "error-summary");
        const places = ["problem-code-look-alike", "problem-code-invisible"];
        const said = places.map((key, index) => {
          return `${texts["party-title"].replace("{number}", String(index + 1))}: ${texts[key]}`;
        });
        const entries = '[part~="error-summary"] button';
        assert.deepEqual(await linesOf(opened, entries), said);
        for (const number of [1, 2]) {
          const button = (await opened.$$(inside(entries)))[number - 1];
          await button.click();
          const field = await untilPartOf(opened, number, "identity-code");
          assert.ok(await field.evaluate((input) => input.getRootNode().activeElement === input), `place ${number}`);
        }
      });
    });
  }

  it("leaves a phone's keyboard closed after a look-up: the focus is on the name that was found", async () => {
    await visit({ body: page(), answers: hostOf(together("approval"), KAARLO) }, async (opened) => {
      await untilReady(opened);
      await choose(opened, "together");
      await lookUp(opened, 1, CODE);
      await untilPartOf(opened, 1, "found-name");
      const focused = () => {
        const { activeElement } = document.querySelector("puolesta-widget").shadowRoot;
        return activeElement && `${activeElement.localName} ${activeElement.part}`;
      };
      await opened.waitForFunction(`(${focused})() === "p found-name"`);
      const opensKeyboard = await opened.evaluate(() => {
        const { activeElement } = document.querySelector("puolesta-widget").shadowRoot;
        return activeElement.matches("input, textarea, select, [contenteditable]");
      });
      assert.equal(opensKeyboard, false);
    });
  });
});
