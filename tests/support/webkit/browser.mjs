// WebKit as the tests see a browser: contexts that share nothing, with windows of their own.
import { Session, startScreen } from "./driver.mjs";
import { WebKitPage } from "./page.mjs";
import { startProxy } from "./proxy.mjs";

/** Starts what windows of WebKit need; the part of Puppeteer's `Browser` that the tests use. */
export async function launchWebKit() {
  const screen = await startScreen();
  const contexts = new Set();
  const open = () => {
    const context = new Context(screen.display, () => contexts.delete(context));
    contexts.add(context);
    return context;
  };
  return {
    createBrowserContext: async () => open(),
    newPage: () => open().newPage(),
    close: async () => {
      await Promise.all([...contexts].map((context) => context.close()));
      screen.stop();
    },
  };
}

class Context {
  #display;
  #closed;
  #proxy;
  #session;
  #pages = [];
  #functions = [];

  constructor(display, closed) {
    this.#display = display;
    this.#closed = closed;
  }

  async newPage() {
    const handle = this.#session ? await this.#openWindow() : await this.#start();
    const page = new WebKitPage({ context: this, session: this.#session, handle, functions: this.#functions });
    this.#pages.push(page);
    return page;
  }

  // What a page tells does not say in which window it is: all of them hear it.
  async #start() {
    const toAll = (act) => this.#pages.forEach(act);
    this.#proxy = await startProxy({
      functions: this.#functions,
      told: (what) => toAll((page) => page.hear(what)),
      saw: (name, exchange) => toAll((page) => page.see(name, exchange)),
    });
    this.#session = await Session.start({ display: this.#display, proxy: this.#proxy.address });
    return this.#session.command("GET", "/window");
  }

  async #openWindow() {
    return (await this.#session.command("POST", "/window/new", { type: "window" })).handle;
  }

  /** Drops a window that was closed. */
  forget(page) {
    this.#pages = this.#pages.filter((each) => each !== page);
  }

  cookies() {
    return this.#session.command("GET", "/cookie");
  }

  async close() {
    this.#closed();
    await this.#session?.stop();
    this.#proxy?.stop();
  }
}
