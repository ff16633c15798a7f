// The guides for municipalities: every field and every word of the schema is explained, and the examples are catalogues.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const schema = JSON.parse(read("catalogue/catalogue.schema.json"));
const fields = read("docs/catalogue-fields.md");
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const validate = ajv.compile(schema);

// One text or link for people is one field, whatever its languages.
const WHOLE = ["#/$defs/text", "#/$defs/links"];
// Has the fields of the catalogue's own provider, which are explained there.
const LIKE_ANOTHER = "services[].provider";

/** Every field below a part of the schema: its path and the words that may stand there. */
function fieldsBelow(part, path = "") {
  const target = resolve(part);
  if (WHOLE.includes(part.$ref) || path === LIKE_ANOTHER) return [{ path, words: [] }];
  if (target.items)
    return [
      ...own(path, target),
      ...fieldsBelow(target.items, `${path}[]`).filter((each) => each.path !== `${path}[]`),
    ];
  const below = Object.entries(target.properties ?? {}).filter(([name]) => name !== "$schema");
  const inner = below.flatMap(([name, each]) => fieldsBelow(each, path ? `${path}.${name}` : name));
  return [...own(path, target), ...inner];
}

function own(path, target) {
  const items = target.items ? resolve(target.items) : {};
  return path ? [{ path, words: target.enum ?? items.enum ?? [] }] : [];
}

function resolve(part) {
  return part.$ref ? schema.$defs[part.$ref.replace("#/$defs/", "")] : part;
}

const inSchema = fieldsBelow(schema);
const rows = [...fields.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, path, meaning]) => ({ path, meaning }));

describe("the guide to every field", () => {
  it("explains every field of the schema once, in its order", () => {
    assert.ok(inSchema.length > 60, String(inSchema.length));
    assert.deepEqual(
      rows.map(({ path }) => path),
      inSchema.map(({ path }) => path),
    );
  });

  it("names every word that a field may hold", () => {
    for (const { path, words } of inSchema) {
      const { meaning } = rows.find((row) => row.path === path);
      assert.deepEqual(
        words.filter((word) => !meaning.includes(`\`${word}\``)),
        [],
        path,
      );
    }
  });

  it("shows a frame, a mandate, a bundle and a service that together make a catalogue", () => {
    const [frame, mandate, bundle, service] = [...fields.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) =>
      JSON.parse(block),
    );
    /** @type {Record<string, any>} */
    const catalogue = { ...frame, mandates: [mandate], bundles: [bundle], services: [service] };
    assert.ok(validate(catalogue), JSON.stringify(validate.errors));
    delete catalogue.extends;
    assert.ok(validate(catalogue), JSON.stringify(validate.errors));
  });
});
