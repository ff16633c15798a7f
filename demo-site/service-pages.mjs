// A page of its own for each service, for a published site: what search engines read stands in the HTML, in Finnish; the
// script of services.html then shows the guide in the language that is asked for.
import { texts } from "./texts/services.js";

const SITUATIONS = ["alone", "onBehalf", "together"];

/** The name of a service's page. */
export function pageNameOf({ id }) {
  return `service-${id}.html`;
}

/** The page of a service, made of the page that lists them all. */
export function servicePage(template, service, catalogue) {
  const name = inFinnish(service.name);
  const provider = inFinnish(service.provider?.name ?? catalogue.provider.name);
  const rules = SITUATIONS.map((situation) => [
    texts.fi[`situation-${situation}`],
    texts.fi[`procedure-${service[situation].procedure}`],
  ]);
  const description = `${name}, ${provider}. ${rules.map(([term, rule]) => `${term}: ${rule}`).join(". ")}.`;
  const facts = rules.map(([term, rule]) => `<div><dt>${escaped(term)}</dt><dd>${escaped(rule)}</dd></div>`);
  /** @type {[string | RegExp, string][]} */
  const places = [
    ['<html lang="fi">', `<html lang="fi" data-service="${service.id}">`],
    [/<title>.*?<\/title>/, `<title>${escaped(name)} – Puolesta</title>`],
    [/(<meta name="description" content=").*?"/, `$1${escaped(description)}"`],
    [/(<h1[^>]*>).*?(<\/h1>)/, `$1${escaped(name)}$2`],
    ['<article id="service" hidden>', '<article id="service">'],
    ['id="service-facts">', `id="service-facts">${facts.join("")}`],
  ];
  return places.reduce((html, [place, words]) => replaced(html, place, words), template);
}

/** Every place must be there, or the page of a service would quietly be that of another. */
function replaced(html, place, words) {
  const changed = html.replace(place, words);
  if (changed === html) throw new Error(`services.html has no ${place} any more.`);
  return changed;
}

function inFinnish({ fi, sv, en }) {
  return fi ?? sv ?? en;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("$", "$$$$");
}
