// Every state that a person can meet, as the gallery shows it: in three languages, light and dark, no rule of axe is
// broken, and nothing sticks out of a narrow window.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { useDemo } from "../demo-site/server.mjs";
import { assertFitsNarrowWindow, holdStill, violationsIn } from "../support/accessibility.mjs";
import { picture } from "../support/application.mjs";
import { inPage, useBrowser } from "../support/browser.mjs";
import { EXAMPLES, openExample } from "../support/examples.mjs";
import { inside, WIDGET } from "../support/widget.mjs";

/** @type {[string, string][]} */
const LOOKS = [
  ["sv", "light"],
  ["en", "dark"],
  ["fi", "light"],
];

const VIEW = new URL("../../widget/view/src/", import.meta.url);

// Folders of the view that draw nothing by themselves.
const PIECES = ["field", "node", "notice"];

describe("the widget is accessible", () => {
  useBrowser();
  const demo = useDemo({ hasWidget: true });

  for (const example of EXAMPLES) {
    it(`in the state ${example.id}`, async () => {
      await inPage({ expected: (example.complaints ?? []).map((words) => new RegExp(words)) }, async (page) => {
        await holdStill(page);
        await page.setBypassCSP(true);
        await openExample(page, demo.origin, example);
        for (const look of LOOKS) await audit(page, example, look);
      });
    });
  }

  it("in every component that there is", () => {
    const folders = readdirSync(VIEW, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const shown = new Set(EXAMPLES.map(({ id }) => id.split("/")[0]));
    const missing = folders.filter(({ name }) => !PIECES.includes(name) && !shown.has(name)).map(({ name }) => name);
    assert.deepEqual(missing, []);
  });
});

/** Without its program a widget does not change its language on the spot. */
function isWithoutProgram({ id }) {
  return id.startsWith("fallback/") || id.endsWith("/loading");
}

async function audit(page, example, [lang, scheme]) {
  if (isWithoutProgram(example)) await openExample(page, originOf(page), example, { lang, scheme });
  else await show(page, lang, scheme);
  await openEverything(page);
  assert.deepEqual(await violationsIn(page), [], `${lang}, ${scheme}`);
  await assertFitsNarrowWindow(page, WIDGET);
  if (lang === "fi") await picture(page, `accessibility/${example.id.replace("/", "-")}`);
}

function originOf(page) {
  return new URL(page.url()).origin;
}

/** Shows the widget in a language and scheme, and waits until it speaks it. */
async function show(page, language, scheme) {
  await page.evaluate(look, WIDGET, language, scheme);
  const speaks = (selector, wanted) =>
    document.querySelector(selector).shadowRoot.querySelector(".puolesta")?.getAttribute("lang") === wanted;
  await page.waitForFunction(speaks, {}, WIDGET, language);
}

function look(selector, language, scheme) {
  const root = document.documentElement;
  root.lang = language;
  root.classList.toggle("is-dark", scheme === "dark");
  document.querySelector(selector).setAttribute("color-scheme", scheme);
}

async function openEverything(page) {
  for (const summary of await page.$$(inside("details:not([open]) > summary"))) await summary.click();
  assert.equal(await page.$(inside("details:not([open])")), null);
}
