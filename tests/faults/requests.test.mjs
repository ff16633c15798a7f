// A request for a mandate that fails, and addresses that lead where no widget goes: each gets its sentence.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { complaintsAbout, pageInPlaceOfJson } from "../support/faults.mjs";
import { lookUp, untilReads } from "../support/parties.mjs";
import { json } from "../support/server.mjs";
import {
  choose,
  element,
  formPage,
  inside,
  part,
  recordedEvents,
  recordEvents,
  untilInside,
  untilPart,
  untilStatus,
  valueIn,
} from "../support/widget.mjs";

const LOOK_UP = "/api/parties/lookup";
const CHECK = "/api/mandates/check";
const REQUESTS = "/api/mandates/requests";
const PRINCIPALS = "/api/services/avustus/principals";
const BODY = formPage(element('api="/api" allow-temporary-codes'));
const CODE = "131052-9993";
const FOUND = json({ party: { ref: "p_1", kind: "person", name: "Kaarlo", channels: ["sms"] } });

const REQUESTED = "Valtuutta on pyydetty. Se on voimassa, kun valtuuttaja on vahvistanut sen.";
const NOT_OFFERED = "Valtuuspyyntöä ei voi lähettää tästä. Pyydä valtuutta Suomi.fi:ssä.";
const DOWN =
  "Valtuuspyyntöä ei voi lähettää juuri nyt. Yritä hetken päästä uudelleen tai pyydä valtuutta Suomi.fi:ssä.";
const SESSION_ENDED =
  "Valtuuspyyntö vaatii tunnistautumisen. Tunnistaudu uudessa välilehdessä ja lähetä pyyntö uudelleen.";
const CHECK_DOWN = "Valtuutta ei voi tarkistaa juuri nyt.";

const DANGEROUS = [
  "javascript:document.title='1'",
  "http://example.com/",
  "//example.com/",
  "data:text/html,1",
  "there",
  "",
];

const prepare = (page) => recordEvents(page, ["puolesta-error", "puolesta-redirect"]);

/** Names somebody, in a page whose host answers so. */
function withPrincipal(answers, steps, expected = []) {
  const all = { [PRINCIPALS]: json({ principals: [] }), [LOOK_UP]: FOUND, ...answers };
  return visit({ body: BODY, answers: all, prepare, expected }, async (page, site) => {
    await choose(page, "on-behalf");
    await lookUp(page, 1, CODE);
    await untilReads(page, "Löytyi: Kaarlo");
    await steps(page, site);
    assert.deepEqual(await recordedEvents(page), []);
    assert.equal(page.url(), `${site.origin}/`);
  });
}

async function request(page) {
  await (await untilPart(page, "request-mandate")).click();
}

describe("a request for a mandate that fails", () => {
  useBrowser();

  /** Fault: the answer, the sentence that it gets, and whether one may try again. */
  const faults = {
    "not offered": [json({ error: "not-offered" }, 501), NOT_OFFERED, false],
    "a server error": [json({ error: "server-error" }, 500), DOWN, true],
    "a gateway's page": [pageInPlaceOfJson(502), DOWN, true],
    refused: [json({ error: "bad-request" }, 400), DOWN, true],
    "the session is over": [json({ error: "no-session" }, 401), SESSION_ENDED, true],
  };

  for (const [fault, [answer, sentence, canTryAgain]] of Object.entries(faults)) {
    it(`says what to do and keeps the link: ${fault}`, async () => {
      const steps = async (page) => {
        await request(page);
        await untilReads(page, sentence);
        assert.equal((await page.$(part("request-mandate"))) !== null, canTryAgain);
        assert.ok(await page.$(part("mandate-link")));
        assert.equal((await valueIn(page)).mandates[0].status, "not-checked");
      };
      await withPrincipal({ [REQUESTS]: answer }, steps, complaintsAbout(answer));
    });
  }

  it("is made on the next try, once", async () => {
    const down = json({ error: "server-error" }, 503);
    const steps = async (page, site) => {
      await request(page);
      await untilReads(page, DOWN);
      site.answers[REQUESTS] = json({ status: "requested", link: "https://example.com/pyynto/1" }, 201);
      await request(page);
      await untilReads(page, REQUESTED);
      const bodies = site.requestsOf(REQUESTS).map(({ body }) => JSON.parse(body));
      const asked = { service: "avustus", principals: ["p_1"], theme: (await valueIn(page)).mandates[0].theme };
      assert.deepEqual(bodies, [asked, asked]);
      assert.equal(await page.$(part("request-mandate")), null);
      await untilInside(page, `a[href="https://example.com/pyynto/1"][rel="noopener noreferrer"]`);
    };
    await withPrincipal({ [REQUESTS]: down }, steps, complaintsAbout(down));
  });
});

describe("an address that the host gives", () => {
  useBrowser();

  for (const link of DANGEROUS) {
    it(`is no link of a request: ${link || "nothing"}`, async () => {
      await withPrincipal({ [REQUESTS]: json({ status: "requested", link }, 201) }, async (page) => {
        await request(page);
        await untilReads(page, REQUESTED);
        const addresses = await page.$$eval(inside("a"), (links) => links.map((each) => each.getAttribute("href")));
        assert.deepEqual(
          addresses.filter((address) => !address.startsWith("https://www.suomi.fi/")),
          [],
        );
      });
    });

    it(`is not where the check leads: ${link || "nothing"}`, async () => {
      await withPrincipal({ [CHECK]: json({ redirect: link }) }, async (page) => {
        await (await untilPart(page, "check-mandate")).click();
        await untilReads(page, CHECK_DOWN);
        await untilStatus(page, "ready");
      });
    });
  }
});
