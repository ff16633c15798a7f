// Copying what stands in an element, and saying whether it worked.

import { byId } from "./elements.js";
import { text } from "./translation.js";

/** Lets the button `copy` copy what `read` gives; `said` is the element in which the result is said. */
export function startCopying(button, read, said = "copied") {
  byId(button).addEventListener("click", async () => {
    byId(said).textContent = text(await copy(read()));
  });
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return "copied";
  } catch {
    return "copy-failed";
  }
}
