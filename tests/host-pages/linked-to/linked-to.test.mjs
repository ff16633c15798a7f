// Situation: a link of the page, its label or its address leads to the element.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { element, formPage, untilReady, WIDGET } from "../../support/widget.mjs";

const PLACEHOLDER = '<div id="who" data-puolesta data-service="avustus" data-catalogue="/catalogue.json"></div>';
const PAGE = '<a href="#who">To the question</a><label for="who">Matter</label><p id="other">Text</p>';

const isInQuestion = (host) => document.querySelector(host).shadowRoot.activeElement?.localName === "input";
const untilInQuestion = (page) => page.waitForFunction(isInQuestion, {}, WIDGET);
const blur = (page) => page.$$eval(":focus", (focused) => focused.forEach((each) => each.blur()));

const WAYS = {
  "a link": (page) => page.click("a"),
  "a link, by the keyboard": (page) => page.focus("a").then(() => page.keyboard.press("Enter")),
  "a label": (page) => page.click("label"),
  "the address": (page) =>
    page.evaluate(() => {
      location.hash = "";
      location.hash = "#who";
    }),
};

describe("an element that is led to", () => {
  useBrowser();

  for (const [name, go] of Object.entries(WAYS)) {
    it(`has the focus in its question, each time: ${name}`, async () => {
      await visit({ body: formPage(PAGE + element('id="who"')) }, async (page) => {
        await untilReady(page);
        for (let time = 0; time < 2; time += 1) {
          await blur(page);
          await go(page);
          await untilInQuestion(page);
        }
      });
    });
  }

  it("may stand in a placeholder that has the id", async () => {
    await visit({ body: formPage(PAGE + PLACEHOLDER) }, async (page) => {
      await untilReady(page);
      await page.click("a");
      await untilInQuestion(page);
    });
  });

  it("leaves the focus alone when a link leads elsewhere or the page keeps it", async () => {
    const others =
      '<a id="away" href="#other">Elsewhere</a><a id="kept" href="#who" onclick="event.preventDefault()">Kept</a>';
    await visit({ body: formPage(PAGE + others + element('id="who"')) }, async (page) => {
      await untilReady(page);
      await page.click("a");
      await untilInQuestion(page);
      for (const link of ["#away", "#kept"]) {
        await page.click(link);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
        assert.equal(await page.evaluate(isInQuestion, WIDGET), false);
      }
    });
  });
});
