// The demo's application: opened by a person who is signed in, filled in, sent, and compared with what was stored.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { inPage } from "./browser.mjs";
import { codesIn } from "./identities.mjs";
import { rowsOf } from "./sandbox.mjs";
import { watch } from "./traces.mjs";
import { readValue } from "./value-schema.mjs";
import { untilReady } from "./widget.mjs";

const OUTPUT = new URL("../output/", import.meta.url);

const OWN_FIELDS = {
  "site-address": "Koetie 1",
  "property-id": "999-401-1-23",
  "floor-area": "120",
  description: "Puurunkoinen talo.",
  matter: "Asiani on tämä.",
  "applicant-phone": "040 123 4001",
  "applicant-email": "maija.lahtinen@example.fi",
};

/**
 * Signs a person in, opens the application for a service, runs the steps with the page, and at the end looks for
 * personal identity codes where none may be. `context` is the host's own id of the matter; `check` is how this host
 * checks mandates (`redirect`: in Suomi.fi itself); `expected` are patterns of complaints in the console.
 *
 * @param {{ sandbox: any, as?: string, service?: string, context?: string, check?: string, expected?: RegExp[] }} how
 * @param {(page: any) => unknown} steps
 */
export function apply({ sandbox, as = "maija-lahtinen", service = "rakentamislupa", context, check, expected }, steps) {
  return inPage({ expected }, async (page) => {
    const traces = await watch(page);
    const matter = context ? `&context=${context}` : "";
    await page.goto(`${sandbox.origin}/application.html?service=${service}${matter}`);
    await signIn(page, as, check);
    await untilReady(page);
    await steps(page);
    assert.deepEqual(codesIn(await traces.all()), [], "personal identity codes outside of form and look-up");
  });
}

/** Follows the page's own link to the sign-in and comes back as that person. */
export async function signIn(page, id, check = "direct") {
  await page.waitForSelector("#sign-in-first", { visible: true });
  await Promise.all([page.waitForNavigation(), page.click("#sign-in-first")]);
  await page.click(`input[name=person][value=${id}]`);
  await page.click(`input[name=check][value=${check}]`);
  await Promise.all([page.waitForNavigation(), page.click("main button, form button")]);
  await page.waitForSelector(".sign-out", { visible: true });
}

/** Fills in those of the form's own fields that the service shows and nobody has filled in yet. */
export async function fillInOwnFields(page) {
  for (const [id, text] of Object.entries(OWN_FIELDS)) {
    const field = await page.$(`#${id}:enabled`);
    if (field && !(await field.evaluate((element) => element.value))) await field.type(text);
  }
  for (const id of ["work-new", "assurance"]) await (await page.$(`#${id}:enabled:not(:checked)`))?.click();
}

/** Presses the form's button. */
export function pressSend(page) {
  return page.click("#application p > button.button");
}

/** Fills in the rest, sends the form, and returns the id of the case that came of it. */
export async function send(page) {
  await fillInOwnFields(page);
  await Promise.all([page.waitForNavigation(), pressSend(page)]);
  const id = /^\/hakemus\/([\w-]+)$/.exec(new URL(page.url()).pathname)?.[1];
  assert.ok(id, `no case was made:\n${await page.evaluate(() => document.body.innerText)}`);
  return id;
}

/** A value that is ready, as the contract says, with what the test adds. */
export function readyValue(added) {
  const head = { version: 1, status: "ready", catalogue: "2026-11-01", lang: "fi", context: null, partyList: null };
  return { ...head, parties: [], mandates: [], declarations: [], ...added };
}

/** A person as the value has one who was looked up. */
export function foundPerson({ name, channel }, corrected = {}) {
  return {
    kind: "person",
    ref: "a reference",
    name,
    phone: null,
    email: null,
    channel,
    source: "look-up",
    ...corrected,
  };
}

/** An organisation as the value has one that was looked up. */
export function foundOrganisation({ name, kind }) {
  return { kind, ref: "a reference", name, source: "look-up" };
}

/**
 * Reads the case from the database file and demands exactly this value, in which `"a reference"` stands for any
 * reference and `"now"` for a time within the last minute. Only a party typed by hand may have brought a code.
 */
export async function assertStored(sandbox, id, expected) {
  const [stored] = await rowsOf(sandbox, "SELECT * FROM cases WHERE id = ?", id);
  const value = readValue(stored.value);
  assert.deepEqual(comparable(value), expected);
  const typed = expected.parties.map((party) => party.personalIdentityCode).filter(Boolean);
  assert.deepEqual(codesIn(await allOfCases(sandbox, id)), typed);
  assert.deepEqual(codesIn(sandbox.log), [], "personal identity codes in the sandbox's log");
  return stored;
}

async function allOfCases(sandbox, id) {
  const cases = await rowsOf(sandbox, "SELECT * FROM cases WHERE id = ?", id);
  return JSON.stringify([cases, await rowsOf(sandbox, "SELECT * FROM case_parties WHERE case_id = ?", id)]);
}

function comparable(value) {
  const withReference = (party) => ({ ...party, ref: /^p_[\w-]{20,}$/.test(party.ref) ? "a reference" : party.ref });
  const isNow = (at) => Math.abs(Date.now() - Date.parse(at)) < 60_000;
  const withTime = (each) => ({ ...each, at: isNow(each.at) ? "now" : each.at });
  return { ...value, parties: value.parties.map(withReference), declarations: value.declarations.map(withTime) };
}

/** Keeps a picture of the whole page in tests/output/, to be looked at by people. */
export async function picture(page, name) {
  const path = fileURLToPath(new URL(`${name}.png`, OUTPUT));
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: true });
}
