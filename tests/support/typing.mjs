// A person who is about to type into a place.
import { visit } from "./browser.mjs";
import { choose, element, formPage, untilPart, untilReady } from "./widget.mjs";

/** Opens a page with places whose names are typed by hand, the first of them empty and with the focus. */
export async function typing(steps) {
  await visit({ body: formPage(element()) }, async (page) => {
    await untilReady(page);
    await choose(page, "together");
    const name = await untilPart(page, "party-name");
    await name.focus();
    await steps(page, name);
  });
}
