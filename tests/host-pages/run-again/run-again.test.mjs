// Situation: the page comes back with what it held, is drawn over itself, or runs the script a second time, as Turbo,
// htmx and morphing do; the element that stands there already is not joined by another.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { choose, chosen, entriesOf, untilReady, WIDGET } from "../../support/widget.mjs";

const DATA = 'data-service="avustus" data-catalogue="/catalogue.json"';
const TAG = `<script src="/puolesta/puolesta.js" ${DATA}></script>`;
const ELSEWHERE = TAG.replace("></", ' data-target="#place"></');

// Where the tag stands, and the page's form.
const PAGES = [
  ["at the tag", TAG, ""],
  ["at its target", ELSEWHERE, '<div id="place"></div>'],
];

// What a page does that runs each of its scripts again.
function runScripts() {
  const loaded = [...document.querySelectorAll("form script")].map((old) => {
    const script = document.createElement("script");
    for (const { name, value } of old.attributes) script.setAttribute(name, value);
    old.replaceWith(script);
    return new Promise((resolve) => script.addEventListener("load", resolve));
  });
  return Promise.all(loaded);
}

const AGAIN = {
  "the script runs again": (page) => page.evaluate(runScripts),
  "the page comes back from a copy": async (page) => {
    await page.evaluate(() => {
      const copy = document.body.cloneNode(true);
      document.body.replaceWith(document.createElement("body"));
      document.body.replaceWith(copy);
    });
    await page.evaluate(runScripts);
  },
  "the page comes back from its markup": async (page) => {
    await page.evaluate(() => {
      document.body.innerHTML = String(document.body.innerHTML);
    });
    await page.evaluate(runScripts);
  },
};

describe("a page whose scripts run again", () => {
  useBrowser();

  for (const [where, tag, place] of PAGES) {
    for (const [name, again] of Object.entries(AGAIN)) {
      it(`has one widget, ${where}: ${name}`, async () => {
        const body = `<!doctype html><html lang="fi"><body><form method="post" action="/sent">${tag}${place}</form></body></html>`;
        await visit({ body }, async (page) => {
          await untilReady(page);
          await again(page);
          await untilReady(page);
          assert.equal((await page.$$(WIDGET)).length, 1);
          await choose(page, "alone");
          assert.deepEqual(await chosen(page), ["alone"]);
          assert.equal((await entriesOf(page)).length, 1);
        });
      });
    }
  }

  it("has one widget when the target comes after the script has run twice", async () => {
    const body = `<!doctype html><html lang="fi"><body><form method="post">${ELSEWHERE}</form></body></html>`;
    await visit({ body }, async (page) => {
      await page.evaluate(runScripts);
      await page.$eval("form", (form) => form.insertAdjacentHTML("beforeend", '<div id="place"></div>'));
      await untilReady(page);
      assert.equal((await page.$$(WIDGET)).length, 1);
    });
  });

  it("may have two of different names in one place", async () => {
    const two = ELSEWHERE.replace("></", ' data-name="first"></') + ELSEWHERE.replace("></", ' data-name="second"></');
    const body = `<!doctype html><html lang="fi"><form method="post">${two}<div id="place"></div></form></html>`;
    await visit({ body }, async (page) => {
      for (const name of ["first", "second"]) await untilReady(page, `[name=${name}]`);
      assert.deepEqual(
        (await entriesOf(page)).map(([name]) => name),
        ["first", "second"],
      );
    });
  });
});
