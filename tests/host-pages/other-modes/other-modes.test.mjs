// Situation: a page with a form shows something else too, or makes something else of it. What only the other modes need
// is in a file of its own, which no form asks for.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { releaseFile } from "../../support/server.mjs";
import {
  choose,
  element,
  formPage,
  recordedEvents,
  recordEvents,
  untilFailed,
  untilPart,
  untilReady,
  untilStatus,
  WIDGET,
} from "../../support/widget.mjs";

const FORM = "#form";
const GUIDE = "#guide";
const MODES = "/puolesta/puolesta-modes.wasm";
const MISSING = { status: 404, body: "Not found" };
const NOT_FOUND = [/404/, /cannot start: asked for http\S+puolesta-modes\.wasm, came an answer 404 /];

const setMode = (page, mode, widget = WIDGET) =>
  page.$eval(widget, (it, value) => it.setAttribute("mode", value), mode);
const asked = (site, path) => site.requestsOf(path).length;
const untilGuide = (page, widget) => untilPart(page, "guide-situation", widget);

describe("a page with a form and other modes", () => {
  useBrowser();

  it("asks for what they need only where they are", async () => {
    await visit({ body: formPage(element()) }, async (page, site) => {
      await untilReady(page);
      await choose(page, "together");
      await untilPart(page, "requirement");
      assert.equal(asked(site, MODES), 0);
    });
  });

  it("shows both, and asks for each file once", async () => {
    await visit({ body: pageFile(import.meta.url) }, async (page, site) => {
      await Promise.all([untilReady(page, FORM), untilGuide(page, GUIDE)]);
      await choose(page, "alone", FORM);
      await untilStatus(page, "ready", FORM);
      for (const path of ["/puolesta/puolesta.wasm", MODES, "/puolesta/locales/fi.json"]) {
        assert.equal(asked(site, path), 1, path);
      }
    });
  });

  it("becomes something else, with its styles, and a form again", async () => {
    await visit(
      { body: formPage(element()), prepare: (page) => recordEvents(page, ["puolesta-error"]) },
      async (page) => {
        await untilReady(page);
        await setMode(page, "guide");
        await untilGuide(page);
        // They come along: a title as large as that of a question.
        const sizes = await page.$eval(WIDGET, ({ shadowRoot }) => {
          return [".guide > .title", ".guide"].map((one) =>
            parseFloat(getComputedStyle(shadowRoot.querySelector(one)).fontSize),
          );
        });
        assert.ok(sizes[0] > sizes[1], sizes.join());
        await setMode(page, "apply");
        await untilReady(page);
        await choose(page, "alone");
        await untilStatus(page, "ready");
        assert.deepEqual(await recordedEvents(page), []);
      },
    );
  });

  it("changes its mind while the program is on its way, and shows what was asked for last", async () => {
    let arrive;
    const program = new Promise((resolve) => (arrive = () => resolve(releaseFile("puolesta.wasm"))));
    const answers = { "/puolesta/puolesta.wasm": program };
    await visit({ body: formPage(element()), answers }, async (page) => {
      await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot, {}, WIDGET);
      await setMode(page, "guide");
      arrive();
      await untilGuide(page);
    });
  });

  it("keeps the form where the others cannot be shown, and shows them once the person tries again", async () => {
    const answers = { [MODES]: MISSING };
    await visit({ body: pageFile(import.meta.url), answers, expected: NOT_FOUND }, async (page, site) => {
      await Promise.all([untilReady(page, FORM), untilFailed(page, GUIDE)]);
      await choose(page, "alone", FORM);
      await untilStatus(page, "ready", FORM);
      delete site.answers[MODES];
      await (await untilPart(page, "retry", GUIDE)).press("Enter");
      await untilGuide(page, GUIDE);
    });
  });
});
