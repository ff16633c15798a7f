// Situation: a translator of the browser puts elements of its own where the texts of the widget stood.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { releaseFile } from "../../support/server.mjs";
import { choose, chosen, untilPainted, untilPart, untilReady, valueIn, WIDGET } from "../../support/widget.mjs";

const body = pageFile(import.meta.url);
const swedish = async (site) => (await body(site)).replace('lang="fi"', 'lang="sv"');

/** Does to every text of the widget what the translator of Chrome does; returns how many there were. */
function translate(page) {
  return page.$eval(WIDGET, ({ shadowRoot }) => {
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.textContent.trim() !== "") texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = ["font", "font"].map((name) => document.createElement(name));
      inner.textContent = `Translated ${text.data}`;
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length;
  });
}

function textOf(page) {
  return page.$eval(WIDGET, ({ shadowRoot }) => shadowRoot.textContent);
}

async function inSwedish(steps) {
  let text;
  await visit({ body: swedish }, async (page) => {
    await untilReady(page);
    await steps(page);
    text = await textOf(page);
  });
  return text;
}

describe("a page that is translated", () => {
  useBrowser();

  it("goes on, and what changes takes its place back", async () => {
    const together = async (page) => {
      await choose(page, "together");
      await untilPart(page, "party");
    };
    const expected = await inSwedish(together);
    await visit({ body }, async (page) => {
      await untilReady(page);
      await together(page);
      assert.ok((await translate(page)) > 20);
      await page.evaluate(() => {
        document.documentElement.lang = "sv";
      });
      // What is the same in both languages, such as a number, does not change and stays as the translator left it.
      const says = (host, wanted) =>
        document.querySelector(host).shadowRoot.textContent.replaceAll("Translated ", "") === wanted;
      await page.waitForFunction(says, {}, WIDGET, expected);
      const legend = await page.$eval(WIDGET, ({ shadowRoot }) => shadowRoot.querySelector("legend").innerHTML);
      assert.equal(legend, "Vems ärende sköter du?");
    });
  });

  it("leaves nothing behind of what goes away", async () => {
    const expected = await inSwedish((page) => choose(page, "alone"));
    await visit({ body: swedish }, async (page) => {
      await untilReady(page);
      await choose(page, "on-behalf");
      await untilPart(page, "mandate");
      await translate(page);
      await choose(page, "alone");
      await page.waitForFunction(
        (host) => !document.querySelector(host).shadowRoot.querySelector('[part="mandate"]'),
        {},
        WIDGET,
      );
      const text = await textOf(page);
      // The question itself is still translated; everything else is as if it had never been there.
      assert.ok(text.replaceAll("Translated ", "").startsWith(expected.slice(0, 40)));
      assert.equal(text.includes("Suomi.fi"), false);
    });
  });

  it("is drawn anew where it was translated before the program was there, with answer and focus", async () => {
    let arrive;
    const program = new Promise((resolve) => {
      arrive = () => resolve(releaseFile("puolesta.wasm"));
    });
    await visit({ body, answers: { "/puolesta/puolesta.wasm": program } }, async (page) => {
      await untilPainted(page);
      await choose(page, "together");
      await translate(page);
      arrive();
      await untilPart(page, "party");
      assert.deepEqual(await chosen(page), ["together"]);
      assert.equal((await valueIn(page)).situation, "together");
      assert.equal(await page.$eval(WIDGET, ({ shadowRoot }) => shadowRoot.activeElement.value), "together");
      assert.doesNotMatch(await textOf(page), /Translated/);
    });
  });
});
