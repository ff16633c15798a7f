// A host's page that lies as a file beside its test.
import { readFile } from "node:fs/promises";
import { integrityOf } from "./server.mjs";

/**
 * The `body` of a visit: the file `name` beside the test (`import.meta.url`), in which `{other-origin}` is the site's
 * second origin and `{integrity}` the hash of puolesta.js.
 */
export function pageFile(test, name = "page.html") {
  return async (site) => {
    const markup = await readFile(new URL(name, test), "utf8");
    const filled = markup.replaceAll("{other-origin}", site.otherOrigin);
    return filled.includes("{integrity}") ? filled.replaceAll("{integrity}", await integrityOf("puolesta.js")) : filled;
  };
}
