// Situation: the page draws its form after the script has run, by innerHTML, and draws it again.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { choose, entriesOf, untilReady, untilStatus, WIDGET } from "../../support/widget.mjs";

const PLACEHOLDER = '<div><div data-puolesta data-service="avustus" data-catalogue="/catalogue.json"></div></div>';

function draw(page, markup = PLACEHOLDER) {
  return page.$eval(
    "form",
    (form, drawn) => {
      form.innerHTML = drawn;
    },
    markup,
  );
}

describe("a placeholder added later", () => {
  useBrowser();

  it("becomes the widget, once, also when it is drawn again", async () => {
    await visit({ body: pageFile(import.meta.url) }, async (page) => {
      await page.waitForFunction((name) => customElements.get(name), {}, WIDGET);
      for (let drawn = 0; drawn < 2; drawn += 1) {
        await draw(page);
        await untilReady(page);
        await choose(page, "alone");
        await untilStatus(page, "ready");
        assert.equal((await entriesOf(page)).length, 1);
      }
    });
  });

  it("stays empty when the page takes the element out", async () => {
    await visit({ body: pageFile(import.meta.url) }, async (page) => {
      await draw(page);
      await untilReady(page);
      await page.$eval(WIDGET, (element) => element.remove());
      // The observer has seen the removal when it has upgraded what was added after it.
      await page.$eval("form", (form, added) => form.insertAdjacentHTML("beforeend", added), PLACEHOLDER);
      await page.waitForSelector(WIDGET);
      assert.equal((await page.$$(WIDGET)).length, 1);
    });
  });
});
