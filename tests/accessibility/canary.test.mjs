// The auditor audited: defects in an open shadow root must turn it red, or its silence proves nothing.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertFitsNarrowWindow, violationsIn } from "../support/accessibility.mjs";
import { useBrowser, visit } from "../support/browser.mjs";

const DEFECTS = {
  "aria-required-attr": `<div role="checkbox" tabindex="0">Without a state</div>`,
  "autocomplete-valid": `<label>Name <input autocomplete="no-such-token"></label>`,
  "button-name": `<button style="padding: 20px"></button>`,
  "color-contrast": `<p style="color: #bbb; background: #fff">Too pale to read</p>`,
  label: `<input type="text">`,
  "target-size": `<button style="all: unset; width: 9px; height: 9px">a</button><button
    style="all: unset; width: 9px; height: 9px">b</button>`,
};

const WIDE = `<p style="width: 900px">Wider than a narrow window</p>`;

function page(content) {
  const markup = JSON.stringify(content);
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Canary</title>
    <main><h1>Canary</h1><section></section></main><script>
    document.querySelector("section").attachShadow({ mode: "open" }).innerHTML = ${markup};</script></html>`;
}

describe("the audit", () => {
  useBrowser();

  for (const [rule, defect] of Object.entries(DEFECTS)) {
    it(`finds ${rule}`, async () => {
      await visit({ body: page(defect) }, async (tab) => {
        const rules = (await violationsIn(tab)).map((violation) => violation.rule);
        assert.deepEqual(rules, [rule]);
      });
    });
  }

  it("finds nothing where nothing is wrong", async () => {
    await visit({ body: page("<label>Name <input></label>") }, async (tab) => {
      assert.deepEqual(await violationsIn(tab), []);
    });
  });

  it("finds what does not fit a narrow window", async () => {
    await visit({ body: page(WIDE) }, async (tab) => {
      await assert.rejects(assertFitsNarrowWindow(tab, "section"), /Wider than a narrow window/);
    });
  });
});
