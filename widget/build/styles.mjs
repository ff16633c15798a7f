// The style sheets as a browser gets them.
import { transform } from "esbuild";
import { BROWSER_FLOOR } from "./browser-floor.mjs";

/** Minifies each of the texts. */
export async function minifiedStyles(styles) {
  const minified = Object.entries(styles).map(async ([name, text]) => {
    const { code } = await transform(text, { loader: "css", minify: true, target: BROWSER_FLOOR });
    return [name, code.trim()];
  });
  return Object.fromEntries(await Promise.all(minified));
}
