// Checks that the committed pkg/ is what these sources give; with `--without-rebuild`, by hashes alone.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOfInputs } from "./inputs.mjs";
import { describeFiles, MANIFEST, readManifest } from "./manifest.mjs";
import { filesBelow, PKG, TARGET } from "./paths.mjs";
import { asProgram, Problem } from "./process.mjs";
import { firstVisitBytes, kilobytes, TARGET_BYTES } from "./sizes.mjs";
import { ensureBuildTools, toolVersions } from "./toolchain.mjs";

const MEND = "Run `npm run build` and commit pkg/.";

await asProgram(async () => {
  const manifest = await readManifest(PKG).catch(() => {
    throw new Problem(`pkg/${MANIFEST} is missing or not JSON. ${MEND}`);
  });
  await checkInputs(manifest);
  await checkFiles(manifest);
  if (!process.argv.includes("--without-rebuild")) await checkRebuild(manifest);
});

async function checkInputs(manifest) {
  if (manifest.inputs === (await hashOfInputs())) return;
  throw new Problem(`pkg/ was made from other sources than these. ${MEND}`);
}

async function checkFiles(manifest) {
  const files = await describeFiles(PKG);
  const paths = new Set([...Object.keys(files), ...Object.keys(manifest.files)]);
  const wrong = [...paths].filter((path) => files[path]?.sha384 !== manifest.files[path]?.sha384);
  if (wrong.length > 0) throw new Problem(`pkg/ is not as its manifest says: ${wrong.join(", ")}. ${MEND}`);
  const bytes = firstVisitBytes(files);
  if (bytes <= TARGET_BYTES) return;
  throw new Problem(`A first visit downloads ${kilobytes(bytes)} KB, more than ${kilobytes(TARGET_BYTES)} KB.`);
}

async function checkRebuild(manifest) {
  await ensureBuildTools();
  const difference = await toolDifference(manifest.tools);
  if (difference) {
    console.log(`No comparison byte by byte: ${difference}.`);
    return;
  }
  // Not imported before its npm packages are there.
  const { makeRelease } = await import("./release.mjs");
  const rebuilt = join(TARGET, "release-check");
  await makeRelease(rebuilt);
  const different = await differingFiles(PKG, rebuilt);
  if (different.length === 0) return;
  throw new Problem(`The same tools made other bytes from these sources: ${different.join(", ")}. ${MEND}`);
}

async function toolDifference(recorded) {
  const present = await toolVersions();
  const name = Object.keys(present).find((each) => present[each] !== recorded[each]);
  return name && `pkg/ was made with ${name} ${recorded[name]}, here is ${present[name]}`;
}

// The manifest is left out: its brotli sizes may differ with the version of Node, all else in it is checked above.
async function differingFiles(one, other) {
  const paths = new Set([...(await filesBelow(one)), ...(await filesBelow(other))]);
  paths.delete(MANIFEST);
  const different = [];
  for (const path of [...paths].sort()) {
    const [left, right] = await Promise.all([one, other].map((folder) => contentOf(folder, path)));
    if (!left || !right || !left.equals(right)) different.push(path);
  }
  return different;
}

function contentOf(folder, path) {
  return readFile(join(folder, path)).catch(() => undefined);
}
