// The size of the text follows the reader's own setting, whatever the host's page makes of 1rem.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { element, formPage, inside, untilReady } from "../support/widget.mjs";

const ROOTS = { "as it is": "", "of 62.5 %": "62.5%", "of 10 pixels": "10px", "of 24 pixels": "24px" };

/** The size in pixels with the reader's setting, in a page whose root has this size. */
async function sizeIn({ setting, root, theme }) {
  const body = `${formPage(element(`theme="${theme}"`))}<style>html { font-size: ${root || "medium"} }</style>`;
  let size;
  const prepare = async (page) => {
    const session = await page.createCDPSession();
    await session.send("Page.setFontSizes", { fontSizes: { standard: setting, fixed: 13 } });
  };
  await visit({ body, prepare }, async (page) => {
    await untilReady(page);
    const input = inside(".puolesta");
    size = await page.$eval(input, (box) => Number.parseFloat(getComputedStyle(box).fontSize));
  });
  return size;
}

describe("the size of the text", () => {
  useBrowser();

  for (const [name, root] of Object.entries(ROOTS)) {
    it(`is the reader's in a page with a root ${name}`, async () => {
      assert.equal(await sizeIn({ setting: 16, root, theme: "suomifi" }), 18);
      assert.equal(await sizeIn({ setting: 16, root, theme: "plain" }), 16);
      assert.equal(await sizeIn({ setting: 24, root, theme: "plain" }), 24);
      const large = await sizeIn({ setting: 24, root, theme: "suomifi" });
      assert.ok(large >= 27 && large <= 30, String(large));
    });
  }
});
