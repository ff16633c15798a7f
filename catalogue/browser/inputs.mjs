// One hash over everything that the checker is made from, so that any machine can tell whether it is up to date.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow, ROOT } from "../../widget/build/paths.mjs";

const FOLDERS = ["catalogue/browser", "catalogue/src", "widget/core"];
const FILES = [
  ...["Cargo.toml", "Cargo.lock", "rust-toolchain.toml"],
  ...["Cargo.toml", "catalogue.schema.json", "mandate-themes.json"].map((name) => `catalogue/${name}`),
];

// The command and the tests lie beside the code of the checker, but nothing of them reaches it.
const NOT_IN_IT = /^catalogue\/src\/(main\.rs|command(\.rs|\/))|(^|\/)(tests|test-data)\/|(^|\/)tests\.rs$/;

/** SHA-256, in hex, over the sorted lines "path sha256". */
export async function hashOfInputs() {
  const lines = [];
  for (const path of await inputPaths()) lines.push(`${path} ${sha256(await readFile(join(ROOT, path)))}\n`);
  return sha256(lines.join(""));
}

async function inputPaths() {
  const below = FOLDERS.map(async (folder) =>
    (await filesBelow(join(ROOT, folder))).map((path) => `${folder}/${path}`),
  );
  const paths = [...FILES, ...(await Promise.all(below)).flat()];
  return paths.filter((path) => !NOT_IN_IT.test(path)).sort();
}

function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
