// Typing a code into the last of twenty places: what each key press costs, and what the page holds on to.
import { person } from "../support/identities.mjs";
import { inFreshPage } from "./browser.mjs";
import { CATALOGUE } from "./catalogues.mjs";
import { formOn } from "./form.mjs";
import { memoryOf } from "./memory.mjs";
import { countWork } from "./processor.mjs";
import { percentile } from "./statistics.mjs";

const PLACES = 20;
// So that the 95th percentile is not just the second slowest of a few keys.
const SLOW_ROUNDS = 2;
const CODE = person("aino-koivula").code;

/**
 * Milliseconds from a key press to its handling and to the frame that shows it, p95 each, slowed down 4 times;
 * `worked`: of processor time for one key, not slowed down; `memory` in bytes, before the typing.
 */
export function typeIn(browser, site, candidate) {
  return inFreshPage(browser, { site }, async (page, session) => {
    const service = new URLSearchParams({ service: "naapurin-kuuleminen", catalogue: CATALOGUE });
    await page.goto(`${site.origin}/${candidate.name}?${service}`);
    const form = formOn(page);
    await form.choose("situation-option", "together");
    await form.select("party-count", String(PLACES));
    const field = await form.part("identity-code", PLACES - 1);
    const { total: memory } = await memoryOf(page, session);
    await field.focus();
    const work = await countWork(session);
    await typeAndErase(page);
    const worked = (await work()) / (2 * CODE.length);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.evaluate(() => (globalThis.probe.keys = []));
    for (let round = 0; round < SLOW_ROUNDS; round += 1) await typeAndErase(page);
    return { ...(await figuresOf(page)), worked, memory };
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
  const p95 = (name) =>
    percentile(
      keys.map((key) => key[name]),
      0.95,
    );
  return { delay: p95("delay"), shown: p95("shown") };
}
