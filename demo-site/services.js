// The services of the catalogue: a list that can be searched, and for each service a page with the widget's guide.

import { byCategory, fetchCatalogue } from "./catalogue.js";
import { byId, create } from "./elements.js";
import { keepInAddress, pageLink, startPage } from "./shell.js";
import { texts } from "./texts/services.js";
import { catalogueText, currentLanguage, inLanguage, text, titlePage } from "./translation.js";

const SITUATIONS = ["alone", "onBehalf", "together"];
const THEMES = ["suomifi", "hds", "plain"];

const parameters = new URLSearchParams(location.search);
// A page of a service alone says which; the list is told by its address.
const asked = document.documentElement.dataset.service ?? parameters.get("service");
const search = byId("service-search");
let catalogue;

function show() {
  if (catalogue === undefined) return;
  const service = catalogue?.services.find(({ id }) => id === asked);
  byId("service").hidden = !service;
  byId("list").hidden = catalogue === null || asked !== null;
  showMissing(service);
  if (service) showService(service);
  else if (catalogue) showList();
}

function showMissing(service) {
  const words = byId("services-missing");
  words.hidden = catalogue !== null && (asked === null || service !== undefined);
  words.textContent = text(catalogue === null ? "services-missing" : "services-unknown");
}

function showService(service) {
  byId("services-title").textContent = catalogueText(service.name);
  titlePage();
  byId("service-facts").replaceChildren(...facts(service));
  byId("service-forms").replaceChildren(...THEMES.map((theme) => create("li", {}, formLink(service.id, theme))));
  byId("print").onclick = () => print();
  if (!document.querySelector("#guide-place puolesta-widget")) byId("guide-place").append(guideOf(service.id));
}

function guideOf(service) {
  const attributes = { service, catalogue: "catalogue.json", mode: "guide", "color-scheme": "auto" };
  const guide = document.createElement("puolesta-widget");
  for (const [name, value] of Object.entries(attributes)) guide.setAttribute(name, value);
  return guide;
}

function facts(service) {
  const provider = catalogueText(service.provider?.name ?? catalogue.provider.name);
  const { by, on, owner, basis } = service.decided ?? {};
  const rows = [
    ["services-provider", provider],
    ...SITUATIONS.map((situation) => [`situation-${situation}`, text(`procedure-${service[situation].procedure}`)]),
    ["services-decided", [by, on && day(on)].filter(Boolean).join(", ")],
    ["services-basis", basis && catalogueText(basis)],
    ["services-owner", owner],
  ];
  return rows.filter(([, words]) => words).map(([key, words]) => fact(text(key), words));
}

function fact(term, words) {
  return create("div", {}, create("dt", { textContent: term }), create("dd", { textContent: words }));
}

function day(date) {
  return new Date(`${date}T12:00:00`).toLocaleDateString(`${currentLanguage()}-FI`, { dateStyle: "long" });
}

function formLink(service, theme) {
  const href = inLanguage(`application.html?${new URLSearchParams({ service, theme })}`);
  return create("a", { href, textContent: text("open-in-theme", { theme }) });
}

function showList() {
  const services = catalogue.services.filter(isSearched);
  const categories = [...byCategory(services)];
  byId("services-shown").textContent = text("services-shown", { count: services.length });
  document.querySelector(".category-links").replaceChildren(...categories.map(categoryLink));
  byId("services").replaceChildren(...categories.flatMap(([category, members]) => categorySection(category, members)));
}

function isSearched({ name }) {
  return catalogueText(name).toLowerCase().includes(search.value.trim().toLowerCase());
}

function categoryLink([category, services]) {
  const textContent = `${text(`category-${category}`)} (${services.length})`;
  return create("li", {}, create("a", { href: `#category-${category}`, textContent }));
}

function categorySection(category, services) {
  const heading = create("h2", { id: `category-${category}`, textContent: text(`category-${category}`) });
  return [heading, create("ul", { className: "service-list" }, ...services.map(serviceEntry))];
}

function serviceEntry(service) {
  const link = pageLink(`services.html?service=${service.id}`, catalogueText(service.name));
  const rules = create("dl", { className: "summary" }, ...SITUATIONS.map((situation) => rule(service, situation)));
  return create("li", {}, create("h3", {}, link), rules);
}

function rule(service, situation) {
  return fact(text(`situation-${situation}`), text(`procedure-${service[situation].procedure}`));
}

function searchChanged() {
  keepInAddress({ search: search.value.trim() });
  showList();
}

search.value = parameters.get("search") ?? "";
startPage([texts], show);
search.addEventListener("input", searchChanged);
catalogue = await fetchCatalogue();
show();
