// The targets, each a figure of the widget against one of its peers in the same run, and whether it is met.
import { BUDGET_BYTES, FIRST_VISIT } from "../../widget/build/sizes.mjs";
import { FLOOR, PRELOADED } from "./candidates.mjs";
import { figures, fullUse, kilobytes } from "./figures.mjs";
import { REASONS } from "./reasons.mjs";
import { median, ratio } from "./statistics.mjs";

const FULL_USE = 0.92;
const TITLES = { preact: "Preact", suomifi: "suomifi-ui-components", floor: "the floor" };

/** One row for each target: `{ figure, target, found, isMet, reason }`; the reason only where it is missed. */
export function targetsOf(results) {
  const rows = [
    ...loadingRows(results),
    ...bytesRows(results),
    ...typingRows(results),
    ...sizeRows(results),
    ...growthRows(results),
    shiftRow(results),
  ];
  return rows.map((row) => ({ ...row, reason: row.isMet ? "" : reasonOf(row, results) }));
}

/** @param {{ reason: string, isWithinSpread?: boolean }} row */
function reasonOf({ reason, isWithinSpread }, results) {
  const unclear = "the interval includes the target: these runs do not tell the two apart";
  return isWithinSpread ? unclear : REASONS[reason](results);
}

/** "0.93 × (0.90–0.97)": a ratio with its 95 % interval. */
export function told({ ratio: value, low, high }) {
  return `${decimals(value)} × (${decimals(low)}–${decimals(high)})`;
}

function decimals(value) {
  return value.toFixed(2);
}

function against(results, phase, figure, peer, own = "puolesta") {
  return ratio(figures(results, phase, figure, own), figures(results, phase, figure, peer));
}

function atMost(figure, limit, peer, found, reason) {
  const target = `at most ${decimals(limit)} × ${TITLES[peer]}`;
  const isMet = found.ratio <= limit;
  return { figure, target, found: told(found), isMet, isWithinSpread: found.low <= limit, reason };
}

function loadingRows(results) {
  const question = "first question painted, slow profile";
  const preact = against(results, "slow", "question", "preact");
  const floor = against(results, "slow", "question", FLOOR.name, PRELOADED.name);
  const suomifi = (figure) => against(results, "slow", figure, "suomifi");
  return [
    atMost(question, 0.9, "preact", preact, "late"),
    atMost(`${question}, slice preloaded`, 1.15, "floor", floor, "aboveFloor"),
    atMost(question, 0.5, "suomifi", suomifi("question"), "late"),
    atMost("answer kept for good, slow profile", 0.8, "suomifi", suomifi("kept"), "late"),
  ];
}

function bytesRows(results) {
  const [own, suomifi] = ["puolesta", "suomifi"].map((name) => fullUse(results, name));
  const first = FIRST_VISIT.reduce((sum, name) => sum + results.files[`/puolesta/${name}`], 0);
  const row = { reason: "large" };
  return [
    {
      ...row,
      figure: "loader, wasm and Finnish texts",
      target: `at most ${kilobytes(BUDGET_BYTES)}`,
      found: kilobytes(first),
      isMet: first <= BUDGET_BYTES,
    },
    {
      ...row,
      figure: "bytes to full use",
      target: `at most ${decimals(FULL_USE)} × ${TITLES.suomifi}`,
      found: `${decimals(own / suomifi)} ×`,
      isMet: own <= FULL_USE * suomifi,
    },
  ];
}

function typingRows(results) {
  const row = (name, figure) => atMost(name, 1, "preact", against(results, "typing", figure, "preact"), "dearer");
  return [
    row("input delay, p95", "delay"),
    row("from a key press to its frame, p95", "shown"),
    // Not among the targets of the project, but what stays the same on a busy machine.
    row("processor time for one key", "worked"),
  ];
}

function sizeRows(results) {
  const row = (name, figure) => {
    const of = (size) => figures(results, `catalogue-${size}-sliced`, figure);
    const found = ratio(of(10_000), of(10));
    const target = "at most 1.05 × that of 10 services";
    const isWithinSpread = found.low <= 1.05;
    return { figure: name, target, found: told(found), isMet: found.ratio <= 1.05, isWithinSpread, reason: "sizes" };
  };
  return [
    row("first question of 10 000 services, sliced", "question"),
    row("memory with 10 000 services, sliced", "memory"),
  ];
}

function growthRows(results) {
  const middle = (figure, name) => median(figures(results, "mounts", figure, name));
  const [wasm, nodes, listeners] = ["wasmGrowth", "leftNodes", "leftListeners"].map((figure) => middle(figure));
  const [own, preact] = ["puolesta", "preact"].map((name) => middle("growth", name));
  const row = { reason: "growth", target: "0" };
  return [
    { ...row, figure: "growth of wasm memory over 200 mounts", found: kilobytes(wasm), isMet: wasm <= 0 },
    {
      ...row,
      figure: "nodes and listeners left behind by 200 mounts",
      found: `${nodes} and ${listeners}`,
      isMet: nodes <= 0 && listeners <= 0,
    },
    {
      ...row,
      figure: "growth of all memory over 200 mounts",
      target: "0: no more than the browser's own notes about the requests, which a peer that keeps nothing shows too",
      found: `${kilobytes(own)}, Preact ${kilobytes(preact)}`,
      isMet: own <= Math.max(preact, 0),
    },
  ];
}

// Of all runs and profiles, not the middle one: a page that moves once has moved.
function shiftRow(results) {
  const shift = Math.max(...["slow", "none", "warm"].flatMap((profile) => figures(results, profile, "shift")));
  const row = { figure: "layout shift, most of all runs", target: "0", reason: "shift" };
  return { ...row, found: shift.toFixed(3), isMet: shift === 0 };
}
