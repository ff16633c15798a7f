// Situation: a framework makes the element, assigns whatever is a property of it, and binds the value both ways.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import {
  choose,
  chosen,
  element,
  entriesOf,
  formPage,
  recordedEvents,
  recordEvents,
  untilReady,
  untilStatus,
  WIDGET,
} from "../../support/widget.mjs";

const PROPS = {
  service: "avustus",
  catalogue: "/catalogue.json",
  name: "who",
  required: "false",
  disabled: false,
  value: "",
  form: "f",
};

/** As React 19 and Vue 3 do: a property if the element has one of that name, else an attribute, none for false. */
function render(parent, props) {
  const element = document.createElement("puolesta-widget");
  const draw = (drawn) => {
    for (const [name, value] of Object.entries(drawn)) {
      if (name in element) element[name] = value;
      else if (value !== false) element.setAttribute(name, value);
    }
  };
  draw(props);
  element.addEventListener("input", () => {
    globalThis.model = element.value;
    draw({ ...props, value: globalThis.model });
  });
  parent.append(element);
}

describe("a framework that assigns properties", () => {
  useBrowser();

  for (const [name, prepared] of [
    ["after the element is defined", true],
    ["before", false],
  ]) {
    it(`binds the value both ways without an endless round: ${name}`, async () => {
      const script = '<script src="/puolesta/puolesta.js"></script>';
      const body = `<!doctype html><html lang="fi">${prepared ? script : ""}<form id="f" method="post"></form></html>`;
      await visit({ body, prepare: (page) => recordEvents(page, ["input", "change"]) }, async (page) => {
        await page.$eval("form", render, PROPS);
        if (!prepared) await page.addScriptTag({ url: "/puolesta/puolesta.js" });
        await untilReady(page);
        await choose(page, "alone");
        await untilStatus(page, "ready");
        assert.equal((await recordedEvents(page)).length, 2);
        const [[field, text]] = await entriesOf(page);
        assert.deepEqual([field, text], ["who", await page.evaluate(() => globalThis.model)]);
        assert.deepEqual(await chosen(page), ["alone"]);
        const state = await page.$eval(WIDGET, (widget) => [
          widget.required,
          widget.disabled,
          widget.getAttribute("form"),
        ]);
        assert.deepEqual(state, [false, false, "f"]);
      });
    });
  }

  // Property, attribute, what is assigned, what the attribute says then.
  const REFLECTED = [
    ["service", "service", "avustus", "avustus"],
    ["catalogue", "catalogue", "/catalogue.json", "/catalogue.json"],
    ["api", "api", "/api", "/api"],
    ["context", "context", 7, "7"],
    ["theme", "theme", "hds", "hds"],
    ["mode", "mode", "apply", "apply"],
    ["case", "case", "c1", "c1"],
    ["field", "field", "hidden", "hidden"],
    ["onFailure", "on-failure", "block", "block"],
    ["colorScheme", "color-scheme", "dark", "dark"],
    ["summary", "summary", "host", "host"],
    ["name", "name", "who", "who"],
    ["lang", "lang", "sv", "sv"],
    ["allowTemporaryCodes", "allow-temporary-codes", true, ""],
    ["disabled", "disabled", true, ""],
  ];

  it("finds one for every attribute, each the attribute's own", async () => {
    await visit({ body: formPage("") }, async (page) => {
      await page.waitForFunction((name) => customElements.get(name), {}, WIDGET);
      for (const [property, attribute, given, written] of REFLECTED) {
        const seen = await page.evaluate(
          (name, key, value) => {
            const element = document.createElement("puolesta-widget");
            const untouched = element.hasAttribute(name);
            element[key] = value;
            const set = element.getAttribute(name);
            const read = element[key];
            element[key] = typeof value === "boolean" ? false : null;
            return [untouched, set, read, element.hasAttribute(name), Object.hasOwn(element, key)];
          },
          attribute,
          property,
          given,
        );
        // With a hidden input the name is that one's, and a language is always a text.
        const isText = property === "lang";
        const expected = [false, written, typeof given === "boolean" ? given : written, isText, false];
        assert.deepEqual(seen, expected, String(property));
      }
    });
  });

  it("may set what is compulsory a moment after the element is in the page", async () => {
    const body = formPage(element("name='first'"));
    await visit({ body, prepare: (page) => recordEvents(page, ["puolesta-error"]) }, async (page) => {
      // The program is there already, so that nothing else is waited for.
      await untilReady(page, "[name=first]");
      await page.evaluate(async () => {
        const late = document.createElement("puolesta-widget");
        late.setAttribute("name", "late");
        document.querySelector("form").append(late);
        for (const [name, value] of [
          ["service", "avustus"],
          ["catalogue", "/catalogue.json"],
        ]) {
          await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve)));
          late[name] = value;
        }
      });
      await untilReady(page, "[name=late]");
      assert.deepEqual(await recordedEvents(page), []);
    });
  });
});
