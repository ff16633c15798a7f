// Situation: the page's own script collects the inputs of the form, as jQuery's serialize() does, and knows nothing of
// form-associated elements; the widget keeps a real hidden input.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import {
  choose,
  element,
  entriesOf,
  formPage,
  sentEntries,
  untilPart,
  untilReady,
  untilStatus,
  WIDGET,
} from "../../support/widget.mjs";

const HIDDEN = element('field="hidden"');
const CODE = "010594Y9021";
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

  it("has a typed code as its value, and nowhere in the page's markup", async () => {
    const markup = element('field="hidden" allow-temporary-codes');
    await visit({ body: formPage(`${markup}<button>Send</button>`) }, async (page, site) => {
      await untilReady(page);
      await choose(page, "together");
      for (const [name, text] of [
        ["identity-code", CODE],
        ["party-name", "Anna Esimerkki"],
      ]) {
        const found = await untilPart(page, name);
        await ((await found.$("input")) ?? found).type(text);
      }
      await untilStatus(page, "ready");
      const [value, shown] = await page.evaluate(
        (selector) => [document.querySelector(selector).value, document.documentElement.outerHTML],
        INPUT,
      );
      assert.equal(JSON.parse(value).parties[0].personalIdentityCode, CODE);
      assert.ok(shown.includes("Anna Esimerkki"), "the markup has the rest");
      assert.ok(!shown.includes(CODE));
      await Promise.all([page.waitForNavigation(), page.click("form > button")]);
      const [sent] = site.requestsOf("/sent");
      assert.equal(JSON.parse(sentEntries(sent).puolesta).parties[0].personalIdentityCode, CODE);
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
