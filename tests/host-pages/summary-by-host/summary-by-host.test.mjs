// Situation: the page has an error summary of its own, as the design systems ask for: one per page, the widget's
// problems in it, each leading to its field.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { choose, part, untilPart, untilReady, untilStatus, WIDGET } from "../../support/widget.mjs";

const ENTRIES = "#summary li a";
const untilEntries = (page, count) =>
  page.waitForFunction((selector, wanted) => document.querySelectorAll(selector).length === wanted, {}, ENTRIES, count);
const isOwnShown = (page) =>
  page.$eval(WIDGET, (widget) => {
    const own = widget.shadowRoot.querySelector('[part~="error-summary"]');
    return own?.checkVisibility();
  });
const focusedInside = (page) => page.$eval(WIDGET, (widget) => widget.shadowRoot.activeElement?.id ?? null);

describe("a page with an error summary of its own", () => {
  useBrowser();

  it("lists the widget's problems, has the focus, and leads to each field", async () => {
    await visit({ body: pageFile(import.meta.url) }, async (page, site) => {
      await untilReady(page);
      await choose(page, "together");
      await untilPart(page, "identity-code");
      await page.click("button[type=submit]");
      await page.waitForFunction((selector) => document.querySelector(selector), {}, ENTRIES);
      const messages = await page.$$eval(ENTRIES, (entries) => entries.map((entry) => entry.textContent));
      const problems = await page.$eval(WIDGET, (widget) => widget.problems);
      assert.deepEqual(messages, ["Kirjoita nimesi", ...problems.map(({ message }) => message)]);
      assert.ok(problems.length > 0 && problems.every(({ message, target }) => message && target));
      assert.equal(await page.evaluate(() => document.activeElement.id), "summary");
      assert.equal(await isOwnShown(page), false);
      assert.notEqual(await page.$(part("error")), null);
      for (const [index, { target }] of problems.entries()) {
        await (await page.$$(ENTRIES))[index + 1].click();
        assert.equal(await focusedInside(page), target);
      }
      assert.equal(site.requestsOf("/sent").length, 0);
    });
  });

  it("hears when they change, and when there are none", async () => {
    await visit({ body: pageFile(import.meta.url) }, async (page, site) => {
      await untilReady(page);
      await page.click("button[type=submit]");
      await untilEntries(page, 2);
      await choose(page, "alone");
      await untilStatus(page, "ready");
      await untilEntries(page, 1);
      assert.deepEqual(await page.$eval(WIDGET, (widget) => widget.problems), []);
      await page.type("#name", "Anna");
      await Promise.all([page.waitForNavigation(), page.click("button[type=submit]")]);
      assert.equal(site.requestsOf("/sent").length, 1);
    });
  });

  it("hears nothing before anybody sends the form, and no event holds a sentence", async () => {
    await visit({ body: pageFile(import.meta.url) }, async (page) => {
      await untilReady(page);
      await choose(page, "together");
      await choose(page, "on-behalf");
      assert.deepEqual(await page.evaluate(() => globalThis.told), []);
      await page.click("button[type=submit]");
      await page.waitForFunction(() => globalThis.told.length === 1);
      assert.deepEqual(await page.evaluate(() => globalThis.told), [null]);
    });
  });

  it("hears of the loading, while that is what the form waits for", async () => {
    const answers = { "/puolesta/puolesta.wasm": new Promise(() => {}) };
    await visit({ body: pageFile(import.meta.url), answers }, async (page) => {
      await page.waitForFunction((name) => customElements.get(name), {}, WIDGET);
      await page.click("button[type=submit]");
      await untilEntries(page, 2);
      assert.deepEqual(await page.$eval(WIDGET, (widget) => widget.problems), [{ message: "Ladataan…", target: "" }]);
    });
  });
});
