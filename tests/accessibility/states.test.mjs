// The widget in the demo's page, in every state that a person can meet and in three languages: no rule of axe is
// broken, and nothing sticks out of a narrow window.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertFitsNarrowWindow, holdStill, violationsIn } from "../support/accessibility.mjs";
import { apply, picture, pressSend } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { organisation, person } from "../support/identities.mjs";
import { chooseOnBehalf, choosePrincipal, sayOfList } from "../support/named.mjs";
import { chooseKind, chooseTogether, lookUp, lookUpAndFind, untilPartOf, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { choose, inside, untilPart, untilReady, WIDGET } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const ELSA = person("elsa-lahtinen");
const SAMIR = person("samir-haddad");
const ASSOCIATION = organisation("nuorisoseura");
const COMPANY = organisation("rova");

// In the order in which the page's own links are pressed; Finnish is where it starts.
const LANGUAGES = ["sv", "en", "fi"];

const BOOKING = "terveyspalvelun-ajanvaraus";

async function checkMandateOf(page, { businessId, name }) {
  await chooseOnBehalf(page);
  await lookUpAndFind(page, 1, businessId, name, "business-id");
  await (await untilPart(page, "check-mandate")).click();
}

async function openEverything(page) {
  for (const summary of await page.$$(inside("details:not([open]) > summary"))) await summary.click();
  assert.equal(await page.$(inside("details:not([open])")), null);
}

const STATES = {
  question: { reach: untilReady },
  alone: { reach: (page) => choose(page, "alone") },
  mandate: {
    service: "avustus",
    reach: async (page) => {
      await chooseOnBehalf(page);
      await untilPart(page, "mandate-link");
    },
  },
  "mandate-granted": {
    service: "avustus",
    reach: async (page) => {
      await checkMandateOf(page, ASSOCIATION);
      await untilReads(page, "Valtuus on kunnossa.");
    },
  },
  "mandate-not-granted": {
    service: "avustus",
    reach: async (page) => {
      await checkMandateOf(page, COMPANY);
      await untilReads(page, "Valtuutta ei vielä ole.");
      await pressSend(page);
      await untilPart(page, "error-summary");
    },
  },
  "power-of-attorney": { reach: chooseOnBehalf },
  "several-mandates": { service: "rakentamislupa-yhtio", reach: chooseOnBehalf },
  places: { reach: (page) => chooseTogether(page, 3) },
  organisation: {
    reach: async (page) => {
      await choose(page, "together");
      await chooseKind(page, 1, "organisation");
      await untilPartOf(page, 1, "business-id");
    },
  },
  found: {
    reach: async (page) => {
      await choose(page, "together");
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
    },
  },
  "not-found": {
    expected: [/status of 404/],
    reach: async (page) => {
      await choose(page, "together");
      await lookUp(page, 1, "131052-902Y");
      await untilReads(page, "Nimeä ei löytynyt.");
    },
  },
  errors: {
    reach: async (page) => {
      await chooseTogether(page, 2);
      await lookUp(page, 1, "131052-902X");
      await pressSend(page);
      await untilPart(page, "error-summary");
    },
  },
  "nothing-answered": {
    reach: async (page) => {
      await pressSend(page);
      await untilPart(page, "error-summary");
    },
  },
  "last-name": { service: "omakotitontti", reach: (page) => choose(page, "together") },
  declarations: {
    service: "yhteinen-jateastia",
    reach: async (page) => {
      await choose(page, "together");
      await pressSend(page);
      await untilReads(page, "Rastita vakuutus");
    },
  },
  "principals-offered": {
    service: BOOKING,
    reach: chooseOnBehalf,
  },
  "mandate-by-custody": {
    service: BOOKING,
    reach: async (page) => {
      await chooseOnBehalf(page);
      await choosePrincipal(page, ELSA.name);
      await untilReads(page, "olet huoltaja.");
    },
  },
  "mandate-requested": {
    service: BOOKING,
    reach: async (page) => {
      await chooseOnBehalf(page);
      await lookUpAndFind(page, 1, SAMIR.code, SAMIR.name);
      await (await untilPart(page, "request-mandate")).click();
      await untilReads(page, "Valtuutta on pyydetty.");
    },
  },
  "register-question": {
    service: "varhaiskasvatushakemus",
    reach: async (page) => {
      await choose(page, "together");
      await untilPart(page, "list-option");
    },
  },
  "register-not-answered": {
    service: "varhaiskasvatushakemus",
    reach: async (page) => {
      await choose(page, "together");
      await untilPart(page, "list-option");
      await pressSend(page);
      await untilPart(page, "error-summary");
    },
  },
  "register-disputed": {
    service: "varhaiskasvatushakemus",
    reach: async (page) => {
      await choose(page, "together");
      await sayOfList(page, "disputed");
      await untilPart(page, "add-party");
    },
  },
  // Aino has no child, so the register names nobody in a matter of hers.
  "register-incomplete": {
    service: "varhaiskasvatushakemus",
    as: AINO.id,
    expected: [/status of 404/],
    reach: async (page) => {
      await choose(page, "together");
      await untilReads(page, "Emme saa kaikkia osapuolia rekisteristä.");
    },
  },
  reminder: { service: "asukaspysakointi", reach: (page) => choose(page, "together") },
  "not-allowed": {
    service: "koulutodistus",
    reach: async (page) => {
      await choose(page, "together");
      await untilPart(page, "requirement");
    },
  },
};

describe("the widget is accessible", () => {
  useBrowser();
  const sandbox = useSandbox();

  for (const [name, { reach, ...how }] of Object.entries(STATES)) {
    it(`in the state ${name}`, async () => {
      await apply({ sandbox, ...how }, async (page) => {
        await holdStill(page);
        await reach(page);
        for (const language of LANGUAGES) await audit(page, name, language);
      });
    });
  }
});

async function audit(page, name, language) {
  await page.click(`.languages a[lang=${language}]`);
  await untilSpeaks(page, language);
  await openEverything(page);
  assert.deepEqual(await violationsIn(page), [], language);
  await assertFitsNarrowWindow(page, WIDGET);
  await picture(page, `accessibility/${name}-${language}`);
}

function untilSpeaks(page, language) {
  const speaks = (widget, wanted) => JSON.parse(document.querySelector(widget).value).lang === wanted;
  return page.waitForFunction(speaks, {}, WIDGET, language);
}
