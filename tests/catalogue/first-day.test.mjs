// A clerk's first day with the tool, in Finnish: a new catalogue, services from PTV, decisions, mistakes on the way, and
// a form that works in the evening. The clerk knows no JSON and does what the messages say, nothing else.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, before, beforeEach, describe, it } from "node:test";
import { ROOT } from "../../widget/build/paths.mjs";
import { builtProgram } from "../../widget/build/programs.mjs";
import { useBrowser, visit } from "../support/browser.mjs";
import { json } from "../support/server.mjs";
import { choose, formPage, untilReady, untilStatus, valueIn } from "../support/widget.mjs";

const MISTAKES = JSON.parse(await readFile(new URL("mistakes.json", import.meta.url), "utf8"));
const PTV = join(ROOT, "tests/catalogue/ptv/v12");
const DAY = ["--lang", "fi", "--today", "2026-11-21"];
/** What is wrong with a file before anybody looks at what it says. */
const READING = ["not-utf-8", "byte-order-mark", "doubled-suffix", "not-json"];
/** Nobody does so much in a day: the messages would lead in a circle. */
const MOST_STEPS = 60;

useBrowser();

let tool;
let folder;

before(async () => {
  tool = await builtProgram("puolesta-catalogue");
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "puolesta-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the tool where the clerk works. */
function run(...words) {
  const { status, stdout, stderr } = spawnSync(tool, [...words, ...DAY], { cwd: folder, encoding: "utf8" });
  return { status, said: stdout + stderr, output: stdout };
}

const errorsIn = (file) =>
  JSON.parse(run("check", file, "--format", "json").output).filter(({ severity }) => severity === "error");

const placeOf = ({ rule, line, column }) => `${rule} ${line}:${column}`;

/** The text with something else from one place to another; lines and columns begin at 1 and count letters. */
function replaced(text, { line, column, endLine, endColumn }, by) {
  const lines = text.split("\n").map((each) => [...each]);
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  const end = lines.slice(0, endLine - 1).reduce((sum, each) => sum + each.length + 1, 0) + endColumn - 1;
  const letters = [...text];
  return [...letters.slice(0, start), ...by, ...letters.slice(end)].join("");
}

/** The first object or list of JSON in a sentence. */
function firstValue(words) {
  for (let end = 1; end <= words.length; end++) {
    try {
      return JSON.stringify(JSON.parse(words.slice(0, end)));
    } catch {
      // Not whole yet.
    }
  }
  throw new Error(`No value to copy in: ${words}`);
}

/**
 * What the clerk may be told to do, by the words of the message; each gives the new text or the new name.
 *
 * @type {[RegExp, (given: any, found: any) => any][]}
 */
const DEEDS = [
  [/^anna sille nimi ([^;\s]+)/, (_, [, name]) => ({ name })],
  [/check --fix$/, ({ file }) => ({ fixed: run("check", file, "--fix") })],
  [
    /^kirjoita sen tilalle (\/\/) ja anna tiedostolle pääte (\.jsonc)/,
    ({ text, file, problem }, [, note, ending]) => ({
      text: replaced(text, { ...problem, endLine: problem.line, endColumn: problem.column + 1 }, note),
      name: file.replace(/\.\w+$/, ending),
    }),
  ],
  [/^kirjoita sen tilalle (\S)/, ({ text, problem }, [, by]) => ({ text: replaced(text, problem, by) })],
  [/^kirjoita tekstin sisällä (\S+)/, ({ text, problem }, [, by]) => ({ text: replaced(text, problem, by) })],
  [/^poista pilkku/, ({ text, problem }) => ({ text: replaced(text, problem, "") })],
  [
    /^lisää ("\w+"): (.*)$/,
    ({ text, problem }, [, name, example]) => ({
      text: replaced(text, { ...problem, endLine: problem.line, endColumn: problem.column + 1 }, [
        "{",
        ` ${name}: ${firstValue(example)},`,
      ]),
    }),
  ],
];

/** Does what one message says. */
async function follow(file, problem) {
  const path = join(folder, file);
  const text = problem.rule === "not-utf-8" ? undefined : await readFile(path, "utf8");
  const known = DEEDS.find(([words]) => words.test(problem.write));
  assert.ok(known, `The clerk does not know what to do: ${problem.write}`);
  const [words, deed] = known;
  const done = deed({ text, file, problem }, words.exec(problem.write));
  if (done.fixed) assert.match(done.fixed.said, /Korjattu tiedostossa/);
  if (done.text !== undefined) await writeFile(path, done.text);
  if (done.name && done.name !== file) await rename(path, join(folder, done.name));
  return done.name ?? file;
}

/** Follows the messages, first those on how the file is saved, until none of these rules is broken; the file's name then. */
async function followAll(name, isFollowed) {
  let file = name;
  for (let step = 0; step < MOST_STEPS; step++) {
    const problems = errorsIn(file).filter(({ rule }) => isFollowed(rule));
    if (problems.length === 0) return file;
    file = await follow(file, problems.find(({ rule }) => rule === "not-utf-8") ?? problems[0]);
  }
  throw new Error(`The messages lead in a circle: ${JSON.stringify(errorsIn(file))}`);
}

/** As older programs on Windows save a text. */
function inWindows1252(text) {
  const own = { "“": 0x93, "”": 0x94, "…": 0x85, "–": 0x96 };
  return Buffer.from(Array.from(text, (letter) => own[letter] ?? letter.codePointAt(0)));
}

describe("a mistake in a file", () => {
  for (const { name, file, text, hex, finds } of MISTAKES) {
    it(`${name}: is found where it is, and the messages mend it`, async () => {
      await writeFile(join(folder, file), hex ? Buffer.from(hex, "hex") : text);
      const reading = errorsIn(file).filter(({ rule }) => READING.includes(rule));
      assert.deepEqual(reading.map(placeOf), finds);
      const mended = await followAll(file, (rule) => READING.includes(rule));
      const rest = errorsIn(mended).map(({ rule }) => rule);
      assert.ok(rest.length > 0 && rest.every((rule) => !READING.includes(rule)), `${rest}`);
    });
  }
});

describe("a clerk's first day", () => {
  it("ends with forms that work, by what the messages say", async () => {
    const begun = run("new", "kunta.jsonc", "--languages", "fi", "--name", "Sipoo", "--code", "753");
    assert.equal(begun.status, 0, begun.said);
    assert.match(begun.said, /kunta\.jsonc on kirjoitettu/);

    const tooEarly = run("build", "kunta.jsonc", "--out", "published");
    assert.equal(tooEarly.status, 1);
    assert.match(tooEarly.said, /Mitään ei kirjoitettu: täyttämättä on vielä services\[0\]\.decided\.by/);
    assert.deepEqual(await readdir(folder), ["kunta.jsonc"]);

    const imported = run("import", "ptv", PTV, "--into", "kunta.jsonc");
    assert.equal(imported.status, 0, imported.said);
    assert.match(imported.said, /Odottavat päätöstä \(3\)\n {2}rakentamislupa\n/);

    // Three services of PTV are decided: what is missing is written as the messages say.
    await followAll("kunta.jsonc", () => true);

    // Where … stands, the clerk writes; but in a word processor, and saves as the computer likes.
    const text = (await readFile(join(folder, "kunta.jsonc"), "utf8")).replaceAll('"…"', '"Kirjaamo"');
    const typed = text
      .replace('"owner": "Kirjaamo"', '"owner": “Kirjaamo”')
      .replace('"by": "Kirjaamo"', '"by": "Sipoon "oma" lautakunta"')
      .replace('"version": 1,', '"version": 1,,')
      .replace('"updated": "2026-11-21",', '"updated": "2026-11-21";')
      .replace(/^/, "# Sipoon palvelut – tärkeää\n");
    assert.notEqual(typed, text);
    await rm(join(folder, "kunta.jsonc"));
    await writeFile(join(folder, "kunta.jsonc.txt"), inWindows1252(typed));
    assert.equal(run("build", "kunta.jsonc.txt", "--out", "published").status, 1);
    assert.equal(await followAll("kunta.jsonc.txt", () => true), "kunta.jsonc");
    assert.match(await readFile(join(folder, "kunta.jsonc"), "utf8"), /^\/\/ Sipoon palvelut – tärkeää\n/);

    const checked = run("check", "kunta.jsonc");
    assert.equal(checked.status, 0, checked.said);
    const built = run("build", "kunta.jsonc", "--out", "published");
    assert.equal(built.status, 0, built.said);
    await loadsInForms(join(folder, "published/services"), [
      "rakentamislupa",
      "varhaiskasvatushakemus",
      "jateastian-yhteiskayttosopimus",
    ]);
  });

  it("publishes what is decided, and says what waits", async () => {
    run("new", "kunta.jsonc", "--languages", "fi", "--name", "Sipoo", "--code", "753");
    run("import", "ptv", PTV, "--into", "kunta.jsonc");
    const path = join(folder, "kunta.jsonc");
    await writeFile(path, (await readFile(path, "utf8")).replaceAll('"…"', '"Kirjaamo"'));
    const built = run("build", "kunta.jsonc", "--out", "published");
    assert.equal(built.status, 0, built.said);
    assert.match(built.said, /ei ole vielä päätetty \(3\): rakentamislupa, varhaiskasvatushakemus, /);
    const slices = await readdir(join(folder, "published/services"));
    assert.deepEqual(slices.sort(), ["avustus.json", "palaute.json", "yhteinen-jateastia.json"]);
  });
});

/** Opens a form for each service: it asks its question, takes the answer, and is ready to be sent. */
async function loadsInForms(services, ids) {
  for (const id of ids) {
    const slice = json(await readFile(join(services, `${id}.json`), "utf8"));
    const widget = `<puolesta-widget service="${id}" catalogue="/catalogue/"></puolesta-widget>`;
    await visit({ body: formPage(widget), answers: { [`/catalogue/services/${id}.json`]: slice } }, async (page) => {
      await untilReady(page);
      await choose(page, "alone");
      await untilStatus(page, "ready");
      const { service, situation } = await valueIn(page);
      assert.deepEqual([service, situation], [id, "alone"]);
    });
  }
}
