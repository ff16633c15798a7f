// Set-up of the tools that make the widget: each is looked for, and installed only when the right version is missing.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { ROOT, TARGET, TOOLS } from "./paths.mjs";
import { answerOf, outputOf, Problem, run } from "./process.mjs";

const WASM_TARGET = "wasm32-unknown-unknown";
const WASM_PACK_VERSION = "0.15.1";
const OLDEST_NODE = 20;

/** Fails with one line when Node or cargo is missing or too old. */
export async function requireNodeAndCargo() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new Problem(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`);
  }
  // The first call may make rustup install the pinned Rust, so its progress is shown.
  const shown = { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] };
  if ((await answerOf("cargo", ["--version"], shown)) !== undefined) return;
  if ((await answerOf("rustup", ["--version"])) === undefined) {
    throw new Problem("Rust is missing: install rustup (see the Rust home page), open a new terminal and try again.");
  }
  console.log("Installing the Rust version of rust-toolchain.toml (about 1 minute) …");
  await run("rustup", ["toolchain", "install", await rustVersion(), "--profile", "minimal"]);
}

async function rustVersion() {
  const text = await readFile(join(ROOT, "rust-toolchain.toml"), "utf8");
  return /channel = "([^"]+)"/.exec(text)[1];
}

/** Makes node_modules of a folder what its package-lock.json says, if it is not already. */
export async function ensureNpmPackages(folder = ROOT) {
  const lock = await readFile(join(folder, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  const stamp = join(folder, "node_modules/.puolesta-lock-hash");
  const present = await readFile(stamp, "utf8").catch(() => "");
  if (present === wanted) return;
  console.log(`Installing the npm packages of ${folder} (under 1 minute) …`);
  await run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], { cwd: folder });
  await writeFile(stamp, wanted);
}

/** Adds components such as clippy or rust-src, and the wasm target, to the pinned Rust where they are missing. */
export async function ensureRustParts(components) {
  const installed = (await outputOf("rustup", ["component", "list", "--installed"], { cwd: ROOT })).split("\n");
  const missing = components.filter((name) => !installed.some((line) => line.startsWith(name)));
  if (missing.length > 0) {
    console.log(`Adding to Rust: ${missing.join(", ")} (under 1 minute) …`);
    await run("rustup", ["component", "add", ...missing], { cwd: ROOT });
  }
  if (installed.includes(`rust-std-${WASM_TARGET}`)) return;
  console.log(`Adding the Rust target ${WASM_TARGET} (under 1 minute) …`);
  await run("rustup", ["target", "add", WASM_TARGET], { cwd: ROOT });
}

/** Everything that `npm run build` needs. */
export async function ensureBuildTools() {
  await requireNodeAndCargo();
  await ensureNpmPackages();
  await ensureRustParts(["rust-src"]);
  await ensureCargoTool("wasm-bindgen", "wasm-bindgen-cli", await lockedVersion("wasm-bindgen"));
  await ensureCargoTool("wasm-pack", "wasm-pack", WASM_PACK_VERSION);
}

/** What `npm run bench:core` counts with. */
export async function ensureInstructionCounter() {
  await ensureCargoTool("gungraun-runner", "gungraun-runner", await lockedVersion("gungraun-runner"));
}

/** These commands must be of the same version as their crate in Cargo.lock, else the two do not fit together. */
async function lockedVersion(crate) {
  const lock = await readFile(join(ROOT, "Cargo.lock"), "utf8");
  return new RegExp(`name = "${crate}"\nversion = "([^"]+)"`).exec(lock)[1];
}

async function ensureCargoTool(tool, crate, version) {
  if ((await versionOf(tool)) === version) return;
  console.log(`Installing ${tool} ${version} into .tools/ (1 to 4 minutes) …`);
  const args = ["install", "--locked", "--force", "--root", TOOLS, "--bin", tool, `${crate}@${version}`];
  await run("cargo", args, { cwd: ROOT, env: quickInstallEnvironment() });
}

// These tools run for a second or two: time spent on optimising them would be lost.
function quickInstallEnvironment() {
  return {
    ...toolEnvironment(),
    CARGO_TARGET_DIR: join(TARGET, "tools"),
    CARGO_PROFILE_RELEASE_OPT_LEVEL: "0",
    CARGO_PROFILE_RELEASE_LTO: "off",
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "16",
  };
}

/** The environment in which tools of .tools/ are found before those of PATH. */
export function toolEnvironment() {
  return { ...process.env, PATH: join(TOOLS, "bin") + delimiter + process.env.PATH };
}

async function versionOf(tool) {
  const answer = await answerOf(tool, ["--version"], { cwd: ROOT, env: toolEnvironment() });
  return /\d+\.\d+\.\d+/.exec(answer ?? "")?.[0];
}

/** What made a release, for its manifest; equal tools give equal bytes. */
export async function toolVersions() {
  const verbose = await outputOf("rustc", ["--version", "--verbose"], { cwd: ROOT });
  const host = /host: (.+)/.exec(verbose)[1];
  return {
    rustc: `${verbose.split("\n")[0]} ${host}`,
    "wasm-pack": await versionOf("wasm-pack"),
    "wasm-bindgen": await versionOf("wasm-bindgen"),
    binaryen: await npmVersion("binaryen"),
    esbuild: await npmVersion("esbuild"),
  };
}

async function npmVersion(name) {
  return JSON.parse(await readFile(join(ROOT, "node_modules", name, "package.json"), "utf8")).version;
}
