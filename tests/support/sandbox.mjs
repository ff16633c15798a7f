// The reference host as a test runs it: built, started on a database file of its own, stopped, and read.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import openSqlite from "sql.js";
import { ROOT, TARGET } from "../../widget/build/paths.mjs";
import { run } from "../../widget/build/process.mjs";

/** What the sandbox prints once it listens. */
export const ADDRESS = /^Puolesta sandbox: (http:\S+)$/m;

/**
 * Builds and starts a sandbox before the tests of a file and ends it after them; called once, at the top. `settings`
 * are environment variables of the sandbox. What it returns has, once it runs, an `origin`, and can `stop` and `start`
 * again at the same address with the same database, with other `settings` beside those.
 */
export function useSandbox(settings = {}) {
  const sandbox = { log: "" };
  before(() => open(sandbox, settings));
  after(() => sandbox.close());
  return sandbox;
}

/** Builds and starts a sandbox outside of a test, for a program that ends it with `close`. */
export async function openSandbox(settings = {}) {
  const sandbox = { log: "" };
  await open(sandbox, settings);
  return sandbox;
}

async function open(sandbox, settings) {
  await run("cargo", ["build", "-p", "puolesta-sandbox", "--locked", "--quiet"], { cwd: ROOT });
  sandbox.folder = await mkdtemp(join(tmpdir(), "puolesta-"));
  sandbox.start = (more) => start(sandbox, { ...settings, ...more });
  sandbox.stop = () => stop(sandbox);
  sandbox.close = () => close(sandbox);
  await sandbox.start();
}

async function close(sandbox) {
  await sandbox.stop();
  await rm(sandbox.folder, { recursive: true });
}

async function start(sandbox, settings) {
  const port = sandbox.origin ? new URL(sandbox.origin).port : "0";
  const limit = { PUOLESTA_LOOKUP_LIMIT: "1000" };
  const env = { ...process.env, ...limit, ...settings, PORT: port, PUOLESTA_DATABASE: databaseOf(sandbox) };
  sandbox.process = spawn(join(TARGET, "debug/puolesta-sandbox"), { env, stdio: ["ignore", "pipe", "pipe"] });
  sandbox.ended = once(sandbox.process, "close");
  sandbox.process.stderr.on("data", (piece) => (sandbox.log += piece));
  sandbox.origin = await addressFrom(sandbox);
}

async function addressFrom(sandbox) {
  let printed = "";
  for await (const piece of sandbox.process.stdout) {
    printed += piece;
    const address = ADDRESS.exec(printed)?.[1];
    if (address) return address;
  }
  throw new Error(`The sandbox ended before it listened:\n${sandbox.log}`);
}

async function stop(sandbox) {
  sandbox.process.kill("SIGTERM");
  await sandbox.ended;
}

function databaseOf(sandbox) {
  return join(sandbox.folder, "sandbox.sqlite");
}

/** The rows that a query finds in the sandbox's database file, as objects. */
export async function rowsOf(sandbox, query, ...values) {
  const { Database } = await openSqlite();
  const database = new Database(await readFile(databaseOf(sandbox)));
  try {
    const statement = database.prepare(query, values);
    const rows = [];
    while (statement.step()) rows.push(statement.getAsObject());
    return rows;
  } finally {
    database.close();
  }
}
