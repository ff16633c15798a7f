// Situation: a bare page that brings the widget in by one of the three ways; all behave alike.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { choose, sentEntries, untilReady, WIDGET } from "../../support/widget.mjs";

const WAYS = ["script-tag", "script-tag-with-target", "placeholder", "element", "module"];

describe("each way in", () => {
  useBrowser();

  for (const way of WAYS) {
    it(`shows the question and sends the answer: ${way}`, async () => {
      await visit({ body: pageFile(import.meta.url, `${way}.html`) }, async (page, site) => {
        await untilReady(page);
        await choose(page, "alone");
        await Promise.all([page.waitForNavigation(), page.click("button")]);
        const value = JSON.parse(sentEntries(site.requestsOf("/sent")[0]).puolesta);
        assert.deepEqual([value.status, value.situation, value.procedure], ["ready", "alone", "none"]);
      });
    });
  }

  it("stands where the script tag stands", async () => {
    await visit({ body: pageFile(import.meta.url, "script-tag.html") }, async (page) => {
      await untilReady(page);
      const order = await page.$$eval("form > *", (elements) => elements.map((element) => element.localName));
      assert.deepEqual(order, ["p", "script", WIDGET, "p", "button"]);
    });
  });

  it("stands in the placeholder and takes over what was in it", async () => {
    await visit({ body: pageFile(import.meta.url, "placeholder.html") }, async (page) => {
      await untilReady(page);
      const content = await page.$eval("[data-puolesta]", (placeholder) => placeholder.innerHTML);
      assert.equal(content, `<${WIDGET} service="avustus" catalogue="/catalogue.json">Other content</${WIDGET}>`);
    });
  });
});
