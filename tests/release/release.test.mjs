// The committed release hangs together: hashes named inside it fit its files, and it holds nothing of the machine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { integrityInLoader, integrityOf, readManifest } from "../../widget/build/manifest.mjs";
import { PKG, ROOT } from "../../widget/build/paths.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const read = (path) => readFile(join(PKG, path));

test("loader and module carry the hashes of the wasm and of each language", async () => {
  const fetched = ["puolesta.wasm", "puolesta-modes.wasm", "locales/fi.json", "locales/sv.json", "locales/en.json"];
  for (const script of ["puolesta.js", "puolesta.mjs"]) {
    const text = (await read(script)).toString();
    for (const path of fetched)
      assert.ok(text.includes(integrityInLoader(await read(path))), `${script} lacks ${path}`);
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
  for (const [name, file] of Object.entries({ program: "puolesta.wasm", modes: "puolesta-modes.wasm" })) {
    assert.ok(Buffer.from(carried[name], "base64").equals(await read(file)), file);
  }
  for (const [language, texts] of Object.entries(carried.locales)) {
    assert.equal(texts, (await read(`locales/${language}.json`)).toString());
  }
});

test("editors are shown every attribute that the element observes, and every event of the types", async () => {
  const [{ declarations }] = JSON.parse((await read("customElements.json")).toString()).modules;
  const names = (list) => list.map(({ name }) => name).sort();
  const { OBSERVED_ATTRIBUTES } = await import("../../widget/element/src/attributes.js");
  assert.deepEqual(names(declarations[0].attributes), [...OBSERVED_ATTRIBUTES, "disabled"].sort());
  const types = (await read("puolesta.d.ts")).toString();
  const typed = [...types.matchAll(/^ {2}"(puolesta-(?!widget)[a-z]+)": /gm)].map(([, name]) => name);
  assert.deepEqual(names(declarations[0].events), [...new Set(typed)].sort());
});

test("the wasm is a module that this engine compiles", async () => {
  const module = await WebAssembly.compile(await read("puolesta.wasm"));
  const exported = WebAssembly.Module.exports(module).map((each) => each.kind);
  assert.ok(exported.includes("memory"), `exports ${exported.join(", ")}`);
});

test("what the other modes need fits the program that it is a part of, and asks nobody else", async () => {
  const [program, modes] = await Promise.all(
    ["puolesta.wasm", "puolesta-modes.wasm"].map(async (name) => WebAssembly.compile(await read(name))),
  );
  const offered = WebAssembly.Module.exports(program).map(({ name, kind }) => `a ${kind} ${name}`);
  const wanted = WebAssembly.Module.imports(modes).map(({ module, name, kind }) => `${module} ${kind} ${name}`);
  assert.deepEqual(
    wanted.filter((each) => !offered.includes(each)),
    [],
  );
  assert.deepEqual(WebAssembly.Module.exports(modes), []);
});

test("the other modes bring their texts in every language, and a form's are none of them", async () => {
  const [section] = WebAssembly.Module.customSections(
    await WebAssembly.compile(await read("puolesta-modes.wasm")),
    "puolesta",
  );
  const { texts } = JSON.parse(new TextDecoder().decode(section));
  for (const language of LANGUAGES) {
    const all = JSON.parse(await readFile(join(ROOT, `widget/view/locales/${language}.json`), "utf8"));
    const form = JSON.parse((await read(`locales/${language}.json`)).toString());
    const shell = Object.keys(all).filter((key) => key.startsWith("shell-"));
    assert.equal(form.length + texts[language].length + shell.length, Object.keys(all).length);
    assert.ok(texts[language].includes(all["matter-approve"]) && !form.includes(all["matter-approve"]));
  }
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
