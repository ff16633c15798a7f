// The page that checks a catalogue: what was pasted, dropped or opened, and what is wrong with it. Nothing is sent.

import { fetchCatalogue } from "./catalogue.js";
import { check } from "./checker.js";
import { openFiles, readExtended, rememberFile, shownName } from "./catalogue-files.js";
import { create } from "./elements.js";
import { startPage } from "./shell.js";
import { texts } from "./texts/catalogue.js";
import { text } from "./translation.js";

// More would only be scrolled past; a person mends these and checks again.
const MOST_SHOWN = 100;

const form = document.getElementById("check");
const area = /** @type {HTMLTextAreaElement} */ (document.getElementById("check-text"));
const count = document.getElementById("check-count");
const list = document.getElementById("check-problems");

/** What the page says now, so that it can say it again in another language; null before the first check. */
let sayAgain = null;

/** The checker speaks the language of the page: in another language the same text is checked once more. */
async function checkNow() {
  const checked = area.value;
  await say(() => showProblemsOf(checked));
}

async function showProblemsOf(checked) {
  try {
    showProblems(await check(shownName(checked), checked, today(), readExtended));
  } catch {
    sayOnly("check-stopped");
  }
}

/** The day in Finland, such as 2026-11-21: Sweden writes days like that. */
function today() {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Helsinki" });
}

function say(words) {
  sayAgain = words;
  return words();
}

/** One sentence in the place of problems. */
function sayOnly(key, values) {
  say(() => {
    count.textContent = text(key, values);
    list.replaceChildren();
  });
}

function showProblems(problems) {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  count.textContent = problems.length === 0 ? text("check-none") : text("check-count", { errors, warnings });
  const entries = problems.slice(0, MOST_SHOWN).map(entry);
  if (problems.length > MOST_SHOWN)
    entries.push(create("li", {}, text("check-more", { count: problems.length - MOST_SHOWN })));
  list.replaceChildren(...entries);
}

function entry(problem) {
  const { severity, line, path, rule, message, write } = problem;
  const words = text(`check-${severity}`, { line });
  const lead = create("button", { type: "button", className: "button-plain" }, words);
  lead.addEventListener("click", () => goTo(line));
  const where = create("code", {}, path ? `${path} (${rule})` : rule);
  const instead = create("p", {}, create("strong", {}, text("check-write")), " ", create("span", {}, write));
  return create("li", { className: `is-${severity}` }, lead, " ", where, create("p", {}, message), instead);
}

/** The line is selected, and stands a third from the top of the field. */
function goTo(line) {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = (line - 1) * lineHeight - area.clientHeight / 3;
  area.scrollLeft = 0;
}

async function open(files) {
  const { unreadable, shown } = await openFiles([...files], area.value);
  if (unreadable) return sayOnly("check-not-utf-8", { name: unreadable });
  if (shown !== undefined) area.value = shown;
  await checkNow();
}

async function openSample() {
  const catalogue = await fetchCatalogue();
  if (!catalogue) return sayOnly("check-no-sample");
  // It is published without line breaks; people read it with them.
  area.value = rememberFile("catalogue.json", JSON.stringify(catalogue, null, 2));
  await checkNow();
}

/** A file may be dropped on the field; anything else that is dropped stays the browser's matter. */
function takeDroppedFiles() {
  const hasFiles = ({ dataTransfer }) => dataTransfer.types.includes("Files");
  const mark = (isOver) => area.classList.toggle("is-dropped-on", isOver);
  area.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  area.addEventListener("dragleave", () => mark(false));
  area.addEventListener("drop", (event) => {
    mark(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    open(event.dataTransfer.files);
  });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  checkNow();
});
const picker = /** @type {HTMLInputElement} */ (document.getElementById("check-file"));
picker.addEventListener("change", () => open(picker.files));
document.getElementById("check-sample").addEventListener("click", openSample);
takeDroppedFiles();
startPage([texts], () => sayAgain?.());
