// Situation: the page moves the element, takes it out and puts it back, or draws its surroundings anew.
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
  valueIn,
  WIDGET,
} from "../../support/widget.mjs";

const record = (page) => recordEvents(page, ["puolesta-ready"]);

async function answered(page) {
  await untilReady(page);
  await choose(page, "alone");
}

describe("an element that the page moves", () => {
  useBrowser();

  it("goes on as it was when it is moved in one step, and belongs to its new form", async () => {
    const body = `${formPage(element())}<form id="other" method="post"></form>`;
    await visit({ body, prepare: record }, async (page) => {
      await answered(page);
      await page.$eval(WIDGET, (widget) => document.querySelector("#other").append(widget));
      assert.equal(await page.$eval(WIDGET, (widget) => widget.form.id), "other");
      assert.deepEqual(await entriesOf(page), []);
      assert.deepEqual(await chosen(page), ["alone"]);
      assert.equal((await recordedEvents(page)).length, 1);
    });
  });

  it("keeps its answers when it is put back later", async () => {
    await visit({ body: formPage(element()) }, async (page) => {
      await answered(page);
      const whileOut = await page.$eval(WIDGET, async (widget) => {
        widget.remove();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        globalThis.kept = widget;
        return [widget.value, widget.shadowRoot.childElementCount];
      });
      assert.deepEqual([JSON.parse(whileOut[0]).situation, whileOut[1]], ["alone", 0]);
      await page.$eval("form", (form) => form.append(globalThis.kept));
      await untilReady(page);
      await untilStatus(page, "ready");
      assert.deepEqual(await chosen(page), ["alone"]);
    });
  });

  it("keeps its answers when an attribute opens it anew", async () => {
    await visit({ body: formPage(element()), prepare: record }, async (page) => {
      await answered(page);
      await page.$eval(WIDGET, (widget) => {
        widget.setAttribute("theme", "hds");
        widget.setAttribute("context", "k1");
      });
      await page.waitForFunction(() => globalThis.recorded.length === 2);
      const { situation, context, status } = await valueIn(page);
      assert.deepEqual([situation, context, status], ["alone", "k1", "ready"]);
    });
  });
});
