// Cases as the database file has them: where they stand, whom they concern, what happened to them.
import assert from "node:assert/strict";
import { codesIn } from "./identities.mjs";
import { rowsOf } from "./sandbox.mjs";

/** How many forms have been stored, refused ones among them. */
export async function countCases(sandbox) {
  const [{ count }] = await rowsOf(sandbox, "SELECT COUNT(*) AS count FROM cases");
  return count;
}

/** Demands that the newest form was refused for these reasons, and that nothing of its value is anywhere. */
export async function assertRefused(sandbox, reasons) {
  const [stored] = await rowsOf(sandbox, "SELECT * FROM cases ORDER BY rowid DESC LIMIT 1");
  assert.deepEqual([stored.status, stored.value, JSON.parse(stored.refusals)], ["refused", null, reasons]);
  assert.deepEqual(await rowsOf(sandbox, "SELECT * FROM case_parties WHERE case_id = ?", stored.id), []);
  assert.deepEqual(codesIn(JSON.stringify(stored) + sandbox.log), []);
  return stored;
}
