// The test identities of the sandbox's register, and how to tell that a text holds somebody's code.
import { readFile } from "node:fs/promises";

const SEED = new URL("../../demo-site/sandbox/seed/", import.meta.url);

const PERSONS = JSON.parse(await readFile(new URL("persons.json", SEED), "utf8"));
const ORGANISATIONS = JSON.parse(await readFile(new URL("organisations.json", SEED), "utf8"));

// Written apart from the widget's own rule: date, separator, three digits, check character.
const CODE = /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[-+A-FU-Y]\d{3}[\dA-Y]/gi;
const CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/** The person of that id: `code`, `name`, and what the register knows of how to reach them. */
export function person(id) {
  const { personalIdentityCode, firstName, lastName, ...rest } = PERSONS.find((each) => each.id === id);
  return { ...rest, code: personalIdentityCode, name: `${firstName} ${lastName}` };
}

/** The organisation of that id. */
export function organisation(id) {
  return ORGANISATIONS.find((each) => each.id === id);
}

/** Everything in the text that looks like a personal identity code, percent-encoded or not. */
export function codesIn(text) {
  const found = [...text.replaceAll(/%2b/gi, "+").matchAll(CODE)].map(([code]) => code.toUpperCase());
  return found.filter(isRight);
}

// A hash in an address has many digits too.
function isRight(code) {
  const digits = Number(code.slice(0, 6) + code.slice(7, 10));
  return CHECK_CHARACTERS[digits % CHECK_CHARACTERS.length] === code.at(-1);
}
