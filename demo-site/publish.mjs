// `npm run site -- FOLDER`: the project's pages as files for any web server, with the release and the catalogue beside
// them. What needs the sandbox, the municipality's form, says so where it is linked.
import { cp, mkdir, readdir } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { ROOT } from "../widget/build/paths.mjs";
import { asProgram, Problem } from "../widget/build/process.mjs";

const SERVED = [".html", ".js", ".css", ".json", ".svg", ".wasm"];
const NOT_SERVED = ["sandbox"];

await asProgram(async () => {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Problem("Say into which folder: npm run site -- public");
  await publish(resolve(folder));
  console.log(`The pages are in ${resolve(folder)}.`);
});

async function publish(folder) {
  const existing = await readdir(folder).catch(() => []);
  if (existing.length > 0) throw new Problem(`${folder} is not empty; say another folder, or empty it first.`);
  await mkdir(folder, { recursive: true });
  const site = join(ROOT, "demo-site");
  for (const entry of await readdir(site, { withFileTypes: true })) {
    const isWanted = entry.isDirectory() ? !NOT_SERVED.includes(entry.name) : SERVED.includes(extname(entry.name));
    if (isWanted) await cp(join(site, entry.name), join(folder, entry.name), { recursive: true });
  }
  await cp(join(ROOT, "pkg"), join(folder, "puolesta"), { recursive: true });
  await cp(join(ROOT, "catalogue/sample.json"), join(folder, "catalogue.json"));
}
