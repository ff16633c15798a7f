// What editors show of the element: the custom elements manifest, made of the tables of the vendor's guide.

const SCHEMA_VERSION = "1.0.0";
const PROPERTIES = ["value", "problems", "form", "validity", "validationMessage", "willValidate"];
const METHODS = ["checkValidity", "reportValidity", "focus", "focusProblem", "reset"];
// Of the script tag, not of the element.
const OF_THE_SCRIPT = ["target", "base"];

/** The text of customElements.json, from the text of the guide. */
export function customElements(guide) {
  const attributes = rows(guide, "attribute").flatMap(([names, fallback, description]) =>
    codes(names)
      .filter((name) => !OF_THE_SCRIPT.includes(name))
      .map((name) => ({ name, description: plain(description), default: plain(fallback) })),
  );
  const events = rows(guide, "event").flatMap(([names, description]) =>
    codes(names).map((name) => ({ name, type: { text: "CustomEvent" }, description: `detail: ${plain(description)}` })),
  );
  const reflected = attributes.map(({ name, description }) => ({
    kind: "field",
    name: name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
    attribute: name,
    reflects: name !== "value",
    description,
  }));
  const others = PROPERTIES.filter((name) => name !== "value").map((name) => ({ kind: "field", name, readonly: true }));
  const methods = METHODS.map((name) => ({ kind: "method", name }));
  const element = {
    kind: "class",
    customElement: true,
    name: "PuolestaWidget",
    tagName: "puolesta-widget",
    description: "One field of a form: whose matter the person handles, and what follows when it concerns others.",
    attributes,
    members: [...reflected, ...others, ...methods],
    events,
  };
  const module = {
    kind: "javascript-module",
    path: "puolesta.mjs",
    declarations: [element],
    exports: [
      { kind: "custom-element-definition", name: element.tagName, declaration: { name: element.name } },
      { kind: "js", name: element.name, declaration: { name: element.name } },
    ],
  };
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, modules: [module] }, null, 2)}\n`;
}

// The cells of the table whose first column has this heading.
function rows(guide, heading) {
  const lines = guide.slice(guide.indexOf(`| ${heading} |`)).split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(2, end).map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));
}

function codes(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
}

function plain(cell) {
  return cell.replaceAll("`", "").replace(/\*\*/g, "");
}
