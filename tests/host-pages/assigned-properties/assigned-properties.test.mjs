// Situation: a framework makes the element, assigns whatever is a property of it, and binds the value both ways.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import {
  choose,
  chosen,
  entriesOf,
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
});
