// A window of WebKit for the tests: the part of Puppeteer's `Page` that they use, over WebDriver.
import { EventEmitter, once } from "node:events";
import { writeFile } from "node:fs/promises";
import { ELEMENT } from "./driver.mjs";
import { Keyboard } from "./keyboard.mjs";
import { findAll, isVisible, middleOf } from "./queries.mjs";

// Milliseconds between two looks at a page that something is waited for in.
const PATIENCE = 20;

export class WebKitPage extends EventEmitter {
  #session;
  #handle;
  #functions;
  #exposed = {};
  #timeout = 30_000;
  #address = "about:blank";
  #barriers = 0;
  #context;

  /** A window with this handle of the context's session; `functions` run before the scripts of each of its pages. */
  constructor({ context, session, handle, functions }) {
    super();
    this.#context = context;
    this.#session = session;
    this.#handle = handle;
    this.#functions = functions;
    this.keyboard = new Keyboard((actions) => this.#command("POST", "/actions", { actions }));
  }

  #command(method, path, body) {
    return this.#session.command(method, path, body, this.#handle);
  }

  async close() {
    await this.#command("DELETE", "/window");
    this.#context.forget(this);
  }

  browserContext() {
    return this.#context;
  }

  cookies() {
    return this.#command("GET", "/cookie");
  }

  setDefaultTimeout(milliseconds) {
    this.#timeout = milliseconds;
  }

  // --- What runs in the page ---

  async evaluateOnNewDocument(text, ...args) {
    this.#functions.push({ text: String(text), args });
  }

  async exposeFunction(name, work) {
    this.#exposed[name] = work;
    const define = (named) => {
      const tell = globalThis.puolestaTell;
      globalThis[named] = (...args) => tell("call", named, args);
    };
    await this.evaluateOnNewDocument(define, name);
  }

  async evaluate(work, ...args) {
    if (typeof work !== "string") return this.#run(work, args);
    // Statements, not a function.
    return this.#command("POST", "/execute/sync", { script: work, args: [] });
  }

  async evaluateHandle(work, ...args) {
    return asHandle(this, await this.#run(work, args));
  }

  /** Runs a function, or the text of one, in the page; elements come as they are, promises are waited for. */
  async #run(work, args) {
    const script = `const given = [...arguments]; const done = given.pop();
      (async () => (${work})(...given))().then(
        (value) => done({ value: value ?? null, address: location.href }),
        (error) => done({ error: String(error) }),
      );`;
    const answer = await this.#command("POST", "/execute/async", { script, args: args.map(asArgument) });
    if (answer.error) throw new Error(answer.error);
    this.#address = answer.address;
    return withHandles(this, answer.value);
  }

  addScriptTag({ url }) {
    const add = (address) => {
      const script = document.createElement("script");
      script.src = address;
      const arrived = new Promise((resolve) => script.addEventListener("load", resolve));
      document.head.append(script);
      return arrived.then(() => true);
    };
    return this.evaluate(add, url);
  }

  // --- Finding ---

  async $(selector, root) {
    return (await this.$$(selector, root))[0] ?? null;
  }

  $$(selector, root) {
    return this.#run(`(root, selector) => (${findAll})(root ?? document, selector)`, [root, selector]);
  }

  async $eval(selector, work, ...args) {
    return (await this.one(selector)).evaluate(work, ...args);
  }

  async $$eval(selector, work, ...args) {
    return this.evaluateAll(await this.$$(selector), work, args);
  }

  /** Runs a function on a list of elements. */
  evaluateAll(elements, work, args) {
    const call = `(...given) => (${work})(given.slice(${args.length}), ...given.slice(0, ${args.length}))`;
    return this.#run(call, [...args, ...elements]);
  }

  // --- Waiting ---

  async waitForFunction(work, _options, ...args) {
    const value = await this.#until(() => this.#run(work, args).catch(whileLeaving));
    return asHandle(this, value);
  }

