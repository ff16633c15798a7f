// value.schema.json says yes to values as the contract shows them, and no to each with one fault.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { matchesValueSchema } from "../support/value-schema.mjs";

const EXAMPLE = JSON.parse(await readFile(new URL("value-example.json", import.meta.url), "utf8"));
const [ORGANISATION, PERSON] = EXAMPLE.parties;
const EMPTY = {
  ...EXAMPLE,
  ...{ status: "unavailable", catalogue: null, situation: null, procedure: null },
  ...{ parties: [], mandates: [], declarations: [] },
};

const without = (object, name) => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
const withParty = (party) => ({ ...EXAMPLE, parties: [party] });
const withMandate = (change) => ({ ...EXAMPLE, mandates: [{ ...EXAMPLE.mandates[0], ...change }] });
const withDeclaration = (change) => ({ ...EXAMPLE, declarations: [{ ...EXAMPLE.declarations[0], ...change }] });

const FOUND = { ...without(PERSON, "personalIdentityCode"), ref: "p_1", source: "look-up" };

const VALID = [
  ["the contract's example", EXAMPLE],
  ["a widget that could not work", EMPTY],
  ["a person whose code was withheld", withParty(without(PERSON, "personalIdentityCode"))],
  ["a person found and corrected", withParty({ ...FOUND, edited: true })],
  ["an estate without a business id", withParty({ kind: "estate", ref: null, name: "Kuolinpesä", source: "typed" })],
  ["a mandate that nobody checked", withMandate({ status: "not-checked", basis: null, theme: null })],
];

const INVALID = [
  ...Object.keys(EXAMPLE).map((name) => [`without ${name}`, without(EXAMPLE, name)]),
  ["an unknown field", { ...EXAMPLE, sum: 1 }],
  ["another version", { ...EXAMPLE, version: 2 }],
  ["an unknown status", { ...EXAMPLE, status: "done" }],
  ["an unknown language", { ...EXAMPLE, lang: "de" }],
  ["a catalogue that is no day", { ...EXAMPLE, catalogue: "today" }],
  ["ready without a situation", { ...EXAMPLE, situation: null }],
  ["ready without a procedure", { ...EXAMPLE, procedure: null }],
  ["a procedure that is not allowed", { ...EXAMPLE, procedure: "not-allowed" }],
  ["a found person with a code", withParty({ ...PERSON, ref: "p_1", source: "look-up" })],
  ["a typed person with a reference", withParty({ ...PERSON, ref: "p_1" })],
  ["a typed organisation without a business id", withParty({ ...ORGANISATION, ref: null, source: "typed" })],
  ["an organisation with a phone number", withParty({ ...ORGANISATION, phone: "+358401234567" })],
  ["a person without a channel", withParty(without(PERSON, "channel"))],
  ["a code in the wrong form", withParty({ ...PERSON, personalIdentityCode: "131052308T" })],
  ["a party without a name", withParty({ ...PERSON, name: "" })],
  ["an unknown basis", withMandate({ basis: "friendship" })],
  ["a theme that is no URI", withMandate({ theme: "avustus" })],
  ["a mandate of no party", withMandate({ party: -1 })],
  ["a declaration at no time", withDeclaration({ at: "yesterday" })],
];

describe("the value's schema", () => {
  for (const [name, value] of VALID) {
    it(`accepts ${name}`, () => assert.ok(matchesValueSchema(value), JSON.stringify(matchesValueSchema.errors)));
  }
  for (const [name, value] of INVALID) {
    it(`refuses ${name}`, () => assert.equal(matchesValueSchema(value), false));
  }
});
