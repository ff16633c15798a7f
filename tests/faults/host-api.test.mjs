// The host API in trouble: each fault gets its sentence, what was typed stays, and the form can be sent by hand.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { complaintsAbout, failures, pageInPlaceOfJson } from "../support/faults.mjs";
import { chooseChannel, fillIn, lookUp, textIn, untilPartOf, untilReads } from "../support/parties.mjs";
import { json } from "../support/server.mjs";
import { choose, element, formPage, recordEvents, untilPart, untilStatus, valueIn } from "../support/widget.mjs";

const LOOK_UP = "/api/parties/lookup";
const CHECK = "/api/mandates/check";
const PRINCIPALS = "/api/services/avustus/principals";
const BODY = formPage(element('api="/api" allow-temporary-codes'));
const CODE = "131052-9993";

const SERVER_DOWN = "Haku ei toimi juuri nyt. Kirjoita tiedot itse tai yritä hetken päästä uudelleen.";
const NOT_FOUND = "Nimeä ei löytynyt. Tarkista tunnus ja hae uudelleen, tai kirjoita tiedot itse.";
const SESSION_ENDED = "vaatii tunnistautumisen. Tunnistaudu uudessa välilehdessä";

const found = (party) => json({ party: { ref: "p_1", kind: "person", name: "Aino", channels: ["sms"], ...party } });

/** Fault: the answer, and the sentence that it gets. */
const FAULTS = {
  "nobody of that code": [json({ error: "not-found" }, 404), NOT_FOUND],
  "a wrong address of the API": [pageInPlaceOfJson(404), SERVER_DOWN],
  "the session is over": [json({ error: "no-session" }, 401), SESSION_ENDED],
  "too many tries, with the wait": [
    { ...json({ error: "too-many-tries" }, 429), headers: { "retry-after": "1800" } },
    "Olet hakenut liian monta kertaa. Voit hakea uudelleen 30 minuutin kuluttua",
  ],
  "too many tries, without the wait": [json({ error: "too-many-tries" }, 429), "uudelleen 1 minuutin kuluttua"],
  "too many tries, with a wait that is no number": [
    { ...json({ error: "too-many-tries" }, 429), headers: { "retry-after": "soon" } },
    "uudelleen 1 minuutin kuluttua",
  ],
  "a server error": [json({ error: "server-error" }, 500), SERVER_DOWN],
  "a gateway's page": [pageInPlaceOfJson(502), SERVER_DOWN],
  "a page in place of JSON": [pageInPlaceOfJson(200), SERVER_DOWN],
  "an empty answer": [json(""), SERVER_DOWN],
  "JSON cut off": [json('{"party":{"ref":"p_1","na'), SERVER_DOWN],
  "JSON nested beyond reason": [json("[".repeat(100_000)), SERVER_DOWN],
  "a list": [json([]), SERVER_DOWN],
  "nothing at all in it": [json("null"), SERVER_DOWN],
  "a party without anything": [json({ party: {} }), SERVER_DOWN],
  "a name that is a number": [found({ name: 7 }), SERVER_DOWN],
  "a kind that does not exist": [found({ kind: "robot" }), SERVER_DOWN],
};

