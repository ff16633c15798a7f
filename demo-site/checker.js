// The checker, fetched when it is first asked: a program of its own in checker/, made by `npm run build`.

let started = null;

/**
 * The problems of a catalogue, as `puolesta-catalogue check --format json` lists them. `read(name)` gives the text of
 * a file that the catalogue extends, or undefined.
 */
export async function check(name, text, today, read) {
  started ??= start();
  const program = await started;
  return JSON.parse(program.check(name, text, today, read, document.documentElement.lang));
}

async function start() {
  const program = await import("./checker/checker.js");
  await program.default({ module_or_path: new URL("checker/checker.wasm", import.meta.url) });
  return program;
}
