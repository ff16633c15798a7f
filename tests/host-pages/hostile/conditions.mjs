// What pages do to everything in them. What runs in the page stands in functions of its own.
import { untilReady, WIDGET } from "../../support/widget.mjs";

const styled = (rules) => ({ head: `<style>${rules}</style>` });
const within = (start, end) => ({ around: (field) => start + field + end });

/**
 * @typedef {object} Condition
 * @property {string} [head] markup in the page's head
 * @property {(field: string) => string} [around] the markup around the widget
 * @property {() => void} [before] runs before everything else in the page
 * @property {(page: any) => unknown} [act] what the page does once it is there
 */

/** @type {Record<string, Condition>} */
export const CONDITIONS = {
  "every style of everything taken away": styled("* { all: unset !important }"),
  "a root of 62.5 %": styled("html { font-size: 62.5% }"),
  "a tiny inherited font": styled("body { font: 4px/1 fantasy; letter-spacing: -1px; word-spacing: -4px }"),
  "invisible inherited text": styled("form { color: transparent; text-indent: -9999px; visibility: visible }"),
  "form elements that are hidden": styled("fieldset, legend, label, input, button, p { display: none !important }"),
  "form elements that float": styled(
    "fieldset, label, input { float: left; width: 1px; position: absolute; opacity: 0 }",
  ),
  "boxes measured otherwise": styled("*, *::before, *::after { box-sizing: content-box !important; padding: 20px }"),
  "text from right to left": within('<div dir="rtl">', "</div>"),
  "vertical text around it": within('<div style="writing-mode: vertical-rl">', "</div>"),
  "a column as narrow as a phone": within('<div style="width: 240px">', "</div>"),
  "a row of flexible boxes": within('<div style="display: flex"><div style="flex: 1">', "</div></div>"),
  "a grid": within('<div style="display: grid">', "</div>"),
  "a table around it": within("<table><tbody><tr><td>", "</td></tr></tbody></table>"),
  "a page drawn at half its size": within('<div style="transform: scale(0.5)">', "</div>"),
  "a part that is drawn when it is needed": within('<div style="content-visibility: auto">', "</div>"),
  "a part that is editable": within('<div contenteditable="true">', "</div>"),
  "another base address": { head: '<base href="/elsewhere/" target="_blank">' },

  "listeners that stop every key and click": {
    before: () => {
      for (const name of ["keydown", "keypress", "keyup", "click", "mousedown", "pointerdown", "focusin"]) {
        addEventListener(name, (event) => event.stopImmediatePropagation(), true);
      }
    },
  },
  "an observer that undoes what is added": {
    before: () => {
      document.addEventListener("DOMContentLoaded", () => {
        const undo = (records) => {
          for (const { addedNodes } of records) for (const node of addedNodes) node.remove();
        };
        new MutationObserver(undo).observe(document.body, { childList: true, subtree: true });
      });
    },
  },
  "an observer that undoes attributes": {
    before: () => {
      document.addEventListener("DOMContentLoaded", () => {
        const undo = (records) => {
          for (const { target, attributeName, oldValue } of records) {
            if (oldValue === null) target.removeAttribute(attributeName);
          }
        };
        new MutationObserver(undo).observe(document.body, { attributes: true, attributeOldValue: true, subtree: true });
      });
    },
  },
  "a `fetch` that is wrapped": {
    before: () => {
      const own = globalThis.fetch;
      globalThis.fetch = async (...request) => {
        const response = await own(.../** @type {[any]} */ (request));
        return new Response(await response.blob(), { status: response.status, headers: response.headers });
      };
    },
  },
  "a `fetch` that knows addresses alone": {
    before: () => {
      const own = globalThis.fetch;
      globalThis.fetch = (address) => own(String(address));
    },
  },
  "listeners that are wrapped": {
    before: () => {
      const { addEventListener: add } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function wrapped(name, listener, options) {
        const heard = typeof listener === "function" ? (event) => listener.call(this, event) : listener;
        return add.call(this, name, heard, options);
      };
    },
  },
  "shadow roots that are watched": {
    before: () => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function watched(options) {
        const root = attachShadow.call(this, options);
        new MutationObserver(() => {}).observe(root, { childList: true, subtree: true });
        return root;
      };
    },
  },
  "elements that are defined through something else": {
    before: () => {
      const { define } = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function wrapped(...definition) {
        return define.apply(this, /** @type {any} */ (definition));
      };
    },
  },
  "promises of its own": {
    before: () => {
      /** @type {any} */
      const Own = Promise;
      globalThis.Promise = /** @type {any} */ (class OwnPromise extends Own {});
    },
  },
  "frames that are never drawn": {
    before: () => {
      globalThis.requestAnimationFrame = () => 0;
    },
  },
  "lists with additions": {
    before: () => {
      /** @type {any} */ (Array.prototype).contains = () => false;
      /** @type {any} */ (String.prototype).capitalize = () => "";
      /** @type {any} */ (Function.prototype).bindTo = () => {};
    },
  },
  "a console that is gone": {
    before: () => {
      for (const name of ["error", "warn", "log"]) console[name] = undefined;
    },
  },

  "a step that is shown later": {
    ...within('<div id="step" hidden>', "</div>"),
    act: async (page) => {
      await page.waitForFunction((widget) => document.querySelector(widget)?.shadowRoot, {}, WIDGET);
      await page.$eval("#step", (step) => {
        step.hidden = false;
      });
    },
  },
  "a dialog": {
    ...within("<dialog>", "</dialog>"),
    act: (page) => page.$eval("dialog", (dialog) => dialog.showModal()),
  },
  "details that are opened later": {
    ...within("<details><summary>More</summary>", "</details>"),
    act: (page) =>
      page.$eval("details", (details) => {
        details.open = true;
      }),
  },
  "a fieldset that is enabled later": {
    ...within("<fieldset disabled>", "</fieldset>"),
    act: async (page) => {
      await untilReady(page);
      await page.$eval("fieldset", (fieldset) => {
        fieldset.disabled = false;
      });
    },
  },
  "a form that is drawn anew a hundred times": {
    act: async (page) => {
      await untilReady(page);
      await page.$eval("form", (form) => {
        for (let round = 0; round < 100; round += 1) form.append(form.firstElementChild);
      });
    },
  },
  "a form that is copied": {
    act: async (page) => {
      await untilReady(page);
      await page.$eval("form", (form) => form.replaceWith(form.cloneNode(true)));
    },
  },
  "a form that is written again as text": {
    act: async (page) => {
      await untilReady(page);
      await page.$eval("form", (form) => {
        const markup = form.innerHTML;
        form.innerHTML = markup;
      });
    },
  },
  "a language that changes at once": {
    act: async (page) => {
      await page.evaluate(() => {
        for (const language of ["sv", "en", "xx", "fi"]) document.documentElement.lang = language;
      });
    },
  },
  "a visitor who comes again": {
    act: async (page) => {
      await untilReady(page);
      await page.reload();
    },
  },
};
