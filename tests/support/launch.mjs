// Starts the browser that the tests drive.
import puppeteer from "puppeteer-core";
import { findChromium } from "./chromium.mjs";
import { fontEnvironment } from "./fonts.mjs";

/**
 * Starts the browser with the fonts and the language of the tests, whatever the machine has; `args` are more of its
 * switches, `options` what else Puppeteer shall know.
 */
export async function launchChromium(args = [], options = {}) {
  const env = { ...process.env, ...(await fontEnvironment()), LANG: "C.UTF-8", LANGUAGE: "en" };
  const executablePath = await findChromium();
  return puppeteer.launch({ executablePath, args: ["--no-sandbox", "--lang=en", ...args], env, ...options });
}
