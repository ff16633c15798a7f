// Putting the part into a page and taking it out again, as pages without reloads do: what stays behind.
import { inFreshPage } from "./browser.mjs";
import { tagsOf } from "./candidates.mjs";
import { CATALOGUE } from "./catalogues.mjs";
import { memoryOf } from "./memory.mjs";

const MOUNTS = 200;

/**
 * `memory` in bytes after 200 mounts, which fill the caches, and what 200 more add to it: `growth`, of which `wasmGrowth`
 * is wasm's part, and `leftNodes` and `leftListeners` that the page still holds.
 */
export function mountOften(browser, site, candidate) {
  return inFreshPage(browser, { site }, async (page, session) => {
    await page.goto(`${site.origin}/${candidate.name}?empty`);
    await page.waitForFunction(() => customElements.get("puolesta-widget") ?? globalThis.peer);
    // What the browser's own tools note about requests would count as the page's.
    await session.send("Network.disable");
    const { place } = tagsOf(candidate, { service: "rakentamislupa", catalogue: CATALOGUE });
    const held = async () => {
      await page.evaluate(mount, place, MOUNTS);
      return { ...(await memoryOf(page, session)), ...(await session.send("Memory.getDOMCounters")) };
    };
    const [before, after] = [await held(), await held()];
    const growthOf = (name) => after[name] - before[name];
    return {
      ...{ memory: before.total, growth: growthOf("total"), wasmGrowth: growthOf("wasm") },
      ...{ leftNodes: growthOf("nodes"), leftListeners: growthOf("jsEventListeners") },
    };
  });
}

// Runs in the page.
async function mount(markup, times) {
  const form = document.querySelector("form");
  const template = document.createElement("template");
  template.innerHTML = markup;
  const nextTask = () => new Promise((resolve) => setTimeout(resolve));
  for (let count = 0; count < times; count += 1) {
    const element = /** @type {Element} */ (template.content.firstElementChild.cloneNode(true));
    form.append(element);
    const unmount = globalThis.peer?.mount(element);
    while (!globalThis.probe.radio("situation-option", "together")) await nextTask();
    unmount?.();
    element.remove();
    await nextTask();
  }
  performance.clearResourceTimings();
}
