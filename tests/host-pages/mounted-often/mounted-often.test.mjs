// Situation: a page of one address puts the element in and takes it out again and again; nothing of it stays behind.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { element, formPage, untilReady } from "../../support/widget.mjs";

const CYCLES = 200;
const WARM_UP = 40;
const SENT = {
  ...{ version: 1, status: "ready", service: "avustus", catalogue: "2026-11-01", lang: "fi", context: null },
  ...{ situation: "together", procedure: "approval", partyList: null, mandates: [], declarations: [] },
  parties: [
    { kind: "person", ref: null, name: "Anna Esimerkki", phone: null, email: null, channel: "paper", source: "typed" },
  ],
};

/** Counts what is listened to around the element, and keeps what the program exports. */
function count() {
  globalThis.listening = 0;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const isAround = (target) => target === window || target === document || target?.localName === "form";
  EventTarget.prototype.addEventListener = function counted(...listener) {
    if (isAround(this)) globalThis.listening += 1;
    return add.apply(this, listener);
  };
  EventTarget.prototype.removeEventListener = function counted(...listener) {
    if (isAround(this)) globalThis.listening -= 1;
    return remove.apply(this, listener);
  };
  const { instantiate } = WebAssembly;
  /** @type {any} */ (WebAssembly).instantiate = async (program, imports) => {
    /** @type {any} */
    const made = await instantiate(program, imports);
    globalThis.programMemory = Object.values((made.instance ?? made).exports).find(
      (each) => each instanceof WebAssembly.Memory,
    );
    return made;
  };
}

/** Shows the element as often as said, with an answer to draw; returns what is in use then. */
async function mount(form, cycles, value) {
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const widget = document.createElement("puolesta-widget");
    widget.service = "avustus";
    widget.catalogue = "/catalogue.json";
    widget.value = value;
    const isReady = new Promise((resolve) => widget.addEventListener("puolesta-ready", resolve));
    form.append(widget);
    await isReady;
    widget.remove();
    // The element goes in the step after the one in which it is taken out.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return [globalThis.programMemory.buffer.byteLength, globalThis.listening, document.querySelectorAll("*").length];
}

describe("an element that comes and goes", () => {
  useBrowser();

  it(`leaves neither memory nor listeners nor elements behind, ${CYCLES} times`, async () => {
    await visit({ body: formPage(element()), prepare: (page) => page.evaluateOnNewDocument(count) }, async (page) => {
      await untilReady(page);
      const before = await page.$eval("form", mount, WARM_UP, JSON.stringify(SENT));
      assert.deepEqual(await page.$eval("form", mount, CYCLES, JSON.stringify(SENT)), before);
    });
  });
});
