// The interface texts: what the wasm fetches per language, and the few that the shell itself must carry.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { LANGUAGES } from "../element/src/languages.js";

export { LANGUAGES };

const SHELL_PREFIX = "shell-";

// What the modes `approve`, `status` and `guide` show, and no form.
const MODE_PREFIXES = ["answer-", "guide-", "matter-"];

// What the shell shows as well as the program.
const SHARED = ["help-title", "help-page", "help-chat"];

/**
 * Reads the locales; returns per language `ofForm` and `ofModes`, lists of texts in the order of their keys, and
 * `shell`, the texts shown before or without the wasm, which the loader therefore carries in all languages.
 */
export async function readLocales() {
  const locales = {};
  for (const language of LANGUAGES) {
    const path = join(ROOT, "widget/view/locales", `${language}.json`);
    locales[language] = split(JSON.parse(await readFile(path, "utf8")));
  }
  return locales;
}

function split(texts) {
  const entries = /** @type {[string, string][]} */ (Object.entries(texts));
  const isShell = (key) => key.startsWith(SHELL_PREFIX);
  const isOfModes = (key) => MODE_PREFIXES.some((prefix) => key.startsWith(prefix));
  return {
    ofForm: inOrder(entries.filter(([key]) => !isShell(key) && !isOfModes(key))),
    ofModes: inOrder(entries.filter(([key]) => isOfModes(key))),
    shell: Object.fromEntries(entries.filter(([key]) => isShell(key) || SHARED.includes(key))),
  };
}

// The program knows the order (widget/core/src/message_key.rs, held to it by a test); the keys would be a quarter of
// what a browser fetches.
/** @param {[string, string][]} entries */
function inOrder(entries) {
  return entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
}
