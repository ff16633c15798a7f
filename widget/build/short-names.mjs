// Short names between the wasm and its glue: those of wasm-bindgen are long and end in hashes, which do not compress.
import { readFile, writeFile } from "node:fs/promises";
import { Problem } from "./process.mjs";
import { SIZE_PASSES, wasmOptOutput } from "./wasm.mjs";

/** Renames what the wasm imports and exports, in the wasm itself and in a copy of its glue; returns the copy's path. */
export async function shortenNames(wasm, glue) {
  // The order of the imports follows the new names, so the rest is put in order once more.
  const args = [...SIZE_PASSES, "--minify-imports-and-exports-and-modules", wasm, "-o", wasm];
  const names = JSON.parse(await wasmOptOutput(args));
  const shortGlue = glue.replace(/\.js$/, ".short.js");
  await writeFile(shortGlue, renamed(await readFile(glue, "utf8"), names));
  return shortGlue;
}

// The glue calls an export as `wasm.name`, and lists the imports as `name: function` under the quoted module's name.
function renamed(glue, { imports, exports }) {
  const exported = new Map(exports);
  const imported = new Map(imports.map(([, name, short]) => [name, short]));
  const isMissing = (name) => !glue.includes(`${name}: function`);
  const missing = [...imported.keys()].filter(isMissing);
  if (missing.length > 0) throw new Problem(`The glue of wasm-bindgen lacks ${missing.join(", ")}.`);
  return glue
    .replace(/\bwasm\.(\w+)/g, (call, name) => (exported.has(name) ? `wasm.${exported.get(name)}` : call))
    .replace(/(\w+): function/g, (entry, name) => (imported.has(name) ? `${imported.get(name)}: function` : entry))
    .replace(/"\.\/\w+\.js": import0/, () => '"a": import0');
}
