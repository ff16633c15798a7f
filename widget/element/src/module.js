// Entry for bundlers: importing it defines the element.
import { define } from "./define.js";
import { releaseIn, useRelease } from "./release.js";

// As one more module, because every bundler knows what to do with a module, and not with a wasm.
// @ts-expect-error: the build makes it.
const inside = () => import("./puolesta-program.mjs");

useRelease({
  program: async () => bytesIn((await inside()).program),
  modes: async () => bytesIn((await inside()).modes),
  locale: async (language) => (await inside()).locales[language],
});

function bytesIn(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Lets the program be fetched from the release folder at `base` instead; to be called before anything is shown. */
export function configure({ base }) {
  useRelease(releaseIn(base));
}

/** The element's class; undefined where there is no browser to define it in (rendering on a server). */
export const PuolestaWidget = define();
