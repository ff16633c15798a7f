// The catalogue schema and the samples: what is right passes, each fault is found where it is, and the sample shows everything.

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

describe("sample catalogues", () => {
  for (const file of ["kunnat-yhteinen.json", "esimerkkila.json", "mallila.json", "sample.json"]) {
    it(`${file} satisfies the schema`, () => {
      assert.deepEqual(errorsOf(readJson(new URL(file, catalogueFolder))), []);
    });
  }

  it("give a source for each service of the common one, and for no other", () => {
    const common = readJson(new URL("kunnat-yhteinen.json", catalogueFolder));
    const sources = readJson(new URL("sources.json", catalogueFolder)).services;
    assert.deepEqual(Object.keys(sources).sort(), common.services.map(({ id }) => id).sort());
    const entries = Object.values(sources);
    assert.equal(new Set(entries.map(({ collectedAs }) => collectedAs)).size, entries.length);
    for (const { url, says } of entries.flatMap(({ sources }) => sources)) {
      assert.match(url, /^https?:\/\/[^\s]+$/);
      assert.match(says, /\S/);
    }
  });
});

describe("sample municipality, as published", () => {
  const sample = readJson(new URL("sample.json", catalogueFolder));
  const services = sample.services;
  const seen = (values) => [...new Set(values.flat().filter((value) => value !== undefined))].sort();
  const mandateRules = services.flatMap(({ onBehalf, together }) => [onBehalf.mandates, together.mandates]).filter(Boolean);

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
});
