// host-api.openapi.json is what it says it is: OpenAPI 3.1, with examples that fit, and with the contract's promises.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { outputOf } from "../../widget/build/process.mjs";
import { codesIn, person } from "../support/identities.mjs";
import { findPythonProgram } from "../support/python.mjs";
import { DOCUMENT } from "./document.mjs";

// Ajv does not follow the dynamic references of the meta-schema, so the copy within schemathesis judges.
const JUDGE = `import json, sys
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR as meta_schema
print(json.dumps([error.message for error in meta_schema.iter_errors(json.loads(sys.argv[1]))]))`;

const OPERATIONS = Object.entries(DOCUMENT.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ ...operation, name: `${method.toUpperCase()} ${path}` })),
);

// Strict, so that a misspelt keyword is found; types stand in other branches, and formats have patterns beside them.
const LOOSE = { strictRequired: false, strictTypes: false, allowMatchingProperties: true, validateFormats: false };
const newAjv = () => new Ajv2020({ allErrors: true, ...LOOSE });

describe("the document of the host API", () => {
  it("fits the meta-schema of OpenAPI 3.1", async () => {
    assert.deepEqual(await complaintsOf(DOCUMENT), []);
    assert.notDeepEqual(await complaintsOf({ ...DOCUMENT, paths: { "no-slash": {} } }), []);
  });

  it("has examples that fit its schemas", () => {
    const contents = contentsBelow(DOCUMENT, "#");
    assert.ok(contents.length > OPERATIONS.length, "the examples were not found");
    for (const { pointer, examples } of contents) assertFit(pointer, examples);
  });

  it("has an example for each body", () => {
    const without = contentsBelow(DOCUMENT, "#").filter(({ examples }) => examples.length === 0);
    assert.deepEqual(
      without.map(({ pointer }) => pointer),
      [],
    );
  });

  it("names people by public test identities only", () => {
    const known = ["petri-lahtinen"].map((id) => person(id).code);
    assert.deepEqual([...new Set(codesIn(JSON.stringify(DOCUMENT)))], known);
  });

  it("lets no personal identity code into an address", () => {
    const names = OPERATIONS.flatMap(({ parameters = [] }) => parameters.map(resolved))
      .filter((parameter) => ["path", "query"].includes(parameter.in))
      .map((parameter) => parameter.name);
    assert.deepEqual([...new Set(names)].sort(), ["after", "context", "id", "limit", "service"]);
  });

  for (const { name, responses, security = DOCUMENT.security, parameters = [] } of OPERATIONS) {
    it(`${name} keeps nothing, and is guarded`, () => {
      for (const [status, response] of Object.entries(responses)) {
        assert.ok(resolved(response).headers["Cache-Control"], `${status} says nothing of being kept`);
      }
      const isForWidget = security.some((scheme) => "session" in scheme);
      const hasHeader = parameters.map(resolved).some((parameter) => parameter.name === "X-Puolesta");
      assert.equal(hasHeader, isForWidget);
      assert.ok(responses[401] && (!isForWidget || responses[403]));
    });
  }
});

async function complaintsOf(document) {
  const python = await findPythonProgram("python");
  return JSON.parse(await outputOf(python, ["-c", JUDGE, JSON.stringify(document)]));
}

/** Everything that has a media type's schema, with its pointer and its examples. */
function contentsBelow(part, pointer) {
  if (typeof part !== "object" || part === null) return [];
  const own = part.content?.["application/json"];
  const found = own ? [{ pointer: `${pointer}/content/application~1json/schema`, examples: examplesOf(own) }] : [];
  const inner = Object.entries(part).flatMap(([key, value]) => {
    const step = key.replaceAll("~", "~0").replaceAll("/", "~1");
    return key === "content" ? [] : contentsBelow(value, `${pointer}/${encodeURIComponent(step)}`);
  });
  return [...found, ...inner];
}

function examplesOf({ example, examples = {} }) {
  const named = Object.values(examples).map(({ value }) => value);
  return example === undefined ? named : [example, ...named];
}

function assertFit(pointer, examples) {
  const ajv = newAjv().addVocabulary(Object.keys(DOCUMENT)).addSchema(DOCUMENT, "host-api", undefined, false);
  const fits = ajv.compile({ $ref: `host-api${pointer}` });
  for (const example of examples) assert.ok(fits(example), `${pointer}: ${JSON.stringify(fits.errors)}`);
}

function resolved(part) {
  if (!part.$ref) return part;
  return part.$ref
    .slice(2)
    .split("/")
    .reduce((place, step) => place[step], DOCUMENT);
}
