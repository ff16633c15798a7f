// Situation: the page has hot-keys and listens to everything that is typed and pasted in it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { choose, element, formPage, recordedEvents, recordEvents, untilPart, WIDGET } from "../../support/widget.mjs";

const TYPING = [
  ...["keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "copy", "cut"],
  ...["compositionstart", "compositionupdate", "compositionend"],
];
const CODE = "010594Y9021";

describe("a page with hot-keys", () => {
  useBrowser();

  it("hears nothing of what is typed and pasted in the widget, only that its value changed", async () => {
    const body = formPage(element("allow-temporary-codes"));
    await visit({ body, prepare: (page) => recordEvents(page, TYPING) }, async (page) => {
      await choose(page, "together");
      const code = await untilPart(page, "identity-code");
      const input = (await code.$("input")) ?? code;
      await page.evaluate(() => {
        globalThis.recorded = [];
      });
      await input.type(CODE);
      await input.evaluate((field) =>
        field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, composed: true })),
      );
      assert.equal(await input.evaluate((field) => field.value), CODE);
      const heard = await recordedEvents(page);
      assert.ok(
        heard.every(({ name }) => name === "input" || name === "change"),
        JSON.stringify(heard),
      );
      assert.ok(heard.every(({ detail }) => detail === null));
    });
  });

  // What SECURITY.md says that it does not promise: no page can be kept from it.
  it("hears the keys on their way down, if it listens in the capture phase", async () => {
    const listen = () => {
      globalThis.keys = "";
      addEventListener("keydown", ({ key }) => (globalThis.keys += key), true);
    };
    await visit({ body: formPage(element()), prepare: (page) => page.evaluateOnNewDocument(listen) }, async (page) => {
      await choose(page, "together");
      const name = await untilPart(page, "party-name");
      await name.type("Anna");
      assert.match(await page.evaluate(() => globalThis.keys), /Anna/i);
    });
  });

  it("hears one input and one change, from the element, when the person chooses", async () => {
    await visit({ body: formPage(element()), prepare: (page) => recordEvents(page, TYPING) }, async (page) => {
      await choose(page, "alone");
      const heard = await recordedEvents(page);
      assert.deepEqual(
        heard.map(({ name, target }) => [name, target]),
        [
          ["input", WIDGET],
          ["change", WIDGET],
        ],
      );
    });
  });
});
