// The program: started once per page, and given up for every widget after a trap.
import init from "puolesta-glue";
import { listen } from "./dom.js";
import { say } from "./mistakes.js";
import { giveUpRequests, releaseInUse } from "./release.js";

let loading;
let isDead = false;
const locales = new Map();
const deathListeners = new Set();

// The address of this very script, wherever a bundler has put it: the first in the trace of where it is now.
const source = /[\w-]+:\/\/\S+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];

/** Resolves when the program runs. A failure is forgotten, so that the next call tries again. */
export function loadProgram() {
  loading ??= told(startProgram).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Lets the next call ask anew for what was asked for and has not come. */
export function stopWaiting() {
  giveUpRequests();
  loading = undefined;
  locales.clear();
}

async function startProgram() {
  // Not compiled while it streams: it must have arrived whole before its hash is known to be right, and this way
  // neither a wrong content type nor a page that wraps `fetch` matters.
  const module = await WebAssembly.compile(await releaseInUse().program());
  await init({ module_or_path: module });
  listen(window, "error", (event) => noticeTrap(event.error));
  listen(window, "unhandledrejection", (event) => noticeTrap(event.reason));
}

/** The text of one language's file. */
export function loadLocale(language) {
  if (!locales.has(language)) {
    const text = told(() => releaseInUse().locale(language));
    text.catch(() => locales.delete(language));
    locales.set(language, text);
  }
  return locales.get(language);
}

// In a later step, so that the script that imports this module can say before where the release lies.
async function told(load) {
  await undefined;
  try {
    return await load();
  } catch (error) {
    say(`the program cannot start: ${error.message}.`);
    throw error;
  }
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
  if (isTrap && String(error.stack).includes(source)) die();
}
