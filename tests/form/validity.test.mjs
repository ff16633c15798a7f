// When problems are shown, where the focus goes, and that an invalid form is not sent.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { choose, element, formPage, part, untilPart, untilReady, WIDGET } from "../support/widget.mjs";

const SEND = "<button>Send</button>";
const NAME = '<input id="name" required>';

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
const untilFocused = (page, name) =>
  page.waitForFunction(
    (wanted) => (document.activeElement.id || document.activeElement.localName) === wanted,
    {},
    name,
  );
const isSummaryShown = async (page) => (await page.$$(part("error-summary"))).length > 0;

// A task and a frame: whatever the widget was going to show is shown.
const settled = (page) =>
  page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve))).then(() => undefined));

// Markup around, and where the focus goes when the form is sent.
const FOCUS = [
  [element() + SEND, WIDGET],
  [NAME + element() + SEND, "name"],
  [element() + NAME + SEND, WIDGET],
  [`<fieldset>${element()}</fieldset>${NAME}${SEND}`, WIDGET],
  [`<input value="fine" required>${element()}${SEND}`, WIDGET],
];

describe("sending a form with problems", () => {
  useBrowser();

  for (const [markup, place] of FOCUS) {
    it(`shows them all and moves the focus to the first: ${markup.replaceAll(/ (service|catalogue)="[^"]*"/g, "")}`, async () => {
      await visit({ body: formPage(markup) }, async (page, site) => {
        await untilReady(page);
        await page.click("button");
        await untilPart(page, "error-summary");
        await settled(page);
        await untilFocused(page, place);
        assert.equal(site.requestsOf("/sent").length, 0);
      });
    });
  }

  it("sends it once they are mended", async () => {
    await visit({ body: formPage(element() + SEND) }, async (page, site) => {
      await untilReady(page);
      await page.click("button");
      await untilPart(page, "error-summary");
      await choose(page, "alone");
      await Promise.all([page.waitForNavigation(), page.click("button")]);
      assert.equal(site.requestsOf("/sent").length, 1);
    });
  });

  it("leaves focus and sending to a page that validates itself", async () => {
    const body = formPage(
      element() + SEND,
      'method="post" action="/sent" novalidate onsubmit="event.preventDefault()"',
    );
    await visit({ body }, async (page) => {
      await untilReady(page);
      await page.click("button");
      await untilPart(page, "error-summary");
      await settled(page);
      assert.equal(await focused(page), "button");
    });
  });

  it("does not hold back a form that is not validated", async () => {
    await visit({ body: formPage(element() + SEND, 'method="post" action="/sent" novalidate') }, async (page, site) => {
      await untilReady(page);
      await Promise.all([page.waitForNavigation(), page.click("button")]);
      assert.match(decodeURIComponent(site.requestsOf("/sent")[0].body), /"status":"incomplete"/);
    });
  });

  // Before the catalogue has come the word stands alone, then beside the question.
  for (const [when, file, seen] of [
    ["nothing has come", "/catalogue.json", "status"],
    ["the program loads", "/puolesta/puolesta.wasm", "situation-option"],
  ]) {
    it(`holds it back while ${when}, and leads to the word that says so`, async () => {
      const answers = { [file]: new Promise(() => {}) };
      await visit({ body: formPage(element("", "On paper") + SEND), answers }, async (page, site) => {
        await untilPart(page, seen);
        await page.click("button");
        await untilFocused(page, WIDGET);
        const [text, message] = await page.$eval(WIDGET, (widget) => {
          return [widget.shadowRoot.activeElement.textContent, widget.validationMessage];
        });
        assert.equal(text, "Ladataan…");
        assert.equal(message, text);
        assert.equal(site.requestsOf("/sent").length, 0);
      });
    });
  }
});

describe("asking the element itself", () => {
  useBrowser();

  it("checkValidity answers and shows nothing", async () => {
    await visit({ body: formPage(element()) }, async (page) => {
      await untilReady(page);
      assert.equal(await page.$eval(WIDGET, (widget) => widget.checkValidity()), false);
      await settled(page);
      assert.equal(await isSummaryShown(page), false);
      assert.equal(await focused(page), "body");
    });
  });

  it("reportValidity answers, shows and takes the focus, wherever the element stands", async () => {
    await visit({ body: formPage(NAME + element()) }, async (page) => {
      await untilReady(page);
      assert.equal(await page.$eval(WIDGET, (widget) => widget.reportValidity()), false);
      await untilPart(page, "error-summary");
      await untilFocused(page, WIDGET);
    });
  });

  it("both agree when nothing is wrong", async () => {
    await visit({ body: formPage(element()) }, async (page) => {
      await untilReady(page);
      await choose(page, "alone");
      const answers = await page.$eval(WIDGET, (widget) => [widget.checkValidity(), widget.reportValidity()]);
      assert.deepEqual(answers, [true, true]);
      assert.equal(await isSummaryShown(page), false);
    });
  });

  it("takes the focus by its method and by a label", async () => {
    const body = formPage(`<label for="who">Matter</label>${element('id="who"')}`);
    await visit({ body }, async (page) => {
      await untilReady(page);
      const ways = [() => page.$eval(WIDGET, (widget) => widget.focus()), () => page.click("label")];
      for (const way of ways) {
        await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
        await way();
        const isInInput = (host) => document.querySelector(host).shadowRoot.activeElement?.localName === "input";
        await page.waitForFunction(isInInput, {}, WIDGET);
      }
    });
  });
});
