// Situation: the script is loaded twice, from two folders; the first definition wins and both places get a widget.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { releaseFile } from "../../support/server.mjs";
import { choose, entriesOf, untilReady } from "../../support/widget.mjs";

describe("the script loaded twice", () => {
  useBrowser();

  it("gives every place one widget, all from the first copy", async () => {
    const answers = { "/other/puolesta.js": releaseFile("puolesta.js") };
    await visit({ body: pageFile(import.meta.url), answers }, async (page, site) => {
      for (const name of ["first", "second", "third"]) await untilReady(page, `[name=${name}]`);
      await choose(page, "alone", "[name=first]");
      const entries = await entriesOf(page);
      assert.deepEqual(
        entries.map(([name]) => name),
        ["first", "second", "third"],
      );
      assert.deepEqual(
        entries.map(([, text]) => JSON.parse(text).situation),
        ["alone", null, null],
      );
      assert.equal(site.requestsOf("/puolesta/puolesta.wasm").length, 1);
      assert.equal(site.requestsOf("/other/puolesta.wasm").length, 0);
    });
  });

  it("leaves nothing on the window", async () => {
    await visit({ body: "<!doctype html><title>Bare</title>" }, async (page) => {
      const before = await page.evaluate(() => Object.getOwnPropertyNames(window).sort());
      for (let copy = 0; copy < 2; copy += 1) await page.addScriptTag({ url: "/puolesta/puolesta.js" });
      const after = await page.evaluate(() => Object.getOwnPropertyNames(window).sort());
      assert.deepEqual(after, before);
    });
  });
});
