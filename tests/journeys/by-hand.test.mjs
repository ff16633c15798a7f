// When the look-up does not help: not found, oneself, added already, session over, too many tries, server gone.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  apply,
  assertStored,
  fillInOwnFields,
  foundPerson,
  picture,
  readyValue,
  send,
  signIn,
} from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { assertCase } from "../support/cases.mjs";
import { person } from "../support/identities.mjs";
import {
  chooseChannel,
  chooseTogether,
  fillIn,
  lookUp,
  lookUpAndFind,
  textIn,
  untilPartOf,
  untilReads,
} from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { choose, untilStatus } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");
// Valid, of the range for tests, and of nobody in the register.
const UNKNOWN_CODE = "131052-902Y";

const NOT_FOUND = [/status of 404/];
const approval = (added) =>
  readyValue({ service: "rakentamislupa", situation: "together", procedure: "approval", ...added });

/** A person typed by hand, as the value has one. */
const typedPerson = (code, details) => ({
  kind: "person",
  ref: null,
  personalIdentityCode: code,
  phone: null,
  email: null,
  source: "typed",
  ...details,
});

describe("when the look-up does not help", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("lets a party who is not found be typed by hand", async () => {
    await apply({ sandbox, expected: NOT_FOUND }, async (page) => {
      await choose(page, "together");
      await lookUp(page, 1, UNKNOWN_CODE);
      await untilReads(page, "Nimeä ei löytynyt. Tarkista tunnus ja hae uudelleen, tai kirjoita tiedot itse.");
      await picture(page, "journeys/by-hand-1-not-found");
      await fillIn(page, 1, "party-name", "Anna Esimerkki");
      await chooseChannel(page, 1, "sms");
      await fillIn(page, 1, "party-phone", "040 123 4567");
      await untilStatus(page, "ready");
      const anna = { name: "Anna Esimerkki", phone: "040 123 4567", channel: "sms" };
      const id = await send(page);
      await assertStored(sandbox, id, approval({ parties: [typedPerson(UNKNOWN_CODE, anna)] }));
      // Nobody knows whose code that is before an official has looked: only the applicant hears anything.
      const outbox = ["manual: applicant, suomi-fi, fi"];
      await assertCase(sandbox, id, { status: "manual", parties: ["Anna Esimerkki: sms, no answer"], outbox });
    });
  });

  it("says the same of one who is non-disclosed as of one who is unknown", async () => {
    await apply({ sandbox, expected: NOT_FOUND }, async (page) => {
      await choose(page, "together");
      const texts = [];
      for (const code of [UNKNOWN_CODE, person("johanna-salmela").code]) {
        await lookUp(page, 1, code);
        await untilReads(page, "Nimeä ei löytynyt.");
        texts.push(await page.$eval("puolesta-widget", (widget) => widget.shadowRoot.textContent));
      }
      assert.equal(texts[0], texts[1]);
    });
  });

  it("does not add the applicant", async () => {
    await apply({ sandbox, expected: [/status of 409/] }, async (page) => {
      await choose(page, "together");
      await lookUp(page, 1, person("maija-lahtinen").code);
      await untilReads(page, "Kirjoita jonkun toisen tunnus. Tämä on omasi.");
      await picture(page, "journeys/by-hand-2-yourself");
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await assertStored(sandbox, await send(page), approval({ parties: [foundPerson(AINO)] }));
    });
  });

  it("does not add the same party twice", async () => {
    await apply({ sandbox }, async (page) => {
      await chooseTogether(page, 2);
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await lookUp(page, 2, AINO.code);
      await untilReads(page, "Kirjoita toinen tunnus. Tämä osapuoli on jo mukana.");
      await picture(page, "journeys/by-hand-3-already-added");
      await lookUpAndFind(page, 2, SAMIR.code, SAMIR.name);
      await assertStored(sandbox, await send(page), approval({ parties: [foundPerson(AINO), foundPerson(SAMIR)] }));
    });
  });

  it("goes on after the session has ended and the person has signed in again in another tab", async () => {
    await apply({ sandbox, expected: [/status of 401/] }, async (page) => {
      await choose(page, "together");
      await inAnotherTab(page, sandbox, signOut);
      await lookUp(page, 1, AINO.code);
      await untilReads(page, "Haku vaatii tunnistautumisen. Tunnistaudu uudessa välilehdessä ja hae uudelleen");
      await picture(page, "journeys/by-hand-4-session-ended");
      await inAnotherTab(page, sandbox, (tab) => signIn(tab, "maija-lahtinen"));
      await (await untilPartOf(page, 1, "look-up")).click();
      await untilReads(page, `Löytyi: ${AINO.name}`);
      await assertStored(sandbox, await send(page), approval({ parties: [foundPerson(AINO)] }));
    });
  });

  it("keeps everything while the server is down, and sends what was typed when it is back", async () => {
    await apply({ sandbox, expected: [/no answer/] }, async (page) => {
      await choose(page, "together");
      await sandbox.stop();
      try {
        await lookUp(page, 1, AINO.code);
        await untilReads(page, "Haku ei toimi juuri nyt. Kirjoita tiedot itse tai yritä hetken päästä uudelleen.");
        assert.equal(await textIn(page, 1, "identity-code"), AINO.code);
        await fillIn(page, 1, "party-name", AINO.name);
        await chooseChannel(page, 1, "sms");
        await fillIn(page, 1, "party-phone", "040 123 4999");
        await untilStatus(page, "ready");
        await fillInOwnFields(page);
        await picture(page, "journeys/by-hand-5-server-down");
      } finally {
        await sandbox.start();
      }
      const aino = { name: AINO.name, phone: "040 123 4999", channel: "sms" };
      const id = await send(page);
      await assertStored(sandbox, id, approval({ parties: [typedPerson(AINO.code, aino)] }));
      // The same as for a code that is nobody's: what is told must not say whether it is somebody's.
      const outbox = ["manual: applicant, suomi-fi, fi"];
      await assertCase(sandbox, id, { status: "manual", parties: [`${AINO.name}: sms, no answer`], outbox });
    });
  });
});

describe("when there were too many tries", () => {
  useBrowser();
  const sandbox = useSandbox({ PUOLESTA_LOOKUP_LIMIT: "1", PUOLESTA_LOOKUP_WINDOW_SECONDS: "600" });

  it("says how long to wait, and lets the party be typed by hand", async () => {
    await apply({ sandbox, expected: [/status of 429/] }, async (page) => {
      await chooseTogether(page, 2);
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await lookUp(page, 2, SAMIR.code);
      await untilReads(page, "Olet hakenut liian monta kertaa. Voit hakea uudelleen 10 minuutin kuluttua");
      await picture(page, "journeys/by-hand-6-too-many-tries");
      await fillIn(page, 2, "party-name", SAMIR.name);
      await chooseChannel(page, 2, "paper");
      await untilStatus(page, "ready");
      const samir = typedPerson(SAMIR.code, { name: SAMIR.name, channel: "paper" });
      await assertStored(sandbox, await send(page), approval({ parties: [foundPerson(AINO), samir] }));
    });
  });
});

async function inAnotherTab(page, sandbox, steps) {
  const tab = await page.browserContext().newPage();
  await tab.goto(`${sandbox.origin}/application.html`);
  await steps(tab);
  await tab.close();
  await page.bringToFront();
}

async function signOut(tab) {
  await tab.waitForSelector(".sign-out", { visible: true });
  await Promise.all([tab.waitForNavigation(), tab.click(".sign-out button")]);
}
