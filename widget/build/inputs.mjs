// One hash over everything that a release is made from, so that any machine can tell whether pkg/ is up to date.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow, ROOT } from "./paths.mjs";

const FOLDERS = [
  ...["core", "view", "puolesta", "browser", "no-streams", "prerender"],
  ...["element", "adapters", "build"],
].map((name) => `widget/${name}`);
const FILES = ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "package-lock.json", "LICENSE"];

// Tests and benchmarks lie beside the code that they are for, but nothing of them reaches the release.
const TEST_ONLY = /(^|\/)(tests|test-data|benches)\/|(^|\/)tests\.rs$|\.test\.mjs$/;

/** SHA-256, in hex, over the sorted lines "path sha256". */
export async function hashOfInputs() {
  const lines = [];
  for (const path of await inputPaths()) lines.push(`${path} ${sha256(await readFile(join(ROOT, path)))}\n`);
  return sha256(lines.join(""));
}

async function inputPaths() {
  const paths = [...FILES];
  for (const folder of FOLDERS) {
    for (const path of await filesBelow(join(ROOT, folder))) paths.push(`${folder}/${path}`);
  }
  return paths.filter((path) => !TEST_ONLY.test(path)).sort();
}

function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
