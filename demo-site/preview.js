// All services of the catalogue for designers: what each requires, and a link to its form in every theme.

import { fetchCatalogue } from "./catalogue.js";
import { pointSignInHere, showSession } from "./session.js";
import { catalogueText, currentLanguage, startTranslation, text } from "./translation.js";

const situations = ["alone", "onBehalf", "together"];
const themes = ["suomifi", "hds", "plain"];
const place = document.getElementById("services");
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
  place.replaceChildren(...[...byCategory(catalogue.services)].flatMap(([category, services]) => categorySection(category, services)));
}

function byCategory(services) {
  const groups = new Map();
  for (const service of services) groups.set(service.category, [...(groups.get(service.category) ?? []), service]);
  return groups;
}

function categorySection(category, services) {
  const list = create("ul", "", ...services.map(serviceEntry));
  list.className = "service-list";
  return [create("h2", text(`category-${category}`)), list];
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
    return create("div", "", create("dt", text(`situation-${situation}`)), create("dd", text(`procedure-${procedure}`)));
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
catalogue = await fetchCatalogue();
document.getElementById("preview-missing").hidden = catalogue !== null;
showServices();
