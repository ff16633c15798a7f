// The page in Finnish, Swedish or English: Finnish stands in the HTML, the others in texts.js.

import { translations } from "./texts.js";

const languages = ["fi", "sv", "en"];
const finnish = new Map();

/** Which attribute, if any, holds the text that a data attribute names. */
const places = [
  { mark: "data-text", read: (element) => element.textContent, write: (element, text) => (element.textContent = text) },
  {
    mark: "data-label",
    read: (element) => element.getAttribute("aria-label"),
    write: (element, text) => element.setAttribute("aria-label", text),
  },
];

/** The language of the page. */
export function currentLanguage() {
  return document.documentElement.lang;
}

/** The text of that key in the language of the page. */
export function text(key, values = {}) {
  const pattern = translations[currentLanguage()]?.[key] ?? finnish.get(key) ?? translations.fi[key];
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The text of the catalogue in the language of the page, or in the first language that has it. */
export function catalogueText(texts) {
  return [currentLanguage(), ...languages].map((language) => texts[language]).find(Boolean);
}

/** Reads the Finnish texts, shows the language that the address asks for, and lets people change it. */
export function startTranslation(onChange) {
  for (const { mark, read } of places) {
    for (const element of document.querySelectorAll(`[${mark}]`))
      finnish.set(element.getAttribute(mark), read(element));
  }
  for (const link of languageLinks()) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(link.lang, onChange);
    });
  }
  const asked = new URLSearchParams(location.search).get("lang");
  show(languages.includes(asked) ? asked : "fi", onChange);
}

function show(language, onChange) {
  document.documentElement.lang = language;
  for (const { mark, write } of places) {
    for (const element of document.querySelectorAll(`[${mark}]`)) write(element, text(element.getAttribute(mark)));
  }
  markCurrentLanguage(language);
  carryLanguage(language);
  titlePage();
  onChange?.();
}

/** The title of the window is the page's heading and the municipality. */
export function titlePage() {
  document.title = `${document.querySelector("h1").textContent} – ${text("municipality")}`;
}

/** @returns {NodeListOf<HTMLAnchorElement>} */
function languageLinks() {
  return document.querySelectorAll(".languages a");
}

function markCurrentLanguage(language) {
  for (const link of languageLinks()) {
    if (link.lang === language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** The language stays in the address, in links to our other pages and in forms; what was typed stays too. */
function carryLanguage(language) {
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  history.replaceState(null, "", address);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[data-keep-language]");
  for (const link of links) {
    const target = new URL(link.href);
    target.searchParams.set("lang", language);
    link.href = target.pathname + target.search;
  }
  /** @type {NodeListOf<HTMLInputElement>} */
  const fields = document.querySelectorAll("input[type=hidden][name=lang]");
  for (const field of fields) field.value = language;
}