describe("a look-up that fails", () => {
  useBrowser();

  for (const [fault, [answer, sentence]] of Object.entries(FAULTS)) {
    it(`says what to do: ${fault}`, async () => {
      await visit(
        { body: BODY, answers: { [LOOK_UP]: answer }, prepare, expected: complaintsAbout(answer) },
        async (page) => {
          await choose(page, "together");
          await lookUp(page, 1, CODE);
          await untilReads(page, sentence);
          assert.equal(await textIn(page, 1, "identity-code"), CODE);
          await finishByHand(page);
        },
      );
    });
  }

  it("gives up on a server that never answers", async () => {
    const answers = { [LOOK_UP]: new Promise(() => {}) };
    await visit({ body: BODY, answers, prepare: prepareClock }, async (page) => {
      await choose(page, "together");
      await hurry(page);
      await lookUp(page, 1, CODE);
      await untilReads(page, SERVER_DOWN);
      await finishByHand(page);
    });
  });

  it("finds the party on the next try", async () => {
    const down = json({ error: "server-error" }, 503);
    await visit(
      { body: BODY, answers: { [LOOK_UP]: down }, prepare, expected: complaintsAbout(down) },
      async (page, site) => {
        await choose(page, "together");
        await lookUp(page, 1, CODE);
        await untilReads(page, SERVER_DOWN);
        site.answers[LOOK_UP] = found();
        await (await untilPartOf(page, 1, "look-up")).click();
        await untilReads(page, "Löytyi: Aino");
        assert.equal((await valueIn(page)).parties[0].ref, "p_1");
      },
    );
  });

  it("shows a name as text, whatever it says", async () => {
    const name = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await visit({ body: BODY, answers: { [LOOK_UP]: found({ name }) }, prepare }, async (page) => {
      await choose(page, "together");
      await lookUp(page, 1, CODE);
      await untilReads(page, name);
      assert.deepEqual(await foreignElements(page), []);
      assert.equal(await page.title(), "Host");
    });
  });
});

describe("a check of the mandate that fails", () => {
  useBrowser();

  const later = "Valtuutta ei voi tarkistaa juuri nyt. Voit lähettää lomakkeen.";
  const wrong = { mandates: [{ principal: 1, theme: null, status: "perhaps" }] };
  const faults = {
    "a server error": [json({}, 500), later, "ready"],
    "a page in place of JSON": [pageInPlaceOfJson(200), later, "ready"],
    "the wrong shape": [json(wrong), later, "ready"],
    "the session is over": [json({ error: "no-session" }, 401), SESSION_ENDED, "incomplete"],
  };

  for (const [fault, [answer, sentence, status]] of Object.entries(faults)) {
    it(`says what to do: ${fault}`, async () => {
      const answers = { [PRINCIPALS]: json({ principals: [] }), [LOOK_UP]: found(), [CHECK]: answer };
      await visit({ body: BODY, answers, prepare, expected: complaintsAbout(answer) }, async (page) => {
        await choose(page, "on-behalf");
        await lookUp(page, 1, CODE);
        await (await untilPart(page, "check-mandate")).click();
        await untilReads(page, sentence);
        await untilStatus(page, status);
        const [mandate] = (await valueIn(page)).mandates;
        assert.deepEqual([mandate.status, mandate.basis], ["not-checked", null]);
        assert.deepEqual(await failures(page), []);
      });
    });
  }
});

function prepare(page) {
  return recordEvents(page, ["puolesta-error"]);
}

/** A clock that `hurry` speeds up: timers of several seconds are then over at once. */
async function prepareClock(page) {
  await prepare(page);
  await page.evaluateOnNewDocument(() => {
    const own = globalThis.setTimeout;
    const hurried = (work, delay, ...rest) => own(work, globalThis.hurries && delay >= 5000 ? 1 : delay, ...rest);
    globalThis.setTimeout = /** @type {typeof setTimeout} */ (hurried);
  });
}

function hurry(page) {
  return page.evaluate(() => {
    globalThis.hurries = true;
  });
}

/** The person goes on without the look-up; nothing has trapped. */
async function finishByHand(page) {
  await fillIn(page, 1, "party-name", "Kaarlo Mäkelä");
  await chooseChannel(page, 1, "paper");
  await untilStatus(page, "ready");
  const [party] = (await valueIn(page)).parties;
  assert.deepEqual([party.personalIdentityCode, party.name, party.source], [CODE, "Kaarlo Mäkelä", "typed"]);
  assert.deepEqual(await failures(page), []);
}

function foreignElements(page) {
  return page.$$eval("puolesta-widget >>> :is(img, script, iframe, svg)", (elements) =>
    elements.map((each) => each.outerHTML),
  );
}
