// `npm run bench:core`: counts the instructions of what the core does, and writes docs/performance-core.md.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../widget/build/paths.mjs";
import { answerOf, asProgram, outputOf, Problem } from "../../widget/build/process.mjs";
import { ensureInstructionCounter, requireNodeAndCargo, toolEnvironment } from "../../widget/build/toolchain.mjs";
import { installOnDebian } from "../support/debian.mjs";

const PAGE = join(ROOT, "docs/performance-core.md");

// What the functions and cases of widget/core/benches/instructions/main.rs are called in the table.
const WORDS = {
  read_catalogue: "read a service out of the catalogue",
  take_event: "take an event",
  make_form_value: "make the form value",
  write_form_value: "write the form value as text",
  find_problems: "find every problem",
  find_visible_problems: "find the problems that are shown",
  slice: "its slice",
  all_83_services: "the sample whole, 83 services",
  first_answer: "the first answer",
  count_of_20: "there are 20 others",
  key_in_the_last_of_20: "a key in the last of 20 places, 19 found",
  look_up_of_the_last_of_20: "the last of 20 is looked up",
  answer_for_the_last_of_20: "the last of 20 is found",
  form_sent_with_20_mistakes: "the form is sent with 20 mistakes",
  before_the_first_answer: "nothing answered",
  of_20_found: "20 parties found",
  of_20_typed_by_hand: "20 parties typed by hand",
  of_20_mistakes: "20 mistyped codes",
};

await asProgram(async () => {
  await requireNodeAndCargo();
  const valgrind = await ensureValgrind();
  await ensureInstructionCounter();
  console.log("Counting (building it takes 2 to 4 minutes the first time) …");
  const rows = (await count()).map(rowOf);
  await writeFile(PAGE, pageOf(rows, valgrind));
  console.log(`${table(rows)}\nThe table is in docs/performance-core.md.`);
});

async function ensureValgrind() {
  const version = () => answerOf("valgrind", ["--version"]);
  if (!(await version())) await installOnDebian("Valgrind", "valgrind");
  const found = await version();
  if (!found) throw new Problem("Valgrind is missing: install it, for example with your system's packages.");
  return found.trim();
}

// One line of JSON for each case.
async function count() {
  const args = ["bench", "--quiet", "--locked", "-p", "puolesta-core", "--bench", "instructions"];
  const options = { cwd: ROOT, env: toolEnvironment() };
  const text = await outputOf("cargo", [...args, "--", "--output-format=json"], options);
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function rowOf({ function_name: name, id, profiles }) {
  const [{ data }] = profiles;
  const [{ metrics }] = data.parts;
  return [wordsOf(name), wordsOf(id), new Intl.NumberFormat("en").format(metrics.Ir.values.new)];
}

function wordsOf(name) {
  if (WORDS[name]) return WORDS[name];
  throw new Problem(`tests/bench/core.mjs has no words for ${name}: add them to its WORDS.`);
}

function table(rows) {
  const lines = [["what the core does", "with what", "instructions"], ["---", "---", "---:"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function pageOf(rows, valgrind) {
  return `# Instructions of the core

What the rules behind the widget cost, counted and not timed: however busy the machine is, the same program gives the same counts, within a few hundredths of a percent. Made by \`npm run bench:core\`, which writes this page; what is counted stands in \`widget/core/benches/instructions/main.rs\`.

${table(rows)}

The code is compiled for size as in the widget, but for the machine that counts (${process.arch}, ${valgrind}, its tool Callgrind) and not for WebAssembly: compare the counts with earlier ones of this page, not with other programs. Making the states beforehand is not in them. Nothing fails when they change; a commit that makes something dearer says why.

What a whole key press costs in a browser, drawing included, stands in [Performance](performance.md).
`;
}
