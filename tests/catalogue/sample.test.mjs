// The catalogue schema and the samples: what is right passes, each fault is found where it is, and the sample shows everything.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";

const here = new URL("./", import.meta.url);
const catalogueFolder = new URL("../../catalogue/", here);

const readJson = (url) => JSON.parse(readFileSync(url, "utf8"));
const jsonFilesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();

// `required` and types stand in other branches of this schema than `properties`: Ajv's two style rules on that are off.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const schema = readJson(new URL("catalogue.schema.json", catalogueFolder));
const validate = ajv.compile(schema);

/** Where an error is, as the tool writes it: a missing field is a fault of its object, an unknown one of its own. */
function placeOf({ instancePath, params }) {
  const field = params.additionalProperty === undefined ? "" : `/${params.additionalProperty}`;
  const steps = `${instancePath}${field}`.split("/").slice(1);
  return steps
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** The rules of the tool that put the schema in plain words. */
const schemaRules = [
  "both-lists",
  "empty-list",
  "empty-object",
  "empty-text",
  "missing-field",
  "no-decision",
  "not-a-business-id",
  "not-a-catalogue-name",
  "not-a-day",
  "not-a-duration",
  "not-a-municipality-code",
  "not-a-phone-number",
  "not-a-role",
  "not-a-theme",
  "not-a-uuid",
  "not-allowed-here",
  "not-an-id",
  "not-https",
  "not-one-of",
  "out-of-range",
  "repeated-item",
  "service-offers-nothing",
  "theme-or-link-missing",
  "too-long",
  "unknown-field",
  "wrong-kind",
];

/** Rules on how a file is saved, named and written, whatever it says. */
const rulesOfReading = ["byte-order-mark", "doubled-suffix", "not-json", "not-utf-8"];

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
  const expected = readJson(new URL("expected.json", here));
  // What nobody can read is no matter of the schema.
  const faults = Object.entries(expected).flatMap(([file, [{ rule, path }]]) =>
    rulesOfReading.includes(rule) ? [] : [{ file, rule, path }],
  );
  const isIn = (inner, outer) =>
    outer === "" || inner === outer || [".", "["].some((next) => inner.startsWith(outer + next));

  it("has an expected problem for each of at least 60 faults", () => {
    assert.deepEqual(Object.keys(expected).sort(), readdirSync(invalidFolder).sort());
    assert.ok(faults.length >= 60);
  });

  for (const { file, rule, path } of faults.filter((fault) => schemaRules.includes(fault.rule))) {
    it(`refuses ${file} where the tool refuses it`, () => {
      const errors = errorsOf(readJson(new URL(file, invalidFolder)));
      // An `if` only reports, once more and higher up, what its `then` or `else` has found.
      const places = errors.filter(({ keyword }) => keyword !== "if").map(placeOf);
      assert.ok(places.length > 0, `${rule} is no fault to the schema`);
      const atIt = places.filter((place) => isIn(place, path) || isIn(path, place));
      assert.ok(atIt.length > 0, `errors were found at ${places.join(", ")}`);
      // A procedure that is not known says nothing of what else has its place beside it: only the tool knows.
      const elsewhere = places.filter((place) => !atIt.includes(place));
      if (!path.endsWith("procedure") && !path.endsWith("together")) assert.deepEqual(elsewhere, []);
    });
  }

  for (const { file, rule } of faults.filter((fault) => !schemaRules.includes(fault.rule))) {
    it(`leaves ${file} to the rule ${rule}`, () => {
      assert.deepEqual(errorsOf(readJson(new URL(file, invalidFolder))), []);
    });
  }
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
  const mandateRules = services
    .flatMap(({ onBehalf, together }) => [onBehalf.mandates, together.mandates])
    .filter(Boolean);

  it("has the services that tests and demo use", () => {
    const ids = services.map(({ id }) => id);
    for (const id of ["rakentamislupa", "avustus", "varhaiskasvatushakemus", "yhteinen-jateastia"]) {
      assert.ok(ids.includes(id), id);
    }
  });

  it("shows every category", () => {
    const { category } = schema.$defs.service.properties;
    assert.deepEqual(seen(services.map((service) => service.category)), [...category.enum].sort());
  });

  for (const situation of ["alone", "onBehalf", "together"]) {
    it(`shows every procedure of ${situation}`, () => {
      const { procedure } = schema.$defs[situation].properties;
      assert.deepEqual(seen(services.map((service) => service[situation].procedure)), [...procedure.enum].sort());
    });
  }

  it("shows every kind of principal", () => {
    const kinds = schema.$defs.partyKind.enum;
    assert.deepEqual(seen(services.map(({ onBehalf }) => onBehalf.principals)), [...kinds].sort());
  });

  it("shows both sources of parties, both kinds of decision and both mandate rules", () => {
    assert.deepEqual(seen(services.map(({ together }) => together.parties?.source)), ["declared", "register"]);
    assert.deepEqual(seen(services.map(({ together }) => typeof together.decision)), ["number", "string", "undefined"]);
    assert.deepEqual(seen(mandateRules.map((rule) => Object.keys(rule))), ["allOf", "anyOf"]);
  });

  it("shows every form of mandate, roles and a bundle that a service asks for", () => {
    const { form } = schema.$defs.mandate.properties;
    assert.deepEqual(seen(sample.mandates.map((mandate) => mandate.form)), [...form.enum].sort());
    assert.ok(sample.mandates.some(({ roles }) => roles?.includes("custodian")));
    const asked = new Set(mandateRules.flatMap((rule) => Object.values(rule).flat()));
    assert.ok(sample.bundles.some(({ id }) => asked.has(id)));
  });
});
