// Where things lie in the repository, and how its files are listed in an order that is the same everywhere.
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of the repository, without a slash at the end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

/** The committed release. */
export const PKG = join(ROOT, "pkg");

/** What brings the element to frameworks and form builders, as it lies in a release. */
export const ADAPTERS = join(ROOT, "widget/adapters");

/** Tools that cargo installs for this repository alone. */
export const TOOLS = join(ROOT, ".tools");

/** Where cargo and the build put what can always be made again. */
export const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target");

/** All files below a folder, as paths relative to it with forward slashes, sorted by code unit. */
export async function filesBelow(folder) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile()) found.push(entry.name);
    if (entry.isDirectory()) {
      const inner = await filesBelow(join(folder, entry.name));
      found.push(...inner.map((path) => `${entry.name}/${path}`));
    }
  }
  return found.sort();
}
