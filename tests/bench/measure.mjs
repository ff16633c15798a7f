// The measuring run: every figure of every candidate, in turn, so that what slows the machine slows them all alike.
import assert from "node:assert/strict";
import { spokenTime } from "../../widget/build/process.mjs";
import { openSandbox } from "../support/sandbox.mjs";
import { openBrowser } from "./browser.mjs";
import { CANDIDATES, LOADED } from "./candidates.mjs";
import { SERVICE, SIZES } from "./catalogues.mjs";
import { describeSetting, loadNow } from "./setting.mjs";
import { walk } from "./journeys.mjs";
import { openReturning, visit } from "./loading.mjs";
import { mountOften } from "./mounting.mjs";
import { keepRooms } from "./rooms.mjs";
import { openSite } from "./site.mjs";
import { typeIn } from "./typing.mjs";

// The peers read a catalogue with the same code, so the fastest of them stands for all.
const READERS = CANDIDATES.filter(({ name }) => ["puolesta", "preact"].includes(name));

/** Measures everything `runs` times. */
export async function measureAll({ runs, command }) {
  const before = loadNow();
  console.log("Starting the sandbox (building it takes 2 to 4 minutes the first time) …");
  const sandbox = await openSandbox();
  const site = await openSite(sandbox);
  const browser = await openBrowser();
  try {
    await keepRooms(browser, site);
    const bytes = await walkAll(browser, site);
    const samples = await sampleAll(browser, site, runs);
    const setting = await describeSetting(browser);
    return { ...setting, ...before, command, runs, files: filesOf(site), bytes, samples };
  } finally {
    await browser.close();
    site.close();
    await sandbox.close();
  }
}

// Fails when one of the five does not come to the states of the widget: then nothing could be compared.
async function walkAll(browser, site) {
  const bytes = {};
  let expected;
  for (const candidate of CANDIDATES) {
    console.log(`Walking ${candidate.title} through every course …`);
    const walked = await walk(browser, site, candidate);
    expected ??= walked.states;
    assert.deepEqual(walked.states, expected, `${candidate.title} came to other states than ${CANDIDATES[0].title}`);
    bytes[candidate.name] = walked.bytes;
  }
  return bytes;
}

function filesOf(site) {
  return Object.fromEntries([...site.files].map(([path, { body }]) => [path, body.length]));
}

async function sampleAll(browser, site, runs) {
  const samples = {};
  for (const phase of phasesOf(browser, site)) samples[phase.name] = await samplePhase(phase, runs);
  return samples;
}

function phasesOf(browser, site) {
  const load = (profile, options) => (candidate) => visit(browser, site, candidate, { profile, ...options });
  const catalogues = SIZES.flatMap((size) => {
    const read = (end) => load("slow", { service: SERVICE, catalogue: `/catalogues/${size}${end}` });
    return [
      { name: `catalogue-${size}-whole`, candidates: READERS, measure: read(".json") },
      { name: `catalogue-${size}-sliced`, candidates: READERS, measure: read("/") },
    ];
  });
  return [
    { name: "slow", candidates: LOADED, measure: load("slow") },
    { name: "none", candidates: CANDIDATES, measure: load("none") },
    warmPhase(browser, site),
    { name: "typing", candidates: CANDIDATES, measure: (candidate) => typeIn(browser, site, candidate) },
    { name: "mounts", candidates: CANDIDATES, measure: (candidate) => mountOften(browser, site, candidate) },
    ...catalogues,
  ];
}

function warmPhase(browser, site) {
  const returning = {};
  const open = async () => {
    for (const candidate of CANDIDATES) {
      returning[candidate.name] = await openReturning(browser, site, candidate, "slow");
    }
  };
  const close = () => Promise.all(Object.values(returning).map((each) => each.close()));
  return { name: "warm", candidates: CANDIDATES, open, close, measure: ({ name }) => returning[name].visit() };
}

/** @param {{ name: string, candidates: any[], measure: Function, open?: Function, close?: Function }} phase */
async function samplePhase({ name, candidates, measure, open, close }, runs) {
  const started = Date.now();
  const samples = Object.fromEntries(candidates.map((candidate) => [candidate.name, []]));
  await open?.();
  for (let run = 0; run < runs; run += 1) {
    // Another one begins each time, so that none always follows the same one.
    const order = candidates.map((_, index) => candidates[(index + run) % candidates.length]);
    for (const candidate of order) samples[candidate.name].push(rounded(await measure(candidate)));
    console.log(`${name}: run ${run + 1} of ${runs}, ${spokenTime(Date.now() - started)}`);
  }
  await close?.();
  return samples;
}

function rounded(figures) {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Math.round(value * 1000) / 1000]));
}
