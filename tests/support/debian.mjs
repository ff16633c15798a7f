// Programs that tests need and npm does not bring: on Debian, and what descends from it, root may install them.
import { readFile } from "node:fs/promises";
import { run } from "../../widget/build/process.mjs";

/** Installs packages with apt where that is possible; elsewhere does nothing, and the caller says what is missing. */
export async function installOnDebian(what, ...packages) {
  if (!(await mayInstall())) return;
  console.log(`Installing ${what} with apt (1 to 2 minutes) …`);
  await run("apt-get", ["update", "--quiet"]);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends", ...packages], { env });
}

async function mayInstall() {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return process.getuid?.() === 0 && /^ID(_LIKE)?=.*debian/m.test(release);
}
