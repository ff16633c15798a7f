// The program and its glue: wasm-pack compiles them, wasm-opt makes the wasm smaller.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ROOT, TARGET } from "./paths.mjs";
import { outputOf, run } from "./process.mjs";
import { toolEnvironment } from "./toolchain.mjs";

const CRATE = join(ROOT, "widget/browser");
const COMPILED = join(TARGET, "wasm-pack");

// What rustc 1.95 turns on for this target, and all browsers of the floor have; nothing newer may creep in.
const WASM_FEATURES = [
  "--mvp-features",
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-call-indirect-overlong",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
];

// The standard library is built for size too, and a panic ends the program at once instead of finding words for it:
// the shell notices the trap either way. See docs/decisions/0004-standard-library-for-size.md.
/** What cargo is told beside the environment of `smallEverywhere`. */
export const SMALL_STANDARD_LIBRARY = ["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"];
const PANIC_AT_ONCE = ["-Zunstable-options", "-Cpanic=immediate-abort"];

// A function bears the name of the place where it is written, and keeps it: none stands for an equal one from elsewhere
// (wasm-opt merges those later), and each says in its name for which types it is (widget/build/program.mjs).
const TRUE_NAMES = ["-Zmerge-functions=disabled", "-Csymbol-mangling-version=v0"];

/** Compiles widget/browser; returns the paths of the wasm as wasm-bindgen left it and of the glue. */
export async function compileWasm() {
  const args = ["build", CRATE, "--release", "--target", "web", "--mode", "no-install", "--no-opt"];
  args.push("--no-typescript", "--no-pack", "--out-dir", COMPILED, "--", "--locked", ...SMALL_STANDARD_LIBRARY);
  await run("wasm-pack", args, {
    cwd: ROOT,
    env: { ...toolEnvironment(), ...(await smallEverywhere()) },
  });
  return {
    wasm: join(COMPILED, "puolesta_browser_bg.wasm"),
    glue: join(COMPILED, "puolesta_browser.js"),
  };
}

// Measured after brotli, not before: -Os beats -Oz; without local-cse repeated code packs better, and so it does when
// only small functions move into the one that calls them. The first bytes of memory hold no data, because rustc lets
// the stack begin there and grow towards them. Without hints of alignment, which no engine needs, the same access is
// the same bytes everywhere.
/** The passes that make a wasm smaller; each time they run they find a little more. */
export const SIZE_PASSES = [
  "-Os",
  "--low-memory-unused",
  "--skip-pass=local-cse",
  "--one-caller-inline-max-function-size=100",
  "--dealign",
];

// Branches as the compiler laid them out, taken apart and put together anew.
const NEW_BRANCHES = ["--flatten", "--rereloop"];

// The names and producers sections tell nothing to a browser.
const STRIPPED = ["--strip-debug", "--strip-producers"];

/** Optimises for size. */
export async function optimiseWasm(from, to, features = []) {
  await mkdir(dirname(to), { recursive: true });
  await wasmOptOutput([...features, ...NEW_BRANCHES, ...SIZE_PASSES, ...STRIPPED, from, "-o", to]);
}

/** Optimises for size and returns the module as text, in which every function has its name and none stands for two. */
export async function optimisedText(from) {
  const to = from.replace(/\.wasm$/, ".wat");
  const named = ["--skip-pass=duplicate-function-elimination", "--debuginfo", "--emit-text"];
  await wasmOptOutput([...NEW_BRANCHES, ...SIZE_PASSES, ...named, "--strip-producers", from, "-o", to]);
  return readFile(to, "utf8");
}

/** Puts a part of such a text in order once more and writes it as wasm; returns what wasm-opt said beside. */
export async function writeWasm(text, to, passes = []) {
  const from = join(COMPILED, basename(to).replace(/\.wasm$/, ".wat"));
  await writeFile(from, text);
  return wasmOptOutput([...SIZE_PASSES, ...passes, ...STRIPPED, from, "-o", to]);
}

/** Runs wasm-opt; returns what it wrote to standard output. */
export function wasmOptOutput(args) {
  const tool = join(ROOT, "node_modules/binaryen/bin/wasm-opt");
  return outputOf(process.execPath, [tool, ...WASM_FEATURES, ...args]);
}

/**
 * The environment for a small wasm, the same for widget and checker, so that cargo compiles what both use once. With it
 * the same tools make the same bytes, wherever the clone, cargo's cache and Rust itself lie.
 */
export async function smallEverywhere() {
  return {
    CARGO_ENCODED_RUSTFLAGS: [...PANIC_AT_ONCE, ...TRUE_NAMES, ...(await pathRemapping())].join("\x1f"),
    // Both are options that stable Rust still calls unstable; the pinned version keeps them what they are.
    RUSTC_BOOTSTRAP: "1",
    RUSTC_WRAPPER: join(ROOT, "widget/build/rustc-wrapper.sh"),
  };
}

// Panic messages hold source paths.
async function pathRemapping() {
  const sysroot = (await outputOf("rustc", ["--print", "sysroot"], { cwd: ROOT })).trim();
  const commit = /commit-hash: (.+)/.exec(await outputOf("rustc", ["--version", "--verbose"], { cwd: ROOT }))[1];
  const places = [
    [ROOT, "/puolesta"],
    [TARGET, "/puolesta/target"],
    [await registrySources(), "/crates"],
    // The component rust-src, where it is installed, would show its own place instead of this one.
    [join(sysroot, "lib/rustlib/src/rust"), `/rustc/${commit}`],
  ];
  return places.map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

async function registrySources() {
  const args = ["metadata", "--locked", "--format-version", "1"];
  const metadata = JSON.parse(await outputOf("cargo", args, { cwd: ROOT }));
  const fromRegistry = metadata.packages.find((each) => each.source?.startsWith("registry+"));
  return dirname(dirname(fromRegistry.manifest_path));
}
