// Disabled, by its attribute or property or through a fieldset: nothing is sent, nothing can be changed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { choose, element, entriesOf, formPage, inside, untilReady, valueIn, WIDGET } from "../support/widget.mjs";

const disable = (widget) => {
  widget.disabled = true;
};
const disableFieldset = (widget) => {
  widget.closest("fieldset").disabled = true;
};

// Markup, what the page does, whether it is disabled then.
/** @type {any[][]} */
const CASES = [
  [element(), undefined, false],
  [element("disabled"), undefined, true],
  [element('disabled="false"'), undefined, true],
  [element(), disable, true],
  [
    element("disabled"),
    (widget) => {
      widget.disabled = false;
    },
    false,
  ],
  [`<fieldset disabled>${element()}</fieldset>`, undefined, true],
  [`<fieldset disabled><legend>${element()}</legend></fieldset>`, undefined, false],
  [`<fieldset>${element()}</fieldset>`, disableFieldset, true],
  [
    `<fieldset disabled>${element()}</fieldset>`,
    (widget) => {
      widget.closest("fieldset").disabled = false;
    },
    false,
  ],
  [element('field="hidden"'), disable, true],
  [`<fieldset>${element('field="hidden"')}</fieldset>`, disableFieldset, true],
];

const SOMETHING_ENABLED = ":is(input, button, select, textarea):not(:disabled)";

describe("disabled", () => {
  useBrowser();

  for (const [markup, act, isDisabled] of CASES) {
    it(`${isDisabled ? "is" : "is not"}: ${markup.replaceAll(/ (service|catalogue)="[^"]*"/g, "")}${act ? ` ${act}` : ""}`, async () => {
      await visit({ body: formPage(markup) }, async (page) => {
        await untilReady(page);
        if (act) await page.$eval(WIDGET, act);
        assert.equal((await entriesOf(page)).length, isDisabled ? 0 : 1);
        assert.equal(await page.$eval(WIDGET, (widget) => widget.willValidate), !isDisabled);
        await page.waitForFunction(
          (host, selector, wanted) => {
            return Boolean(document.querySelector(host).shadowRoot.querySelector(selector)) === wanted;
          },
          {},
          WIDGET,
          SOMETHING_ENABLED,
          !isDisabled,
        );
      });
    });
  }

  it("keeps the answers for when it is enabled again", async () => {
    await visit({ body: formPage(element()) }, async (page) => {
      await untilReady(page);
      await choose(page, "alone");
      await page.$eval(WIDGET, (widget) => {
        widget.disabled = true;
      });
      await (await page.$(inside("input[value=together]"))).click();
      await page.$eval(WIDGET, (widget) => {
        widget.disabled = false;
      });
      assert.equal((await valueIn(page)).situation, "alone");
      assert.equal((await entriesOf(page)).length, 1);
    });
  });
});
