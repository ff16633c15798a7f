// The page of a mandate map: an employee finds what a title needs in three clicks, on paper and in a narrow window
// too, and it fetches nothing.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { ROOT } from "../../widget/build/paths.mjs";
import { outputOf } from "../../widget/build/process.mjs";
import { builtProgram } from "../../widget/build/programs.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";
import { assertStandsAlone } from "../support/accessibility.mjs";
import { useBrowser, visit } from "../support/browser.mjs";

const SAMPLE = join(ROOT, "catalogue/mandate-map.json");
/** Who digs needs to know where the cables are. */
const TITLE = "katumestari";
const WORK = "Ennen kaivamista selvitetään, missä kaapelit ovat.";

useBrowser();

describe("the page of a mandate map", () => {
  let pages;
  let map;

  before(async () => {
    const tool = await builtProgram("puolesta-catalogue");
    const inLanguage = async (lang) => [lang, await outputOf(tool, ["map", "page", SAMPLE, "--lang", lang])];
    pages = Object.fromEntries(await Promise.all(LANGUAGES.map(inLanguage)));
    map = JSON.parse(await readFile(SAMPLE, "utf8"));
  });

  for (const language of LANGUAGES) {
    it(`in ${language} has no barrier that a machine finds, also in a narrow window, and fetches nothing`, async () => {
      await visit({ body: pages[language] }, async (page, site) => {
        await assertStandsAlone(page, site);
      });
    });
  }

  it("shows every title with everything that it needs", async () => {
    const mandates = Object.fromEntries(map.mandates.map((mandate) => [mandate.id, mandate]));
    await visit({ body: pages.fi }, async (page) => {
      for (const { id, needs } of map.sectors.flatMap(({ titles }) => titles)) {
        const shown = await page.$eval(`#${id}`, (heading) => heading.parentElement.textContent);
        for (const { mandate, why } of needs) {
          assert.ok(shown.includes(why.fi), `${id}: ${why.fi}`);
          const { fi, ...others } = mandates[mandate]?.name ?? {};
          // Some names of Suomi.fi are known in another language only.
          const name = fi ?? Object.values(others)[0] ?? "";
          assert.ok(shown.includes(name), `${id}: ${mandate}`);
        }
      }
    });
  });

  it("is found by title in two clicks", async () => {
    await visit({ body: pages.fi }, async (page) => {
      await page.click('a[href="#titles"]');
      await page.click(`#titles + ul a[href="#${TITLE}"]`);
      assert.equal(await page.$eval(":target", ({ id }) => id), TITLE);
    });
  });

  it("is found by the work to be done in two clicks", async () => {
    await visit({ body: pages.fi }, async (page) => {
      await page.click('a[href="#work"]');
      const items = await page.$$("#work ~ ul li");
      const texts = await Promise.all(items.map((item) => item.evaluate(({ textContent }) => textContent)));
      const item = items[texts.findIndex((text) => text.startsWith(WORK))];
      await (await item.$(`a[href="#${TITLE}"]`)).click();
      assert.equal(await page.$eval(":target", ({ id }) => id), TITLE);
    });
  });

  it("prints each sector on pages of its own", async () => {
    await visit({ body: pages.fi }, async (page) => {
      await page.emulateMediaType("print");
      const breaks = await page.$$eval("article", (all) => all.map((each) => getComputedStyle(each).breakBefore));
      assert.deepEqual(breaks, ["auto", ...map.sectors.map(() => "page")]);
    });
  });
});
