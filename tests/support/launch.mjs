// Starts the browser that the tests drive: `PUOLESTA_ENGINE` names its engine, of which Chromium's is the usual one.
import puppeteer from "puppeteer-core";
import { findChromium, findFirefox } from "./browsers.mjs";
import { fontEnvironment } from "./fonts.mjs";
import { launchWebKit } from "./webkit/browser.mjs";

/** The engine of this run: `chromium`, `firefox` or `webkit`. */
export const ENGINE = process.env.PUOLESTA_ENGINE ?? "chromium";

// In English, without movement, and without pages kept alive behind the one that is seen.
const FIREFOX_PREFERENCES = {
  "intl.locale.requested": "en-US",
  "ui.prefersReducedMotion": 1,
  "browser.sessionhistory.max_total_viewers": 0,
};

/** Starts the browser of this run, as each of them is started here. */
export function launchBrowser() {
  return { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit }[ENGINE]();
}

/**
 * Starts Chromium with the fonts and the language of the tests, whatever the machine has; `args` are more of its
 * switches, `options` what else Puppeteer shall know.
 */
export async function launchChromium(args = [], options = {}) {
  const executablePath = await findChromium();
  return puppeteer.launch({
    executablePath,
    args: ["--no-sandbox", "--lang=en", ...args],
    env: await environment(),
    ...options,
  });
}

async function launchFirefox() {
  const executablePath = await findFirefox();
  const extraPrefsFirefox = FIREFOX_PREFERENCES;
  return puppeteer.launch({ browser: "firefox", executablePath, extraPrefsFirefox, env: await environment() });
}

async function environment() {
  return { ...process.env, ...(await fontEnvironment()), LANG: "C.UTF-8", LANGUAGE: "en" };
}
