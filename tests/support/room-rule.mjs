// The rule by which a page keeps the room of the question, as the vendor's guide gives it.
import { readFile } from "node:fs/promises";

const GUIDE = new URL("../../widget/build/vendor-guide.md", import.meta.url);

/** The rule's CSS. */
export async function roomRule() {
  const guide = await readFile(GUIDE, "utf8");
  const rules = [...guide.matchAll(/```css\n(.*?)```/gs)].map(([, css]) => css);
  const found = rules.find((css) => css.includes("min-block-size"));
  if (!found) throw new Error("widget/build/vendor-guide.md has no block of CSS with min-block-size any more.");
  return found;
}
