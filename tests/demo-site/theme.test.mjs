// The theme designer: what it exports changes a widget and comes back the same; the contrast of every pair is told.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { asTokens, withoutPair } from "../../demo-site/theme/tokens.js";
import { usePages, visit } from "../support/browser.mjs";
import { element, formPage, untilReady, WIDGET } from "../support/widget.mjs";
import { useDemo } from "./server.mjs";

const demo = useDemo({ hasWidget: true });
const newPage = usePages();

let page;

beforeEach(async () => {
  page = await newPage();
  await page.goto(`${demo.origin}/theme.html?lang=en`);
  await untilFields();
});

const untilFields = () => page.waitForSelector("#token-action");
const textOf = (selector) => page.$eval(selector, (place) => place.textContent);

async function set(name, value) {
  await page.$eval(
    `#token-${name}`,
    (field, wanted) => {
      field.value = wanted;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    value,
  );
}

async function bringBack(words) {
  await page.$eval("#imported", (area, text) => (area.value = text), words);
  await page.click("#import button");
  await page.waitForFunction(() => document.getElementById("import-said").textContent !== "");
}

/** Colours that a widget in a host's page has with this style sheet, light and dark. */
async function coloursWith(css) {
  const found = {};
  const style = `<style>${css}</style>`;
  await visit({ body: `${style}${formPage(element())}` }, async (host) => {
    await untilReady(host);
    for (const scheme of ["light", "dark"]) {
      found[scheme] = await host.$eval(
        WIDGET,
        (widget, wanted) => {
          widget.setAttribute("color-scheme", wanted);
          return getComputedStyle(widget).getPropertyValue("--_action").trim();
        },
        scheme,
      );
    }
  });
  return found;
}

describe("the theme designer", () => {
  it("exports nothing but the beginning as long as nothing is changed", async () => {
    assert.equal(await textOf("#css"), '/* Puolesta: theme="suomifi" */\n');
  });

  it("exports a style sheet that changes a widget in a host's page, light and dark apart", async () => {
    await set("action", "#7a0035");
    assert.deepEqual(await coloursWith(await textOf("#css")), { light: "#7a0035", dark: "#8ab8ee" });
    await page.select("#scheme", "dark");
    await set("action", "#ffccdd");
    assert.deepEqual(await coloursWith(await textOf("#css")), { light: "#7a0035", dark: "#ffccdd" });
  });

  for (const format of ["css", "json"]) {
    it(`brings back the same theme, also after another beginning: ${format}`, async () => {
      await page.select("#from", "hds");
      await page.waitForFunction(() => document.getElementById("css").textContent.includes('"hds"'));
      await set("link", "#7a0035");
      await set("radius", "9px");
      await page.select("#scheme", "dark");
      await set("surface", "#000000");
      const exported = { css: await textOf("#css"), json: await textOf("#json") };
      await page.reload();
      await untilFields();
      await bringBack(exported[format]);
      assert.equal(await textOf("#import-said"), "The looks are imported.");
      assert.deepEqual({ css: await textOf("#css"), json: await textOf("#json") }, exported);
    });
  }

  it("says so when there is no theme in a text", async () => {
    await bringBack("nothing");
    assert.match(await textOf("#import-said"), /^There are no looks/);
  });

  it("tells at once which pair has too little contrast", async () => {
    assert.match(await textOf("#contrast-summary"), /^The contrast of every pair is enough/);
    await set("muted", "#999999");
    assert.equal(await textOf("#contrast-summary"), "Too little contrast: 1. Change one of the two colours.");
    assert.match(await textOf("#contrast .is-faint"), /^Hints \/ Surface2[.,]84[.,]5no$/);
  });

  it("shows the change in the preview without loading it anew", async () => {
    await set("action", "#7a0035");
    const frame = await (await page.$("#preview")).contentFrame();
    const colour = await frame.$eval(WIDGET, (widget) => getComputedStyle(widget).getPropertyValue("--_action").trim());
    assert.equal(colour, "#7a0035");
  });

  it("has every colour in a pair, and tokens in the format of the community group", async () => {
    assert.deepEqual(withoutPair(), []);
    const colours = { light: { text: "#000000" }, dark: { text: "#ffffff" } };
    const measures = { "font-size": "18px", "line-height": "1.5", "font-family": '"A B", serif' };
    assert.deepEqual(asTokens({ from: "plain", ...colours, measures }), {
      $extensions: { "fi.puolesta": { theme: "plain" } },
      light: { $type: "color", text: { $value: colour([0, 0, 0], "#000000") } },
      dark: { $type: "color", text: { $value: colour([1, 1, 1], "#ffffff") } },
      "font-size": { $type: "dimension", $value: { value: 18, unit: "px" } },
      "line-height": { $type: "number", $value: 1.5 },
      "font-family": { $type: "fontFamily", $value: ["A B", "serif"] },
    });
  });
});

function colour(components, hex) {
  return { colorSpace: "srgb", components, alpha: 1, hex };
}
