// Where and with what was measured: day, machine, browser, and the versions of everything that is compared.
import { readFile } from "node:fs/promises";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { PKG, ROOT } from "../../widget/build/paths.mjs";
import { PEERS } from "./candidates.mjs";

/** Everything that a reader needs to judge the figures. */
export async function describeSetting(browser) {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${model.trim()}, ${cpus().length} cores, ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}`,
    browser: await browser.version(),
    versions: await versions(),
  };
}

/** What the machine had to do in the last minute, in processors: asked before a run, it tells of others. */
export function loadNow() {
  return { load: Math.round(loadavg()[0] * 10) / 10, cores: cpus().length };
}

async function versions() {
  const { version, inputs } = JSON.parse(await readFile(join(PKG, "manifest.json"), "utf8"));
  const names = [...new Set(PEERS.flatMap(({ packages }) => packages))];
  const peers = names.map(async (name) => [name, await versionOf(name)]);
  return { puolesta: `${version}, inputs ${inputs.slice(0, 12)}`, ...Object.fromEntries(await Promise.all(peers)) };
}

async function versionOf(name) {
  const path = join(ROOT, "tests/bench/node_modules", name, "package.json");
  return JSON.parse(await readFile(path, "utf8")).version;
}
