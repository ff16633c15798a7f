// What a designer chooses: the service and the theme, from the address, into the page and into the widget.

import { byCategory } from "./catalogue.js";
import { catalogueText, text, titlePage } from "./translation.js";

const ownService = "rakentamislupa";
const themes = ["suomifi", "hds", "plain"];

const parameters = new URLSearchParams(location.search);

/** The service that the address asks for; the building permit when it asks for none. */
export const service = parameters.get("service") ?? ownService;

/** The theme that the address asks for. */
export const theme = themes.includes(parameters.get("theme")) ? parameters.get("theme") : themes[0];

/** The matter that the address names by an opaque id, such as a child or a site; null for none. */
export const context = parameters.get("context");

/** Shows the parts of the page that belong to the service, and tells the widget. */
export function applyChoices() {
  /** @type {NodeListOf<HTMLElement>} */
  const parts = document.querySelectorAll("[data-only-for]");
  for (const part of parts) {
    const shown = part.dataset.onlyFor === (service === ownService ? ownService : "other");
    part.hidden = !shown;
    if ("disabled" in part) part.disabled = !shown;
  }
  document.getElementById("application").setAttribute("action", `/palvelut/${encodeURIComponent(service)}/hakemus`);
  /** @type {HTMLSelectElement} */ (document.getElementById("choice-theme")).value = theme;
  tellWidget();
}

/** The script tag may not have run yet, or the element may already stand there: both are told. */
function tellWidget() {
  const place = document.getElementById("widget-place");
  const script = place.querySelector("script[data-service]");
  script?.setAttribute("data-service", service);
  script?.setAttribute("data-theme", theme);
  if (context) script?.setAttribute("data-context", context);
  const widget = place.querySelector("puolesta-widget");
  widget?.setAttribute("service", service);
  widget?.setAttribute("theme", theme);
  if (context) widget?.setAttribute("context", context);
}

/** Fills the list of services, and names the service in title and headings. */
export function showCatalogue(catalogue) {
  const select = /** @type {HTMLSelectElement} */ (document.getElementById("choice-service"));
  select.replaceChildren(...[...byCategory(catalogue.services)].map(categoryOptions));
  select.value = service;
  const chosen = catalogue.services.find(({ id }) => id === service);
  if (!chosen) return;
  const name = catalogueText(chosen.name);
  for (const place of document.querySelectorAll("[data-service-name]")) place.textContent = name;
  titlePage();
}

function categoryOptions([category, services]) {
  const group = document.createElement("optgroup");
  group.label = text(`category-${category}`);
  group.append(...services.map(({ id, name }) => new Option(catalogueText(name), id)));
  return group;
}
