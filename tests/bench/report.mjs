// The report: docs/performance.md with its tables, and its chart, both made from the results alone.
import { KINDS } from "./bytes.mjs";
import { CANDIDATES, LOADED } from "./candidates.mjs";
import { SIZES } from "./catalogues.mjs";
import { chart } from "./chart.mjs";
import { figures, fullUse, kilobytes } from "./figures.mjs";
import { median, percentile } from "./statistics.mjs";
import { targetsOf } from "./targets.mjs";

const CHART = "docs/images/performance.svg";

/** Writes the report by `save(path, text)`; returns the table of targets for the terminal. */
export async function writeReport(results, save) {
  await save(CHART, chart(results));
  await save("docs/performance.md", pageOf(results));
  return targetLines(results);
}

function pageOf(results) {
  return [
    "# Performance",
    introduction(results),
    ...warnings(results),
    "## Targets",
    table(["figure", "target", "found", "", "why"], targetRows(results)),
    "![The widget and its peers: first question, answer kept, bytes to full use, key press](images/performance.svg)",
    "## Loading",
    LOADING,
    ...["slow", "none", "warm"].flatMap((profile) => [
      `**${PROFILE_TITLES[profile]}**`,
      loadingTable(results, profile),
    ]),
    "## Bytes",
    BYTES,
    table(BYTES_HEAD, bytesRows(results)),
    table(["file", "brotli, bytes"], fileRows(results)),
    "## Typing",
    TYPING,
    table(TYPING_HEAD, rowsOf(results, "typing", ["delay", "shown", "worked"])),
    "## Memory",
    MEMORY,
    table(MEMORY_HEAD, memoryRows(results)),
    "## Catalogues",
    CATALOGUES,
    table(["services", "", "first question, ms", "memory, KB", "file, bytes"], catalogueRows(results)),
    "## What is compared",
    COMPARED,
    "## What these figures are not",
    LIMITS,
    "",
  ].join("\n\n");
}

function introduction({ command, runs, date, machine, browser, versions }) {
  const list = Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join("; ");
  return `The widget beside what a vendor would take instead: the same part of a form in Preact, in React, with suomifi-ui-components and with HDS React, in one run, in turn, on one machine. Figures are medians of ${runs} runs, with the first and the third quartile in brackets; ratios have the 95 % interval of a bootstrap. Times compare within this page only: another machine gives others.

Made by \`${command}\`. \`npm run bench\` writes this page, its chart and \`tests/bench/results.json\`; \`npm run bench -- --runs 3\` is the short way, and leaves them alone. What the core costs, counted in instructions, is on [a page of its own](performance-core.md).

| | |
|---|---|
| day | ${date} |
| machine | ${machine} |
| browser | ${browser} |
| versions | ${list} |`;
}

// The load is that before the run; with few runs the quartiles and intervals mean little.
function warnings({ load, cores, runs }) {
  const few = `**Only ${runs} runs: a first look.**`;
  const busy = `**The machine was busy with other work before the run (load ${load} on ${cores} processors): the times of this run say little; bytes, memory and shifts stand.**`;
  return [...(runs < 15 ? [few] : []), ...(load > cores / 2 ? [busy] : [])];
}

const PROFILE_TITLES = {
  slow: "Slow: processor slowed down 4 times, 1.6 Mbit/s, 150 ms",
  none: "Not slowed down",
  warm: "Slow, with everything in the cache",
};

const LOADING = `*First question*: from the start of the navigation to the first task after the frame in which the question stands with all three answers, seen by the same probe in every page (\`tests/bench/probe.js\`; it looks inside the widget's open root) before each frame. *Answer kept*: the probe presses the first answer at once, and this is when the form would send it with nothing missing; at the end of the visit it must still be so. *Long tasks* is the time in tasks over 50 ms, *main thread* its processor time until the answer was kept (which other work on the machine does not change; on the slow profile the slowing down is in it), *shift* the sum of layout shifts.`;

const BYTES_HEAD = ["", "to the first question", "loaded", "full use: own files", "catalogue", "API", "full use: all"];

const BYTES =
  "*Full use* is every byte that all courses below ask for in Finnish with one cache: the part's own files, the slices of six services, the answers of the sandbox. 1 KB = 1024 bytes, headers included.";

const TYPING_HEAD = ["", "input delay, ms", "to the frame, ms", "main thread for one key, ms"];

const TYPING =
  "Twenty places are on the page; a code is typed into the last one and erased again, twice, with real key presses on a processor slowed down 4 times, each when the last one can be seen. *Input delay* is the time from the key press to its first handler (what Event Timing calls start and start of processing, for every key and not only for slow ones), *to the frame* the time until the frame that shows it has been made; the 95th percentile of each run. *Main thread* is processor time, on the processor as it is.";

const MEMORY_HEAD = ["", "after loading, KB", "with 20 places, KB", "after 200 mounts, KB", "growth over 200 more, KB"];

const MEMORY =
  "Heaps of JavaScript and of the page's nodes, buffers, and the linear memory of wasm (which the browser's own counts leave out, so the program is asked), after the garbage was collected. Compiled code is in none of these. *Mounts*: the part is put into the page, waited for and taken out 200 times, which fills the caches, and then 200 times more; the growth is that of the second half. Each mount asks for texts and catalogue, which the browser takes notes of.";

const CATALOGUES =
  "The sample's services, again and again under new ids; the one that is asked for stands in the middle. Whole: one file; sliced: `services/<id>.json`. On the slow profile. The peers read the catalogue with the same code, so the fastest of them stands for all. The repeated services compress better than real ones would, so what a large file costs here is mostly the time to read it.";

