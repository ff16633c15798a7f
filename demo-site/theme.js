// The theme designer: the widget's tokens in the hands of a designer. Nothing is kept but in what is exported.

import { startCopying } from "./copy.js";
import { byId, create } from "./elements.js";
import { fitToContent } from "./frames.js";
import { startPage } from "./shell.js";
import { texts } from "./texts/theme.js";
import { measure } from "./theme/contrast.js";
import { asCss, asTokens, beginningOf, COLOURS, MEASURES, propertiesOf, readTheme, themeOf } from "./theme/tokens.js";
import { currentLanguage, text } from "./translation.js";

const frame = byId("preview");
const from = byId("from");
const scheme = byId("scheme");
const example = byId("shown-example");

/** The widget's own theme, and what the designer has made of it; null until a widget could be asked. */
let own = null;
let theme = null;
/** What becomes of the theme when the widget of another beginning is there. */
let whenShown = () => {};

function widget() {
  return frame.contentDocument?.querySelector("puolesta-widget");
}

function openFrame() {
  const asked = new URLSearchParams({ example: example.value, theme: from.value, lang: currentLanguage() });
  frame.contentWindow.location.replace(new URL(`example.html?${asked}`, document.baseURI).href);
}

/** The page in the frame says that it is whole by an attribute. */
function untilShown() {
  const root = frame.contentDocument.documentElement;
  const tell = () => {
    if (!("shown" in root.dataset)) return;
    observer.disconnect();
    widgetShown();
  };
  const observer = new frame.contentWindow.MutationObserver(tell);
  observer.observe(root, { attributes: true });
  tell();
}

function widgetShown() {
  own = themeOf(widget());
  if (theme?.from !== own.from) theme = structuredClone(own);
  whenShown();
  whenShown = () => {};
  showAll();
}

function showAll() {
  showFields();
  showResult();
}

function showFields() {
  if (!theme) return;
  byId("colours").replaceChildren(...COLOURS.map(colourField));
  byId("measures").replaceChildren(...Object.keys(MEASURES).map(measureField));
}

function colourField(name) {
  const id = `token-${name}`;
  const input = create("input", { type: "color", id, name, value: theme[scheme.value][name] });
  const code = create("code", { textContent: theme[scheme.value][name] });
  return create("div", { className: "token" }, input, create("label", { for: id }, text(`token-${name}`)), code);
}

function measureField(name) {
  const id = `token-${name}`;
  const input = create("input", { type: "text", id, name, value: theme.measures[name], spellcheck: false });
  return create("div", { className: "field" }, create("label", { for: id }, text(`token-${name}`)), input);
}

function showResult() {
  if (!theme) return;
  showPreview();
  showContrast();
  const files = { css: asCss(theme, own), json: JSON.stringify(asTokens(theme), null, 2) };
  for (const [name, words] of Object.entries(files)) {
    byId(name).textContent = words;
    const save = byId(`save-${name}`);
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(new Blob([words]));
  }
}

function showPreview() {
  const { style, ownerDocument } = widget();
  widget().setAttribute("color-scheme", scheme.value);
  ownerDocument.documentElement.classList.toggle("is-dark", scheme.value === "dark");
  style.cssText = "";
  for (const [name, value] of Object.entries(propertiesOf(theme, own, scheme.value))) style.setProperty(name, value);
}

function showContrast() {
  const pairs = measure(theme[scheme.value]);
  const faint = pairs.filter(({ contrast, least }) => contrast < least).length;
  byId("contrast-summary").textContent = faint === 0 ? text("contrast-good") : text("contrast-faint", { count: faint });
  byId("contrast").replaceChildren(...pairs.map(contrastRow));
}

function contrastRow({ foreground, background, least, contrast }) {
  const isEnough = contrast >= least;
  const pair = text("contrast-on", {
    foreground: text(`token-${foreground}`),
    background: text(`token-${background}`),
  });
  return create(
    "tr",
    { className: isEnough ? "" : "is-faint" },
    create("th", { scope: "row" }, pair),
    create("td", {}, number(Math.floor(contrast * 10) / 10)),
    create("td", {}, number(least)),
    create("td", {}, text(isEnough ? "contrast-yes" : "contrast-no")),
  );
}

function number(value) {
  return value.toLocaleString(`${currentLanguage()}-FI`, { minimumFractionDigits: 1 });
}

function tokenChanged({ target }) {
  const { name, value } = target;
  if (name in MEASURES) theme.measures[name] = value.trim() || own.measures[name];
  else {
    theme[scheme.value][name] = value;
    target.parentElement.querySelector("code").textContent = value;
  }
  showResult();
}

/** A theme that begins elsewhere needs a widget of that beginning first. */
function importTheme() {
  const words = byId("imported").value;
  const beginning = beginningOf(words) ?? from.value;
  if (beginning === own.from) return takeOver(words);
  from.value = beginning;
  whenShown = () => takeOver(words);
  openFrame();
}

function takeOver(words) {
  const read = readTheme(words, own);
  byId("import-said").textContent = text(read ? "import-done" : "import-failed");
  if (!read) return;
  theme = read;
  showAll();
}

startPage([texts], () => {
  openFrame();
  showAll();
});
fitToContent(frame);
frame.addEventListener("load", untilShown);
from.addEventListener("change", openFrame);
example.addEventListener("change", openFrame);
scheme.addEventListener("change", showAll);
byId("tokens").addEventListener("input", tokenChanged);
byId("tokens").addEventListener("submit", (event) => event.preventDefault());
byId("import").addEventListener("submit", (event) => {
  event.preventDefault();
  importTheme();
});
startCopying("copy-css", () => byId("css").textContent);
startCopying("copy-json", () => byId("json").textContent);
