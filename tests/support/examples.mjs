// The examples of the gallery, as tests open them: each alone on its page, brought into its state by its own events.
import { readFileSync } from "node:fs";
import { COMPONENTS } from "../../demo-site/gallery/examples.js";
import { untilInside } from "./widget.mjs";

const FOLDER = new URL("../../demo-site/examples/", import.meta.url);

/** Every example: its `id`, and what its file says. */
export const EXAMPLES = COMPONENTS.flatMap((component) => {
  const { examples } = JSON.parse(readFileSync(new URL(`${component}.json`, FOLDER), "utf8"));
  return examples.map((example) => ({ ...example, id: `${component}/${example.name}` }));
});

/** Opens an example and waits until it has been played and what it is about is there. */
export async function openExample(page, origin, { id, shows }, looks = {}) {
  await page.goto(`${origin}/example.html?${new URLSearchParams({ example: id, ...looks })}`);
  await page.waitForSelector("html[data-shown]");
  return untilInside(page, shows);
}
