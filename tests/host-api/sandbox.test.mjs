// The sandbox answers as host-api.openapi.json says, whatever it is asked; where the two differ, the test says so.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, it } from "node:test";
import { findPythonProgram } from "../support/python.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { knownHere } from "./known-here.mjs";

const DOCUMENT = JSON.parse(await readFile(new URL("../../widget/element/host-api.openapi.json", import.meta.url), "utf8"));
const CONFIGURATION = fileURLToPath(new URL("schemathesis.toml", import.meta.url));
const CASE_SECRET = "known to the back end of this test only";

const sandbox = useSandbox({ PUOLESTA_LOOKUP_LIMIT: "1000000", PUOLESTA_CASE_SECRET: CASE_SECRET });

describe("the sandbox", () => {
  it("answers as the document says", async () => {
    const { output, code } = await compare(DOCUMENT);
    console.log(output);
    assert.equal(code, 0, output);
  });
});

/** Asks the sandbox everything that the document offers, as Maija; returns what schemathesis found. */
async function compare(document) {
  const [maija, petri] = [await signIn("maija-lahtinen"), await signIn("petri-lahtinen")];
  const path = join(sandbox.folder, "host-api.openapi.json");
  await writeFile(path, JSON.stringify(knownHere(document, [petri, maija])));
  const args = ["--config-file", CONFIGURATION, "run", path, "--origin", sandbox.origin, "--no-color"];
  const env = { ...process.env, PUOLESTA_SESSION: maija, PUOLESTA_CASE_SECRET: CASE_SECRET };
  const child = spawn(await findPythonProgram("schemathesis"), args, { env, cwd: sandbox.folder, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
  const [code] = await once(child, "close");
  return { output, code };
}

/** Signs a test identity in as the page does, and returns the session that its cookie holds. */
async function signIn(id) {
  const body = new URLSearchParams({ person: id });
  const answer = await fetch(`${sandbox.origin}/kirjaudu`, { method: "POST", body, redirect: "manual" });
  const [, session] = /^puolesta_session=([^;]+)/.exec(answer.headers.get("set-cookie"));
  return session;
}
