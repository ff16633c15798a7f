// The files that were opened on the page that checks a catalogue: which of them is shown, which only extended.

const texts = new Map();
let shown = { name: "catalogue.json", text: "" };

/** The text of a file that a catalogue extends, when it was opened here. */
export function readExtended(name) {
  return texts.get(name.split("/").at(-1));
}

/** Keeps a file as the one that is shown; returns its text. */
export function rememberFile(name, text) {
  shown = { name, text };
  texts.set(name, text);
  return text;
}

/** The name of what stands in the field. Text that was pasted has none; when it begins with a comment, it is JSONC. */
export function shownName(text) {
  const isPasted = texts.size === 0;
  if (isPasted) return /^\s*\/[/*]/.test(text) ? "catalogue.jsonc" : "catalogue.json";
  return shown.name;
}

/**
 * Reads files. `shown` is the text of the one to show: the first that no other one extends, not even the one that is
 * `now` in the field. `unreadable` names a file that is not UTF-8.
 */
export async function openFiles(files, now) {
  const opened = [];
  for (const file of files) {
    const text = decode(await file.arrayBuffer());
    if (text === undefined) return { unreadable: file.name };
    opened.push({ name: file.name, text });
  }
  for (const { name, text } of opened) texts.set(name, text);
  const extended = [now, ...opened.map(({ text }) => text)].map(extendedName);
  const first = opened.find(({ name }) => !extended.includes(name));
  if (first) shown = first;
  return { shown: first?.text };
}

// A byte order mark stays in the text, because the checker has a word to say on it.
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function extendedName(text) {
  return /"extends"\s*:\s*"([^"]+)"/.exec(text)?.[1].split("/").at(-1);
}
