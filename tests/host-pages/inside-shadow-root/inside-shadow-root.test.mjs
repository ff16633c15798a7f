// Situation: the page's own component draws the form, and the widget in it, inside a shadow root.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { element, SCRIPT } from "../../support/widget.mjs";

const PAGE = `<!doctype html><html lang="fi">${SCRIPT}<div lang="sv"><div id="component"></div></div></html>`;
const FORM = `<form method="post">${element()}</form>`;

function drawInShadow(host, markup) {
  host.attachShadow({ mode: "open" }).innerHTML = markup;
}

describe("a form inside a shadow root", () => {
  useBrowser();

  it("has the widget as its control, in the language around the component", async () => {
    await visit({ body: PAGE }, async (page) => {
      await page.$eval("#component", drawInShadow, FORM);
      const option = await page.waitForFunction(() => {
        const widget = document.querySelector("#component").shadowRoot.querySelector("puolesta-widget");
        return widget.shadowRoot?.querySelector("[value=alone]");
      });
      await option.asElement().click();
      const entries = await page.$eval("#component", (host) => [
        ...new FormData(host.shadowRoot.querySelector("form")),
      ]);
      const [[name, text]] = entries;
      const { situation, lang } = JSON.parse(text);
      assert.deepEqual([name, situation, lang], ["puolesta", "alone", "sv"]);
    });
  });
});
