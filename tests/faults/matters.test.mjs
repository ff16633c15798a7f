// The host API in trouble around a matter: the person learns what to do, and no answer is sent twice or lost unseen.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { complaintsAbout } from "../support/faults.mjs";
import { ANSWERS, APPROVED, ASKED, CASE, hostOf, matterPage, OWN, press, untilSays } from "../support/matters.mjs";
import { json } from "../support/server.mjs";
import { part, untilPart } from "../support/widget.mjs";

const NOT_FOUND = "Asiaa ei löytynyt.";
const SESSION_ENDED = "vaatii tunnistautumisen. Tunnistaudu uudessa välilehdessä";
const SERVER_DOWN = "Asiaa ei voi näyttää juuri nyt.";
const UNSURE = "Emme saaneet tietoa, tuliko vastauksesi perille.";

const page404 = { status: 404, headers: { "content-type": "text/html" }, body: "<h1>Oops</h1>" };
const isDisabled = (button) => button.getAttribute("aria-disabled") === "true";

/** Fault: the answer of the host, and the sentence that it gets. */
/** @type {Record<string, any[]>} */
const FAULTS = {
  "it is not this person's": [json({ error: "not-found" }, 404), NOT_FOUND],
  "a wrong address of the API": [page404, SERVER_DOWN],
  "the session is over": [json({ error: "no-session" }, 401), SESSION_ENDED],
  "a server error": [json({ error: "server-error" }, 500), SERVER_DOWN],
  "a page in place of JSON": [{ body: "<h1>Hello</h1>" }, SERVER_DOWN],
  "JSON cut off": [json('{"id":"c_1","app'), SERVER_DOWN],
  "a list": [json([]), SERVER_DOWN],
  "a matter without anything": [json({}), SERVER_DOWN],
  "an answer that there is not": [json({ ...ASKED, mine: { answer: "perhaps", at: null } }), SERVER_DOWN],
};

describe("a matter that cannot be fetched", () => {
  useBrowser();

  for (const [fault, [answer, sentence]] of Object.entries(FAULTS)) {
    it(`says what to do, and comes when it can: ${fault}`, async () => {
      const answers = { [CASE]: answer };
      await visit({ body: matterPage("approve"), answers, expected: complaintsAbout(answer) }, async (page, site) => {
        await untilSays(page, sentence);
        assert.equal((await page.$$(part("approve"))).length, 0);
        site.answers[CASE] = json(ASKED);
        await press(page, "retry");
        await untilPart(page, "approve");
      });
    });
  }
});

describe("an answer that is sent", () => {
  useBrowser();

  /** @type {Record<string, any[]>} */
  const RECEIPTS = {
    counts: [json({ answer: "approve" }, 201), APPROVED, "Vastauksesi on tallennettu."],
    "was given in another tab": [
      json({ error: "already-answered" }, 409),
      APPROVED,
      "Olet vastannut tähän jo aiemmin.",
    ],
    "comes too late": [json({ error: "closed" }, 409), { ...ASKED, status: "expired" }, "Asiaan ei voi enää vastata."],
    "comes after the session": [json({ error: "no-session" }, 401), ASKED, SESSION_ENDED],
    "meets a server error": [json({ error: "server-error" }, 500), ASKED, UNSURE],
    "meets another conflict": [json({ error: "busy" }, 409), ASKED, UNSURE],
  };

  for (const [fault, [receipt, after, sentence]] of Object.entries(RECEIPTS)) {
    it(`${fault}: the page says so and sends nothing more`, async () => {
      const answers = hostOf(ASKED, after, receipt);
      await visit({ body: matterPage("approve"), answers, expected: complaintsAbout(receipt) }, async (page, site) => {
        await press(page, "approve");
        await untilSays(page, sentence);
        await page.waitForFunction(
          (host) => document.querySelector(host).shadowRoot.activeElement?.id === "standing",
          {},
          "puolesta-widget",
        );
        const sent = site.requestsOf(ANSWERS);
        assert.deepEqual(
          sent.map(({ method, body }) => [method, body]),
          [["POST", '{"answer":"approve"}']],
        );
        assert.equal(sent[0].headers["x-puolesta"], "1");
        assert.equal((await page.$$(part("approve"))).length, 0);
      });
    });
  }

  it("is shown as what the host knows when nobody knew whether it arrived", async () => {
    const receipt = json({}, 502);
    const answers = hostOf(ASKED, APPROVED, receipt);
    await visit({ body: matterPage("approve"), answers, expected: complaintsAbout(receipt) }, async (page) => {
      await press(page, "approve");
      await untilSays(page, UNSURE);
      await press(page, "retry");
      await untilSays(page, "Vastauksesi: Hyväksytty 22.11.2026");
    });
  });

  it("is sent once however often the buttons are pressed while it is on its way", async () => {
    const answers = { ...hostOf(ASKED), [ANSWERS]: new Promise(() => {}) };
    await visit({ body: matterPage("approve"), answers }, async (page, site) => {
      await press(page, "approve");
      await untilSays(page, "Lähetetään vastausta…");
      for (const name of ["approve", "decline"]) {
        assert.equal(await page.$eval(part(name), isDisabled), true);
        await press(page, name);
      }
      assert.equal(site.requestsOf(ANSWERS).length, 1);
      assert.equal((await page.$$(part("confirm-decline"))).length, 0);
    });
  });
});

describe("texts of the host", () => {
  useBrowser();

  it("are shown as they are, never as markup", async () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const matter = {
      ...OWN,
      applicant: hostile,
      summary: hostile,
      status: "decided",
      outcome: { text: hostile, at: null },
      parties: [{ name: hostile, answer: null, at: null }],
    };
    await visit({ body: matterPage("status"), answers: hostOf(matter) }, async (page) => {
      await untilPart(page, "party");
      const count = await page.$eval(
        "puolesta-widget",
        (widget, text) => {
          const { shadowRoot } = widget;
          return [shadowRoot.textContent.split(text).length - 1, shadowRoot.querySelectorAll("img").length];
        },
        hostile,
      );
      assert.deepEqual(count, [4, 0]);
    });
  });
});
