// The table of targets: each fault that is planted into good figures is missed there, and said with these figures.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FLOOR, PRELOADED } from "./candidates.mjs";
import { targetsOf } from "./targets.mjs";

const RUNS = 5;
const KB = 1024;

// Figures of a run in which every target is met.
function goodResults() {
  const visits = (question) => runs({ question, kept: question, shift: 0, worked: 100, bytesToQuestion: 10 * KB });
  const five = (of) => ({ ...three(of), [PRELOADED.name]: of(350), [FLOOR.name]: of(330) });
  const three = (of) => ({ puolesta: of(400), preact: of(500), suomifi: of(1_000) });
  const mounts = () => runs({ growth: 0, wasmGrowth: 0, leftNodes: 0, leftListeners: 0 });
  const sliced = () => ({ puolesta: runs({ question: 400, memory: 3_000 * KB }) });
  const bytes = (files) => ({ files: files * KB, catalogue: 5 * KB, api: 5 * KB });
  const samples = {
    ...{ slow: five(visits), none: three(visits), warm: three(visits), mounts: three(mounts) },
    typing: three((per) => runs({ delay: per / 100, shown: per / 10, worked: per / 100 })),
    ...{ "catalogue-10-sliced": sliced(), "catalogue-10000-sliced": sliced() },
  };
  const slices = { "/catalogues/10/services/mitattava.json": 900, "/catalogues/10000/services/mitattava.json": 901 };
  const first = { "/puolesta/puolesta.js": 11 * KB, "/puolesta/locales/fi.json": 3 * KB };
  const files = { "/puolesta/puolesta.wasm": 50 * KB, ...first, ...slices };
  return { samples, bytes: { puolesta: bytes(60), preact: bytes(20), suomifi: bytes(100) }, files };
}

function runs(figures) {
  return Array.from({ length: RUNS }, () => ({ ...figures }));
}

/** Gives a figure of the widget this value in all runs. */
function plant(phase, figure, value) {
  return ({ samples }) => samples[phase].puolesta.forEach((sample) => (sample[figure] = value));
}

/** Gives the first question of another candidate this time in all runs. */
function plantFor(name, value) {
  return ({ samples }) => samples.slow[name].forEach((sample) => (sample.question = value));
}

/** @type {any[][]} */
const FAULTS = [
  ["a late question", plant("slow", "question", 900), /^first question/, /10\.0 KB have come, with Preact 10\.0 KB/],
  ["an answer kept late", plant("slow", "kept", 900), /^answer kept/, /works 100 ms/],
  [
    "a slice that comes late although preloaded",
    plantFor(PRELOADED.name, 500),
    /slice preloaded/,
    /with the floor 10\.0 KB/,
  ],
  [
    "a first visit that is too large",
    ({ files }) => (files["/puolesta/puolesta.wasm"] = 80 * KB),
    /^loader/,
    /80\.0 KB of/,
  ],
  [
    "too many bytes",
    ({ bytes }) => (bytes.puolesta.files = 100 * KB),
    /^bytes/,
    /100\.0 KB, 50\.0 KB of them the wasm/,
  ],
  ["late keys", plant("typing", "delay", 9), /^input delay/, /one key costs 4\.0 ms .* Preact 5\.0 ms/],
  ["a slow large catalogue", plant("catalogue-10000-sliced", "question", 600), /10 000 services/, /900 and 901/],
  ["wasm that grows", plant("mounts", "wasmGrowth", 65_536), /^growth of wasm/, /0 nodes and 0 listeners/],
  ["nodes left behind", plant("mounts", "leftNodes", 200), /^nodes and listeners/, /200 nodes/],
  ["a heap that grows", plant("mounts", "growth", 900), /^growth of all/, /the heap/],
];

describe("the targets", () => {
  it("are met by good figures, without a reason", () => {
    for (const { isMet, reason, figure } of targetsOf(goodResults())) {
      assert.deepEqual([isMet, reason], [true, ""], figure);
    }
  });

  for (const [name, spoil, figure, reason] of FAULTS) {
    it(`are missed with ${name}, and the reason has the figures`, () => {
      const results = goodResults();
      spoil(results);
      const missed = targetsOf(results).filter(({ isMet }) => !isMet);
      assert.ok(missed.length > 0);
      for (const row of missed) {
        assert.match(row.figure, figure);
        assert.match(row.reason, reason);
      }
    });
  }

  it("are missed when the page moved in one single run", () => {
    const results = goodResults();
    results.samples.warm.puolesta[2].shift = 0.01;
    assert.deepEqual(
      targetsOf(results)
        .filter(({ isMet }) => !isMet)
        .map(({ found }) => found),
      ["0.010"],
    );
  });

  it("are left open where the runs do not tell the two apart", () => {
    const results = goodResults();
    results.samples.slow.puolesta.forEach((sample, run) => (sample.question = 300 + 120 * run));
    const [row] = targetsOf(results);
    assert.equal(row.isMet, false);
    assert.match(row.reason, /do not tell the two apart/);
  });
});
