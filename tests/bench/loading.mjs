// Loading: from the address to the first question, and to an answer that is kept.
import assert from "node:assert/strict";
import { inFreshPage, openPage } from "./browser.mjs";
import { bytesOf } from "./bytes.mjs";
import { CATALOGUE } from "./catalogues.mjs";
import { memoryOf } from "./memory.mjs";
import { countWork } from "./processor.mjs";

/** One visit in a fresh context: nothing is cached. */
export function visit(browser, site, candidate, { profile, ...options }) {
  return inFreshPage(browser, { site, profile, answers: true }, (page, session) => {
    return load({ page, session }, site, candidate, options);
  });
}

/** A visitor who has been here before; `visit` comes again. The first visits fill the caches, those of code too. */
export async function openReturning(browser, site, candidate, profile) {
  const context = await browser.createBrowserContext();
  const once = async (how) => {
    const { page, session } = await openPage(context, { site, profile: how, answers: true });
    const figures = await load({ page, session }, site, candidate, {});
    await page.close();
    return figures;
  };
  for (let times = 0; times < 3; times += 1) await once("none");
  return { visit: () => once(profile), close: () => context.close() };
}

async function load({ page, session }, site, candidate, { service = "rakentamislupa", catalogue = CATALOGUE }) {
  const bytes = bytesOf(session);
  const work = await countWork(session);
  const options = new URLSearchParams({ service, catalogue });
  const idle = page.waitForNetworkIdle({ idleTime: 300, concurrency: 0 });
  await page.goto(`${site.origin}/${candidate.name}?${options}`);
  await page.waitForFunction(() => globalThis.probe.kept !== undefined);
  const worked = await work();
  await idle;
  const seen = await page.evaluate(() => ({
    ...{ question: globalThis.probe.question, kept: globalThis.probe.kept, shift: globalThis.probe.shift },
    ...{ longTasks: globalThis.probe.longTasks, isStillKept: globalThis.probe.isKept() },
    origin: performance.timeOrigin,
  }));
  const { isStillKept, origin, ...figures } = seen;
  assert.ok(isStillKept, `${candidate.title} kept the answer and lost it again`);
  const bytesToQuestion = bytes.until((origin + figures.question) / 1000);
  const { total: memory } = await memoryOf(page, session);
  return { ...figures, worked, bytesToQuestion, bytesLoaded: bytes.total(), memory };
}
