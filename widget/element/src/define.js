// Defines the element once per page; a page that loads two copies or versions keeps the first.
import { ELEMENT_NAME } from "./attributes.js";
import { PuolestaWidget } from "./element.js";
import { upgradePlaceholders } from "./placeholders.js";
import { useRelease } from "./release.js";

/** Defines the element with the files of `release`; returns the class that the page uses, if it has one. */
export function define(release) {
  if (!isBrowserNewEnough()) return undefined;
  if (!customElements.get(ELEMENT_NAME)) {
    useRelease(release);
    customElements.define(ELEMENT_NAME, PuolestaWidget);
  }
  upgradePlaceholders();
  return customElements.get(ELEMENT_NAME);
}

// Without these the element stays undefined, and its own content stands.
function isBrowserNewEnough() {
  return (
    typeof customElements === "object" &&
    typeof ElementInternals === "function" &&
    "setFormValue" in ElementInternals.prototype &&
    "adoptedStyleSheets" in ShadowRoot.prototype
  );
}
