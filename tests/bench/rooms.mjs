// Room for the first question, which every page keeps so that nothing moves when it comes: the widget's by the rule of
// its guide, each peer's by the height of its own question on this machine.
import { roomRule } from "../support/room-rule.mjs";
import { inFreshPage } from "./browser.mjs";
import { CANDIDATES, FLOOR, PEERS, PRELOADED } from "./candidates.mjs";
import { CATALOGUE } from "./catalogues.mjs";

/** Gives each page of the site the rule that keeps the room. */
export async function keepRooms(browser, site) {
  const [widget] = CANDIDATES;
  for (const { name } of [widget, PRELOADED]) site.rooms[name] = await roomRule();
  for (const peer of [...PEERS, FLOOR]) {
    site.rooms[peer.name] = ruleOf(0);
    site.rooms[peer.name] = ruleOf(await heightOf(browser, site, peer));
  }
}

// Margins of what stands in it stay in it, so that the height is all that it takes up.
function ruleOf(height) {
  return `[data-peer] { display: flow-root; min-block-size: ${height}px; }`;
}

function heightOf(browser, site, { name }) {
  return inFreshPage(browser, { site }, async (page) => {
    const options = new URLSearchParams({ service: "rakentamislupa", catalogue: CATALOGUE });
    await page.goto(`${site.origin}/${name}?${options}`);
    await page.waitForFunction(() => globalThis.probe.question !== undefined);
    return page.$eval("[data-peer]", (place) => place.getBoundingClientRect().height);
  });
}
