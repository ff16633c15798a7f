// Situation: pages that get in the way of everything in them. In each the widget is seen, answered by keyboard and sent
// whole, nothing is thrown, and the page is left as it was.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import {
  choose,
  chosen,
  element,
  entriesOf,
  inside,
  SCRIPT,
  untilReady,
  valueIn,
  WIDGET,
} from "../../support/widget.mjs";
import { CONDITIONS } from "./conditions.mjs";

// CSS pixels: smaller text than this nobody has chosen.
const SMALLEST_TEXT = 14;

describe("a page with", () => {
  useBrowser();

  for (const [name, { head = "", around, before, act }] of Object.entries(CONDITIONS)) {
    it(name, async () => {
      const field = element();
      const form = `<form method="post" action="/sent">${around ? around(field) : field}</form>`;
      const body = `<!doctype html><html lang="fi"><head><title>Host</title>${head}${SCRIPT}</head><body>${form}</body></html>`;
      const prepare = (page) => before && page.evaluateOnNewDocument(before);
      await visit({ body, prepare }, async (page) => {
        await act?.(page);
        await untilReady(page);
        await assertSeen(page);
        await answerByKeyboard(page);
        const [[field, text]] = await entriesOf(page);
        const { status, situation } = JSON.parse(text);
        assert.deepEqual([field, status, situation], ["puolesta", "ready", "alone"]);
        await choose(page, "together");
        assert.equal((await valueIn(page)).situation, "together");
        if (!act) await assertUntouched(page, body);
      });
    });
  }
});

/** Each answer can be read: it has a place and a size. */
async function assertSeen(page) {
  const seen = await page.$$eval(inside('label[part~="situation-option"]'), (labels) =>
    labels.map((label) => {
      const { width, height } = label.getBoundingClientRect();
      return {
        width,
        height,
        text: Number.parseFloat(getComputedStyle(label).fontSize),
        isSeen: label.checkVisibility(),
      };
    }),
  );
  assert.equal(seen.length, 3);
  for (const { width, height, text, isSeen } of seen) {
    assert.ok(isSeen && width > 100 && height >= 24 && text >= SMALLEST_TEXT, JSON.stringify(seen));
  }
}

/** The page is what its markup says, as the browser itself would write it. */
async function assertUntouched(page, markup) {
  const written = (text) => new DOMParser().parseFromString(text, "text/html").body.innerHTML;
  assert.equal(await page.$eval("body", (own) => own.innerHTML), await page.evaluate(written, markup));
}

async function answerByKeyboard(page) {
  await page.$eval(WIDGET, (widget) => widget.focus());
  await page.keyboard.press("Space");
  await page.waitForFunction((widget) => JSON.parse(document.querySelector(widget).value).situation, {}, WIDGET);
  assert.deepEqual(await chosen(page), ["alone"]);
}
