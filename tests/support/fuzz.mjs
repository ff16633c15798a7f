// The fuzz target of the catalogue tool, run for a short while: the same runs each time, from every file of tests/catalogue.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, TARGET } from "../../widget/build/paths.mjs";
import { answerOf, Problem, run } from "../../widget/build/process.mjs";
import { installOnDebian } from "./debian.mjs";

const FOLDER = join(ROOT, "catalogue/fuzz");
const SEEDS = ["valid", "invalid"].map((name) => join(ROOT, "tests/catalogue", name));
const LIMITS = ["-runs=20000", "-seed=1", "-max_len=4096", "-timeout=10"];

/** Finds a compiler for C++, in which the fuzzer itself is written; on Debian as root, installs it where it is missing. */
export async function ensureCppCompiler() {
  if (await hasCppCompiler()) return;
  await installOnDebian("a C++ compiler", "g++");
  if (await hasCppCompiler()) return;
  throw new Problem("A C++ compiler is missing: install g++ or clang, or set CXX to the path of one.");
}

async function hasCppCompiler() {
  return (await answerOf(process.env.CXX ?? "c++", ["--version"])) !== undefined;
}

/** Fails on the first input that stops the program; the fuzzer says where it has put that input. */
export async function fuzzForAWhile() {
  const target = join(TARGET, "fuzz");
  const found = join(target, "found");
  await rm(found, { recursive: true, force: true });
  await mkdir(found, { recursive: true });
  const options = { cwd: FOLDER, env: { ...process.env, CARGO_TARGET_DIR: target } };
  await run("cargo", ["fmt", "--check"], options);
  const words = [...LIMITS, "-verbosity=0", "-print_final_stats=1", `-artifact_prefix=${found}/`];
  await run("cargo", ["run", "--release", "--locked", "--", ...words, found, ...SEEDS], options);
}
