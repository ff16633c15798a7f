// The host does not say whom it knows: principals and a register's parties are named by hand, or it is asked again.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { complaintsAbout, failures, pageInPlaceOfJson } from "../support/faults.mjs";
import { principalsOffered, sayOfList } from "../support/named.mjs";
import { chooseChannel, fillIn, lookUp, textIn, untilPartOf, untilReads } from "../support/parties.mjs";
import { json, readCatalogue } from "../support/server.mjs";
import {
  choose,
  element,
  formPage,
  part,
  recordedEvents,
  recordEvents,
  untilPart,
  untilStatus,
  valueIn,
  WIDGET,
} from "../support/widget.mjs";

const LOOK_UP = "/api/parties/lookup";
const PRINCIPALS = "/api/services/avustus/principals";
const PARTIES = "/api/services/avustus/parties";
const BODY = formPage(element('api="/api" allow-temporary-codes'));
const CODE = "131052-9993";

const DOWN = "Osapuolia ei saada nyt rekisteristä. Kerro heidät itse tai yritä hetken päästä uudelleen.";
const INCOMPLETE = "Emme saa kaikkia osapuolia rekisteristä.";
const SESSION_ENDED =
  "Rekisterin tietojen haku vaatii tunnistautumisen. Tunnistaudu uudessa välilehdessä ja yritä uudelleen";

const KAARLO = { ref: "p_1", kind: "person", name: "Kaarlo Mäkelä", channels: ["sms"] };
const ON_BEHALF = {
  ...{ version: 1, status: "incomplete", service: "avustus", catalogue: "2026-11-01", lang: "fi", context: null },
  ...{ situation: "on-behalf", procedure: "mandate", partyList: null, parties: [], mandates: [], declarations: [] },
};
const NOT_FOUND = json({ error: "not-found" }, 404);

const prepare = (page) => recordEvents(page, ["puolesta-error"]);

describe("principals that do not come", () => {
  useBrowser();

  const faults = {
    "not offered": json({ error: "not-offered" }, 501),
    "an address that the host does not know": pageInPlaceOfJson(404),
    "a server error": json({ error: "server-error" }, 500),
    "the session is over": json({ error: "no-session" }, 401),
    "a page in place of JSON": pageInPlaceOfJson(200),
    "no list": json({ principals: { ref: "p_1" } }),
    "nobody whom one could refer to": json({ principals: [{ ...KAARLO, ref: "", basis: "mandate" }] }),
    nobody: json({ principals: [] }),
  };

  for (const [fault, answer] of Object.entries(faults)) {
    it(`leave the principal to be named: ${fault}`, async () => {
      const answers = { [PRINCIPALS]: answer, [LOOK_UP]: json({ party: KAARLO }) };
      await visit({ body: BODY, answers, prepare, expected: complaintsAbout(answer) }, async (page, site) => {
        await choose(page, "on-behalf");
        await lookUp(page, 1, CODE);
        await untilReads(page, `Löytyi: ${KAARLO.name}`);
        assert.equal(site.requestsOf(PRINCIPALS).length, 1);
        assert.equal(await page.$(part("principal-option")), null);
        assert.equal((await valueIn(page)).parties[0].source, "look-up");
        assert.deepEqual(await failures(page), []);
      });
    });
  }

  it("may come while somebody is being named, and take neither focus nor text away", async () => {
    let answerLate;
    const late = new Promise((resolve) => (answerLate = resolve));
    await visit({ body: BODY, answers: { [PRINCIPALS]: late }, prepare }, async (page) => {
      await choose(page, "on-behalf");
      await (await untilPartOf(page, 1, "identity-code")).click();
      await page.keyboard.type(CODE.slice(0, 4));
      answerLate(json({ principals: [{ ref: "p_2", kind: "person", name: "Aino Koivula", basis: "mandate" }] }));
      await principalsOffered(page);
      await page.keyboard.type(CODE.slice(4));
      assert.equal(await textIn(page, 1, "identity-code"), CODE);
    });
  });

  it("are asked for when the page gives a value before the widget is there, and nobody's action is told", async () => {
    let answerLate;
    const late = new Promise((resolve) => (answerLate = resolve));
    const answers = { "/catalogue.json": late, [PRINCIPALS]: json({ principals: [{ ...KAARLO, basis: "guardian" }] }) };
    const record = (page) => recordEvents(page, ["input", "change", "puolesta-step"]);
    await visit({ body: BODY, answers, prepare: record }, async (page) => {
      await page.waitForFunction((widget) => document.querySelector(widget).value !== undefined, {}, WIDGET);
      await page.$eval(
        WIDGET,
        (widget, value) => {
          widget.value = value;
        },
        JSON.stringify(ON_BEHALF),
      );
      answerLate(json(await readCatalogue()));
      // The mandate of this service exempts no guardian: that none is needed is not said.
      assert.deepEqual(await principalsOffered(page), ["Kaarlo Mäkelä (olet edunvalvoja)", "Joku muu"]);
      assert.deepEqual(await recordedEvents(page), []);
    });
  });

  it("may come late, when somebody has been named", async () => {
    let answerLate;
    const late = new Promise((resolve) => (answerLate = resolve));
    const answers = { [PRINCIPALS]: late, [LOOK_UP]: json({ party: KAARLO }) };
    await visit({ body: BODY, answers, prepare }, async (page) => {
      await choose(page, "on-behalf");
      await lookUp(page, 1, CODE);
      await untilReads(page, `Löytyi: ${KAARLO.name}`);
      answerLate(json({ principals: [{ ref: "p_2", kind: "person", name: "Aino Koivula", basis: "mandate" }] }));
      assert.deepEqual(await principalsOffered(page), ["Aino Koivula (sinulla on valtuus)", "Joku muu"]);
      assert.deepEqual(
        (await valueIn(page)).parties.map(({ name }) => name),
        [KAARLO.name],
      );
    });
  });
});

