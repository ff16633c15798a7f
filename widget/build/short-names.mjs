// Short names between the wasm and its glue: those of wasm-bindgen are long and end in hashes, which do not compress.
import { readFile, writeFile } from "node:fs/promises";
import { Problem } from "./process.mjs";
import { writeWasm } from "./wasm.mjs";

// In place of wasm-bindgen's own ways to start a program, which also serve those who have an address, a stream or bytes.
const START = `
export async function start(module) {
  return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
`;

/**
 * Writes the module `text` as wasm, with new names for what it imports and exports, and a copy of its glue with the
 * same; returns the path of that, and the new names of the `exports`.
 */
export async function shortenNames(text, wasm, glue) {
  // The order of the imports follows the new names, so the rest is put in order once more.
  const names = JSON.parse(await writeWasm(text, wasm, ["--minify-imports-and-exports-and-modules"]));
  const shortGlue = glue.replace(/\.js$/, ".short.js");
  await writeFile(shortGlue, renamed(await readFile(glue, "utf8"), names) + START);
  return { glue: shortGlue, exports: new Map(names.exports) };
}

// The glue calls an export as `wasm.name`, and lists the imports as `name: function` under the quoted module's name.
function renamed(glue, { imports, exports }) {
  const exported = new Map(exports);
  const imported = new Map(imports.map(([, name, short]) => [name, short]));
  const isMissing = (name) => !glue.includes(`${name}: function`);
  const missing = [...imported.keys()].filter(isMissing);
  missing.push(
    ...["__wbg_get_imports()", "__wbg_finalize_init(instance, module)"].filter((call) => !glue.includes(call)),
  );
  if (missing.length > 0) throw new Problem(`The glue of wasm-bindgen lacks ${missing.join(", ")}.`);
  return glue
    .replace(/\bwasm\.(\w+)/g, (call, name) => (exported.has(name) ? `wasm.${exported.get(name)}` : call))
    .replace(/(\w+): function/g, (entry, name) => (imported.has(name) ? `${imported.get(name)}: function` : entry))
    .replace(/"\.\/\w+\.js": import0/, () => '"a": import0');
}
