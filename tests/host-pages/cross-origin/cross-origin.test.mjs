// Situation: the release lies on another origin, and the page holds the script to its hash and is isolated.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { choose, untilReady, untilStatus } from "../../support/widget.mjs";

const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

describe("the release on another origin", () => {
  useBrowser();

  for (const [name, headers] of Object.entries({ plain: undefined, "cross-origin isolated": ISOLATED })) {
    it(`works on a page that is ${name}`, async () => {
      await visit({ body: pageFile(import.meta.url), headers }, async (page, site) => {
        await untilReady(page);
        await choose(page, "alone");
        await untilStatus(page, "ready");
        const fetched = site.requests.filter((request) => request.path.startsWith("/puolesta/"));
        const hosts = new Set(fetched.map((request) => `http://${request.headers.host}`));
        assert.deepEqual([...hosts], [site.otherOrigin]);
        assert.equal(await page.evaluate(() => crossOriginIsolated), name !== "plain");
      });
    });
  }
});
