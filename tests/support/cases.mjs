// Cases as the database file has them, and the pages on which co-parties answer and officials decide.
import assert from "node:assert/strict";
import { apply, assertStored, foundPerson, readyValue, send } from "./application.mjs";
import { inPage } from "./browser.mjs";
import { codesIn } from "./identities.mjs";
import { linesOfOutbox } from "./outbox.mjs";
import { chooseTogether, lookUpAndFind, untilReads } from "./parties.mjs";
import { rowsOf } from "./sandbox.mjs";
import { asPerson, signInAsOfficial } from "./signed-in.mjs";
import { untilPart } from "./widget.mjs";

/** Maija sends a shared matter, in which these people are asked for approval; returns the id of the case. */
export async function askForApproval({ sandbox, service = "rakentamislupa" }, people) {
  let id;
  await apply({ sandbox, service }, async (page) => {
    await chooseTogether(page, people.length);
    for (const [index, { code, name }] of people.entries()) await lookUpAndFind(page, index + 1, code, name);
    id = await send(page);
    const parties = people.map((each) => foundPerson(each));
    await assertStored(sandbox, id, readyValue({ service, situation: "together", procedure: "approval", parties }));
  });
  return id;
}

/** How many forms have been stored, refused ones among them. */
export async function countCases(sandbox) {
  const [{ count }] = await rowsOf(sandbox, "SELECT COUNT(*) AS count FROM cases");
  return count;
}

/** Demands that the newest form was refused for these reasons, and that nothing of its value is anywhere. */
export async function assertRefused(sandbox, reasons) {
  const [stored] = await rowsOf(sandbox, "SELECT * FROM cases ORDER BY rowid DESC LIMIT 1");
  assert.deepEqual([stored.value, JSON.parse(stored.refusals)], [null, reasons]);
  const trail = ["applicant: received", "service: refused"];
  await assertCase(sandbox, stored.id, { status: "refused", parties: [], outbox: [], trail });
  assert.deepEqual(codesIn(JSON.stringify(stored) + sandbox.log), []);
}

/**
 * Demands that the database says exactly this of a case: `status`; `parties` as `Aino Koivula: sms, approve`; `outbox`
 * as `asked: party 1, sms, fi`, in the order in which the messages were written; `trail` as `party 1: approve`.
 * What the test does not name is not compared.
 */
export async function assertCase(sandbox, id, expected) {
  const found = {
    status: await statusOf(sandbox, id),
    parties: await linesOfParties(sandbox, id),
    outbox: await linesOfOutbox(sandbox, id),
    trail: await linesOfTrail(sandbox, id),
  };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, found[name]])), expected);
}

/** Where the case stands. */
export async function statusOf(sandbox, id) {
  const [{ status }] = await rowsOf(sandbox, "SELECT status FROM cases WHERE id = ?", id);
  return status;
}

async function linesOfParties(sandbox, id) {
  const rows = await rowsOf(sandbox, "SELECT * FROM case_parties WHERE case_id = ? ORDER BY position", id);
  return rows.map(({ name, channel, answer }) => `${name}: ${channel}, ${answer ?? "no answer"}`);
}

async function linesOfTrail(sandbox, id) {
  const rows = await rowsOf(sandbox, "SELECT * FROM audit_trail WHERE case_id = ? ORDER BY number", id);
  assert.deepEqual(codesIn(JSON.stringify(rows)), []);
  const who = ({ actor, position }) => (position === null ? actor : `${actor} ${position + 1}`);
  return rows.map((row) => `${who(row)}: ${row.what}`);
}

/** A person opens a case from the link in their message. `expected` are patterns of complaints in the console. */
export function openCase(sandbox, as, id, steps, expected) {
  return asPerson({ sandbox, as, path: `/asiat/${id}`, expected }, steps);
}

/** A co-party opens the case and approves. */
export function approve(sandbox, as, id) {
  return openCase(sandbox, as, id, pressApprove);
}

/** A co-party opens the case and declines. */
export function decline(sandbox, as, id) {
  return openCase(sandbox, as, id, pressDecline);
}

/** Approves on the page of the case. */
export async function pressApprove(page) {
  await (await untilPart(page, "approve")).click();
  await untilReads(page, "Vastauksesi: Hyväksytty");
}

/** Declines on the page of the case, and says so once more when asked. */
export async function pressDecline(page) {
  await (await untilPart(page, "decline")).click();
  await (await untilPart(page, "confirm-decline")).click();
  await untilReads(page, "Vastauksesi: Ei hyväksytty");
}

/** An official opens a case on the desk. */
export function atDesk(sandbox, id, steps) {
  return inPage({}, async (page) => {
    await page.goto(`${sandbox.origin}/virkailija?case=${id}`);
    await signInAsOfficial(page);
    await steps(page);
  });
}

/** Writes the decision on the desk. */
export async function decide(page, text) {
  await page.type("[data-decision] textarea", text);
  await Promise.all([page.waitForNavigation(), page.click("[data-decision] button")]);
}

/** Records on the desk what the party of that number has answered on paper: `approve` or `decline`. */
export function recordPaper(page, number, answer) {
  const button = `[data-paper="${number - 1}"] button[value=${answer}]`;
  return Promise.all([page.waitForNavigation(), page.click(button)]);
}
