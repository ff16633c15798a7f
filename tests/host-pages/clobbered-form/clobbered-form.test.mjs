// Situation: the form's fields carry names that hide the form's own methods and properties.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import {
  choose,
  element,
  formPage,
  sentEntries,
  untilPart,
  untilReady,
  valueIn,
  WIDGET,
} from "../../support/widget.mjs";

const NAMES = [
  ...["submit", "reset", "elements", "method", "action", "id", "length", "name", "noValidate", "requestSubmit"],
  ...["addEventListener", "removeEventListener", "dispatchEvent", "querySelector", "closest", "matches", "contains"],
  ...[
    "parentNode",
    "parentElement",
    "childNodes",
    "ownerDocument",
    "getRootNode",
    "isConnected",
    "host",
    "getAttribute",
  ],
  ...["appendChild", "append", "after", "checkValidity", "reportValidity", "lang", "nodeType"],
];
const OTHERS = NAMES.map((name) => `<input type="hidden" name="${name}" value="other">`).join("");
const DOCUMENT_NAMES = ["currentScript", "documentElement", "body", "head", "baseURI"];
const IMAGES = DOCUMENT_NAMES.map((name) => `<img name="${name}" alt="">`).join("");

describe("a form whose fields hide its methods", () => {
  useBrowser();

  it("is validated, sent and left as it was", async () => {
    const body = formPage(`${OTHERS}${element()}<button>Send</button>`);
    await visit({ body }, async (page, site) => {
      await untilReady(page);
      await page.click("button");
      await untilPart(page, "error-summary");
      await choose(page, "alone");
      await Promise.all([page.waitForNavigation(), page.click("button")]);
      const { puolesta, ...others } = sentEntries(site.requestsOf("/sent")[0]);
      assert.equal(JSON.parse(puolesta).status, "ready");
      assert.deepEqual(others, Object.fromEntries(NAMES.map((name) => [name, "other"])));
    });
  });

  it("is reset", async () => {
    await visit({ body: formPage(`${OTHERS}${element('field="hidden"')}<input type="reset">`) }, async (page) => {
      await untilReady(page);
      await choose(page, "alone");
      await page.click("[type=reset]");
      assert.equal((await valueIn(page)).situation, null);
    });
  });

  it("keeps its codes out of its address", async () => {
    const body = formPage(OTHERS + element(), 'action="/sent"');
    await visit({ body, expected: [/method GET/] }, async (page) => {
      await untilReady(page);
      await page.evaluate(() => new FormData(document.querySelector("form")));
    });
  });

  it("may stand on a page whose images hide what the document says", async () => {
    const script =
      '<script src="/puolesta/puolesta.js" data-service="avustus" data-catalogue="/catalogue.json"></script>';
    const body = `<!doctype html><html lang="sv">${IMAGES}<form method="post">${OTHERS}${script}</form></html>`;
    await visit({ body }, async (page) => {
      await untilReady(page);
      await choose(page, "alone");
      assert.equal((await valueIn(page)).lang, "sv");
      assert.equal(await page.$eval(WIDGET, (widget) => widget.parentElement.localName), "form");
    });
  });
});
