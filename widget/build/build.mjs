// `npm run build`: makes pkg/ from the sources, and prints what a visitor will download.
import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { readManifest } from "./manifest.mjs";
import { PKG, TARGET } from "./paths.mjs";
import { asProgram } from "./process.mjs";
import { sizeTable } from "./sizes.mjs";
import { ensureBuildTools } from "./toolchain.mjs";

await asProgram(async () => {
  await ensureBuildTools();
  // Not imported before its npm packages are there.
  const { makeRelease } = await import("./release.mjs");
  const made = join(TARGET, "release-folder");
  await makeRelease(made);
  await putInPlace(made);
  console.log(`\n${sizeTable((await readManifest(PKG)).files)}`);
});

// pkg/ changes only when the whole release is made, so that a failed build leaves the last good one.
async function putInPlace(made) {
  const beside = `${PKG}.new`;
  await rm(beside, { recursive: true, force: true });
  await cp(made, beside, { recursive: true });
  await rm(PKG, { recursive: true, force: true });
  await rename(beside, PKG);
}
