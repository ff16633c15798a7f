// Every page of the demo site, with its widget: narrow windows, accessibility in three languages, light and dark, weight,
// and that nothing but the page's own origin is asked.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { violationsIn } from "../support/accessibility.mjs";
import { usePages } from "../support/browser.mjs";
import { useDemo } from "./server.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const PATHS = [
  "/?",
  "/application.html?",
  "/application.html?service=avustus&",
  "/gallery.html?",
  "/gallery.html?example=mandate/granted&theme=hds&scheme=dark&",
  "/playground.html?",
  "/theme.html?",
  "/services.html?",
  "/services.html?service=avustus&",
  "/catalogue.html?",
  "/measuring.html?",
  "/walk.html?",
  "/accessibility.html?",
];

// Bytes after compression, besides the widget and the catalogue, which the municipality serves.
const MOST = 150_000;

const demo = useDemo({ hasWidget: true });
const newPage = usePages();

let page;
let fetched;

beforeEach(async () => {
  demo.signedIn = null;
  page = await newPage();
  fetched = [];
  page.on("response", (response) => fetched.push(response));
});

const open = (path) => page.goto(demo.origin + path, { waitUntil: "networkidle0" });

async function assertAccessible(path, scheme) {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.setViewport({ width: 320, height: 800 });
  await page.setBypassCSP(true);
  await open(path);
  if (await page.$("#application")) await page.click("#application .button:not(a)");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  assert.deepEqual(await violationsIn(page), []);
}

for (const path of PATHS) {
  describe(path, () => {
    for (const lang of LANGUAGES) {
      it(`fits 320 pixels and has no accessibility fault in ${lang}`, () =>
        assertAccessible(`${path}lang=${lang}`, "light"));
    }

    it("has no accessibility fault in the dark", () => assertAccessible(`${path}lang=sv`, "dark"));

    it("asks nothing of other origins and is light", async () => {
      await open(path);
      const origins = new Set(fetched.map((response) => new URL(response.url()).origin));
      assert.deepEqual([...origins], [demo.origin]);
      const own = fetched.filter((response) => !/\/(puolesta\/|catalogue\.json)/.test(response.url()));
      const bodies = await Promise.all(own.map((response) => response.buffer()));
      const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
      assert.ok(bytes < MOST, `${bytes} bytes`);
    });
  });
}
