// The catalogue schema and the sample: what is right passes, each fault is found where it is, and the sample shows everything.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";

const here = new URL("./", import.meta.url);
const catalogueFolder = new URL("../../catalogue/", here);

const readJson = (url) => JSON.parse(readFileSync(url, "utf8"));
const jsonFilesIn = (folder) => readdirSync(folder).filter((name) => name.endsWith(".json")).sort();

// `required` and types stand in other branches of this schema than `properties`: Ajv's two style rules on that are off.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const validate = ajv.compile(readJson(new URL("catalogue.schema.json", catalogueFolder)));

/** Where an error is: the path of the faulty value, also when it is missing or not known. */
function placeOf({ instancePath, params }) {
  const field = params.missingProperty ?? params.additionalProperty;
  return field === undefined ? instancePath : `${instancePath}/${field}`;
}

function errorsOf(catalogue) {
  return validate(catalogue) ? [] : validate.errors;
}

describe("catalogue schema", () => {
  const validFolder = new URL("valid/", here);
  for (const file of jsonFilesIn(validFolder)) {
    it(`accepts ${file}`, () => {
      assert.deepEqual(errorsOf(readJson(new URL(file, validFolder))), []);
    });
  }

  const invalidFolder = new URL("invalid/", here);
  const expectedPlaces = readJson(new URL("expected.json", here));

  it("has one expected place for each of at least 25 faults", () => {
    const files = jsonFilesIn(invalidFolder);
    assert.deepEqual(Object.keys(expectedPlaces).sort().map((name) => `${name}.json`), files);
    assert.ok(files.length >= 25);
  });

  for (const [name, expected] of Object.entries(expectedPlaces)) {
    it(`finds ${name} at ${expected}, and nothing else`, () => {
      const errors = errorsOf(readJson(new URL(`${name}.json`, invalidFolder)));
      // An `if` only reports, once more and higher up, what its `then` or `else` has found.
      const places = errors.filter(({ keyword }) => keyword !== "if").map(placeOf);
      assert.ok(places.includes(expected), `errors were found at ${places.join(", ") || "no place"}`);
      const elsewhere = places.filter((place) => place !== expected && !place.startsWith(`${expected}/`));
      assert.deepEqual(elsewhere, []);
    });
  }
});

describe("guide for municipalities", () => {
  const guide = readFileSync(new URL("../../docs/municipality.md", here), "utf8");
  const [frame, service, mandate] = [...guide.matchAll(/```json\n([^]*?)```/g)].map(([, block]) => JSON.parse(block));

  it("shows a frame, a service and a mandate that together make a catalogue", () => {
    const catalogue = { ...frame, mandates: [mandate], services: [service] };
    assert.deepEqual(errorsOf(catalogue), []);
    delete catalogue.extends;
    assert.deepEqual(errorsOf(catalogue), []);
  });

  it("explains every field of a service and of a mandate", () => {
    const { service, mandate } = validate.schema.$defs;
    const fields = [...Object.keys(service.properties), ...Object.keys(mandate.properties)];
    assert.deepEqual(fields.filter((field) => !guide.includes(`\`${field}`) && !guide.includes(`"${field}"`)), []);
  });
});

describe("sample catalogue", () => {
  const sample = readJson(new URL("sample.json", catalogueFolder));
  const services = sample.services;
  const seen = (values) => [...new Set(values.flat().filter((value) => value !== undefined))].sort();
  const mandateRules = services.flatMap(({ onBehalf, together }) => [onBehalf.mandates, together.mandates]).filter(Boolean);

  it("satisfies the schema", () => {
    assert.deepEqual(errorsOf(sample), []);
  });

  it("has at least 15 services, each with an id of its own", () => {
    assert.ok(services.length >= 15);
    assert.equal(new Set(services.map(({ id }) => id)).size, services.length);
  });

  it("has the services that tests and demo use", () => {
    const ids = services.map(({ id }) => id);
    for (const id of ["rakentamislupa", "avustus", "varhaiskasvatushakemus", "yhteinen-jateastia"]) {
      assert.ok(ids.includes(id), id);
    }
  });

  it("shows every category", () => {
    const { category } = validate.schema.$defs.service.properties;
    assert.deepEqual(seen(services.map((service) => service.category)), [...category.enum].sort());
  });

  for (const situation of ["alone", "onBehalf", "together"]) {
    it(`shows every procedure of ${situation}`, () => {
      const { procedure } = validate.schema.$defs[situation].properties;
      assert.deepEqual(seen(services.map((service) => service[situation].procedure)), [...procedure.enum].sort());
    });
  }

  it("shows every kind of principal", () => {
    const kinds = validate.schema.$defs.partyKind.enum;
    assert.deepEqual(seen(services.map(({ onBehalf }) => onBehalf.principals)), [...kinds].sort());
  });

  it("shows both sources of parties, both kinds of decision and both mandate rules", () => {
    assert.deepEqual(seen(services.map(({ together }) => together.parties?.source)), ["declared", "register"]);
    assert.deepEqual(seen(services.map(({ together }) => typeof together.decision)), ["number", "string", "undefined"]);
    assert.deepEqual(seen(mandateRules.map((rule) => Object.keys(rule))), ["allOf", "anyOf"]);
  });

  it("shows every form of mandate, roles and a bundle that a service asks for", () => {
    const { form } = validate.schema.$defs.mandate.properties;
    assert.deepEqual(seen(sample.mandates.map((mandate) => mandate.form)), [...form.enum].sort());
    assert.ok(sample.mandates.some(({ roles }) => roles?.includes("custodian")));
    const asked = new Set(mandateRules.flatMap((rule) => Object.values(rule).flat()));
    assert.ok(sample.bundles.some(({ id }) => asked.has(id)));
  });

  it("names no mandate or bundle that it does not have", () => {
    const mandateIds = sample.mandates.map(({ id }) => id);
    const known = new Set([...mandateIds, ...sample.bundles.map(({ id }) => id)]);
    for (const id of mandateRules.flatMap((rule) => Object.values(rule).flat())) assert.ok(known.has(id), id);
    for (const id of sample.bundles.flatMap(({ mandates }) => mandates)) assert.ok(mandateIds.includes(id), id);
  });

  it("asks for no more approvals than there are parties", () => {
    for (const { id, together } of services) {
      const { decision, parties } = together;
      if (parties?.max !== undefined) assert.ok(parties.min <= parties.max, id);
      if (typeof decision === "number") assert.ok(decision <= parties.max, id);
    }
  });

  it("has every text in three languages, but official theme names only where they are known", () => {
    const missing = textsOf(sample)
      .filter(({ path }) => !isThemeName(sample, path))
      .filter(({ text }) => sample.languages.some((language) => !text[language]));
    assert.deepEqual(missing.map(({ path }) => path), []);
  });
});

/** Every text of a value with its path: an object whose keys are all languages. */
function textsOf(value, path = "") {
  if (typeof value !== "object" || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => ["fi", "sv", "en"].includes(key))) return [{ path, text: value }];
  return keys.flatMap((key) => textsOf(value[key], `${path}/${key}`));
}

function isThemeName(catalogue, path) {
  const index = /^\/mandates\/(\d+)\/name$/.exec(path)?.[1];
  return index !== undefined && catalogue.mandates[index].form === "suomi-fi";
}
