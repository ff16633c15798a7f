// What every page of the project has around its content: the way past it, name, navigation, languages, footer.

import { create } from "./elements.js";
import { texts as shellTexts } from "./texts/shell.js";
import { inLanguage, startTranslation } from "./translation.js";

/** The pages in the order of the navigation: address, and key of the name. */
const PAGES = [
  ["index.html", "nav-start"],
  ["gallery.html", "nav-gallery"],
  ["playground.html", "nav-playground"],
  ["theme.html", "nav-theme"],
  ["services.html", "nav-services"],
  ["catalogue.html", "nav-catalogue"],
  ["measuring.html", "nav-measuring"],
  ["walk.html", "nav-walk"],
];

const LANGUAGES = { fi: "Suomeksi", sv: "På svenska", en: "In English" };

/** Puts header and footer around the page and shows it in its language, as `startTranslation` does. */
export function startPage(texts, onChange) {
  document.querySelector(".site-header").replaceChildren(headerRow(), navigation());
  document.querySelector(".site-footer").replaceChildren(footer());
  document.body.prepend(words("a", "skip", { className: "skip-link", href: "#content" }));
  startTranslation([shellTexts, ...texts], onChange);
}

function words(name, key, properties = {}) {
  return create(name, { "data-text": key, ...properties });
}

function own(href, key, properties = {}) {
  return words("a", key, { href, "data-keep-language": "", ...properties });
}

function headerRow() {
  const name = create("a", { className: "brand", href: "index.html", "data-keep-language": "" }, mark(), "Puolesta");
  return create("div", { className: "page-wide site-header-row" }, name, languages());
}

function mark() {
  return create("img", { src: "assets/mark.svg", alt: "", width: 40, height: 40 });
}

function languages() {
  const links = Object.entries(LANGUAGES).map(([lang, textContent]) =>
    create("li", {}, create("a", { href: `?lang=${lang}`, lang, hreflang: lang, textContent })),
  );
  return create("nav", { className: "languages", "data-label": "language-label" }, create("ul", {}, ...links));
}

function navigation() {
  const entries = PAGES.map(([href, key]) => create("li", {}, own(href, key, { "aria-current": isHere(href) })));
  const list = create("ul", { className: "page-wide" }, ...entries);
  return create("nav", { className: "pages", "data-label": "pages-label" }, list);
}

function isHere(href) {
  const here = location.pathname.split("/").at(-1) || "index.html";
  return here === href ? "page" : undefined;
}

function footer() {
  const links = [own("application.html", "application"), own("accessibility.html", "accessibility")];
  const list = create("ul", {}, ...links.map((link) => create("li", {}, link)));
  return create("div", { className: "page-wide" }, words("p", "footer-about"), list);
}

/** Changes the address without a new page: what was chosen can be linked to, and survives a reload. */
export function keepInAddress(values) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

/** A link to another page of this site, in the language of this one. */
export function pageLink(href, textContent) {
  return create("a", { href: inLanguage(href), textContent });
}
