// `npm run bench`: measures the widget and its peers in turn, and writes the results, the tables and the chart.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../../widget/build/paths.mjs";
import { asProgram, Problem, spokenTime } from "../../widget/build/process.mjs";
import { ensureNpmPackages, requireNodeAndCargo } from "../../widget/build/toolchain.mjs";
import { ensureChromium } from "../support/chromium.mjs";

const HERE = join(ROOT, "tests/bench");
// With fewer the spread says little, so what is committed comes from as many at least.
const ENOUGH_RUNS = 15;

await asProgram(async () => {
  const { runs, report } = optionsOf(process.argv.slice(2));
  const started = Date.now();
  await setUp();
  // Only now are the packages there that these need.
  const { measureAll } = await import("./measure.mjs");
  const { writeReport } = await import("./report.mjs");
  const results = report ? await committedResults() : await measureAll({ runs, command: commandOf(runs) });
  const folder = report || results.runs >= ENOUGH_RUNS ? ROOT : join(ROOT, "tests/output/bench");
  if (!report) await save(join(folder, "tests/bench/results.json"), JSON.stringify(results));
  console.log(await writeReport(results, (path, text) => save(join(folder, path), text)));
  console.log(`Done in ${spokenTime(Date.now() - started)}; the tables are in ${join(folder, "docs/performance.md")}.`);
});

function optionsOf(args) {
  const options = {
    runs: { type: "string", default: String(ENOUGH_RUNS) },
    // Only the page and the chart anew, from the results that are committed.
    report: { type: "boolean", default: false },
  };
  const values = valuesOf({ args, options });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Problem(`--runs ${values.runs}: write a whole number from 1.`);
  return { runs, report: values.report };
}

function valuesOf(wanted) {
  try {
    return parseArgs(wanted).values;
  } catch (error) {
    throw new Problem(
      `${error.message}\nWrite npm run bench -- --runs 3 for a short run, or --report for the page alone.`,
    );
  }
}

function commandOf(runs) {
  return runs === ENOUGH_RUNS ? "npm run bench" : `npm run bench -- --runs ${runs}`;
}

async function setUp() {
  await requireNodeAndCargo();
  await ensureNpmPackages();
  // The peers' packages stay out of the repository's own, which the widget is built and tested with.
  await ensureNpmPackages(HERE);
  process.env.CHROMIUM = await ensureChromium();
}

async function committedResults() {
  return JSON.parse(await readFile(join(HERE, "results.json"), "utf8"));
}

async function save(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
