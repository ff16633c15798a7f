// Situation: the page keeps the room of the question by the rule of the guide, and what the widget fetches comes late.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { FAMILIES, fontFaces } from "../../support/fonts.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { roomRule } from "../../support/room-rule.mjs";
import { json, readCatalogue, releaseFile } from "../../support/server.mjs";
import { movesOf, recordMoves, untilDrawn } from "../../support/shifts.mjs";
import {
  choose,
  element,
  recordEvents,
  SCRIPT,
  untilEvent,
  untilPainted,
  untilPart,
  untilReady,
  untilStatus,
} from "../../support/widget.mjs";
import { catalogueOf } from "../../support/words-catalogue.mjs";
import { LANGUAGES } from "../../../widget/element/src/languages.js";

const WITH_HELP = catalogueOf(
  {},
  {
    help: {
      phone: "019 000 1000",
      hours: { fi: "ma–to 8–16, pe 8–14", sv: "mån–tors 8–16, fre 8–14", en: "Mon–Thu 8–16, Fri 8–14" },
      url: { fi: "https://testila.example/ohjeet" },
      chat: { fi: "https://testila.example/chat" },
    },
  },
);

const DATA = 'data-service="avustus" data-catalogue="/catalogue.json"';
const ELEMENT = { head: SCRIPT, place: element() };
const PLACEHOLDER = { head: SCRIPT, place: `<div data-puolesta ${DATA}></div>` };
const OWN_TAG = SCRIPT.replace("async", `async ${DATA}`);
const SCRIPT_TAG = { head: "", place: `<div class="puolesta-place">${OWN_TAG}</div>` };

const THEMES = ["suomifi", "hds", "plain"];
const WIDTHS = [...Array.from({ length: 32 }, (_, index) => 280 + 10 * index), 600, 768, 1024, 1280];

/** @type {Record<string, () => Promise<object>>} */
const LATE = {
  "/puolesta/puolesta.js": () => releaseFile("puolesta.js"),
  "/puolesta/puolesta.wasm": () => releaseFile("puolesta.wasm"),
  "/catalogue.json": async () => json(await readCatalogue()),
};

/**
 * Opens the page on a line on which each late file waits until `let through`; the steps get the page and that.
 *
 * @param {{ way?: { head: string, place: string }, language?: string, width?: number, rule?: string }} how
 * @param {(page: any, letThrough: (path: string) => void) => unknown} steps
 */
async function visitSlowly({ way = ELEMENT, language = "fi", width = 320, rule }, steps) {
  const doors = Object.fromEntries(Object.keys(LATE).map((path) => [path, door()]));
  const late = Object.entries(LATE).map(([path, file]) => [path, () => doors[path].opened.then(file)]);
  const style = { headers: { "content-type": "text/css" }, body: rule ?? (await roomRule()) };
  const answers = { ...Object.fromEntries(late), "/page.css": style };
  const filled = pageWith({ ...way, language });
  const prepare = async (page) => {
    await page.setViewport({ width, height: 800 });
    await recordMoves(page);
    await recordEvents(page, ["puolesta-ready"]);
  };
  await visit({ body: filled, answers, prepare, waitUntil: "domcontentloaded" }, (page) => {
    return steps(page, (path) => doors[path].open());
  });
}

function door() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return { opened, open };
}

function pageWith(blanks) {
  const page = pageFile(import.meta.url);
  return async (site) => (await page(site)).replace(/\{(language|head|place)\}/g, (_, name) => blanks[name]);
}

// The question comes from the loader, and the program takes it over.
async function catalogueFirst(page, letThrough) {
  letThrough("/catalogue.json");
  await untilPainted(page);
  await untilDrawn(page);
  letThrough("/puolesta/puolesta.wasm");
}

async function programFirst(page, letThrough) {
  const arrival = page.waitForResponse((response) => response.url().endsWith("/puolesta.wasm"));
  letThrough("/puolesta/puolesta.wasm");
  await (await arrival).buffer();
  await untilDrawn(page);
  letThrough("/catalogue.json");
}

