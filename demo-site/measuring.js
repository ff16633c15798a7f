// Measuring: a visit on this page, watched by the collector that is shown, and the figures of all visits. They are kept
// in this page alone and are gone with it.

import { startCopying } from "./copy.js";
import { byId, create } from "./elements.js";
import { API, startHost } from "./host/host.js";
import { collect } from "./measuring/collector.js";
import { figuresOf, readVisits } from "./measuring/figures.js";
import { startPage } from "./shell.js";
import { texts } from "./texts/measuring.js";
import { currentLanguage, text } from "./translation.js";

const EFFORTS = [1, 2, 3, 4, 5];
const ATTRIBUTES = {
  service: "rakentamislupa",
  catalogue: "catalogue.json",
  api: API,
  "color-scheme": "auto",
  "allow-temporary-codes": "",
};

let visits = [];
let collector;

/** A fresh form in the place of the one before: each visit has listeners of its own. */
function beginVisit() {
  const form = create("form", { id: "visit" });
  const widget = document.createElement("puolesta-widget");
  for (const [name, value] of Object.entries(ATTRIBUTES)) widget.setAttribute(name, value);
  form.append(widget, create("p", {}, create("button", { className: "button" }, text("visit-send"))));
  collector = collect(visitEnded, form);
  form.addEventListener("submit", sent);
  byId("visit").replaceWith(form);
  byId("effort").hidden = true;
}

function sent(event) {
  event.preventDefault();
  byId("visit").inert = true;
  byId("effort").hidden = false;
  byId("effort-heading").focus();
}

function visitEnded(visit) {
  visits = [...visits, visit];
  showFigures();
}

function endVisit() {
  collector.end();
  beginVisit();
}

function rated(effort) {
  collector.rate(effort);
  endVisit();
}

function showFigures() {
  const { visits: all, steps, sent: sentOnes, left, failed, seconds, effort } = figuresOf(visits);
  const counts = [
    ...steps.map(([step, count]) => [text(`step-${step}`), count]),
    [text("figure-sent"), sentOnes],
    [text("figure-left"), left],
    [text("figure-failed"), failed],
  ];
  byId("figures").replaceChildren(...counts.map(([words, count]) => figureRow(words, count, all)));
  byId("figures-said").textContent = text("figures-said", {
    visits: all,
    seconds: seconds === null ? "–" : number(seconds),
    effort: effort === null ? "–" : number(effort),
  });
}

function figureRow(words, count, all) {
  const share = all === 0 ? 0 : count / all;
  const bar = create("progress", { max: 1, value: share, "aria-label": words });
  const percent = share.toLocaleString(`${currentLanguage()}-FI`, { style: "percent" });
  return create(
    "tr",
    {},
    create("th", { scope: "row" }, words),
    create("td", {}, String(count)),
    create("td", {}, bar, ` ${percent}`),
  );
}

function number(value) {
  return value.toLocaleString(`${currentLanguage()}-FI`);
}

function showLines(event) {
  event.preventDefault();
  const read = readVisits(byId("lines").value);
  if (!read) byId("figures-said").textContent = text("lines-unreadable");
  else {
    visits = read;
    showFigures();
  }
}

/** What is shown is the very file that runs here. */
async function showCollector() {
  const answer = await fetch(new URL("measuring/collector.js", import.meta.url));
  byId("collector").textContent = await answer.text();
}

function translateRest() {
  const buttons = EFFORTS.map((effort) => {
    const button = create("button", { type: "button", className: "button-secondary" }, text(`effort-${effort}`));
    button.addEventListener("click", () => rated(effort));
    return button;
  });
  byId("efforts").replaceChildren(...buttons);
  const send = document.querySelector("#visit .button");
  if (send) send.textContent = text("visit-send");
  showFigures();
}

startHost();
startPage([texts], translateRest);
beginVisit();
byId("leave").addEventListener("click", endVisit);
byId("lines-form").addEventListener("submit", showLines);
startCopying("copy", () => byId("collector").textContent);
await showCollector();
