// Putting the part into a page and taking it out again, as pages without reloads do: what stays behind.
import { inFreshPage } from "./browser.mjs";
import { tagsOf } from "./candidates.mjs";
import { CATALOGUE } from "./catalogues.mjs";
import { memoryOf } from "./memory.mjs";

const MOUNTS = 200;

/** Bytes by which the page grew over 200 mounts, after as many that filled the caches; `wasmGrowth` is wasm's part. */
export function mountOften(browser, site, candidate) {
  return inFreshPage(browser, { site }, async (page, session) => {
    await page.goto(`${site.origin}/${candidate.name}?empty`);
    await page.waitForFunction(() => customElements.get("puolesta-widget") ?? globalThis.peer);
    // What the browser's own tools note about requests would count as the page's.
    await session.send("Network.disable");
    const { place } = tagsOf(candidate, { service: "rakentamislupa", catalogue: CATALOGUE });
    const memory = async () => {
      await page.evaluate(mount, place, MOUNTS);
      return memoryOf(page, session);
    };
    const [before, after] = [await memory(), await memory()];
    return { growth: after.total - before.total, wasmGrowth: after.wasm - before.wasm, memory: after.total };
  });
}

// Runs in the page.
async function mount(markup, times) {
  const form = document.querySelector("form");
  const template = document.createElement("template");
  template.innerHTML = markup;
  const nextTask = () => new Promise((resolve) => setTimeout(resolve));
  for (let count = 0; count < times; count += 1) {
    const element = template.content.firstElementChild.cloneNode(true);
    form.append(element);
    const unmount = globalThis.peer?.mount(element);
    while (!globalThis.probe.radio("situation-option", "together")) await nextTask();
    unmount?.();
    element.remove();
    await nextTask();
  }
  performance.clearResourceTimings();
}