describe("a register that does not answer", () => {
  useBrowser();

  /** Fault: the answer, the sentence that it gets, and whether the host can be asked again. */
  const faults = {
    "not offered": [json({ error: "not-offered" }, 501), INCOMPLETE, false],
    "no matter of this person": [NOT_FOUND, INCOMPLETE, false],
    "a server error": [json({ error: "server-error" }, 500), DOWN, true],
    "a gateway's page": [pageInPlaceOfJson(502), DOWN, true],
    "a page in place of JSON": [pageInPlaceOfJson(200), DOWN, true],
    "no list": [json({ parties: "everybody", complete: true }), DOWN, true],
    "the session is over": [json({ error: "no-session" }, 401), SESSION_ENDED, true],
    "nobody to refer to": [json({ parties: [{ ...KAARLO, ref: "" }], complete: true }), INCOMPLETE, false],
    "no word of being complete": [json({ parties: [] }), INCOMPLETE, false],
  };

  for (const [fault, [answer, sentence, canAskAgain]] of Object.entries(faults)) {
    it(`leaves the parties to be named: ${fault}`, async () => {
      const answers = { ...(await registerSite()), [PARTIES]: answer, [LOOK_UP]: NOT_FOUND };
      const expected = [...complaintsAbout(answer), /status of 404/];
      await visit({ body: BODY, answers, prepare, expected }, async (page) => {
        await choose(page, "together");
        await untilReads(page, sentence);
        assert.equal((await page.$(part("retry"))) !== null, canAskAgain);
        await finishByHand(page);
      });
    });
  }

  it("is asked again, and names everybody", async () => {
    const down = json({ error: "server-error" }, 503);
    const answers = { ...(await registerSite()), [PARTIES]: down };
    await visit({ body: BODY, answers, prepare, expected: complaintsAbout(down) }, async (page, site) => {
      await choose(page, "together");
      await untilReads(page, DOWN);
      site.answers[PARTIES] = json({ parties: [KAARLO], complete: true });
      await (await untilPart(page, "retry")).click();
      await sayOfList(page, "confirmed");
      await untilStatus(page, "ready");
      const { partyList, parties } = await valueIn(page);
      assert.deepEqual([partyList, parties[0].ref, parties[0].source], ["confirmed", KAARLO.ref, "register"]);
    });
  });
});

/** A site whose service knows its parties from a register. */
async function registerSite() {
  const catalogue = await readCatalogue();
  catalogue.services[0].together.parties = { source: "register", kinds: ["person"] };
  return { "/catalogue.json": json(catalogue), [PRINCIPALS]: json({ error: "not-offered" }, 501) };
}

/** The person names the other party by hand; nothing has trapped. */
async function finishByHand(page) {
  await lookUp(page, 1, CODE);
  await untilPartOf(page, 1, "party-name");
  await fillIn(page, 1, "party-name", KAARLO.name);
  await chooseChannel(page, 1, "paper");
  await untilStatus(page, "ready");
  const { partyList, parties } = await valueIn(page);
  assert.deepEqual([partyList, parties[0].name, parties[0].source], ["incomplete", KAARLO.name, "typed"]);
  assert.deepEqual(await failures(page), []);
}
