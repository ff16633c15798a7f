// The language of the form part, and the few words that are shown before the others are there.
import shell from "shell-words";

/** Words by language: `loading`, `failed`, `retry`. */
export const SHELL = shell;

/** The language asked for, else the nearest of the page, else the browser's, else Finnish. */
export function languageOf(asked, element) {
  const page = element.closest("[lang]")?.lang;
  const tags = [asked, page, navigator.language].filter(Boolean).map((tag) => tag.slice(0, 2));
  return tags.find((tag) => SHELL[tag]) ?? "fi";
}