  waitForSelector(selector, { visible = false, hidden = false } = {}) {
    return this.#until(async () => {
      const found = await this.$(selector).catch(whileLeaving);
      if (hidden) return !found || !(await found.evaluate(isVisible));
      return found && (!visible || (await found.evaluate(isVisible))) && found;
    });
  }

  async waitForNavigation() {
    const before = await this.#run(() => performance.timeOrigin, []);
    // A script that runs while the page is being left may never answer.
    await once(this, "framenavigated", { signal: AbortSignal.timeout(this.#timeout) });
    await this.#until(() =>
      this.#run((origin) => performance.timeOrigin !== origin && document.readyState === "complete", [before]).catch(
        whileLeaving,
      ),
    );
  }

  async waitForResponse(isWanted) {
    for (;;) {
      const [response] = await once(this, "response", { signal: AbortSignal.timeout(this.#timeout) });
      if (await isWanted(response)) return response;
    }
  }

  async #until(look) {
    const end = Date.now() + this.#timeout;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`Waiting failed: ${this.#timeout}ms exceeded`);
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }

  // --- What a person does ---

  async click(selector) {
    await (await this.one(selector)).click();
  }

  async type(selector, text) {
    await (await this.one(selector)).type(text);
  }

  async select(selector, value) {
    await (await this.one(selector)).select(value);
  }

  async focus(selector) {
    await (await this.one(selector)).focus();
  }

  /** The first element that matches, from a root on; it is an error when there is none. */
  async one(selector, root) {
    const found = await this.$(selector, root);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  }

  /** Presses the button of the mouse in the middle of an element, as many times as said. */
  async pressOn(element, count = 1) {
    const middle = await this.#run(middleOf, [element]);
    const [x, y] = middle.map(Math.round);
    const press = ["pointerDown", "pointerUp"].map((type) => ({ type, button: 0 }));
    const actions = [{ type: "pointerMove", duration: 0, x, y }, ...Array.from({ length: count }, () => press).flat()];
    const mouse = { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions };
    await this.#command("POST", "/actions", { actions: [mouse] });
  }

  async goto(url, { waitUntil = "load" } = {}) {
    const going = this.#command("POST", "/url", { url });
    if (waitUntil !== "load") return void going.catch(() => {});
    await going;
    await this.#look();
  }

  async reload() {
    await this.#command("POST", "/refresh");
    await this.#look();
  }

  async goBack() {
    await this.#command("POST", "/back");
    await this.#look();
  }

  /** Learns where the window is now. */
  #look() {
    return this.#run(() => null, []);
  }

  /** Makes the window so large that the page in it has this size, CSS pixels. */
  async setViewport({ width, height }) {
    const inner = () => this.#run(() => [innerWidth, innerHeight], []);
    const outer = await this.#command("GET", "/window/rect");
    const [wide, high] = await inner();
    const size = { width: outer.width + width - wide, height: outer.height + height - high };
    await this.#command("POST", "/window/rect", size);
    await this.#until(async () => (await inner())[0] === width);
  }

  // --- What can be read of it ---

  url() {
    return this.#address;
  }

  title() {
    return this.#command("GET", "/title");
  }

  content() {
    return this.#run(() => document.documentElement.outerHTML, []);
  }

  /** @param {{ path?: string }} where */
  async screenshot({ path } = {}) {
    const bytes = Buffer.from(await this.#command("GET", "/screenshot"), "base64");
    if (path) await writeFile(path, bytes);
    return bytes;
  }

  async bringToFront() {}

  /** Waits until everything is here that the page told before now. */
  async settle() {
    const barrier = `barrier ${++this.#barriers}`;
    const arrived = once(this, barrier, { signal: AbortSignal.timeout(this.#timeout) });
    await this.#run((name) => globalThis.puolestaTell?.("barrier", name) ?? true, [barrier]);
    await arrived;
  }

  /** Takes what the script of the tests told. */
  hear({ kind, rest }) {
    if (kind === "console") this.emit("console", { type: () => rest[0], text: () => rest[1] });
    if (kind === "uncaught") this.emit("pageerror", { message: rest[0], stack: rest[1] });
    if (kind === "call") this.#exposed[rest[0]]?.(...rest[1]);
    if (kind === "barrier") this.emit(rest[0]);
  }

  /** Takes what the proxy saw. */
  see(name, { url, headers, status, reason, isPage, body }) {
    const request = { url: () => url, headers: () => headers, failure: () => ({ errorText: reason }) };
    if (name === "request") this.emit("request", request);
    const json = async () => JSON.parse((await body).toString("utf8"));
    if (name === "response")
      this.emit("response", { url: () => url, status: () => status, request: () => request, json });
    if (name === "failure") this.emit("requestfailed", request);
    if (name === "response" && isPage) this.emit("framenavigated", { url: () => url });
  }
}

/** An element of a page, as Puppeteer has it. */
class ElementHandle {
  constructor(page, id) {
    this.page = page;
    this.id = id;
  }

  asElement() {
    return this;
  }

  evaluate(work, ...args) {
    return this.page.evaluate(work, this, ...args);
  }

  evaluateHandle(work, ...args) {
    return this.page.evaluateHandle(work, this, ...args);
  }

  $(selector) {
    return this.page.$(selector, this);
  }

  $$(selector) {
    return this.page.$$(selector, this);
  }

  async $eval(selector, work, ...args) {
    return (await this.page.one(selector, this)).evaluate(work, ...args);
  }

  async $$eval(selector, work, ...args) {
    return this.page.evaluateAll(await this.$$(selector), work, args);
  }

  focus() {
    return this.evaluate((element) => element.focus());
  }

  /** Chooses the option of a list as a person does, who sees no more of it than what then stands there. */
  select(value) {
    return this.evaluate((list, wanted) => {
      list.value = wanted;
      list.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, value);
  }

  click({ count = 1 } = {}) {
    return this.page.pressOn(this, count);
  }

  async type(text) {
    await this.focus();
    await this.page.keyboard.type(text);
  }

  async press(key) {
    await this.focus();
    await this.page.keyboard.press(key);
  }
}

function asHandle(page, value) {
  if (value instanceof ElementHandle) return value;
  return { asElement: () => null, jsonValue: async () => value, page };
}

function asArgument(value) {
  return value instanceof ElementHandle ? { [ELEMENT]: value.id } : value;
}

function withHandles(page, value) {
  if (Array.isArray(value)) return value.map((each) => withHandles(page, each));
  if (value === null || typeof value !== "object") return value;
  if (value[ELEMENT]) return new ElementHandle(page, value[ELEMENT]);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withHandles(page, each)]));
}

// A page that is being left has nothing to look at for a moment.
function whileLeaving(error) {
  if (/navigat|no such|stale|unload|javascript error/i.test(error.message)) return undefined;
  throw error;
}
