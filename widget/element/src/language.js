// Which language the page speaks around the element, and which the shell speaks before the program is there.
import { attributeOf, closest, parentElementOf, rootOf } from "./dom.js";

const KNOWN = /^(fi|sv|en)(?=$|[-_])/i;

/** The nearest `lang` outside the element, across shadow roots; "" when nothing says. */
export function pageLanguageOf(element) {
  for (let node = element; node; node = rootOf(node).host) {
    const parent = parentElementOf(node);
    const speaking = parent && closest(parent, "[lang]");
    if (speaking) return attributeOf(speaking, "lang");
  }
  return "";
}

/** `fi`, `sv` or `en`: what the element says, else the page, else the browser, else Finnish. */
export function languageOf(element) {
  const tags = [element.getAttribute("lang"), pageLanguageOf(element), navigator.language];
  const known = tags.map((tag) => KNOWN.exec(tag ?? "")).find(Boolean);
  return known ? known[1].toLowerCase() : "fi";
}

const listeners = new Set();
let observer;

/** Calls back whenever some `lang` in the page changes. */
export function watchPageLanguage(listener) {
  listeners.add(listener);
  if (observer) return;
  observer = new MutationObserver(() => listeners.forEach((each) => each()));
  observer.observe(document, { __proto__: null, subtree: true, attributeFilter: ["lang"] });
}

/** Stops calling back. */
export function unwatchPageLanguage(listener) {
  listeners.delete(listener);
}
