// The committed release hangs together: hashes named inside it fit its files, and it holds nothing of the machine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { integrityOf, readManifest } from "../../widget/build/manifest.mjs";
import { PKG, ROOT } from "../../widget/build/paths.mjs";

const read = (path) => readFile(join(PKG, path));

test("loader and module carry the hashes of the wasm and of each language", async () => {
  const fetched = ["puolesta.wasm", "locales/fi.json", "locales/sv.json", "locales/en.json"];
  for (const script of ["puolesta.js", "puolesta.mjs"]) {
    const text = (await read(script)).toString();
    for (const path of fetched) assert.ok(text.includes(integrityOf(await read(path))), `${script} lacks ${path}`);
  }
});

test("the vendor's guide shows the integrity of the loader", async () => {
  const guide = (await read("README.md")).toString();
  const shown = guide.match(/integrity="([^"]+)"/g);
  const right = `integrity="${integrityOf(await read("puolesta.js"))}"`;
  assert.deepEqual([...new Set(shown)], [right]);
});

// What a bundler would have to handle as an asset works in some of them only; the glue's own guess is switched off by
// omit-default-module-path in widget/browser/Cargo.toml.
test("the module names no file but the module with the program, which carries this release's", async () => {
  const text = (await read("puolesta.mjs")).toString();
  assert.ok(!text.includes("import.meta"));
  assert.deepEqual(
    [...text.matchAll(/import\(["'`]([^"'`]+)["'`]\)/g)].map(([, path]) => path),
    ["./puolesta-program.mjs"],
  );
  const carried = await import(join(PKG, "puolesta-program.mjs"));
  assert.ok(Buffer.from(carried.program, "base64").equals(await read("puolesta.wasm")));
  for (const [language, texts] of Object.entries(carried.locales)) {
    assert.equal(texts, (await read(`locales/${language}.json`)).toString());
  }
});

test("editors are shown every attribute that the element observes, and every event of the types", async () => {
  const [{ declarations }] = JSON.parse((await read("customElements.json")).toString()).modules;
  const names = (list) => list.map(({ name }) => name).sort();
  const { OBSERVED_ATTRIBUTES } = await import("../../widget/element/src/attributes.js");
  // Not in the guide before the themes have their dark side.
  const observed = [...OBSERVED_ATTRIBUTES, "disabled"].filter((name) => name !== "color-scheme");
  assert.deepEqual(
    names(declarations[0].attributes).filter((name) => name !== "color-scheme"),
    observed.sort(),
  );
  const types = (await read("puolesta.d.ts")).toString();
  const typed = [...types.matchAll(/^ {2}"(puolesta-[a-z]+)": /gm)].map(([, name]) => name);
  assert.deepEqual(names(declarations[0].events), [...new Set(typed)].sort());
});

test("the wasm is a module that this engine compiles", async () => {
  const module = await WebAssembly.compile(await read("puolesta.wasm"));
  const exported = WebAssembly.Module.exports(module).map((each) => each.kind);
  assert.ok(exported.includes("memory"), `exports ${exported.join(", ")}`);
});

test("no file holds a path of the machine that made it", async () => {
  const { files } = await readManifest(PKG);
  const places = [ROOT, `${homedir()}/`, "/.cargo/", "/.rustup/", "/home/", "/Users/"];
  for (const path of Object.keys(files)) {
    const content = await read(path);
    const found = places.filter((place) => content.includes(place));
    assert.deepEqual(found, [], path);
  }
});

test("npm metadata and manifest name the same version, and exports that exist", async () => {
  const metadata = JSON.parse((await read("package.json")).toString("utf8"));
  const { files, version } = await readManifest(PKG);
  assert.equal(metadata.version, version);
  const targets = Object.values(metadata.exports).flatMap((each) =>
    typeof each === "string" ? [each] : Object.values(each),
  );
  const present = [...Object.keys(files), "manifest.json", "locales/*"];
  for (const target of targets) assert.ok(present.includes(target.replace("./", "")), target);
});
