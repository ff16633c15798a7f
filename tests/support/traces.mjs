// Where a personal identity code must never be: everything that a page leaves behind for others to read.
import assert from "node:assert/strict";
import { codesIn } from "./identities.mjs";

const EVENTS = ["ready", "step", "change", "problems", "redirect", "error"].map((name) => `puolesta-${name}`);

const SERVED = "markup that came";

/** Keeps the traces of a page from now on; call before the page is fetched. */
export async function watch(page) {
  const traces = [];
  const keep = (sink, ...texts) => traces.push(...texts.map((text) => [sink, String(text)]));
  page.on("request", (request) => {
    const { referer = "", ...headers } = request.headers();
    keep("addresses", request.url());
    keep("referrers", referer);
    keep("headers", JSON.stringify(headers));
  });
  page.on("framenavigated", (frame) => keep("places visited", frame.url()));
  page.on("console", (message) => keep("console", message.text()));
  page.on("pageerror", (error) => keep("errors", error.message, error.stack));
  await page.exposeFunction("keepTrace", keep);
  await page.evaluateOnNewDocument(keepEvents, EVENTS, SERVED);
  return { all: async () => [...traces, ...(await lyingAbout(page))] };
}

/** Demands that no code is in any trace of the page; what its markup had when it came is its own. */
export async function assertNoCodes(traces) {
  const all = await traces.all();
  const own = all.filter(([sink]) => sink === SERVED).flatMap(([, text]) => codesIn(text));
  const isOwn = (sink, code) => sink === SERVED || (sink === "markup" && own.includes(code));
  const found = all.flatMap(([sink, text]) =>
    codesIn(text)
      .filter((code) => !isOwn(sink, code))
      .map((code) => `${code} in ${sink}`),
  );
  assert.deepEqual([...new Set(found)], [], "personal identity codes where none may be");
}

function keepEvents(names, served) {
  const keep = globalThis.keepTrace;
  const { stringify } = JSON;
  const tell = (name, event) => keep("events", stringify([name, event.detail ?? null, event.data ?? null]));
  for (const name of [...names, "input", "change"]) document.addEventListener(name, (event) => tell(name, event));
  addEventListener("message", ({ data }) => keep("messages", typeof data === "string" ? data : stringify(data)));
  document.addEventListener("DOMContentLoaded", () => keep(served, document.documentElement.outerHTML));
  // What a page looked like before it was left.
  addEventListener("submit", () => keep("markup", document.documentElement.outerHTML), true);
}

async function lyingAbout(page) {
  const inPage = await page.evaluate(readSinks);
  const cookies = await page.browserContext().cookies();
  return [...inPage, ["cookies", JSON.stringify(cookies)]];
}

async function readSinks() {
  const { stringify } = JSON;
  const storage = (store) =>
    stringify(Array.from({ length: store.length }, (_, i) => [store.key(i), store.getItem(store.key(i))]));
  // A page in a sandbox may have no origin, and then nothing is stored for it.
  const isStored = globalThis.origin !== "null";
  const rootsIn = (root) =>
    [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : [],
    );

  // Not what can be read there: a hint shows an example of a code.
  const attributesIn = (root) =>
    [...root.querySelectorAll("*")].flatMap((each) => [...each.attributes].map(({ value }) => value));

  const database = async ({ name }) => {
    const opened = await requested(indexedDB.open(name));
    const stores = [...opened.objectStoreNames];
    const rows = stores.map((store) => requested(opened.transaction(store).objectStore(store).getAll()));
    return stringify([name, await Promise.all(rows)]);
  };
  const requested = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const cache = async (name) => {
    const opened = await caches.open(name);
    const responses = await opened.matchAll();
    const texts = await Promise.all(responses.map((response) => response.text()));
    return [name, ...(await opened.keys()).map(({ url }) => url), ...texts].join(" ");
  };

  const sinks = [
    ["title", document.title],
    ["window's name", window.name],
    ["history", stringify(history.state)],
    ["place", location.href],
    [
      "resource timing",
      performance
        .getEntries()
        .map(({ name }) => name)
        .join(" "),
    ],
    ["markup", document.documentElement.outerHTML],
    ["attributes", rootsIn(document).flatMap(attributesIn).join(" ")],
  ];
  if (!isStored) return sinks;
  const databases = await Promise.all((await indexedDB.databases()).map(database));
  const cached = globalThis.caches ? await Promise.all((await caches.keys()).map(cache)) : [];
  return [
    ...sinks,
    ["local storage", storage(localStorage)],
    ["session storage", storage(sessionStorage)],
    ["cookies of the page", document.cookie],
    ["databases", databases.join(" ")],
    ["caches", cached.join(" ")],
  ];
}
