// Pages as they are measured: a fresh browser context with the probe in it, slowed down where that is asked for.
import { readFile } from "node:fs/promises";
import { launchChromium } from "../support/launch.mjs";

const PROBE = await readFile(new URL("probe.js", import.meta.url), "utf8");
// Milliseconds. Nothing here takes a tenth of it on an idle machine.
const TIMEOUT = 15_000;

/** What a page is slowed down to: a cheap telephone far from the mast, or not at all. */
export const PROFILES = {
  slow: { cpu: 4, network: { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 } },
  none: { cpu: 1, network: { latency: 0, downloadThroughput: -1, uploadThroughput: -1 } },
};

/** Starts the browser. */
export async function openBrowser() {
  // Memory is told exactly, and only where the pages allow it.
  const args = ["--enable-precise-memory-info", "--js-flags=--expose-gc"];
  return launchChromium(args, { protocolTimeout: 10 * TIMEOUT });
}

/** A page of a context, with the probe and the session cookie in it; `answers`: the probe answers the question. */
export async function openPage(context, { site, profile = "none", answers = false }) {
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  const mistakes = [];
  page.on("pageerror", (error) => mistakes.push(error.message));
  page.mistakes = mistakes;
  await page.evaluateOnNewDocument(`globalThis.probeAnswers = ${answers};${PROBE}`);
  const session = await page.createCDPSession();
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...PROFILES[profile].network });
  await session.send("Emulation.setCPUThrottlingRate", { rate: PROFILES[profile].cpu });
  await context.setCookie({ ...(await site.signIn()), domain: "127.0.0.1", path: "/" });
  return { page, session };
}

/** Runs the steps with a page of a context of its own. */
export async function inFreshPage(browser, options, steps) {
  const context = await browser.createBrowserContext();
  try {
    const { page, session } = await openPage(context, options);
    const result = await steps(page, session);
    if (page.mistakes.length > 0) throw new Error(`Uncaught in ${page.url()}: ${page.mistakes.join("; ")}`);
    return result;
  } finally {
    await context.close();
  }
}
