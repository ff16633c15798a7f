// One widget alone on a page, brought into a state: an example of the gallery, or what the playground has chosen. Its
// host is in the page. Other pages show this one in a frame; tests open it by itself.

import { readExample } from "./gallery/examples.js";
import { play } from "./gallery/play.js";
import { API, startHost } from "./host/host.js";

const EVENTS = ["ready", "step", "change", "problems", "redirect", "error"].map((name) => `puolesta-${name}`);
const OF_SCRIPTS = /^on|^style$|^class$|^id$/i;

const parameters = new URLSearchParams(location.search);
const language = parameters.get("lang") ?? "fi";
const form = document.getElementById("form");

// Nothing leaves this page. The widget says what is missing when the form is sent.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  /** @type {HTMLFormElement} */ (form).reportValidity();
});

if (parent !== window) for (const name of ["input", "change", ...EVENTS]) document.addEventListener(name, tellParent);

await show(await exampleAsked());

/**
 * The page around the frame learns what the widget says, and nobody else.
 *
 * @param {any} event
 */
function tellParent({ type, detail }) {
  const { value, validationMessage } = /** @type {any} */ (document.querySelector("puolesta-widget"));
  parent.postMessage({ type, detail, value, validationMessage }, location.origin);
}

/** The example that the address names, or the one that it holds. */
async function exampleAsked() {
  const read = (name, otherwise) => JSON.parse(parameters.get(name) ?? otherwise);
  const id = parameters.get("example");
  if (id !== null) return readExample(id);
  return {
    title: {},
    attributes: read("attributes", "{}"),
    properties: read("properties", "{}"),
    events: read("events", "[]"),
  };
}

async function show({ title, attributes, properties = {}, host = {}, events = [] }) {
  startHost(host);
  document.documentElement.lang = language;
  document.documentElement.dir = parameters.get("dir") ?? "ltr";
  document.documentElement.classList.toggle("is-dark", parameters.get("scheme") === "dark");
  document.title = title[language] ?? "Puolesta";
  document.querySelector("h1").textContent = document.title;
  const widget = /** @type {any} */ (document.createElement("puolesta-widget"));
  for (const [name, value] of Object.entries(attributesOf(attributes))) widget.setAttribute(name, value);
  for (const [name, value] of Object.entries(propertiesOf(properties))) widget.style.setProperty(name, value);
  const isReady = new Promise((resolve) => widget.addEventListener("puolesta-ready", resolve));
  form.append(widget);
  if (events.length > 0) await isReady;
  await play(widget, events);
  document.documentElement.dataset.shown = "";
}

/** What the example says, with what it leaves to whoever looks at it. An attribute that is null is not there. */
function attributesOf(own) {
  const isMatter = own.mode === "approve" || own.mode === "status";
  const chosen = {
    ...(isMatter ? {} : { catalogue: "catalogue.json", "allow-temporary-codes": "" }),
    api: API,
    theme: parameters.get("theme") ?? "suomifi",
    "color-scheme": parameters.get("scheme") ?? "light",
    ...own,
  };
  const isWanted = ([name, value]) => value !== null && !OF_SCRIPTS.test(name);
  return Object.fromEntries(Object.entries(chosen).filter(isWanted));
}

function propertiesOf(own) {
  const size = parameters.get("size");
  return size ? { "--puolesta-font-size": size, ...own } : own;
}
