// Why a target is missed and what was tried, told with the figures of the run that missed it.
import { FLOOR, PRELOADED } from "./candidates.mjs";
import { figures, kilobytes } from "./figures.mjs";
import { median } from "./statistics.mjs";

const SOONER = "[decision 10](decisions/0010-first-question.md)";
const ONE_TREE = "[one tree](decisions/0006-one-element-type.md)";
const SMALLER = "[decisions 3 to 6](decisions/0005-where-the-bytes-went.md)";

/** A reason by its name: a function of the results. */
export const REASONS = {
  late: (results) => {
    const came = (name) => kilobytes(median(figures(results, "slow", "bytesToQuestion", name)));
    const worked = (name) => `${median(figures(results, "slow", "worked", name)).toFixed(0)} ms`;
    return `until then ${came("puolesta")} have come, with Preact ${came("preact")}; the main thread works ${worked("puolesta")} until the answer is kept, with Preact ${worked("preact")}; what was tried: ${SOONER}`;
  },
  aboveFloor: (results) => {
    const came = (name) => kilobytes(median(figures(results, "slow", "bytesToQuestion", name)));
    return `until then ${came(PRELOADED.name)} have come, with the floor ${came(FLOOR.name)}; what was tried: ${SOONER}`;
  },
  large: (results) => {
    const { files, catalogue, api } = results.bytes.puolesta;
    const wasm = kilobytes(results.files["/puolesta/puolesta.wasm"]);
    return `its own files are ${kilobytes(files)}, ${wasm} of them the wasm, and the slices and the answers of the API, which every way to build it asks for, ${kilobytes(catalogue + api)}; what was tried: ${SMALLER}`;
  },
  dearer: (results) => {
    const worked = (name) => median(figures(results, "typing", "worked", name)).toFixed(1);
    return `one key costs ${worked("puolesta")} ms of the main thread, with Preact ${worked("preact")} ms: each key compares the whole widget with what stands on the page, which is dearest with 20 places; what was tried: ${ONE_TREE} instead of an effect for each part; what of it the core costs: [Instructions](performance-core.md)`;
  },
  growth: (results) => {
    const left = ["leftNodes", "leftListeners"].map((figure) => median(figures(results, "mounts", figure)));
    return `${left[0]} nodes and ${left[1]} listeners are left behind; what else grows is the heap`;
  },
  shift: () => "something moves although the page keeps the room by the rule of the guide",
  sizes: (results) => {
    const bytes = [10, 10_000].map((size) => results.files[`/catalogues/${size}/services/mitattava.json`]);
    return `the slices are ${bytes[0]} and ${bytes[1]} bytes, and nothing else is fetched`;
  },
};
