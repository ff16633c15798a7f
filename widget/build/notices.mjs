// THIRD-PARTY-NOTICES: the licences of every crate whose code is in the wasm, read from the crates' own sources.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT } from "./paths.mjs";
import { outputOf, Problem } from "./process.mjs";

const PACKAGE = "puolesta-browser";
const WASM_TARGET = "wasm32-unknown-unknown";
const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyright|unlicense)/i;
const RULE = "-".repeat(79);

const OPENING = `Third-party notices

The program (puolesta.wasm, puolesta-modes.wasm) and its loader contain code of
the Rust packages named below and of the Rust standard library (MIT OR
Apache-2.0, Copyright (c) The Rust Project Contributors). Where a package offers
a choice that includes MIT, it is used under MIT.`;

/** The whole text; the same for the same Cargo.lock. */
export async function thirdPartyNotices() {
  const packages = await packagesInWasm();
  const notices = await Promise.all(packages.map(notice));
  const list = packages.map((each) => `${each.name} ${each.version}: ${each.license ?? "see below"}`);
  const sections = [...groupByText(notices)].map(([text, names]) => [RULE, names.join(", "), RULE, text].join("\n"));
  return `${[OPENING, list.join("\n"), ...sections].join("\n\n")}\n`;
}

async function packagesInWasm() {
  const metadataArgs = ["metadata", "--locked", "--format-version", "1", "--filter-platform", WASM_TARGET];
  const metadata = JSON.parse(await outputOf("cargo", metadataArgs, { cwd: ROOT }));
  const linked = await namesInTree();
  return metadata.packages
    .filter((each) => each.source && linked.has(`${each.name} v${each.version}`))
    .sort((a, b) => compare(`${a.name} ${a.version}`, `${b.name} ${b.version}`));
}

// Procedural macros and build scripts run at build time; their own code is not in the wasm.
async function namesInTree() {
  const args = ["tree", "--locked", "-p", PACKAGE, "--target", WASM_TARGET];
  args.push("-e", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}");
  const lines = (await outputOf("cargo", args, { cwd: ROOT })).split("\n").filter(Boolean);
  return new Set(lines.map((line) => line.split(" ").slice(0, 2).join(" ")));
}

async function notice(each) {
  const folder = dirname(each.manifest_path);
  const files = chosenFiles((await readdir(folder)).filter((name) => LICENCE_FILE.test(name)).sort());
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return { name: `${each.name} ${each.version}`, text: texts.map(tidied).join("\n\n") || declaredOnly(each) };
}

// A package under a choice of licences ships a file for each; the MIT one is enough, with any notice beside it.
function chosenFiles(names) {
  const mit = names.filter((name) => /mit/i.test(name));
  if (mit.length === 0) return names;
  return names.filter((name) => mit.includes(name) || /^(notice|copyright)/i.test(name));
}

function tidied(text) {
  return text.replaceAll("\r\n", "\n").trim();
}

function declaredOnly(each) {
  if (!/\bMIT\b/.test(each.license ?? "")) {
    throw new Problem(`${each.name} ${each.version} comes without a licence text: add it to widget/build/notices.mjs.`);
  }
  const authors = each.authors.length > 0 ? ` Authors: ${each.authors.join(", ")}.` : "";
  return `MIT, without a text of its own in the package; other packages in this file have it.${authors}`;
}

function groupByText(notices) {
  const groups = new Map();
  for (const { name, text } of notices) groups.set(text, [...(groups.get(text) ?? []), name]);
  return groups;
}

function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}
