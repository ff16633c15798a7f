// The program: started once per page, and given up for every widget after a trap.
import { start } from "puolesta-glue";
import { listen } from "./dom.js";
import { say } from "./mistakes.js";
import { releaseInUse } from "./release.js";
import { addStyles } from "./styles.js";

let isDead = false;
let modes;
const locales = new Map();
const deathListeners = new Set();

// The address of this very script, wherever a bundler has put it: the first in the trace of where it is now.
const source = /[\w-]+:\/\/\S+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];

/** Resolves when the program runs that a form needs, with what it exports. */
export const loadProgram = once(async () => {
  const { module } = await compiled(() => releaseInUse().program());
  const exports = await start(module);
  listen(window, "error", (event) => noticeTrap(event.error));
  listen(window, "unhandledrejection", (event) => noticeTrap(event.reason));
  return exports;
});

const loadRest = once(() => compiled(() => releaseInUse().modes()));

/** Resolves when every mode can be shown: what the program lacks for that takes its place in it. */
export async function loadModes() {
  const [program, { module, texts }] = await Promise.all([loadProgram(), loadRest()]);
  modes ??= { texts, whole: WebAssembly.instantiate(module, { __proto__: null, a: program }) };
  await modes.whole;
}

// Not compiled while it streams: it must have arrived whole before its hash is known to be right, and this way
// neither a wrong content type nor a page that wraps `fetch` matters. What the first question can do without comes along
// in a section of the wasm.
async function compiled(bytes) {
  const module = await WebAssembly.compile(await bytes());
  const [section] = WebAssembly.Module.customSections(module, "puolesta");
  const { styles, texts } = JSON.parse(new TextDecoder().decode(section));
  addStyles(styles);
  return { module, texts };
}

/** The text of one language's file; with those of every mode, where these were loaded. */
export async function loadLocale(language) {
  const text = await loadFile(language);
  return modes ? `${text.slice(0, -1)},${JSON.stringify(modes.texts[language]).slice(1)}` : text;
}

function loadFile(language) {
  if (!locales.has(language))
    locales.set(
      language,
      once(() => releaseInUse().locale(language)),
    );
  return locales.get(language)();
}

// A failure is forgotten, so that the next call tries again.
function once(load) {
  let loading;
  return () => {
    loading ??= told(load).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
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
