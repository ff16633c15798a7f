// Typing: whatever the program draws meanwhile, caret, composition and focus are the person's.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser } from "../support/browser.mjs";
import { typing } from "../support/typing.mjs";
import { part, WIDGET } from "../support/widget.mjs";

describe("typing", () => {
  useBrowser();

  it("leaves the caret where it is, in the middle of a text", async () => {
    await typing(async (page, name) => {
      await page.keyboard.type("Ana");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.type("n");
      assert.deepEqual(await name.evaluate((input) => [input.value, input.selectionStart]), ["Anna", 3]);
      await page.keyboard.type("i");
      assert.deepEqual(await name.evaluate((input) => [input.value, input.selectionStart]), ["Annia", 4]);
    });
  });

  it("keeps element, focus and caret when the language changes", async () => {
    await typing(async (page, name) => {
      await page.keyboard.type("Anna");
      await page.keyboard.press("ArrowLeft");
      await page.evaluate(() => {
        document.documentElement.lang = "sv";
      });
      await page.waitForFunction((host) => document.querySelector(host).value.includes('"lang":"sv"'), {}, WIDGET);
      const [isSame, caret] = await name.evaluate((input) => {
        return [input.getRootNode().activeElement === input, input.selectionStart];
      });
      assert.ok(isSame);
      assert.equal(caret, 3);
    });
  });

  it("keeps the other places as they stand when one is added", async () => {
    await typing(async (page, name) => {
      await page.keyboard.type("Anna");
      await page.$eval(WIDGET, ({ shadowRoot }) => {
        globalThis.places = [...shadowRoot.querySelectorAll('[part="party"]')];
      });
      const add = await page.$(part("add-party"));
      await add.click();
      await page.waitForFunction(
        (host) =>
          document.querySelector(host).shadowRoot.querySelectorAll('[part="party"]').length > globalThis.places.length,
        {},
        WIDGET,
      );
      const areKept = await page.$eval(WIDGET, ({ shadowRoot }) => {
        return globalThis.places.length > 0 && globalThis.places.every((place) => shadowRoot.contains(place));
      });
      assert.ok(areKept);
      assert.equal(await name.evaluate((input) => input.value), "Anna");
    });
  });
});
