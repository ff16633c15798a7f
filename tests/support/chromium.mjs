// The browser that the tests drive: found on this machine, or on Debian installed.
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { Problem } from "../../widget/build/process.mjs";
import { installOnDebian } from "./debian.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPLICATION = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** Path of Chromium or Chrome: the variable CHROMIUM if set, else the first that is installed. */
export async function findChromium() {
  const found = await locate();
  if (found) return found;
  throw new Problem("Chromium is missing: install Chromium or Chrome, or set CHROMIUM to the path of one.");
}

/** Finds Chromium; on Debian (and what descends from it) as root, installs it first where it is missing. */
export async function ensureChromium() {
  if (!(await locate())) await installOnDebian("Chromium", "chromium");
  return findChromium();
}

async function locate() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const candidate of [...candidates, MAC_APPLICATION]) {
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
