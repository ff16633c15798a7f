// The gallery: every example can be reached, by link and by filter, in the looks that one chooses.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { usePages } from "../support/browser.mjs";
import { EXAMPLES } from "../support/examples.mjs";
import { WIDGET } from "../support/widget.mjs";
import { useDemo } from "./server.mjs";

const demo = useDemo({ hasWidget: true });
const newPage = usePages();

let page;

beforeEach(async () => {
  page = await newPage();
});

const textOf = (selector) => page.$eval(selector, (place) => place.textContent);

async function open(query) {
  await page.goto(`${demo.origin}/gallery.html?lang=en${query}`);
  await page.waitForSelector("#examples a");
  return untilPlayed();
}

/** Waits until the frame shows what is chosen, and returns it. */
async function untilPlayed() {
  const wanted = await page.$eval("#example", (frame) => frame.dataset.address);
  const frame = await page.waitForFrame((each) => each.url() === wanted);
  await frame.waitForSelector("html[data-shown]");
  return frame;
}

describe("the gallery", () => {
  it("leads to every example by its own link", async () => {
    await open("");
    const links = await page.$$eval("#examples a", (all) =>
      all.map((link) => new URL(link.href).searchParams.get("example")),
    );
    assert.deepEqual(
      links,
      EXAMPLES.map(({ id }) => id),
    );
  });

  it("opens the example that the address names, and says how one gets there", async () => {
    const frame = await open("&example=party/found");
    assert.equal(await textOf("#example-title"), "Found, the message goes by text message");
    assert.match(await textOf("#example-events"), /Choose together.*Type 100871-998D \(identity-code\), party 1/);
    const name = await frame.$eval(
      WIDGET,
      (widget) => widget.shadowRoot.querySelector('[part~="found-name"]').textContent,
    );
    assert.match(name, /Aino Koivula/);
  });

  it("shows it in the theme, light, language, width, size and direction that one chooses, and keeps them in the address", async () => {
    await open("&example=party/found");
    for (const [field, value] of Object.entries({
      theme: "hds",
      scheme: "dark",
      lang: "sv",
      width: "320",
      dir: "rtl",
      size: "36px",
    })) {
      await page.select(`#look-${field}`, value);
      await untilPlayed();
    }
    const frame = await untilPlayed();
    const shown = await frame.$eval(WIDGET, (widget) => [
      widget.theme,
      widget.colorScheme,
      JSON.parse(widget.value).lang,
      innerWidth <= 320,
      getComputedStyle(widget).direction,
      getComputedStyle(widget.shadowRoot.querySelector(".puolesta")).fontSize,
    ]);
    assert.deepEqual(shown, ["hds", "dark", "sv", true, "rtl", "36px"]);
    const address = new URL(page.url()).searchParams;
    assert.deepEqual([address.get("theme"), address.get("in"), address.get("width")], ["hds", "sv", "320"]);
  });

  it("goes on to the next example and back by the browser's own button", async () => {
    await open("&example=question/asked");
    await page.click("#example-after");
    assert.equal(await page.evaluate(() => document.activeElement.id), "example-title");
    const next = await textOf("#example-title");
    await page.goBack();
    await page.waitForFunction((title) => document.getElementById("example-title").textContent !== title, {}, next);
    assert.equal(new URL(page.url()).searchParams.get("example"), "question/asked");
  });
});
