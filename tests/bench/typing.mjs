// Typing a code into the last of twenty places: what each key press costs, and what the page holds on to.
import { person } from "../support/identities.mjs";
import { inFreshPage } from "./browser.mjs";
import { formOn } from "./form.mjs";
import { memoryOf } from "./memory.mjs";
import { percentile } from "./statistics.mjs";

const PLACES = 20;
const TIMES = 2;
const CODE = person("aino-koivula").code;

/** Milliseconds from a key press to its handling and to the frame that shows it, p95 each; and bytes of memory. */
export function typeIn(browser, site, candidate) {
  return inFreshPage(browser, { site }, async (page, session) => {
    const service = new URLSearchParams({ service: "naapurin-kuuleminen", catalogue: "/catalogue.json" });
    await page.goto(`${site.origin}/${candidate.name}?${service}`);
    const form = formOn(page);
    await form.choose("situation-option", "together");
    await form.select("party-count", String(PLACES));
    const field = await form.part("identity-code", PLACES - 1);
    const { total: memory } = await memoryOf(page, session);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await field.click();
    for (let times = 0; times < TIMES; times += 1) await typeAndErase(page);
    return { ...(await figuresOf(page)), memory };
  });
}

async function typeAndErase(page) {
  for (const key of CODE) await press(page, key);
  for (const _ of CODE) await press(page, "Backspace");
}

// The next key comes when the last one can be seen: nobody types faster than that.
async function press(page, key) {
  const shown = await page.evaluate(() => globalThis.probe.keys.length);
  await page.keyboard.press(key);
  await page.waitForFunction((count) => globalThis.probe.keys[count]?.shown !== undefined, {}, shown);
}

async function figuresOf(page) {
  const keys = await page.evaluate(() => globalThis.probe.keys);
  const p95 = (name) => percentile(keys.map((key) => key[name]), 0.95);
  return { delay: p95("delay"), shown: p95("shown") };
}
