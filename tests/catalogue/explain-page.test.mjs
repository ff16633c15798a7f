// The page that `explain` prints: readable by everyone, on paper and in a narrow window, and it fetches nothing.

import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { ROOT } from "../../widget/build/paths.mjs";
import { outputOf } from "../../widget/build/process.mjs";
import { builtProgram } from "../../widget/build/programs.mjs";
import { assertStandsAlone } from "../support/accessibility.mjs";
import { useBrowser, visit } from "../support/browser.mjs";

const SAMPLE = join(ROOT, "catalogue/esimerkkila.json");

useBrowser();

describe("explained page", () => {
  let tool;
  before(async () => {
    tool = await builtProgram("puolesta-catalogue");
  });

  // A register and a mandate; a paper and a bundle; a mandate whose name is known in another language only.
  for (const [service, language] of [
    ["varhaiskasvatushakemus", "fi"],
    ["rakentamislupa", "sv"],
    ["terassilupa", "sv"],
    ["avustus", "en"],
  ]) {
    it(`of ${service} in ${language} has no barrier that a machine finds, also in a narrow window`, async () => {
      const body = await outputOf(tool, ["explain", SAMPLE, service, "--language", language, "--format", "html"]);
      await visit({ body }, async (page, site) => {
        await assertStandsAlone(page, site);
      });
    });
  }

  it("has its signature in one piece on paper", async () => {
    const body = await outputOf(tool, ["explain", SAMPLE, "avustus", "--format", "html"]);
    await visit({ body }, async (page) => {
      await page.emulateMediaType("print");
      const style = await page.$eval(".signature", (element) => getComputedStyle(element).breakInside);
      assert.equal(style, "avoid");
      assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
    });
  });
});
