// WebKit's own driver (WebDriver over HTTP) and the screen that it needs, as processes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../../../widget/build/paths.mjs";
import { findMiniBrowser, findWebKitDriver, findXvfb } from "../browsers.mjs";
import { fontEnvironment } from "../fonts.mjs";
import { freePort } from "../listen.mjs";

const SETTINGS = join(ROOT, "tests/output/webkit");
// Pixels; larger than every window that a test asks for.
const SCREEN = "1600x1400x24";
// Milliseconds between two looks whether the driver answers.
const PATIENCE = 20;
// Milliseconds within which it answers, also on a busy machine.
const LIMIT = 60_000;
/** The name under which WebDriver's answers hold a reference to an element. */
export const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Starts a screen that nobody sees; what it returns has a `display` and can `stop`. */
export async function startScreen() {
  const screen = spawn(await findXvfb(), ["-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const numbers = /** @type {import("node:stream").Readable} */ (screen.stdio[3]);
  const [line] = await once(createInterface({ input: numbers }), "line");
  return { display: `:${line}`, stop: () => screen.kill() };
}

/** A WebKit of its own, which shares nothing with others and fetches everything through this proxy. */
export class Session {
  #driver;
  #base;
  /** The commands given so far: the driver takes one at a time. */
  #last = Promise.resolve();
  /** Handle of the window that the last one was for. */
  #window;

  static async start({ display, proxy }) {
    const session = new Session();
    const port = await freePort();
    session.#driver = spawn(await findWebKitDriver(), [`--port=${port}`], {
      stdio: "ignore",
      env: { ...process.env, ...(await surroundings()), DISPLAY: display },
    });
    const address = `http://127.0.0.1:${port}/session`;
    const { sessionId } = await untilAnswered(address, await capabilities(proxy));
    session.#base = `${address}/${sessionId}`;
    return session;
  }

  /** Gives a command to the window with this handle, or to the one used last, and returns its value. */
  command(method, path, body, handle = this.#window) {
    const answer = this.#last.then(() => this.#turnTo(handle)).then(() => ask(method, `${this.#base}${path}`, body));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #turnTo(handle) {
    if (handle !== this.#window) await ask("POST", `${this.#base}/window`, { handle });
    this.#window = handle;
  }

  async stop() {
    await this.command("DELETE", "").catch(() => {});
    this.#driver.kill();
  }
}

async function surroundings() {
  // Where GTK moves nothing, WebKit tells a page that its reader wants no movement.
  await mkdir(join(SETTINGS, "gtk-3.0"), { recursive: true });
  await writeFile(join(SETTINGS, "gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  // The window's own buttons must not keep it from being as narrow as a phone.
  await writeFile(join(SETTINGS, "gtk-3.0/gtk.css"), "* { min-width: 0; padding: 0; margin: 0; font-size: 1px; }\n");
  // As root WebKit has no sandbox, and without a graphics card it draws by itself.
  const root = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
  const alone = { DBUS_SESSION_BUS_ADDRESS: "disabled:", NO_AT_BRIDGE: "1", XDG_CONFIG_HOME: SETTINGS };
  return { ...(await fontEnvironment()), ...root, ...alone, LANG: "C.UTF-8", LANGUAGE: "en" };
}

async function capabilities(proxy) {
  const browser = { binary: await findMiniBrowser(), args: ["--automation"] };
  const manual = { proxyType: "manual", httpProxy: proxy };
  return { capabilities: { alwaysMatch: { proxy: manual, "webkitgtk:browserOptions": browser } } };
}

async function untilAnswered(address, body) {
  for (;;) {
    try {
      return await ask("POST", address, body);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }
}

async function ask(method, address, body) {
  const text = method === "POST" ? JSON.stringify(body ?? {}) : undefined;
  const response = await fetch(address, { method, body: text, signal: AbortSignal.timeout(LIMIT) }).catch((error) => {
    if (error instanceof TypeError) throw error;
    throw new Error(`WebKit's driver did not answer: ${method} ${address} ${text}`);
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
