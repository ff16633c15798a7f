// A program divided in two does together what it did before, and the first part alone does its own.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { divide } from "../../widget/build/divide.mjs";
import { wasmOptOutput } from "../../widget/build/wasm.mjs";

const PROGRAM = `(module
 (type $number (func (param i32) (result i32)))
 (import "host" "add" (func $"host add" (param i32 i32) (result i32)))
 (global $calls (mut i32) (i32.const 0))
 (memory $0 1)
 (data $0 (i32.const 16) "\\2a")
 (table $0 3 3 funcref)
 (elem $0 (i32.const 1) $"form::by_number" $"modes::by_number")
 (export "memory" (memory $0))
 (export "form" (func $"form::main"))
 (export "modes" (func $"modes::main"))
 (export "number" (func $number))
 (export "calls" (func $calls))
 (func $"form::by_number" (type $number) (param $0 i32) (result i32)
  (i32.add (local.get $0) (i32.const 1)))
 (func $"modes::by_number" (type $number) (param $0 i32) (result i32)
  (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
  (i32.mul (call $helper (local.get $0)) (i32.load8_u (i32.const 16))))
 (func $helper (type $number) (param $0 i32) (result i32)
  (call $"host add" (local.get $0) (call $shared (i32.const 2))))
 (func $shared (type $number) (param $0 i32) (result i32)
  (i32.mul (local.get $0) (local.get $0)))
 (func $"modes::begin" (type $number) (param $0 i32) (result i32)
  (call_indirect $0 (type $number) (local.get $0) (i32.const 2)))
 (func $"modes::main" (type $number) (param $0 i32) (result i32)
  (call $"modes::begin" (local.get $0)))
 (func $"form::main" (type $number) (param $0 i32) (result i32)
  (call_indirect $0 (type $number) (call $shared (local.get $0)) (i32.const 1)))
 (func $number (type $number) (param $0 i32) (result i32)
  (call_indirect $0 (type $number) (i32.const 5) (local.get $0)))
 (func $calls (result i32)
  (global.get $calls))
)`;

const host = { host: { add: (one, other) => one + other } };
let folder;
let divided;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "puolesta-divide-"));
  const text = await through(PROGRAM, "whole.wat", ["--debuginfo", "--emit-text"]);
  divided = divide(text.toString(), (name) => /modes::(by_number|begin)/.test(name));
});

after(() => rm(folder, { recursive: true, force: true }));

/** What wasm-opt makes of a text. */
async function through(text, name, options) {
  const [from, to] = [`from-${name}.wat`, name].map((file) => join(folder, file));
  await writeFile(from, text);
  await wasmOptOutput([...options, from, "-o", to]);
  return readFile(to);
}

async function formsPart() {
  const module = await WebAssembly.compile(await through(divided.form, "form.wasm", ["-Os"]));
  return /** @type {any} */ ((await WebAssembly.instantiate(module, host)).exports);
}

async function joined(form) {
  const names = new Map(Object.keys(form).map((name) => [name, name]));
  const module = await WebAssembly.compile(await through(divided.rest(names), "rest.wasm", ["-Os"]));
  await WebAssembly.instantiate(module, { a: form });
  return module;
}

test("the form's part does its own alone, and stops who calls into the rest", async () => {
  const form = await formsPart();
  assert.equal(form.form(3), 10);
  assert.throws(() => form.modes(3), WebAssembly.RuntimeError);
  assert.throws(() => form.number(2), WebAssembly.RuntimeError);
});

test("with the rest it does everything, on one memory, one table, one set of globals", async () => {
  const form = await formsPart();
  await joined(form);
  assert.equal(form.modes(3), (3 + 4) * 42);
  assert.equal(form.number(2), (5 + 4) * 42);
  assert.equal(form.calls(), 2);
  assert.equal(form.form(3), 10);
});

test("what only the rest calls goes along, what the form calls too stays", async () => {
  assert.doesNotMatch(divided.form, /\(func \$helper/);
  assert.match(divided.form, /\(func \$shared/);
  const module = await joined(await formsPart());
  assert.deepEqual([...new Set(WebAssembly.Module.imports(module).map((each) => each.module))], ["a"]);
  assert.ok(!WebAssembly.Module.imports(module).some((each) => each.name === "number"));
});

test("what the wasm of today does not have is refused in words", () => {
  const broken = PROGRAM.replace("(table $0 3 3 funcref)", "(table $0 3 3 externref)");
  assert.throws(() => divide(broken, () => false), /The wasm has 0 forms of this kind, not one/);
});
