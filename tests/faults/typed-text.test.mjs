// Hostile and clumsy texts in every field: taken as text or answered with a sentence, never a trap, never markup.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { chooseChannel, fillIn, lookUp, textIn, untilPartOf, untilReads } from "../support/parties.mjs";
import { json } from "../support/server.mjs";
import {
  choose,
  element,
  formPage,
  inside,
  recordedEvents,
  recordEvents,
  untilPart,
  untilStatus,
  valueIn,
} from "../support/widget.mjs";

const BODY = formPage(element('api="/api" allow-temporary-codes'));
const UNKNOWN = { "/api/parties/lookup": json({ error: "not-found" }, 404) };
const CODE = "131052-9993";
// Bytes: what the contract promises that a value never exceeds.
const LARGEST_VALUE = 32 * 1024;

const TEXTS = {
  "10 000 characters": "x".repeat(10_000),
  "10 000 emoji": "👩‍👩‍👧".repeat(2_000),
  "control characters": "a\u0000\u0001\u0008\u001b[31m\u007f\u009fb",
  "marks that turn the direction": "\u202eabc\u2066\u200f\ufeff",
  "half of a pair": "\ud83d",
  emoji: "👍🏽🇫🇮",
  "a script": "<script>document.title=1</script>",
  "an image": `"><img src=x onerror="document.title=2">`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would fill in is the point
  "a template": "{{7*7}}${7*7}{name}",
  JSON: `","status":"ready","x":"`,
  blanks: " \t\u00a0\u3000 ",
};

describe("whatever is typed", () => {
  useBrowser();

  for (const [name, text] of Object.entries(TEXTS)) {
    it(`as a code gets a sentence: ${name}`, async () => {
      await visit({ body: BODY, prepare }, async (page, site) => {
        await choose(page, "together");
        await lookUp(page, 1, text);
        await untilPart(page, "error");
        assert.deepEqual(site.requestsOf("/api/parties/lookup"), []);
        await assertUnharmed(page);
      });
    });

    it(`as a name, number or address is text or an error: ${name}`, async () => {
      await visit({ body: BODY, prepare, answers: UNKNOWN, expected: [/status of 404/] }, async (page) => {
        await choose(page, "together");
        await lookUp(page, 1, CODE);
        await untilReads(page, "Nimeä ei löytynyt.");
        await chooseChannel(page, 1, "paper");
        for (const part of ["party-name", "party-phone", "party-email"]) {
          await fillIn(page, 1, part, text);
          await assertUnharmed(page);
        }
        await page.$eval("form", (form) => form.requestSubmit());
        await untilPart(page, "error-summary");
        await assertUnharmed(page);
        await mend(page);
      });
    });
  }
});

function prepare(page) {
  return recordEvents(page, ["puolesta-error"]);
}

/** No trap, no foreign element, no script run, and a value that is one. */
async function assertUnharmed(page) {
  assert.deepEqual(await recordedEvents(page), []);
  assert.equal(await page.title(), "Host");
  assert.equal(await page.$(inside(":is(img, script, iframe, svg)")), null);
  const value = await valueIn(page);
  assert.ok(Buffer.byteLength(JSON.stringify(value)) <= LARGEST_VALUE);
}

/** The widget still works: texts that fit make the answer complete. */
async function mend(page) {
  await fillIn(page, 1, "party-name", "Kaarlo Mäkelä");
  await fillIn(page, 1, "party-phone", "040 123 4567");
  await fillIn(page, 1, "party-email", "kaarlo@example.fi");
  assert.equal(await textIn(page, 1, "identity-code"), CODE);
  await untilPartOf(page, 1, "look-up");
  await untilStatus(page, "ready");
}
