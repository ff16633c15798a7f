// The released schema of the value, ready to judge.
import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";

const schema = JSON.parse(await readFile(new URL("../../pkg/value.schema.json", import.meta.url), "utf8"));

// `required` and types stand in other branches of this schema than `properties`: Ajv's two style rules on that are off.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });

/** Whether a value, as an object, is one of the contract; `errors` of the function says why not. */
export const matchesValueSchema = ajv.compile(schema);
