// All services of the catalogue for designers: found by name or category, what each requires, and its form in every theme.

import { byCategory, fetchCatalogue } from "./catalogue.js";
import { pointSignInHere, showSession } from "./session.js";
import { catalogueText, currentLanguage, startTranslation, text } from "./translation.js";

const situations = ["alone", "onBehalf", "together"];
const themes = ["suomifi", "hds", "plain"];
const place = document.getElementById("services");
const search = /** @type {HTMLInputElement} */ (document.getElementById("service-search"));
const shown = document.getElementById("services-shown");
const categoryLinks = document.querySelector(".category-links");
let catalogue = null;

function create(name, words, ...children) {
  const element = document.createElement(name);
  if (words) element.textContent = words;
  element.append(...children);
  return element;
}

function showServices() {
  pointSignInHere();
  if (!catalogue) return;
  const services = catalogue.services.filter(isSearched);
  const categories = [...byCategory(services)];
  shown.textContent = text("services-shown", { count: services.length });
  categoryLinks.replaceChildren(...categories.map(categoryLink));
  place.replaceChildren(...categories.flatMap(([category, services]) => categorySection(category, services)));
}

function isSearched({ name }) {
  return catalogueText(name).toLowerCase().includes(search.value.trim().toLowerCase());
}

function categoryLink([category, services]) {
  const link = create("a", `${text(`category-${category}`)} (${services.length})`);
  link.href = `#category-${category}`;
  return create("li", "", link);
}

function categorySection(category, services) {
  const list = create("ul", "", ...services.map(serviceEntry));
  list.className = "service-list";
  const heading = create("h2", text(`category-${category}`));
  heading.id = `category-${category}`;
  return [heading, list];
}

function serviceEntry(service) {
  const name = create("h3", catalogueText(service.name));
  name.id = `service-${service.id}`;
  const provider = catalogueText(service.provider?.name ?? catalogue.provider.name);
  const links = create("ul", "", ...themes.map((theme) => create("li", "", formLink(service.id, theme))));
  links.className = "service-themes";
  links.setAttribute("aria-labelledby", name.id);
  return create("li", "", name, create("span", provider), rules(service), links);
}

function rules(service) {
  const rows = situations.map((situation) => {
    const { procedure } = service[situation];
    return create(
      "div",
      "",
      create("dt", text(`situation-${situation}`)),
      create("dd", text(`procedure-${procedure}`)),
    );
  });
  const list = create("dl", "", ...rows);
  list.className = "summary";
  return list;
}

function formLink(service, theme) {
  const link = create("a", text("open-in-theme", { theme }));
  link.href = `/?${new URLSearchParams({ service, theme, lang: currentLanguage() })}`;
  return link;
}

startTranslation(showServices);
showSession();
search.addEventListener("input", showServices);
catalogue = await fetchCatalogue();
document.getElementById("service-finder").hidden = catalogue === null;
document.getElementById("preview-missing").hidden = catalogue !== null;
showServices();
