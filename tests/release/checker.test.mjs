// The committed checker for the browser: made from these sources, whole, and it checks.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { hashOfInputs } from "../../catalogue/browser/inputs.mjs";
import { integrityOf, readManifest } from "../../widget/build/manifest.mjs";
import { ROOT } from "../../widget/build/paths.mjs";

const CHECKER = join(ROOT, "demo-site/checker");
const DAY = "2026-11-21";

async function startChecker() {
  const program = await import(join(CHECKER, "checker.js"));
  program.initSync({ module: await readFile(join(CHECKER, "checker.wasm")) });
  return (name, text, ...rest) => JSON.parse(program.check(name, text, ...rest));
}

test("it was made from the sources beside it", async () => {
  const { inputs } = await readManifest(CHECKER);
  assert.equal(inputs, await hashOfInputs(), "Run `npm run build` and commit demo-site/checker/.");
});

test("its files are those of its manifest", async () => {
  const { files } = await readManifest(CHECKER);
  assert.deepEqual(Object.keys(files), ["checker.js", "checker.wasm"]);
  for (const [name, { sha384 }] of Object.entries(files)) {
    assert.equal(integrityOf(await readFile(join(CHECKER, name))), sha384, name);
  }
});

test("no file holds a path of the machine that made it", async () => {
  for (const name of ["checker.js", "checker.wasm"]) {
    const content = await readFile(join(CHECKER, name));
    const found = [ROOT, `${homedir()}/`, "/.cargo/", "/.rustup/"].filter((place) => content.includes(place));
    assert.deepEqual(found, [], name);
  }
});

test("it finds what the command finds: rule, place, line, and what to write", async () => {
  const check = await startChecker();
  const [problem, ...others] = check("a.json", '{\n  "version": 1,\n}', DAY);
  assert.deepEqual(others, []);
  const { file, line, column, rule, severity, message, write } = problem;
  assert.deepEqual(
    { file, line, column, rule, severity },
    { file: "a.json", line: 2, column: 15, rule: "not-json", severity: "error" },
  );
  assert.ok(message.length > 10 && write.length > 10);
});

test("it reads a catalogue that is extended through the page, and compares reviews with the day it is told", async () => {
  const check = await startChecker();
  const own =
    '{"version":1,"updated":"2026-11-01","languages":["fi"],"extends":"base.json","provider":{"kind":"other","name":{"fi":"K"}},"services":[{"id":"a","kind":"appeal"}]}';
  const asked = [];
  const rules = (read) => check("own.json", own, DAY, read).map(({ rule }) => rule);
  assert.ok(rules(undefined).includes("extends-missing"));
  const read = (name) => {
    asked.push(name);
    return "{}";
  };
  assert.ok(!rules(read).includes("extends-missing"));
  assert.deepEqual(asked, ["base.json"]);
  assert.throws(() => check("own.json", own, "today"), /today is not a day/);
});

test("nothing that is pasted stops it", async () => {
  const check = await startChecker();
  for (const text of ["", "\u0000", "[".repeat(100_000), '{"a":'.repeat(100_000), "1e999999", '"\ud800"', "\ufeff{}"]) {
    assert.ok(check("a.json", text, DAY).length > 0, text.slice(0, 10));
  }
});
