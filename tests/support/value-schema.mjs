// The released schema of the value, and the one way in which tests read a value: judged by it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";

const schema = JSON.parse(await readFile(new URL("../../pkg/value.schema.json", import.meta.url), "utf8"));

// `required` and types stand in other branches of this schema than `properties`: Ajv's two style rules on that are off.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });

/** Whether a value, as an object, is one of the contract; `errors` of the function says why not. */
export const matchesValueSchema = /** @type {import("ajv").ValidateFunction<any>} */ (ajv.compile(schema));

/**
 * Reads the text of a value, wherever it was found, and demands that it is one of the contract.
 *
 * @returns {import("../../widget/element/puolesta.d.ts").PuolestaValue}
 */
export function readValue(text) {
  const value = JSON.parse(text);
  assert.ok(matchesValueSchema(value), `${text}\ndoes not match: ${JSON.stringify(matchesValueSchema.errors)}`);
  return value;
}

/** Demands that each value among the texts of a form's fields is one of the contract. */
export function judgeValues(texts) {
  texts.filter((text) => typeof text === "string" && text.startsWith('{"version":')).forEach(readValue);
}
