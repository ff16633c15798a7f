// Situation: the page records its visitors: rrweb writes down everything that happens in it, told what SECURITY.md
// asks, and Sentry reports errors and what came before them.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { codesIn } from "../../support/identities.mjs";
import { fillIn, lookUp, untilReads } from "../../support/parties.mjs";
import { json } from "../../support/server.mjs";
import { choose, element, formPage, untilReady, untilStatus } from "../../support/widget.mjs";
import { bundleText, installHosts } from "../recipes/build.mjs";

// Not the one that the hint shows as an example.
const CODE = "010594Y9021";
const PAGE = formPage(`<input name="street">${element('api="/api" allow-temporary-codes')}`).replace(
  "</title>",
  '</title><script src="/recorders.js"></script>',
);

const RECORDERS = `
import { captureException, init } from "@sentry/browser";
import { record } from "rrweb";

globalThis.recordings = [];
const keep = (kind) => (what) => { globalThis.recordings.push(kind + " " + JSON.stringify(what)); };
init({
  dsn: "https://key@sentry.test/1",
  beforeBreadcrumb: (breadcrumb) => { keep("breadcrumb")(breadcrumb); return breadcrumb; },
  beforeSend: (event) => { keep("report")(event); return null; },
});
globalThis.report = () => captureException(new Error("reported"));
addEventListener("DOMContentLoaded", () => record({ emit: keep("replay"), blockSelector: "puolesta-widget", maskAllInputs: true }));
`;

describe("a page with recorders", () => {
  useBrowser();
  before(installHosts);

  it("writes no code down, whether looked up or typed by hand", async () => {
    const answers = {
      "/recorders.js": { headers: { "content-type": "text/javascript" }, body: await bundleText(RECORDERS) },
      "/api/parties/lookup": json({ error: "not-found" }, 404),
    };
    await visit({ body: PAGE, answers, expected: [/status of 404/] }, async (page) => {
      await untilReady(page);
      await page.type("[name=street]", "Testikatu 1");
      await choose(page, "together");
      await lookUp(page, 1, CODE);
      await untilReads(page, "Nimeä ei löytynyt.");
      await fillIn(page, 1, "party-name", "Anna Esimerkki");
      await untilStatus(page, "ready");
      await page.evaluate(() => globalThis.report());
      await page.waitForFunction(() => globalThis.recordings.some((each) => each.startsWith("report ")));
      const recordings = await page.evaluate(() => globalThis.recordings);
      const text = recordings.join("\n");
      // What is recorded at all: the page's own field, and the request with its address.
      assert.match(text, /replay .*\*{11}/);
      assert.match(text, /breadcrumb .*parties\/lookup/);
      assert.deepEqual(
        recordings.filter((each) => codesIn(each).includes(CODE)),
        [],
      );
      assert.doesNotMatch(text, /Anna Esimerkki/);
    });
  });
});
