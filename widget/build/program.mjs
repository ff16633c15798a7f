// The program in two files: puolesta.wasm has what a form needs, puolesta-modes.wasm the rest of the same program, for
// the modes `approve`, `status` and `guide`. Each carries what belongs to it and is no code.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { divide } from "./divide.mjs";
import { shortenNames } from "./short-names.mjs";
import { compileWasm, optimisedText, writeWasm } from "./wasm.mjs";

// The modules in which Rust has what only those modes show, and the functions by which the program gets there.
const OF_MODES = [
  /\bpuolesta_view(\[\w+\])?::(guide|matter)\b/,
  /\bpuolesta_core(\[\w+\])?::matter\b/,
  /\bpuolesta(\[\w+\])?::(matter|matter_api)\b/,
  /::(begin_guide|begin_matter|load_matter)\b/,
];

/** Writes both into `folder`, with what `carried` says for `form` and `modes`; returns the path of the glue for both. */
export async function makeProgram(folder, carried) {
  console.log("Compiling the wasm (first time 2 to 4 minutes) …");
  const compiled = await compileWasm();
  console.log("Optimising the wasm for size (under 1 minute) …");
  const whole = await optimisedText(compiled.wasm);
  const { form, rest } = divide(whole, (name) => OF_MODES.some((place) => place.test(name)));
  const [formWasm, modesWasm] = ["puolesta.wasm", "puolesta-modes.wasm"].map((name) => join(folder, name));
  const { glue, exports } = await shortenNames(form, formWasm, compiled.glue);
  await writeWasm(rest(exports), modesWasm);
  await carry(formWasm, carried.form);
  await carry(modesWasm, carried.modes);
  return glue;
}

/** Adds a section to a wasm that no engine reads; the shell looks for it by its name. */
async function carry(path, value) {
  const name = "puolesta";
  const content = Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from(JSON.stringify(value))]);
  await writeFile(path, Buffer.concat([await readFile(path), Buffer.from([0]), lengthOf(content), content]));
}

// A number as wasm writes it: seven bits a byte, the last byte without the eighth bit.
function lengthOf({ length }) {
  const bytes = [];
  for (; length > 0x7f; length >>>= 7) bytes.push((length & 0x7f) | 0x80);
  return Buffer.from([...bytes, length]);
}
