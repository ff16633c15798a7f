// The interface texts: what the wasm fetches per language, and the few that the shell itself must carry.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { LANGUAGES } from "../element/src/languages.js";

export { LANGUAGES };

const SHELL_PREFIX = "shell-";

// What the shell shows as well as the program.
const SHARED = ["help-title", "help-page", "help-chat"];

/**
 * Reads the locales; returns per language `fetched` (JSON text: a list of the texts, in the order of their keys) and
 * `shell` (the texts shown before or without the wasm, which the loader therefore carries in all languages).
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
  /** @param {[string, string]} entry */
  const isShell = ([key]) => key.startsWith(SHELL_PREFIX);
  return {
    fetched: JSON.stringify(inOrder(entries.filter((entry) => !isShell(entry)))),
    shell: Object.fromEntries(entries.filter((entry) => isShell(entry) || SHARED.includes(entry[0]))),
  };
}

// The program knows the order (widget/core/src/message_key.rs, held to it by a test); the keys would be a quarter of
// what a browser fetches.
/** @param {[string, string][]} entries */
function inOrder(entries) {
  return entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
}
