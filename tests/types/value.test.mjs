// The value's types in puolesta.d.ts are those of its schema: the same fields, and the same words where words are fixed.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";

const read = (path) => readFile(new URL(`../../widget/element/${path}`, import.meta.url), "utf8");

const types = await read("puolesta.d.ts");
const schema = JSON.parse(await read("value.schema.json"));
const aliases = Object.fromEntries(
  [...types.matchAll(/^export type (\w+) =([^;]*);/gm)].map(([, name, is]) => [name, is]),
);

/** Fields of an interface and what each is. */
function fieldsOf(name) {
  const [, body] = new RegExp(`^export interface ${name} \\{\\n(.*?)^\\}`, "ms").exec(types);
  const fields = body.replace(/\/\*\*.*?\*\//gs, "").matchAll(/^ {2}(\w+)(\?)?: ([^;]*);/gm);
  return Object.fromEntries([...fields].map(([, field, , is]) => [field, is]));
}

/** The fixed words of a type, null among them; undefined where any text will do. */
function wordsOf(type) {
  const written = Object.hasOwn(aliases, type.replace(" | null", ""))
    ? aliases[type.replace(" | null", "")] + (type.endsWith("| null") ? " | null" : "")
    : type;
  const words = [...written.matchAll(/"([^"]*)"|\b(null|true|\d+)\b/g)].map(([, word, other]) => word ?? other);
  return /\b(string|number|boolean)\b|\[\]/.test(written) || words.length === 0 ? undefined : words.sort();
}

/** Every schema of a field, wherever it stands among the branches of an object's schema. */
function schemasOf(field, object) {
  return (object.oneOf ?? object.anyOf ?? [object]).map(({ properties }) => properties[field]).filter(Boolean);
}

function fieldNames(object) {
  const branches = object.oneOf ?? object.anyOf ?? [object];
  return [...new Set(branches.flatMap(({ properties }) => Object.keys(properties)))].sort();
}

/** The fixed words that these schemas allow together; undefined where one allows any text. */
function wordsOfSchemas(schemas) {
  const resolved = schemas.map((each) => (each.$ref ? schema.$defs[each.$ref.split("/").at(-1)] : each));
  const lists = resolved.map((each) => each.enum ?? ("const" in each ? [each.const] : undefined));
  return lists.some((list) => list === undefined) ? undefined : [...new Set(lists.flat().map(String))].sort();
}

const PAIRS = {
  PuolestaValue: schema,
  PuolestaParty: schema.$defs.party,
  PuolestaMandate: schema.$defs.mandate,
  PuolestaDeclaration: schema.$defs.declaration,
};

describe("the types of the value", () => {
  for (const [name, object] of Object.entries(PAIRS)) {
    const fields = fieldsOf(name);

    it(`${name} has the fields of the schema`, () => {
      assert.deepEqual(Object.keys(fields).sort(), fieldNames(object));
    });

    for (const [field, type] of Object.entries(fields)) {
      it(`${name}.${field} has the words of the schema`, () => {
        assert.deepEqual(wordsOf(type), wordsOfSchemas(schemasOf(field, object)));
      });
    }
  }
});
