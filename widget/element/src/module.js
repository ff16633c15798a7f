// Entry for bundlers: importing it defines the element.
import { define } from "./define.js";
import { releaseIn, useRelease } from "./release.js";

// As one more module, because every bundler knows what to do with a module, and not with a wasm.
// @ts-ignore: the build makes it.
const inside = () => import("./puolesta-program.mjs");

useRelease({
  program: async () => Uint8Array.from(atob((await inside()).program), (letter) => letter.charCodeAt(0)),
  locale: async (language) => (await inside()).locales[language],
});

/** Lets the program be fetched from the release folder at `base` instead; to be called before anything is shown. */
export function configure({ base }) {
  useRelease(releaseIn(base));
}

/** The element's class; undefined where there is no browser to define it in (rendering on a server). */
export const PuolestaWidget = define();
