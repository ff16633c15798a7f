// The browsers that the tests drive: found on this machine, or on Debian installed.
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { Problem } from "../../widget/build/process.mjs";
import { installOnDebian } from "./debian.mjs";

/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {string} variable environment variable with its path
 * @property {string[]} programs names that it has on a path
 * @property {string} [application] where a Mac has it
 * @property {string[]} [folders] where it is beside the path
 * @property {string} debian its package
 */

/** @type {Browser} */
const CHROMIUM = {
  name: "Chromium",
  variable: "CHROMIUM",
  programs: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  application: "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  debian: "chromium",
};

/** @type {Browser} */
const FIREFOX = {
  name: "Firefox",
  variable: "FIREFOX",
  programs: ["firefox-esr", "firefox"],
  application: "/Applications/Firefox.app/Contents/MacOS/firefox",
  debian: "firefox-esr",
};

// The window of WebKitGTK that its driver opens. Safari itself is driven by nobody here.
/** @type {Browser} */
const MINI_BROWSER = {
  name: "WebKitGTK's MiniBrowser",
  variable: "WEBKIT_MINIBROWSER",
  programs: ["MiniBrowser"],
  folders: ["/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1", "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1"],
  debian: "libwebkit2gtk-4.1-0",
};

/** @type {Browser} */
const WEBKIT_DRIVER = {
  name: "WebKitGTK's driver",
  variable: "WEBKIT_DRIVER",
  programs: ["WebKitWebDriver"],
  debian: "webkit2gtk-driver",
};

/** @type {Browser} */
const XVFB = { name: "Xvfb", variable: "XVFB", programs: ["Xvfb"], debian: "xvfb" };

/** Path of Chromium or Chrome: the variable CHROMIUM if set, else the first that is installed. */
export function findChromium() {
  return find(CHROMIUM);
}

/** Path of Firefox: the variable FIREFOX if set, else the first that is installed. */
export function findFirefox() {
  return find(FIREFOX);
}

/** Path of the window of WebKitGTK: the variable WEBKIT_MINIBROWSER if set, else where Debian has it. */
export function findMiniBrowser() {
  return find(MINI_BROWSER);
}

/** Path of WebKitGTK's driver: the variable WEBKIT_DRIVER if set, else the first that is installed. */
export function findWebKitDriver() {
  return find(WEBKIT_DRIVER);
}

/** Path of the screen that nobody sees: the variable XVFB if set, else the first that is installed. */
export function findXvfb() {
  return find(XVFB);
}

/**
 * Finds the browsers and puts their paths into their variables; on Debian (and what descends from it) as root, installs
 * first what is missing.
 */
export async function ensureBrowsers({ onlyChromium = false } = {}) {
  for (const browser of onlyChromium ? [CHROMIUM] : [CHROMIUM, FIREFOX, MINI_BROWSER, WEBKIT_DRIVER, XVFB]) {
    if (!(await locate(browser))) await installOnDebian(browser.name, browser.debian);
    process.env[browser.variable] = await find(browser);
  }
}

/** @param {Browser} browser */
async function find(browser) {
  const found = await locate(browser);
  if (found) return found;
  const { name, variable } = browser;
  throw new Problem(`${name} is missing: install it, or set ${variable} to the path of one.`);
}

/** @param {Browser} browser */
async function locate({ variable, programs, application, folders = [] }) {
  if (process.env[variable]) return process.env[variable];
  const everywhere = [...(process.env.PATH ?? "").split(delimiter), ...folders];
  const candidates = programs.flatMap((name) => everywhere.map((folder) => join(folder, name)));
  for (const candidate of application ? [...candidates, application] : candidates) {
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

/** Whether there is a program at a path. */
export async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
