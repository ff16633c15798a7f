// manifest.json of a release: what is in it, what it was made from, and with which tools.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { filesBelow } from "./paths.mjs";

/** The name of the manifest, the one file that it does not list. */
export const MANIFEST = "manifest.json";

/** A content's hash in the form of the `integrity` attribute. */
export function integrityOf(content) {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}

/** The same as the loader holds it of each file that it fetches: SHA-256, 16 bytes less of each first visit than SHA-384. */
export function integrityInLoader(content) {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

/** Describes every file of a release folder: bytes, hash, and (as information) bytes after brotli at its best. */
export async function describeFiles(folder) {
  const files = {};
  for (const path of await filesBelow(folder)) {
    if (path === MANIFEST) continue;
    const content = await readFile(join(folder, path));
    files[path] = { bytes: content.length, brotli: brotliSize(content), sha384: integrityOf(content) };
  }
  return files;
}

/** The text of the manifest. */
export async function manifestText({ folder, version, inputs, tools }) {
  const manifest = { name: "puolesta", version, inputs, tools, files: await describeFiles(folder) };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Reads the manifest of a release folder. */
export async function readManifest(folder) {
  return JSON.parse(await readFile(join(folder, MANIFEST), "utf8"));
}

function brotliSize(content) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params }).length;
}
