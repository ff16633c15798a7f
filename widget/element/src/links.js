// A link to the element, such as those of a page's own list of errors, leads into the question.
import { ELEMENT_NAME } from "./attributes.js";
import { closest, find, listen } from "./dom.js";

// The platform does so only where it delegates focus, which the element must not let it do (see its constructor).
/** Leads the focus into an element when the page is sent to its id, or to that of its placeholder. */
export function followLinks() {
  listen(window, "hashchange", () => lead());
  // The second time the same link is pressed nothing changes in the address.
  listen(window, "click", (event) => {
    const hash = closest(event.composedPath()[0], "a")?.hash;
    if (hash) lead(hash);
  });
}

function lead(hash = location.hash) {
  const isThere = () => hash === location.hash;
  setTimeout(() => isThere() && find(`${ELEMENT_NAME}:target, [data-puolesta]:target > ${ELEMENT_NAME}`)?.focus());
}
