// Situation: a page that is served as XML, where `DIV` is no element that a browser knows.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { choose, untilPart, untilReady, valueIn, WIDGET } from "../../support/widget.mjs";

const page = { body: pageFile(import.meta.url), headers: { "content-type": "application/xhtml+xml" } };

/** The names of all elements of the widget that the browser knows nothing of. */
function unknownElements(opened) {
  return opened.$eval(WIDGET, ({ shadowRoot }) => {
    const all = [...shadowRoot.querySelectorAll("*")];
    return all.filter((each) => each.constructor === Element || each instanceof HTMLUnknownElement).map(String);
  });
}

describe("a page in XML", () => {
  useBrowser();

  it("has the widget of every other page, element by element", async () => {
    await visit(page, async (opened) => {
      await untilReady(opened);
      assert.deepEqual(await unknownElements(opened), []);
      await choose(opened, "on-behalf");
      await untilPart(opened, "mandate");
      assert.deepEqual(await unknownElements(opened), []);
      await choose(opened, "together");
      await untilPart(opened, "party");
      assert.deepEqual(await unknownElements(opened), []);
      assert.equal((await valueIn(opened)).situation, "together");
    });
  });
});
