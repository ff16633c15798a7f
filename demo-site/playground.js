// The playground: a widget as one chooses it, the code for it, and what it says. The choices stand in the address.

import { byCategory, fetchCatalogue } from "./catalogue.js";
import { startCopying } from "./copy.js";
import { byId, create } from "./elements.js";
import { fitToContent } from "./frames.js";
import { API } from "./host/host.js";
import { OF_HTML, snippet, WAYS } from "./playground/snippets.js";
import { keepInAddress, startPage } from "./shell.js";
import { texts } from "./texts/playground.js";
import { texts as serviceTexts } from "./texts/services.js";
import { catalogueText, currentLanguage, text } from "./translation.js";

const OF_ELEMENT = ["theme", "color-scheme", "mode", "required", "on-failure", "field"];
const CATALOGUE = "catalogue.json";
const MOST_EVENTS = 20;

const options = byId("options");
const frame = byId("preview");
const way = byId("way");

let catalogue = null;
let release = { version: "", files: { "puolesta.js": { sha384: "" } } };

/** The choices by name; an empty one is what the widget does by itself. */
function chosen() {
  return Object.fromEntries([...options.elements].map(({ name, value }) => [name, value.trim()]));
}

/** The widget's attributes as a vendor writes them. */
function attributesOf(choices) {
  const { service, catalogue: address, api, in: lang } = choices;
  const others = OF_ELEMENT.map((name) => [name, choices[name]]);
  const hasApi = api === "" && choices.mode !== "guide";
  const all = [
    ["service", service],
    ["catalogue", address || "/catalogue.json"],
    ["api", hasApi && "/puolesta-api"],
    ["lang", lang],
    ...others,
  ];
  return Object.fromEntries(all.filter(([, value]) => value));
}

function propertiesOf(choices) {
  return Object.fromEntries(Object.entries(choices).filter(([name, value]) => name.startsWith("--") && value));
}

function show() {
  showServices();
  showFrame(chosen());
  showWays();
  showSnippet();
}

function showServices() {
  if (!catalogue) return;
  const { service } = options.elements;
  const asked = service.value || new URLSearchParams(location.search).get("service") || "rakentamislupa";
  service.replaceChildren(...[...byCategory(catalogue.services)].map(groupOf));
  service.value = asked;
  if (service.selectedIndex < 0) service.selectedIndex = 0;
}

function groupOf([category, services]) {
  const entries = services.map(({ id, name }) => new Option(catalogueText(name), id));
  return create("optgroup", { label: text(`category-${category}`) }, ...entries);
}

function showFrame(choices) {
  if (!choices.service) return;
  const attributes = {
    ...attributesOf(choices),
    catalogue: choices.catalogue || CATALOGUE,
    api: choices.api === "" && choices.mode !== "guide" ? API : null,
  };
  const events = choices.situation && choices.mode !== "guide" ? [{ choose: choices.situation }] : [];
  const asked = new URLSearchParams({
    attributes: JSON.stringify(attributes),
    properties: JSON.stringify(propertiesOf(choices)),
    events: JSON.stringify(events),
    lang: choices.in || currentLanguage(),
    scheme: choices["color-scheme"] || "light",
  });
  const address = new URL(`example.html?${asked}`, document.baseURI).href;
  frame.style.maxWidth = choices.width ? `${choices.width}px` : "";
  if (frame.dataset.address === address) return;
  frame.dataset.address = address;
  byId("events").replaceChildren();
  frame.contentWindow.location.replace(address);
}

function showWays() {
  const now = way.value || "script";
  way.replaceChildren(...Object.keys(WAYS).map((name) => new Option(text(`way-${name}`), name)));
  way.value = now;
}

function showSnippet() {
  const choices = chosen();
  const { version, files } = release;
  const choice = {
    version,
    integrity: files["puolesta.js"].sha384,
    attributes: attributesOf(choices),
    properties: propertiesOf(choices),
  };
  byId("snippet").textContent = snippet(way.value, choice);
  byId("way-hint").textContent = text(OF_HTML.includes(way.value) ? "way-hint-files" : "way-hint-package");
}

/** What the widget in the frame has to say. */
function listen({ source, data }) {
  if (source !== frame.contentWindow) return;
  const { type, detail, value, validationMessage } = data;
  if (type.startsWith("puolesta-")) tellEvent(type, detail);
  byId("value").textContent = value && JSON.stringify(JSON.parse(value), null, 2);
  byId("validity").textContent = validationMessage || text("value-valid");
}

function tellEvent(type, detail) {
  const words = detail === null ? type : `${type} ${JSON.stringify(detail)}`;
  byId("events").prepend(create("li", {}, create("code", { textContent: words })));
  byId("events").children[MOST_EVENTS]?.remove();
}

function optionsChanged() {
  keepInAddress(chosen());
  show();
}

async function fetchRelease() {
  const answer = await fetch("puolesta/manifest.json");
  return answer.json();
}

async function readCatalogue() {
  const { catalogue: address } = chosen();
  catalogue = await fetchCatalogue(address || CATALOGUE);
  const missing = catalogue === null;
  options.elements.catalogue.setAttribute("aria-invalid", String(missing));
}

const parameters = new URLSearchParams(location.search);
for (const field of options.elements) if (field.name !== "service") field.value = parameters.get(field.name) ?? "";
startPage([texts, serviceTexts], show);
fitToContent(frame);
addEventListener("message", listen);
options.addEventListener("change", async ({ target }) => {
  if (target.name === "catalogue") await readCatalogue();
  optionsChanged();
});
options.addEventListener("submit", (event) => event.preventDefault());
way.addEventListener("change", showSnippet);
startCopying("copy", () => byId("snippet").textContent);
[release] = await Promise.all([fetchRelease(), readCatalogue()]);
show();
