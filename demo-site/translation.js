// The page in Finnish, Swedish or English: Finnish stands in the HTML, the others in texts/.

const languages = ["fi", "sv", "en"];
const finnish = new Map();
let tables = [];

/** Which attribute, if any, holds the text that a data attribute names. */
const places = [
  { mark: "data-text", read: (element) => element.textContent, write: (element, text) => (element.textContent = text) },
  ...["aria-label", "title"].map((name) => ({
    mark: name === "title" ? "data-title" : "data-label",
    read: (element) => element.getAttribute(name),
    write: (element, text) => element.setAttribute(name, text),
  })),
];

/** The language of the page. */
export function currentLanguage() {
  return document.documentElement.lang;
}

/** The text of that key in the language of the page. */
export function text(key, values = {}) {
  const pattern = written(currentLanguage(), key) ?? finnish.get(key) ?? written("fi", key);
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function written(language, key) {
  return tables.find((table) => table[language]?.[key] !== undefined)?.[language][key];
}

/** The text of an object by language in the language of the page, or in the first language that has it. */
export function catalogueText(texts) {
  return [currentLanguage(), ...languages].map((language) => texts[language]).find(Boolean);
}

/**
 * Reads the Finnish texts, shows the language that the address asks for in the words of `texts`, and lets people change
 * it; `onChange` is called each time, the first time too.
 */
export function startTranslation(texts, onChange) {
  tables = texts;
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

/** The title of the window is the page's heading and whose site it is. */
export function titlePage() {
  document.title = `${document.querySelector("h1").textContent} – ${text("site-name")}`;
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
  history.replaceState(history.state, "", address);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[data-keep-language]");
  for (const link of links) link.href = inLanguage(link.href);
  /** @type {NodeListOf<HTMLInputElement>} */
  const fields = document.querySelectorAll("input[type=hidden][name=lang]");
  for (const field of fields) field.value = language;
}

/** The address of another page of this site, in the language of this one. */
export function inLanguage(href) {
  const target = new URL(href, document.baseURI);
  target.searchParams.set("lang", currentLanguage());
  return target.pathname + target.search + target.hash;
}
