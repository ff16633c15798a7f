// Golden sizes: the bytes of every file that a visitor downloads, as written down, and how the files differ from them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readManifest } from "../../widget/build/manifest.mjs";
import { ROOT } from "../../widget/build/paths.mjs";
import { FIRST_VISIT } from "../../widget/build/sizes.mjs";

/** The file in which the sizes are written down. */
export const GOLDEN = "tests/golden/sizes.json";

// What a size may move by, in either direction, without being written down.
const TOLERANCE = 0.01;
const FOLDERS = ["pkg", "demo-site/checker"];
const DOWNLOADED = /\.(m?js|wasm)$|\/locales\//;
const MEASURES = { bytes: "bytes", brotli: "bytes after brotli" };
const MEND = "If that is meant, write it down with `npm run golden`; the commit says why.";

/**
 * Bytes of each file, raw and after brotli, by its path; and those of a first visit together. The manifests tell them,
 * and other tests hold these to their files.
 */
export async function sizesNow() {
  const sizes = {};
  for (const folder of FOLDERS) {
    const { files } = await readManifest(join(ROOT, folder));
    for (const [name, { bytes, brotli }] of Object.entries(files)) {
      const path = `${folder}/${name}`;
      if (DOWNLOADED.test(path)) sizes[path] = { bytes, brotli };
    }
  }
  return { "first visit": firstVisit(sizes), ...sizes };
}

function firstVisit(sizes) {
  const sum = (measure) => FIRST_VISIT.reduce((all, name) => all + sizes[`pkg/${name}`][measure], 0);
  return { bytes: sum("bytes"), brotli: sum("brotli") };
}

/** The sizes that are written down. */
export async function goldenSizes() {
  return JSON.parse(await readFile(join(ROOT, GOLDEN), "utf8"));
}

/** One sentence for each size that moved by more than the tolerance, and for each file that came or went. */
export function differences(golden, now) {
  const paths = new Set([...Object.keys(golden), ...Object.keys(now)]);
  return [...paths].flatMap((path) => {
    if (!golden[path]) return [`${path} is not in ${GOLDEN}. ${MEND}`];
    if (!now[path]) return [`${path} is in ${GOLDEN}, but not there. ${MEND}`];
    return Object.keys(MEASURES).flatMap((measure) => moved(path, measure, golden[path][measure], now[path][measure]));
  });
}

function moved(path, measure, from, to) {
  const share = (to - from) / from;
  if (Math.abs(share) <= TOLERANCE) return [];
  const by = `${(Math.abs(share) * 100).toFixed(1)} % ${share > 0 ? "more" : "less"}`;
  return [`${path} went from ${from} to ${to} ${MEASURES[measure]}, ${by}. ${MEND}`];
}
