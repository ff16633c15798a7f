// `npm run site -- FOLDER [ADDRESS]`: the project's pages as files for any web server, with the release, the sample
// catalogue, and a page for each of its services; with the address at which they will be, a list of them for search
// engines. What needs the sandbox, the municipality's form, says so where it is linked.
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { ROOT } from "../widget/build/paths.mjs";
import { asProgram, Problem } from "../widget/build/process.mjs";
import { pageNameOf, servicePage } from "./service-pages.mjs";

const SITE = join(ROOT, "demo-site");
const SERVED = [".html", ".js", ".css", ".json", ".svg", ".wasm"];
const NOT_SERVED = ["sandbox"];

await asProgram(async () => {
  const [folder, address] = process.argv.slice(2);
  if (!folder) throw new Problem("Say into which folder: npm run site -- public");
  await beginIn(resolve(folder));
  await copyFiles(resolve(folder));
  await writeServices(resolve(folder), address);
  console.log(`The pages are in ${resolve(folder)}.`);
});

async function beginIn(folder) {
  const existing = await readdir(folder).catch(() => []);
  if (existing.length > 0) throw new Problem(`${folder} is not empty; say another folder, or empty it first.`);
  await mkdir(folder, { recursive: true });
}

async function copyFiles(folder) {
  for (const entry of await readdir(SITE, { withFileTypes: true })) {
    const isWanted = entry.isDirectory() ? !NOT_SERVED.includes(entry.name) : SERVED.includes(extname(entry.name));
    if (isWanted) await cp(join(SITE, entry.name), join(folder, entry.name), { recursive: true });
  }
  await cp(join(ROOT, "pkg"), join(folder, "puolesta"), { recursive: true });
  await cp(join(ROOT, "catalogue/sample.json"), join(folder, "catalogue.json"));
}

async function writeServices(folder, address) {
  const template = await readFile(join(SITE, "services.html"), "utf8");
  const catalogue = JSON.parse(await readFile(join(folder, "catalogue.json"), "utf8"));
  for (const service of catalogue.services) {
    await writeFile(join(folder, pageNameOf(service)), servicePage(template, service, catalogue));
  }
  if (!address) return;
  const pages = catalogue.services.map((service) => new URL(pageNameOf(service), `${address}/`).href);
  await writeFile(join(folder, "sitemap.txt"), `${pages.join("\n")}\n`);
}
