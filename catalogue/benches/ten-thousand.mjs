// `npm run bench:catalogue`: what `check` and `build` of 10 000 services cost, beside what they may cost.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, TARGET } from "../../widget/build/paths.mjs";
import { asProgram, Problem, run } from "../../widget/build/process.mjs";

const SERVICES = 10_000;
const ROUNDS = 3;
/** In which Linux counts the time of a processor. */
const TICKS_PER_SECOND = 100;
const TARGETS = {
  check: { seconds: 1, megabytes: 200 },
  build: { seconds: 2 },
};
const TOOL = join(TARGET, "tool/puolesta-catalogue");

await asProgram(async () => {
  if (!process.argv.includes("--built")) {
    await run("cargo", ["build", "--profile", "tool", "-p", "puolesta-catalogue", "--locked"], { cwd: ROOT });
  }
  const folder = await mkdtemp(join(tmpdir(), "ten-thousand-"));
  try {
    await measure(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function measure(folder) {
  const file = join(folder, "catalogue.json");
  await writeFile(file, await largeCatalogue());
  console.log(`${SERVICES} services, ${megabytes((await stat(file)).size)} MB, best of ${ROUNDS} rounds\n`);
  await report("check", [file]);
  await report("build", [file, "--out", join(folder, "out")]);
}

/** The sample's services again and again, each with an id and names of its own, written as people write. */
async function largeCatalogue() {
  const sample = JSON.parse(await readFile(join(ROOT, "catalogue/sample.json"), "utf8"));
  const services = Array.from({ length: SERVICES }, (_, index) => {
    const service = sample.services[index % sample.services.length];
    const names = Object.entries(service.name).map(([language, name]) => [language, `${name} ${index}`]);
    return { ...service, id: `${service.id}-${index}`, name: Object.fromEntries(names) };
  });
  return JSON.stringify({ ...sample, services }, null, 2);
}

async function report(command, args) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await cost([command, ...args, "--today", "2026-11-21"]));
  const seconds = Math.min(...rounds.map((round) => round.seconds));
  const peak = Math.max(...rounds.map((round) => round.peak ?? 0));
  const work = Math.min(...rounds.map((round) => round.work ?? Infinity));
  const { [command]: target } = TARGETS;
  const memory = peak ? `${megabytes(peak)} MB` : "memory is measured on Linux only";
  const limits = [`${target.seconds} s`, target.megabytes && `${target.megabytes} MB`].filter(Boolean).join(", ");
  const busy = Number.isFinite(work) ? ` (${work.toFixed(2)} s of a processor)` : "";
  console.log(`${command}  ${seconds.toFixed(2)} s${busy}, ${memory}; target: ${limits}`);
}

/** The time of a run by the clock, and on Linux by the processor, with the most memory that it held at once. */
async function cost(args) {
  const started = process.hrtime.bigint();
  const child = spawn(TOOL, args, { stdio: ["ignore", "ignore", "inherit"] });
  let isOver = false;
  const ended = new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const code = ended.finally(() => (isOver = true));
  let used;
  while (!isOver) used = (await usedBy(child.pid)) ?? used;
  if ((await code) !== 0) throw new Problem(`${args[0]} found errors in what the benchmark made, or could not run.`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, ...used };
}

/** The kernel counts by itself, so that asking now and then is enough; a process that has just ended has no peak. */
async function usedBy(process) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const read = (name) => readFile(`/proc/${process}/${name}`, "utf8").catch(() => "");
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(await read("status"))?.[1];
  const counted = (await read("stat")).split(") ")[1]?.split(" ");
  if (!kilobytes || !counted) return undefined;
  return { peak: Number(kilobytes) * 1024, work: (Number(counted[11]) + Number(counted[12])) / TICKS_PER_SECOND };
}

function megabytes(bytes) {
  return Math.round(bytes / 1_000_000);
}
