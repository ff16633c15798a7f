// The script that runs before those of every page in WebKit: it hears the console, errors and violations, and has the
// functions that a test added.

/** The text of the script; `told` is the address that it tells what it hears. */
export function preludeOf(functions, told) {
  const added = functions.map(({ text, args }) => `(${text})(...${JSON.stringify(args)});`);
  // In markup the end of a script must not stand in it.
  return `(${listen})(${JSON.stringify(told)});\n${added.join("\n")}`.replaceAll("</", "<\\/");
}

function listen(address) {
  document.currentScript.remove();
  const send = navigator.sendBeacon.bind(navigator);
  const { stringify } = JSON;
  const tell = (kind, ...rest) => send(address, stringify([{ kind, rest }]));
  const textOf = (value) => (value instanceof Error ? `${value.message}` : String(value));
  const { console } = globalThis;
  for (const level of ["log", "info", "debug", "warn", "error"]) {
    const original = console[level].bind(console);
    console[level] = (...words) => {
      tell("console", level, words.map(textOf).join(" "));
      original(...words);
    };
  }
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) tell("uncaught", event.message, event.error?.stack ?? "");
  });
  addEventListener("unhandledrejection", (event) => tell("uncaught", textOf(event.reason), event.reason?.stack ?? ""));
  Object.defineProperty(globalThis, "puolestaTell", { value: tell });
}
