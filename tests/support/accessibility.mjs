// What machines can say about accessibility: the rules of axe, and whether a narrow window needs sideways scrolling.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ENGINE } from "./launch.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// The rule on the size of targets is the only one of WCAG 2.2, and off unless asked for.
const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
};

// CSS pixels: the width that WCAG 1.4.10 names, a window of 1280 at 400 %.
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 800, height: 600 };

/** Keeps what changes its colour from taking time for it, so that no colour is judged on its way. */
export async function holdStill(page) {
  // The others are started so.
  if (ENGINE !== "chromium") return;
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
}

/** The violations that axe finds in the whole page, shadow roots included: rule, then the elements. */
export async function violationsIn(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), OPTIONS);
  return violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html) }));
}

/** Demands that the page fits a window 320 pixels wide; where an element is named, everything inside it too. */
export async function assertFitsNarrowWindow(page, selector = undefined) {
  await page.setViewport(NARROW);
  const tooWide = await page.evaluate(elementsThatStickOut, selector);
  await page.setViewport(WIDE);
  assert.deepEqual(tooWide, []);
}

/** Demands of a page that is one file: no barrier that a machine finds, a narrow window suffices, nothing is fetched. */
export async function assertStandsAlone(page, site) {
  assert.deepEqual(await violationsIn(page), []);
  await assertFitsNarrowWindow(page);
  const paths = site.requests.map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path) => path !== "/favicon.ico"),
    ["/"],
  );
}

function elementsThatStickOut(selector) {
  const width = document.documentElement.clientWidth;
  const inside = selector ? document.querySelector(selector).shadowRoot.querySelectorAll("*") : [];
  const isSeen = (element) => element.checkVisibility() && !element.closest(".hidden");
  const sticksOut = (element) => isSeen(element) && element.getBoundingClientRect().right > width + 1;
  const names = [...inside].filter(sticksOut).map((element) => element.outerHTML.slice(0, 120));
  return document.scrollingElement.scrollWidth > width ? ["the page itself", ...names] : names;
}
