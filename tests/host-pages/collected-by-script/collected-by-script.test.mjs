// Situation: the page's own script collects the inputs of the form, as jQuery's serialize() does, and knows nothing of
// form-associated elements; the widget keeps a real hidden input.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { choose, element, entriesOf, formPage, sentEntries, untilReady, WIDGET } from "../../support/widget.mjs";

const HIDDEN = element('field="hidden"');
const INPUT = `${WIDGET} > input[type=hidden]`;

/** Old scripts: named, enabled inputs by their tag. New ones: whatever has a name and a value. */
function serialize(page, { onlyInputs }) {
  return page.$eval(
    "form",
    (form, old) => {
      const isInput = (control) => /^(input|select|textarea)$/i.test(control.nodeName);
      const collects = (control) => control.name && !control.matches(":disabled") && (!old || isInput(control));
      return [...form.elements].filter(collects).map((control) => [control.name, JSON.parse(control.value).situation]);
    },
    onlyInputs,
  );
}

describe("a form that a script collects", () => {
  useBrowser();

  for (const onlyInputs of [true, false]) {
    it(`holds the value once: ${onlyInputs ? "inputs by tag" : "controls by name"}`, async () => {
      await visit({ body: formPage(HIDDEN) }, async (page) => {
        await untilReady(page);
        await choose(page, "alone");
        assert.deepEqual(await serialize(page, { onlyInputs }), [["puolesta", "alone"]]);
        assert.equal((await entriesOf(page)).length, 1);
      });
    });
  }

  it("is sent by the browser with the value once", async () => {
    await visit({ body: formPage(`${HIDDEN}<button>Send</button>`) }, async (page, site) => {
      await untilReady(page);
      await choose(page, "alone");
      await Promise.all([page.waitForNavigation(), page.click("button")]);
      const [sent] = site.requestsOf("/sent");
      assert.equal(sent.body.split("puolesta=").length, 2);
      assert.equal(JSON.parse(sentEntries(sent).puolesta).situation, "alone");
    });
  });

  it("resets and disables the input", async () => {
    await visit({ body: formPage(`<fieldset>${HIDDEN}</fieldset>`) }, async (page) => {
      await untilReady(page);
      await choose(page, "alone");
      await page.$eval("form", (form) => form.reset());
      assert.deepEqual(await serialize(page, { onlyInputs: true }), [["puolesta", null]]);
      await page.$eval("fieldset", (fieldset) => {
        fieldset.disabled = true;
      });
      assert.equal(await page.$eval(INPUT, (input) => input.disabled), true);
      assert.deepEqual(await entriesOf(page), []);
    });
  });

  it("keeps one input when the page copies the form or takes the input away", async () => {
    await visit({ body: formPage(HIDDEN) }, async (page) => {
      await untilReady(page);
      await choose(page, "alone");
      await page.$eval("form", (form) => form.replaceWith(form.cloneNode(true)));
      await untilReady(page);
      assert.equal((await entriesOf(page)).length, 1);
      await page.$eval(INPUT, (input) => input.remove());
      await choose(page, "alone");
      assert.deepEqual(await serialize(page, { onlyInputs: true }), [["puolesta", "alone"]]);
    });
  });

  it("changes between the two kinds of field and never has both", async () => {
    await visit({ body: formPage(element('name="who"')) }, async (page) => {
      await untilReady(page);
      await choose(page, "alone");
      for (const field of ["hidden", "native", "hidden"]) {
        await page.$eval(WIDGET, (widget, kind) => widget.setAttribute("field", kind), field);
        assert.deepEqual(
          (await entriesOf(page)).map(([name]) => name),
          ["who"],
        );
        assert.equal((await page.$$(INPUT)).length, field === "hidden" ? 1 : 0);
      }
    });
  });
});