const COMPARED = `Each peer is \`tests/bench/peers/\`: one model and one form in plain JavaScript and JSX, bundled with one framework and one set of controls, for production, by esbuild, for the browsers of the widget's own floor. Only the components that are used are in it, with what their libraries bring along. HDS React is the newest version whose own packages could all be installed when it was pinned. Lists are the browser's own in all five. Each page loads the script \`async\` or \`defer\` from its head and has a place in the form, as the guides of each say; the peers ask for the texts of one language and the catalogue at the same moment, and show the question when both are there, because a catalogue may word it in its own way.

Before anything is measured each of the five is walked through the same courses by the same steps (\`tests/bench/journeys.mjs\`): alone, refused while empty, approval with a code mistyped and one corrected by hand, nobody found, notice with a company, not allowed, declaration, reminder, mandate named, linked, copied and checked, mandate missing, signed paper, no catalogue, Swedish, English. Their values must agree with the widget's, or nothing is measured.

Two more are measured on the slow profile only. *Slice preloaded* is the widget with one line more in the page's head, \`<link rel="preload" as="fetch" crossorigin href="…the slice">\`. The *floor* (\`tests/bench/peers/floor/\`) is what the question costs at least: a script written by hand that knows one language, asks for nothing and can do nothing else.

Each page keeps the room of the first question, so that nothing moves when it comes: the widget's by the rule of its guide (\`widget/build/vendor-guide.md\`), each peer's by the height of its own question, measured before the run.

The catalogue is the sample municipality's, published in slices; each page asks for that of its service. The API is the sandbox of this repository. Files are compressed by brotli at quality 11 beforehand; scripts, program and texts may be kept for good, a catalogue for five minutes, the page not at all. Bytes are counted as they came, headers included, without the page itself.`;

const LIMITS = `- The bytes are those of HTTP/1.1 on one machine; no connection is set up, and no server is far away.
- The slow profile is a simulation: the processor is stopped for part of the time, it does not become another one.
- The peers have the question, the three situations, the places with look-up, the mandates with their check, declarations, what follows, errors and three languages. They lack what else the widget does: parties from a register, principals to choose from, requests for mandates, restoring a draft, the modes \`approve\` and \`status\`, a fallback after a crash. That is to their advantage.
- One visit has one widget. Pages with several load the program once.`;

function targetRows(results) {
  return targetsOf(results).map(({ figure, target, found, isMet, reason }) => [
    ...[figure, target, found],
    isMet ? "met" : "**missed**",
    reason,
  ]);
}

function targetLines(results) {
  const line = ({ figure, target, found, isMet }) => `${isMet ? "met   " : "MISSED"}  ${figure}: ${found} (${target})`;
  return targetsOf(results).map(line).join("\n");
}

function loadingTable(results, profile) {
  const columns = ["question", "kept", "longTasks", "worked", "shift"];
  const head = ["", "first question, ms", "answer kept, ms", "long tasks, ms", "main thread, ms", "shift"];
  return table(head, rowsOf(results, profile, columns));
}

const DECIMALS = { shift: 3, delay: 1, worked: 1 };

function rowsOf(results, phase, columns) {
  const measured = LOADED.filter(({ name }) => results.samples[phase][name]);
  return measured.map(({ name, title }) => {
    return [title, ...columns.map((column) => spread(figures(results, phase, column, name), DECIMALS[column] ?? 0))];
  });
}

function bytesRows(results) {
  const middle = (name, figure) => kilobytes(median(figures(results, "slow", figure, name)));
  return CANDIDATES.map(({ name, title }) => [
    title,
    middle(name, "bytesToQuestion"),
    middle(name, "bytesLoaded"),
    ...KINDS.map((kind) => kilobytes(results.bytes[name][kind])),
    kilobytes(fullUse(results, name)),
  ]);
}

const SHOWN_FILES =
  /^\/(puolesta\/(puolesta\.(js|wasm)|locales\/fi\.json)|peers\/.*(\.js|\.css|\/fi\.json)|catalogue\/services\/rakentamislupa\.json)$/;

function fileRows({ files }) {
  return Object.entries(files)
    .filter(([path]) => SHOWN_FILES.test(path))
    .map(([path, bytes]) => [path, String(bytes)]);
}

function memoryRows(results) {
  const inKilobytes = (phase, figure, name) => {
    return spread(
      figures(results, phase, figure, name).map((bytes) => bytes / 1024),
      0,
    );
  };
  return CANDIDATES.map(({ name, title }) => [
    title,
    inKilobytes("none", "memory", name),
    inKilobytes("typing", "memory", name),
    inKilobytes("mounts", "memory", name),
    inKilobytes("mounts", "growth", name),
  ]);
}

function catalogueRows(results) {
  const row =
    (size, kind, path) =>
    ({ name, title }) => [
      `${size}, ${kind}`,
      title,
      spread(figures(results, `catalogue-${size}-${kind}`, "question", name), 0),
      spread(
        figures(results, `catalogue-${size}-${kind}`, "memory", name).map((bytes) => bytes / 1024),
        0,
      ),
      String(results.files[path]),
    ];
  const readers = CANDIDATES.filter(({ name }) => results.samples["catalogue-10-whole"][name]);
  return SIZES.flatMap((size) => [
    ...readers.map(row(size, "whole", `/catalogues/${size}.json`)),
    ...readers.map(row(size, "sliced", `/catalogues/${size}/services/mitattava.json`)),
  ]);
}

function spread(values, decimals) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => percentile(values, share).toFixed(decimals));
  return `${middle} (${low}–${high})`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