/** From the first byte until the question can be answered; returns what moved on the way. */
async function load(page, letThrough, rest) {
  await untilDrawn(page);
  letThrough("/puolesta/puolesta.js");
  await untilPart(page, "status");
  await untilDrawn(page);
  await rest(page, letThrough);
  await untilEvent(page, "puolesta-ready");
  await untilReady(page);
  const moves = await movesOf(page);
  await choose(page, "alone");
  await untilStatus(page, "ready");
  return moves;
}

/** A page with the question in every font, theme and language, under the guide's rule. */
async function everyQuestion() {
  const fonts = FAMILIES.map((family, index) => `.font-${index} { --puolesta-font-family: "${family}"; }`);
  const widgets = FAMILIES.flatMap((_, index) => {
    return THEMES.flatMap((theme) =>
      LANGUAGES.map((lang) => element(`class="font-${index}" theme="${theme}" lang="${lang}"`)),
    );
  });
  const style = [fontFaces(), ...fonts, await roomRule()].join("\n");
  return `<!doctype html><style>${style}</style>${SCRIPT}${widgets.join("")}`;
}

// These three run in the page.
async function loadedFonts() {
  await document.fonts.ready;
  return [...document.fonts].filter(({ status }) => status === "loaded").length;
}

function isEveryQuestionThere() {
  const widgets = [...document.querySelectorAll("puolesta-widget")];
  return widgets.every(({ shadowRoot }) => shadowRoot?.querySelector('[part~="help"]'));
}

function tooHigh(margin) {
  document.body.style.margin = `${margin}px`;
  return [...document.querySelectorAll("puolesta-widget")].flatMap((widget) => {
    const { height } = widget.getBoundingClientRect();
    const room = parseFloat(getComputedStyle(widget).minBlockSize);
    const names = `${widget.className}, ${widget.getAttribute("theme")} ${widget.lang}`;
    return height > room ? [`${names}: ${height} pixels in a room of ${room}`] : [];
  });
}

describe("a page that keeps the room of the question", () => {
  useBrowser();

  for (const [order, rest] of Object.entries({ "the catalogue": catalogueFirst, "the program": programFirst })) {
    for (const language of LANGUAGES) {
      for (const width of [320, 768, 1280]) {
        it(`stays as it is: ${order} first, ${language}, ${width} pixels`, async () => {
          await visitSlowly({ language, width }, async (page, letThrough) => {
            assert.deepEqual(await load(page, letThrough, rest), []);
          });
        });
      }
    }
  }

  for (const [name, way] of Object.entries({ "a placeholder": PLACEHOLDER, "a script tag": SCRIPT_TAG })) {
    it(`stays as it is with ${name}`, async () => {
      await visitSlowly({ way }, async (page, letThrough) => {
        assert.deepEqual(await load(page, letThrough, catalogueFirst), []);
      });
    });
  }

  it("has room for the question in every common font, theme and language, from 280 pixels on", async () => {
    const body = await everyQuestion();
    await visit({ body, answers: WITH_HELP }, async (page) => {
      await page.waitForFunction(isEveryQuestionThere);
      assert.equal(await page.evaluate(loadedFonts), 2 * FAMILIES.length);
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 800 });
        for (const margin of [0, 16, 24]) assert.deepEqual(await page.evaluate(tooHigh, margin), [], `${width} pixels`);
      }
    });
  });

  it("has room in a column of 475 pixels on a wide screen, as the guide says", async () => {
    const body = `${await everyQuestion()}<style>puolesta-widget { inline-size: 475px; }</style>`;
    await visit({ body, answers: WITH_HELP }, async (page) => {
      await page.setViewport({ width: 1280, height: 800 });
      await page.waitForFunction(isEveryQuestionThere);
      await page.evaluate(loadedFonts);
      assert.deepEqual(await page.evaluate(tooHigh, 0), []);
    });
  });

  it("is what the demo's own page does", async () => {
    const [room] = /min-block-size: .*;/.exec(await roomRule());
    const styles = await readFile(new URL("../../../demo-site/site.css", import.meta.url), "utf8");
    assert.ok(styles.includes(room), `demo-site/site.css does not say ${room}`);
  });

  it("would move without the rule", async () => {
    await visitSlowly({ rule: "" }, async (page, letThrough) => {
      assert.notDeepEqual(await load(page, letThrough, programFirst), []);
    });
  });
});
