// The gallery: one example at a time, in the looks that one chooses; the address says which and how.

import { byId, create } from "./elements.js";
import { fitToContent } from "./frames.js";
import { COMPONENTS, readComponent } from "./gallery/examples.js";
import { kindOf } from "./gallery/play.js";
import { keepInAddress, startPage } from "./shell.js";
import { texts } from "./texts/gallery.js";
import { currentLanguage, text } from "./translation.js";

const looks = byId("looks");
const frame = byId("example");

/** Every example: its id and its component's title beside what its file says. */
let examples = [];

function current() {
  const asked = new URLSearchParams(location.search).get("example");
  return Math.max(
    0,
    examples.findIndex(({ id }) => id === asked),
  );
}

function show() {
  if (examples.length === 0) return;
  const index = current();
  const example = examples[index];
  showList(example);
  byId("example-title").textContent = titleOf(example);
  byId("example-id").textContent = example.id;
  byId("example-before").href = addressOf(examples.at(index - 1));
  byId("example-after").href = addressOf(examples[(index + 1) % examples.length]);
  showFrame(example);
  byId("example-events").replaceChildren(...eventsOf(example).map((words) => create("li", { textContent: words })));
  const { attributes, host } = example;
  byId("example-source").textContent = JSON.stringify({ attributes, host }, null, 2);
}

function titleOf({ title }) {
  return title[currentLanguage()];
}

function eventsOf({ events = [] }) {
  return [text("event-open"), ...events.map(inWords)];
}

/** An event in the words of the page; names of parts stay as designers know them. */
function inWords(event) {
  const kind = kindOf(event);
  const where = event.into ?? event.in ?? event.of ?? "situation-option";
  const words = text(`event-${kind}`, { what: event[kind], where });
  return event.place ? text("event-place", { words, place: event.place }) : words;
}

function showList(shown) {
  const groups = COMPONENTS.map((component) => examples.filter((example) => example.component === component));
  byId("examples").replaceChildren(...groups.map((group) => groupOf(group, shown)));
}

function groupOf(group, shown) {
  const summary = create("summary", { textContent: `${group[0].of[currentLanguage()]} (${group.length})` });
  const entries = group.map((example) => create("li", {}, linkTo(example, shown)));
  return create("details", { open: group.includes(shown) }, summary, create("ul", {}, ...entries));
}

function linkTo(example, shown) {
  const isShown = example === shown ? "page" : undefined;
  return create("a", { href: addressOf(example), textContent: titleOf(example), "aria-current": isShown });
}

/** The address of this page with that example, in the looks of now. */
function addressOf({ id }) {
  const address = new URL(location.href);
  address.searchParams.set("example", id);
  return address.pathname + address.search;
}

function showFrame({ id }) {
  const { in: lang, width, ...chosen } = Object.fromEntries(new FormData(looks));
  const asked = new URLSearchParams({ example: id, ...withoutEmpty(chosen), lang: String(lang || currentLanguage()) });
  const address = new URL(`example.html?${asked}`, document.baseURI).href;
  frame.style.maxWidth = width ? `${width}px` : "";
  byId("example-alone").href = address;
  if (frame.dataset.address === address) return;
  frame.dataset.address = address;
  // No step in the history for each look: the way back leads to the example before.
  frame.contentWindow.location.replace(address);
}

function withoutEmpty(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

/** What the address says stands in the fields. */
function readLooks() {
  const parameters = new URLSearchParams(location.search);
  for (const field of looks.elements) field.value = parameters.get(field.name) ?? field.options[0].value;
}

function looksChanged() {
  const chosen = [...looks.elements].map(({ name, value, options }) => [name, value === options[0].value ? "" : value]);
  keepInAddress(Object.fromEntries(chosen));
  show();
}

/** A link to another example changes this page instead of loading it anew. */
function follow(event) {
  const link = event.target.closest("#examples a, #example-before, #example-after");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  show();
  byId("example-title").focus();
}

async function readAll() {
  const files = await Promise.all(COMPONENTS.map(readComponent));
  return files.flatMap(({ title, examples: ofComponent }, index) => {
    const component = COMPONENTS[index];
    return ofComponent.map((example) => ({ ...example, component, id: `${component}/${example.name}`, of: title }));
  });
}

readLooks();
startPage([texts], show);
fitToContent(frame);
looks.addEventListener("change", looksChanged);
document.addEventListener("click", follow);
addEventListener("popstate", () => {
  readLooks();
  show();
});
examples = await readAll();
show();
