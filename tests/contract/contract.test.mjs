// docs/contract.md says of attributes, properties and calls what is there; what is only decided bears its mark.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

const contract = await read("docs/contract.md");
const DECIDED = " °";
// What every element of a page has, so that the class need not.
const OF_EVERY_ELEMENT = ["lang"];

/** Splits names, each between backticks and perhaps followed by the mark, into those that are there and the others. */
function split(text) {
  const named = [...text.matchAll(/`([^`]+)`( °)?/g)].map(([, name, mark]) => ({ name, mark }));
  const names = (isDecided) => named.filter(({ mark }) => (mark === DECIDED) === isDecided).map(({ name }) => name);
  return { there: names(false).sort(), decided: names(true).sort() };
}

/** The first cells of the table that has this in its head. */
function firstCells(head) {
  const [, rows] = contract.split(`${head}\n`);
  assert.ok(rows, `docs/contract.md has no table "${head}" any more`);
  const [table] = rows.split("\n\n");
  return table
    .split("\n")
    .slice(1)
    .map((row) => row.split(" | ")[0])
    .join("\n");
}

function assertSplit({ there, decided }, built) {
  assert.deepEqual(there, [...built].sort(), "without the mark stands what is there, and all of it");
  const marked = decided.filter((name) => built.includes(name));
  assert.deepEqual(marked, [], "these are there: take the mark ° away in docs/contract.md");
}

async function attributes() {
  const source = await read("widget/element/src/attributes.js");
  const lists = source.matchAll(/const (?:OPENING|OTHER)_ATTRIBUTES = \[(.*?)\]/gs);
  const names = [...lists].flatMap(([, list]) => [...list.matchAll(/"([a-z-]+)"/g)].map(([, name]) => name));
  // The element reads `disabled` as the platform tells it, and a script tag alone reads `target`.
  return [...names, "disabled", "target"];
}

async function calls() {
  const { paths } = JSON.parse(await read("widget/element/host-api.openapi.json"));
  const methods = (path) => Object.keys(paths[path]).filter((name) => ["get", "post", "put", "delete"].includes(name));
  return Object.keys(paths).flatMap((path) => methods(path).map((name) => `${name.toUpperCase()} ${path.slice(1)}`));
}

// Fields such as `bundle.situation`: what the schema has under the name of an object or of its definition.
async function catalogueFields() {
  const found = [];
  const walk = (name, schema) => {
    if (typeof schema !== "object" || schema === null) return;
    for (const field of Object.keys(schema.properties ?? {})) found.push(`${name}.${field}`);
    for (const [key, part] of Object.entries(schema)) walk(["properties", "items"].includes(key) ? name : key, part);
  };
  walk("catalogue", JSON.parse(await read("catalogue/catalogue.schema.json")));
  return found;
}

async function members() {
  const source = await read("widget/element/src/element.js");
  return [...source.matchAll(/^ {2}(?:get )?([a-z]\w+)\([^)]*\) \{$/gm)].map(([, name]) => name);
}

describe("the contract", () => {
  it("names the attributes that there are", async () => {
    assertSplit(split(firstCells("| attribute | default | meaning |")), await attributes());
  });

  it("names the calls of the host API that there are", async () => {
    const named = firstCells("| call | body → answer |").replaceAll("?context=", "");
    assertSplit(split(named), await calls());
  });

  it("marks no field of the catalogue that the schema has", async () => {
    const [, catalogue] = /^## 3\. (.*?)^## 4\. /ms.exec(contract);
    const { decided } = split(catalogue.replace(/```.*?```/gs, ""));
    const built = await catalogueFields();
    assert.deepEqual(
      decided.filter((name) => built.includes(name)),
      [],
      "these are there: take the mark ° away in docs/contract.md",
    );
  });

  it("names the properties and methods that the element has", async () => {
    const [paragraph] = /^Element properties: .*$/m.exec(contract);
    const { there, decided } = split(paragraph.replaceAll("()", ""));
    const isName = (name) => /^[a-z]\w+$/i.test(name) && !["input", "change"].includes(name);
    const built = await members();
    for (const name of there.filter(isName)) {
      assert.ok(built.includes(name) || OF_EVERY_ELEMENT.includes(name), `the element has no ${name}: mark it with °`);
    }
    const marked = decided.filter((name) => built.includes(name));
    assert.deepEqual(marked, [], "these are there: take the mark ° away in docs/contract.md");
  });
});
