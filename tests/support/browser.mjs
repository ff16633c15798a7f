// A host's page in a browser: opened for some steps, and afterwards asked whether anything went wrong in it.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach } from "node:test";
import { collectComplaints, judge } from "./complaints.mjs";
import { launchBrowser } from "./launch.mjs";
import { html, startSite } from "./server.mjs";
import { assertNoCodes, watch } from "./traces.mjs";
import { readValue } from "./value-schema.mjs";

// Milliseconds; nothing here takes more than two seconds on an idle machine.
const TIMEOUT = 15_000;

/**
 * @typedef {object} Visit
 * @property {string | ((site: any) => string | Promise<string>)} [body]
 * @property {Record<string, string>} [headers]
 * @property {Record<string, unknown>} [answers]
 * @property {string} [waitUntil]
 * @property {(page: any, site: any) => unknown} [prepare]
 * @property {RegExp[]} [expected]
 * @property {RegExp[]} [tolerated] complaints that may come, in some engines
 * @property {string} [language]
 * @property {boolean} [leaks] the page itself puts codes where none may be
 */

let browser;

/** Starts the browser before the tests of a file and ends it after them; called once, at the top. */
export function useBrowser() {
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
}

/**
 * Starts the browser as `useBrowser` does; what it returns opens a page of a fresh context. After each test the pages
 * that it opened are closed, and whatever their consoles said, errors or not, fails the test.
 */
export function usePages() {
  let pages;
  let said;
  useBrowser();
  beforeEach(() => {
    pages = [];
    said = [];
  });
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.browserContext().close()));
    assert.deepEqual(said, []);
  });
  return async () => {
    const page = await newPage();
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(error.message));
    pages.push(page);
    return page;
  };
}

/** A page that shares nothing with others; whoever opens it closes its context. */
async function newPage() {
  const context = await browser.createBrowserContext();
  return context.newPage();
}

/**
 * Opens a page in a fresh browser context and runs the steps with it and its site.
 *
 * `body` is the page's markup, or a function that makes it from the site; `headers` are those of the page, `answers`
 * those of the site, `prepare(page)` runs before the page is fetched. The steps begin when all is loaded that the page
 * itself names, or sooner with `waitUntil`. Errors in the console, uncaught errors and violations of a policy fail the
 * test, except that each pattern of `expected` must match at least one.
 *
 * @param {Visit} how
 * @param {(page: any, site: any) => unknown} steps
 */
export async function visit({ body, headers, answers, waitUntil = "load", ...how }, steps) {
  const site = await startSite({ ...answers });
  const markup = typeof body === "function" ? await body(site) : body;
  site.answers["/"] ??= html(markup, headers);
  try {
    await inPage({ ...how, prepare: (page) => how.prepare?.(page, site) }, async (page) => {
      await page.goto(site.origin, { waitUntil });
      await steps(page, site);
    });
  } finally {
    site.stop();
  }
}

/**
 * Runs the steps with a new page of a fresh browser context, and judges it afterwards as `visit` does; the values that
 * its widgets then have must be of the contract, and no code may be where others could read it, unless the page itself
 * puts it there (`leaks`).
 *
 * @param {{ prepare?: (page: any) => unknown, expected?: RegExp[], tolerated?: RegExp[], language?: string,
 *   leaks?: boolean }} how
 * @param {(page: any) => unknown} steps
 */
export async function inPage({ prepare, expected = [], tolerated, language, leaks = false }, steps) {
  const page = await newPage();
  try {
    const complaints = await collectComplaints(page, language);
    const traces = await watch(page);
    page.setDefaultTimeout(TIMEOUT);
    await prepare?.(page);
    await steps(page);
    await page.settle?.();
    if (!leaks) await assertNoCodes(traces);
    judge(complaints, expected, tolerated);
    const values = await page.$$eval("puolesta-widget", (widgets) => widgets.map((widget) => widget.value));
    values.filter(Boolean).forEach(readValue);
  } finally {
    await page.browserContext().close();
  }
}
