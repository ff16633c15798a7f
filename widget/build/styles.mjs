// The one style sheet: every component's css, the tokens first, minified.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { transform } from "esbuild";
import { BROWSER_FLOOR } from "./browser-floor.mjs";
import { filesBelow, ROOT } from "./paths.mjs";

const VIEW_SOURCES = join(ROOT, "widget/view/src");

/** Reads and joins all css of the view; returns the minified text. */
export async function styleText() {
  const paths = (await filesBelow(VIEW_SOURCES)).filter((path) => path.endsWith(".css"));
  const tokens = paths.filter((path) => basename(path) === "tokens.css");
  const others = paths.filter((path) => basename(path) !== "tokens.css");
  const texts = await Promise.all([...tokens, ...others].map((path) => readFile(join(VIEW_SOURCES, path), "utf8")));
  const { code } = await transform(texts.join("\n"), { loader: "css", minify: true, target: BROWSER_FLOOR });
  return code.trim();
}
