// The tests of the gateway over HTTP, which `cargo test` runs on SQLite, run on PostgreSQL too.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ROOT } from "../../widget/build/paths.mjs";
import { outputOf } from "../../widget/build/process.mjs";
import { withPostgresql } from "../support/postgresql.mjs";

// Those start the program on a file of their own.
const WITHOUT = ["--skip", "program::"];
// Of the whole workspace, like the tests on SQLite: another set of packages would be compiled with other features.
const TESTS = ["test", "--locked", "--workspace", "--test", "sandbox", "--", ...WITHOUT];

describe("the gateway on PostgreSQL", () => {
  it("passes the tests that it passes on SQLite", () =>
    withPostgresql(async (address) => {
      const env = { ...process.env, PUOLESTA_TEST_POSTGRESQL: address };
      const output = await outputOf("cargo", TESTS, { cwd: ROOT, env });
      const [, passed] = /^test result: ok\. (\d+) passed; 0 failed; 0 ignored/m.exec(output) ?? [];
      assert.ok(Number(passed) > 150, output);
    }));
});
