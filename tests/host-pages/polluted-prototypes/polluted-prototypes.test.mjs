// Situation: another script of the page has added to the prototypes that every object and array shares.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { choose, element, part, untilReady, valueIn, WIDGET } from "../../support/widget.mjs";

// What an option bag of the platform would take for an option if it had this prototype: what changes its meaning …
const MISLEADING = {
  headers: { "x-polluted": "yes" },
  method: "PUT",
  body: "polluted",
  credentials: "include",
  once: true,
  passive: true,
  bubbles: false,
  composed: false,
  cancelable: false,
  delegatesFocus: true,
  childList: false,
  attributeFilter: [],
  customError: true,
  badInput: true,
  detail: "polluted",
};
// … and what makes it be refused.
const REFUSED = {
  mode: "polluted",
  cache: "polluted",
  credentials: "polluted",
  signal: "polluted",
  integrity: "polluted",
};
/** @type {any[][]} */
const POLLUTIONS = [
  ["options that mislead", MISLEADING],
  ["options that are refused", REFUSED],
];

function pollute(options) {
  for (const [name, value] of Object.entries(options)) Object.prototype[name] = value;
  // As Prototype.js did.
  for (const { prototype } of [Array, String, Object]) Object.assign(prototype, { toJSON: () => "polluted" });
}

const SCRIPT_URL = "/puolesta/puolesta.js";
const PLACEHOLDER = '<div data-puolesta data-service="avustus" data-catalogue="/catalogue.json"></div>';

/**
 * Opens a bare page, pollutes it, and only then lets the page load the script and draw its form.
 *
 * @param {{ options: object, form: string, answers?: Record<string, unknown> }} how
 * @param {(page: any, site: any) => unknown} steps
 */
function visitPolluted({ options, form, answers }, steps) {
  return visit(
    { body: '<!doctype html><html lang="fi"><form method="post"></form></html>', answers },
    async (page, site) => {
      // The tool that drives the browser must have set itself up before.
      await page.waitForFunction(() => true);
      await page.evaluate(pollute, options);
      await page.evaluate(
        (url, markup) => {
          const script = document.createElement("script");
          script.src = url;
          document.head.append(script);
          document.querySelector("form").innerHTML = markup;
        },
        SCRIPT_URL,
        form,
      );
      await page.waitForFunction((name) => customElements.get(name), {}, WIDGET);
      await steps(page, site);
    },
  );
}

for (const [name, options] of POLLUTIONS) {
  describe(`prototypes polluted with ${name}`, () => {
    useBrowser();

    it("change neither what is fetched nor what is sent", async () => {
      await visitPolluted({ options, form: element() }, async (page, site) => {
        await untilReady(page);
        await choose(page, "together");
        await choose(page, "alone");
        assert.equal((await valueIn(page)).status, "ready");
        const fetched = site.requests.filter((request) => /\.(wasm|json)$/.test(request.path));
        assert.deepEqual(fetched.map(({ path, method, body }) => [path, method, body]).sort(), [
          ["/catalogue.json", "GET", ""],
          ["/puolesta/locales/fi.json", "GET", ""],
          ["/puolesta/puolesta.wasm", "GET", ""],
        ]);
        assert.ok(fetched.every((request) => !("x-polluted" in request.headers)));
      });
    });

    it("change neither the shadow root nor validity nor what the page hears", async () => {
      await visitPolluted({ options, form: `<div id="around">${element()}</div>` }, async (page) => {
        await untilReady(page);
        const state = await page.$eval(WIDGET, (widget) => {
          const { valueMissing, customError, badInput } = widget.validity;
          return [widget.shadowRoot.mode, widget.shadowRoot.delegatesFocus, valueMissing, customError, badInput];
        });
        assert.deepEqual(state, ["open", false, true, false, false]);
        await page.$eval("#around", (around) => {
          globalThis.heard = [];
          const hear = (event) => globalThis.heard.push(event.type);
          for (const name of ["input", "change"]) around.addEventListener(name, hear, false);
        });
        await choose(page, "alone");
        await choose(page, "on-behalf");
        assert.deepEqual(await page.evaluate(() => globalThis.heard), ["input", "change", "input", "change"]);
        assert.equal((await page.$$(part("mandate"))).length > 0, true);
      });
    });

    it("do not hide a placeholder that is added later", async () => {
      await visitPolluted({ options, form: "" }, async (page) => {
        await page.$eval(
          "form",
          (form, added) => {
            form.innerHTML = added;
          },
          PLACEHOLDER,
        );
        await untilReady(page);
      });
    });

    it("do not reach the value that is composed before the program is there", async () => {
      const answers = { "/puolesta/puolesta.wasm": new Promise(() => {}) };
      await visitPolluted({ options, form: element('context="k&quot;1"'), answers }, async (page) => {
        const text = await page.$eval(WIDGET, (widget) => widget.value);
        assert.deepEqual(JSON.parse(text), {
          ...{ version: 1, status: "incomplete", service: "avustus", catalogue: null, lang: "fi", context: 'k"1' },
          ...{ situation: null, procedure: null, partyList: null, parties: [], mandates: [], declarations: [] },
        });
      });
    });
  });
}
