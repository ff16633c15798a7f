// Divides a program in two without changing a function: the form's part, and the rest, which shares memory, table and
// functions with it, and comes later or never.
import { Problem } from "./process.mjs";

const ID = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)`;
const pattern = (text, flags) =>
  new RegExp(
    text.replaceAll("ID", () => ID),
    flags,
  );

const IDS = pattern("ID", "g");
const HEAD = pattern(String.raw`^\((import "[^"]*" "[^"]*" \()?(\w+) ?(ID)?`);
const EXPORT = pattern(String.raw`^\(export "([^"]*)" \((\w+) (ID)\)\)$`);
const ELEMENTS = pattern(String.raw`^\(elem ID (?:\(table ID\) )?\(i32\.const (\d+)\)(?: func)? (.*)\)$`);
const FUNCTION_TABLE = pattern(String.raw`^\(table (ID) (\d+) (\d+) funcref\)$`);
const GLOBAL_TYPE = pattern(String.raw`\(global ID (\(mut \w+\)|\w+)`);
const SIGNATURE = pattern(String.raw`\((param|result)(?: ID)? ([^()]*)\)`, "g");
const PARAMETER = pattern(String.raw`\(param (ID) `, "g");
const USE = pattern(
  String.raw`\((call|return_call|ref\.func|global|table)(?:\.[gs]et|\.grow|\.size|\.fill)? (ID)`,
  "g",
);
const KINDS = { call: "func", return_call: "func", "ref.func": "func", global: "global", table: "table" };

/** What the rest calls the form's part; wasm-opt makes the names of modules as short. */
const FORM = "a";

/**
 * Divides a module, given as wasm-opt writes it as text, with the names of its functions. Apart go those whose names
 * `isApart` says, and those that only they call. Returns `form`, the text of what stays, and `rest(names)`, that of the
 * others, which import from the form's part by the new `names` of its exports. Until the rest is there, whoever calls
 * into it is stopped.
 */
export function divide(text, isApart) {
  const forms = formsOf(text);
  const apart = functionsApart(forms, isApart);
  const table = dividedTable(forms, apart);
  const shared = sharedThings(forms, apart, table);
  const staying = forms.flatMap((form) => stays(form, apart, table));
  const types = forms.filter(({ kind }) => kind === "type" || kind === "rec");
  const functions = forms.filter((form) => isApartIn(apart, form));
  return {
    form: moduleOf([...staying, ...shared.map(({ wanted }) => wanted).filter(Boolean)]),
    rest: (names) => {
      const imports = shared.map((thing) => importOf(thing, names));
      return moduleOf([...types.map(textOf), ...imports, ...table.ofRest, ...functions.map(textOf)]);
    },
  };
}

const textOf = ({ text }) => text;
const isApartIn = (apart, { kind, id }) => kind === "func" && apart.has(id);

function moduleOf(texts) {
  return `(module\n ${texts.join("\n ")}\n)\n`;
}

// wasm-opt begins each on a line of its own, one blank from the margin.
function formsOf(text) {
  const [, ...texts] = text.replace(/\n\)\s*$/, "").split(/\n (?=\()/);
  return texts.map((form) => {
    const [, isImport, kind, id] = HEAD.exec(form);
    return { kind, id, isImport: Boolean(isImport), text: form };
  });
}

function functionsApart(forms, isApart) {
  const functions = forms.filter(({ kind, isImport }) => kind === "func" && !isImport);
  const exported = idsIn(forms.filter(({ kind }) => kind === "export" || kind === "start"));
  const apart = new Set();
  for (const { id } of functions) if (isApart(id) && !exported.has(id)) apart.add(id);
  const calledByNumber = idsIn(forms.filter(({ kind }) => kind === "elem"));
  const callers = callersOf(functions);
  const follows = ({ id }) => {
    if (apart.has(id) || exported.has(id) || calledByNumber.has(id) || !callers.has(id)) return false;
    return [...callers.get(id)].every((caller) => apart.has(caller) || caller === id);
  };
  for (let next = functions; next.length > 0; ) {
    next = functions.filter(follows);
    for (const { id } of next) apart.add(id);
  }
  return apart;
}

function idsIn(forms) {
  return new Set(forms.flatMap(({ text }) => text.match(IDS) ?? []));
}

function callersOf(functions) {
  const callers = new Map();
  for (const { id, text } of functions) {
    for (const used of usesIn(text)) {
      if (used.kind === "func") callers.set(used.id, (callers.get(used.id) ?? new Set()).add(id));
    }
  }
  return callers;
}

function usesIn(text) {
  return [...text.matchAll(USE)].map(([, word, id]) => ({ kind: KINDS[word], id }));
}

// Functions that are called by number keep their number; those that the form's part calls by name get one.
function dividedTable(forms, apart) {
  const table = only(forms, FUNCTION_TABLE);
  const elements = only(forms, ELEMENTS);
  const [, id, size] = table.found;
  const numbered = elements.found[2].match(IDS).map((each, index) => [Number(elements.found[1]) + index, each]);
  const byNumber = new Set(numbered.map(([, each]) => each));
  const staying = forms.filter((form) => form.kind === "func" && !apart.has(form.id));
  const entered = new Set(staying.flatMap(({ text }) => usesIn(text).map((used) => used.id)));
  const added = [...apart].filter((each) => entered.has(each) && !byNumber.has(each));
  const all = [...numbered, ...added.map((each, index) => [Number(size) + index, each])];
  const [ofRest, ofForm] = [true, false].map((isOfRest) => all.filter(([, each]) => apart.has(each) === isOfRest));
  return {
    id,
    form: table.form,
    elements: elements.form,
    text: `(table ${id} ${Number(size) + added.length} ${Number(size) + added.length} funcref)`,
    numbers: new Map(ofRest.map(([number, each]) => [each, number])),
    entered,
    ofForm: runsOf(id, ofForm),
    ofRest: runsOf(id, ofRest),
  };
}

function only(forms, wanted) {
  const found = forms.map((form) => ({ form, found: wanted.exec(form.text) })).filter((each) => each.found);
  if (found.length !== 1) throw new Problem(`The wasm has ${found.length} forms of this kind, not one: ${wanted}`);
  return found[0];
}

// Elements of the table, one form for each run of numbers without a gap.
function runsOf(table, numbered) {
  const runs = [];
  let next;
  for (const [number, id] of numbered) {
    if (number !== next) runs.push({ first: number, ids: [] });
    runs.at(-1).ids.push(id);
    next = number + 1;
  }
  return runs.map(({ first, ids }) => `(elem (table ${table}) (i32.const ${first}) func ${ids.join(" ")})`);
}

function stays(form, apart, table) {
  if (form === table.form) return [table.text];
  if (form === table.elements) return table.ofForm;
  if (!isApartIn(apart, form)) return [form.text];
  return table.entered.has(form.id) ? [wayInto(form, table)] : [];
}

// What stands in the form's part in place of a function of the rest: a call of it by its number.
function wayInto({ id, text }, table) {
  const [head] = text.split("\n", 1);
  const parameters = [...head.matchAll(PARAMETER)].map(([, parameter]) => `(local.get ${parameter})`);
  const number = `(i32.const ${table.numbers.get(id)})`;
  return `${head} (call_indirect ${table.id} ${signatureOf(text)} ${[...parameters, number].join(" ")}))`;
}

// Everything that the rest uses and is not its own: its `name` among the exports, the form that is `wanted` there where
// it is none yet, and how it is declared in an import.
function sharedThings(forms, apart, table) {
  const memories = forms.filter(({ kind }) => kind === "memory");
  const used = forms.filter((form) => isApartIn(apart, form)).flatMap(({ text }) => usesIn(text));
  const things = [{ kind: "table", id: table.id }, ...memories, ...used.filter((form) => !isApartIn(apart, form))];
  const exports = new Map();
  for (const { text } of forms) {
    const [, name, kind, id] = EXPORT.exec(text) ?? [];
    if (name) exports.set(`${kind} ${id}`, name);
  }
  const keys = [...new Set(things.map(({ kind, id }) => `${kind} ${id}`))];
  return keys.map((key, index) => {
    const form = forms.find(({ kind, id }) => `${kind} ${id}` === key);
    const name = exports.get(key) ?? `for the rest ${index}`;
    const wanted = exports.has(key) ? undefined : `(export "${name}" (${key}))`;
    return { name, wanted, declared: form === table.form ? table.text : declared(form) };
  });
}

function declared({ kind, id, text }) {
  if (kind === "func") return `(func ${id} ${signatureOf(text)})`;
  if (kind === "global") return `(global ${id} ${GLOBAL_TYPE.exec(text)[1]})`;
  return text;
}

// Of a function, without the names of its parameters.
function signatureOf(text) {
  const [head] = text.split("\n", 1);
  return [...head.matchAll(SIGNATURE)].map(([, word, types]) => `(${word} ${types})`).join(" ");
}

function importOf({ name, declared: thing }, names) {
  if (!names.has(name)) throw new Problem(`The form's part of the program does not export "${name}".`);
  return `(import "${FORM}" "${names.get(name)}" ${thing})`;
}
