// `npm test`: sets everything up, then runs every check in order and stops at the first that fails. `--quick` leaves
// out the rebuild of pkg/, the random catalogues, most of the random courses and most of the browser tests.
import { filesBelow, ROOT } from "../widget/build/paths.mjs";
import { asProgram, Problem, run, spokenTime } from "../widget/build/process.mjs";
import {
  ensureBuildTools,
  ensureNpmPackages,
  ensureRustParts,
  requireNodeAndCargo,
} from "../widget/build/toolchain.mjs";
import { ensureBrowsers } from "./support/browsers.mjs";
import { ensureCppCompiler, fuzzForAWhile } from "./support/fuzz.mjs";
import { ensurePythonPackages } from "./support/python.mjs";

const QUICK = process.argv.includes("--quick");
// The form's contract, and one way through each situation: under three minutes together with the checks before them.
const QUICK_BROWSER_TESTS = [
  ...["catalogue/guides.", "catalogue/sample.", "contract/", "form/", "release/"],
  ...["alone", "keyboard", "on-behalf", "together", "two-people"].map((journey) => `journeys/${journey}.`),
];
// What a vendor's page meets is tried in the other engines too; a file named `….chromium.test.mjs` needs
// what only Chromium's protocol offers.
const EVERYWHERE = ["form/", "host-pages/"];
const OTHER_ENGINES = [
  ["firefox", "Firefox"],
  ["webkit", "WebKit"],
];
// Tables whose rows were not all seen in the other engines yet, by folder.
const UNTRIED = ["hostile", "mounted-often", "policies", "recipes", "recorded"].map((name) => `host-pages/${name}/`);
// And what the drivers of the engines cannot do: Firefox and WebKit keep no record of layout shifts, and the scripts of
// WebKit's own driver break on polluted prototypes.
const NOT_FOR = {
  firefox: [...UNTRIED, "host-pages/reserved-room/"],
  webkit: [...UNTRIED, "host-pages/reserved-room/", "host-pages/polluted-prototypes/"],
};
// Random tests draw the same numbers each time, so that a commit has one result; `cargo test` by itself draws new ones.
process.env.PROPTEST_RNG_SEED ??= "20261121";
const DENY_WARNINGS = ["--", "-D", "warnings"];

/** @type {[string, () => Promise<void>][]} */
const RANDOM_STEPS = [
  ["Random courses of events", randomCourses],
  ["Random catalogues", fuzzForAWhile],
];

/** @type {[string, () => Promise<void>][]} */
const STEPS = [
  ["Set-up", setUp],
  ["Formatting", () => cargo("fmt", "--all", "--check")],
  ["JavaScript: format, lint, types", javaScript],
  ["Clippy", () => cargo("clippy", "--workspace", "--all-targets", "--locked", ...DENY_WARNINGS)],
  ["Clippy for the browser", () => clippyForTheBrowser()],
  ["Rust documentation", documentation],
  ["Rust tests, tidy among them", rustTests],
  ...(QUICK ? [] : RANDOM_STEPS),
  ["pkg/ is what the sources give", () => node("widget/build/check.mjs", ...(QUICK ? ["--without-rebuild"] : []))],
  ["Browser tests: Chromium", () => browserTests("chromium", isOfThisRun)],
  ...(QUICK ? [] : OTHER_ENGINES.map(inOtherEngine)),
];

await asProgram(async () => {
  const started = Date.now();
  const done = [];
  try {
    for (const [index, step] of STEPS.entries()) done.push(await timed(index, step));
  } finally {
    console.log(`\n${done.join("\n")}`);
  }
  console.log(`All ${STEPS.length} steps passed in ${spokenTime(Date.now() - started)}.`);
});

async function timed(index, [name, work]) {
  console.log(`\n== ${index + 1}/${STEPS.length} ${name}`);
  const started = Date.now();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(`${name} failed after ${spokenTime(Date.now() - started)}. ${error.message}`);
  }
  return `${name.padEnd(32)} ${spokenTime(Date.now() - started).padStart(12)}`;
}

async function setUp() {
  await requireNodeAndCargo();
  await ensureRustParts(["rustfmt", "clippy"]);
  await (QUICK ? ensureNpmPackages() : ensureBuildTools());
  // Not imported before its npm packages are there.
  const { installHosts } = await import("./host-pages/recipes/build.mjs");
  await installHosts();
  if (!QUICK) await ensurePythonPackages();
  if (!QUICK) await ensureCppCompiler();
  await ensureBrowsers({ onlyChromium: QUICK });
}

function cargo(...args) {
  return run("cargo", args, { cwd: ROOT });
}

function node(...args) {
  return run(process.execPath, args, { cwd: ROOT });
}

// They bring the programs that build and browser tests run: with the features that the tests' dependencies have.
async function rustTests() {
  await cargo("test", "--workspace", "--locked");
  process.env.PUOLESTA_PROGRAMS_ARE_BUILT = "1";
}

async function javaScript() {
  await node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings");
  await node("node_modules/typescript/bin/tsc", "--project", "tsconfig.json");
}

// Links to items that there are not, and the like.
function documentation() {
  const env = { ...process.env, RUSTDOCFLAGS: "-D warnings" };
  // Without a word on examples, of which there are none, cargo would check the dependencies anew with fewer features.
  const what = ["--lib", "--examples", "--document-private-items"];
  return run("cargo", ["doc", "--workspace", "--no-deps", "--locked", ...what], { cwd: ROOT, env });
}

// Many more lists than a quick run tries; optimised, because they are many.
function randomCourses() {
  const env = { ...process.env, CARGO_PROFILE_DEV_OPT_LEVEL: "2", PUOLESTA_RANDOM_LISTS: "100000" };
  return run("cargo", ["test", "-p", "puolesta-core", "--lib", "--locked", "journey::tests::random"], {
    cwd: ROOT,
    env,
  });
}

function clippyForTheBrowser() {
  const target = ["--target", "wasm32-unknown-unknown"];
  const packages = ["-p", "puolesta-browser", "-p", "puolesta-catalogue-browser"];
  return cargo("clippy", ...packages, ...target, "--locked", ...DENY_WARNINGS);
}

function startsWithOneOf(starts, path) {
  return starts.some((start) => path.startsWith(start));
}

function isOfThisRun(path) {
  return !QUICK || startsWithOneOf(QUICK_BROWSER_TESTS, path);
}

/** @returns {[string, () => Promise<void>]} */
function inOtherEngine([engine, name]) {
  const isWanted = (path) =>
    startsWithOneOf(EVERYWHERE, path) && !startsWithOneOf(NOT_FOR[engine], path) && !path.includes(".chromium.");
  return [`Browser tests: ${name}`, () => browserTests(engine, isWanted)];
}

async function browserTests(engine, isWanted) {
  // Packages of the bench bring tests of their own.
  const isOurs = (path) => !path.includes("node_modules/");
  const isTest = (path) => path.endsWith(".test.mjs") && isOurs(path) && isWanted(path);
  const files = (await filesBelow(`${ROOT}/tests`)).filter(isTest).map((path) => `tests/${path}`);
  if (files.length === 0) throw new Problem("There is no file tests/**/*.test.mjs.");
  const args = ["--test", "--test-reporter=spec", "--test-concurrency=2", ...files];
  await run(process.execPath, args, { cwd: ROOT, env: { ...process.env, PUOLESTA_ENGINE: engine } });
}
