// Defines the element once per page; a page that loads two copies or versions keeps the first.
import { ELEMENT_NAME } from "./attributes.js";
import { PuolestaWidget } from "./element.js";
import { followLinks } from "./links.js";
import { upgradePlaceholders } from "./placeholders.js";

/** Defines the element; returns the class that the page uses, if it has one. */
export function define() {
  if (!isBrowserNewEnough()) return undefined;
  if (!customElements.get(ELEMENT_NAME)) {
    customElements.define(ELEMENT_NAME, PuolestaWidget);
    followLinks();
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
