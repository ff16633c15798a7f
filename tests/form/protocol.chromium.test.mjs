// What only Chromium lets a test do: read the accessible names, compose a text, print.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { beforeTheProgram } from "../support/before-the-program.mjs";
import { useBrowser, visit } from "../support/browser.mjs";
import { typing } from "../support/typing.mjs";
import { part, untilPart } from "../support/widget.mjs";
import { catalogueOf, onBehalf, wholePage } from "../support/words-catalogue.mjs";

/** Role, name and description of everything that assistive technology is told of. */
function allOf({ role, name, description = "", children = [] }) {
  return [`${role} ${name} ${description}`, ...children.flatMap(allOf)];
}

const GRANT = {
  id: "avustus",
  form: "suomi-fi",
  theme: "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen",
  name: { fi: "Avustushakemuksen tekeminen" },
  principal: "organisation",
};

describe("the widget in Chromium", () => {
  useBrowser();

  it("has the names for assistive technology before the program that it has later", async () => {
    await beforeTheProgram({}, async (page, arrive) => {
      const named = async () => allOf(await page.accessibility.snapshot());
      const before = await named();
      assert.equal(before.filter((text) => text.startsWith("radio ")).length, 3);
      await arrive();
      assert.deepEqual(await named(), before);
    });
  });

  it("goes on with a composition while it is drawn, which ends when the person ends it", async () => {
    await typing(async (page, name) => {
      await name.evaluate((input) => {
        globalThis.compositions = [];
        for (const type of ["compositionstart", "compositionend"]) {
          input.addEventListener(type, () => globalThis.compositions.push(type));
        }
      });
      const browser = await page.createCDPSession();
      for (const text of ["に", "にほ", "にほん"]) {
        await browser.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
      assert.deepEqual(await page.evaluate(() => globalThis.compositions), ["compositionstart"]);
      await browser.send("Input.insertText", { text: "日本" });
      assert.deepEqual(await page.evaluate(() => globalThis.compositions), ["compositionstart", "compositionend"]);
      assert.equal(await name.evaluate((input) => input.value), "日本");
    });
  });

  it("has the addresses of the guide's links on paper", async () => {
    const body = wholePage(
      '<puolesta-widget mode="guide" service="avustus" catalogue="/catalogue.json"></puolesta-widget>',
    );
    await visit(
      { body, answers: catalogueOf(onBehalf("organisation", "avustus"), { mandates: [GRANT] }) },
      async (page) => {
        await untilPart(page, "mandate-link");
        await page.emulateMediaType("print");
        const after = await page.$eval(part("mandate-link"), (link) => getComputedStyle(link, "::after").content);
        assert.match(after, /attr\(href\)|https:\/\/www\.suomi\.fi/);
      },
    );
  });
});
