// What a page leaves behind where others can read it: addresses, storage, cookies, console, events.
const EVENTS = ["ready", "step", "change", "redirect", "error"].map((name) => `puolesta-${name}`);

/** Keeps the traces of a page from now on; `all()` reads them as one text. Call before the page is fetched. */
export async function watch(page) {
  const traces = [];
  page.on("request", (request) => traces.push(request.url(), request.headers().referer ?? ""));
  page.on("framenavigated", (frame) => traces.push(frame.url()));
  page.on("console", (message) => traces.push(message.text()));
  page.on("pageerror", (error) => traces.push(String(error.stack)));
  await page.exposeFunction("keepTrace", (trace) => traces.push(trace));
  await page.evaluateOnNewDocument(keepEvents, EVENTS);
  return { all: async () => [...traces, ...(await lyingAbout(page))].join("\n") };
}

function keepEvents(names) {
  const keep = globalThis.keepTrace;
  for (const name of [...names, "input", "change"]) {
    document.addEventListener(name, (event) => {
      // Those of the page's own fields carry nothing either, but their target is no business of ours.
      keep(JSON.stringify([name, event.detail ?? null, event.data ?? null]));
    });
  }
}

async function lyingAbout(page) {
  const inPage = await page.evaluate(() => {
    const stores = [localStorage, sessionStorage].map((store) => JSON.stringify(Object.entries(store)));
    return [...stores, document.cookie, document.title, window.name, JSON.stringify(history.state), location.href];
  });
  const cookies = await page.browserContext().cookies();
  return [...inPage, JSON.stringify(cookies)];
}
