// The program: fetched once per page, held to its hash, and given up for every widget after a trap.
import init from "puolesta-glue";
import { listen } from "./dom.js";
import { releaseInUse } from "./release.js";

let loading;
let isDead = false;
const locales = new Map();
const deathListeners = new Set();

/** Resolves when the program runs. A failure is forgotten, so that the next call tries again. */
export function loadProgram() {
  loading ??= startProgram().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function startProgram() {
  const response = await fetchVerified(releaseInUse().wasm, PUOLESTA_WASM_INTEGRITY);
  // Not compiled while it streams: it must have arrived whole before its hash is known to be right, and this way
  // neither a wrong content type nor a page that wraps `fetch` matters.
  const module = await WebAssembly.compile(await response.arrayBuffer());
  await init({ module_or_path: module });
  listen(window, "error", (event) => noticeTrap(event.error));
  listen(window, "unhandledrejection", (event) => noticeTrap(event.reason));
}

/** The text of one language's file. */
export function loadLocale(language) {
  if (!locales.has(language)) {
    const text = fetchVerified(releaseInUse().locales[language], PUOLESTA_LOCALE_INTEGRITY[language]).then((response) =>
      response.text(),
    );
    text.catch(() => locales.delete(language));
    locales.set(language, text);
  }
  return locales.get(language);
}

// A cache may still hold the file of an older release: then the second request goes past it.
async function fetchVerified(url, integrity) {
  const response = await fetch(url, { __proto__: null, integrity }).catch(() =>
    fetch(url, { __proto__: null, integrity, cache: "reload" }),
  );
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

/**
 * Calls into the program. Anything thrown out of it means that its memory can no longer be trusted, so it is given
 * up; then, and from then on, the answer is undefined.
 */
export function callProgram(action) {
  if (isDead) return undefined;
  try {
    return action();
  } catch {
    die();
    return undefined;
  }
}

/** Calls back when the program has been given up, also when that has already happened. */
export function onDeath(listener) {
  deathListeners.add(listener);
  if (isDead) listener();
}

/** Stops calling back. */
export function offDeath(listener) {
  deathListeners.delete(listener);
}

/** Whether the program has been given up; it cannot start again on this page. */
export function isProgramDead() {
  return isDead;
}

function die() {
  if (isDead) return;
  isDead = true;
  for (const listener of [...deathListeners]) listener();
}

// Other programs of the page may trap too; ours is always entered through this very script.
function noticeTrap(error) {
  const isTrap = typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  if (isTrap && String(error.stack).includes(releaseInUse().source)) die();
}
