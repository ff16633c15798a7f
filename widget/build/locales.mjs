// The interface texts: what the wasm fetches per language, and the few that the shell itself must carry.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/** Languages of the contract, in its order. */
export const LANGUAGES = ["fi", "sv", "en"];

const SHELL_PREFIX = "shell-";

/**
 * Reads the locales; returns per language `fetched` (minified JSON text) and `shell` (the texts shown before or
 * without the wasm, which the loader therefore carries in all languages).
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
  const entries = Object.entries(texts);
  const isShell = ([key]) => key.startsWith(SHELL_PREFIX);
  return {
    fetched: JSON.stringify(Object.fromEntries(entries.filter((entry) => !isShell(entry)))),
    shell: Object.fromEntries(entries.filter(isShell)),
  };
}
