// Back to the beginning, and back to what was: the form's reset, and the browser's own restoring.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { html } from "../support/server.mjs";
import {
  choose,
  chosen,
  element,
  entriesOf,
  formPage,
  recordedEvents,
  recordEvents,
  untilPart,
  untilReady,
  untilStatus,
  WIDGET,
} from "../support/widget.mjs";

const CODE = "010594Y9021";

// Chromium tells forms apart by the names of their first two fields, when it restores them.
const OTHER_FIELDS = '<input name="street"><input name="town">';

/** @type {any[][]} */
const RESETS = [
  ["the form's method", (page) => page.$eval("form", (form) => form.reset())],
  ["its button", (page) => page.click("[type=reset]")],
  ["the element's method", (page) => page.$eval(WIDGET, (widget) => widget.reset())],
];

describe("reset", () => {
  useBrowser();

  for (const field of ["native", "hidden"]) {
    for (const [name, reset] of RESETS) {
      it(`takes all answers back, silently: ${name}, field ${field}`, async () => {
        const body = formPage(`${element(`field="${field}"`)}<input type="reset">`);
        await visit({ body, prepare: (page) => recordEvents(page, ["input", "change"]) }, async (page) => {
          await untilReady(page);
          const untouched = await entriesOf(page);
          await choose(page, "on-behalf");
          await page.evaluate(() => {
            globalThis.recorded = [];
          });
          await reset(page);
          assert.deepEqual(await entriesOf(page), untouched);
          assert.deepEqual(await chosen(page), []);
          assert.equal(await page.$eval(WIDGET, (widget) => widget.validity.valueMissing), true);
          assert.deepEqual(await recordedEvents(page), []);
        });
      });
    }
  }
});

describe("the browser's restoring", () => {
  useBrowser();

  for (const field of ["native", "hidden"]) {
    it(`brings the answers back when the person returns to the page: field ${field}`, async () => {
      // Without this the browser would keep the whole page alive and there would be nothing to restore.
      const markup = `${OTHER_FIELDS}${element(`field="${field}"`)}<a href="/sent">Away</a>`;
      const answers = { "/": html(formPage(markup), { "cache-control": "no-store" }) };
      await visit({ answers, prepare: (page) => page.setCacheEnabled(false) }, async (page) => {
        await untilReady(page);
        await choose(page, "alone");
        await untilStatus(page, "ready");
        await Promise.all([page.waitForNavigation(), page.click("a")]);
        await page.goBack();
        await untilReady(page);
        await untilStatus(page, "ready");
        assert.deepEqual(await chosen(page), ["alone"]);
      });
    });
  }

  it("gets a state without any code", async () => {
    const states = () => {
      globalThis.states = [];
      const { setFormValue } = ElementInternals.prototype;
      ElementInternals.prototype.setFormValue = function keepState(value, state) {
        globalThis.states.push(String(state));
        return setFormValue.call(this, value, state);
      };
    };
    const body = formPage(element("allow-temporary-codes"));
    await visit({ body, prepare: (page) => page.evaluateOnNewDocument(states) }, async (page) => {
      await choose(page, "together");
      const code = await untilPart(page, "identity-code");
      await ((await code.$("input")) ?? code).type(CODE);
      const name = await untilPart(page, "party-name");
      await ((await name.$("input")) ?? name).type("Anna Esimerkki");
      await untilStatus(page, "ready");
      const [value, kept] = await page.evaluate(
        (widget) => [document.querySelector(widget).value, globalThis.states],
        WIDGET,
      );
      assert.equal(JSON.parse(value).parties[0].personalIdentityCode, CODE);
      assert.ok(kept.at(-1).includes("Anna Esimerkki"));
      assert.ok(kept.every((state) => !state.includes(CODE)));
      // The page itself has the code; before the program is there again, the browser must not keep it either.
      await page.$eval(
        WIDGET,
        (widget, text) => {
          widget.remove();
          const next = widget.cloneNode();
          next.value = text;
          document.querySelector("form").append(next);
        },
        value,
      );
      assert.ok((await page.evaluate(() => globalThis.states)).every((state) => !state.includes(CODE)));
    });
  });
});
