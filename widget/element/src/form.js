// The host's form: followed by listeners, never changed.
import { attributeOf, elementsOf, listen, matches, methodOf, unlisten } from "./dom.js";

/** Tells when the form that the element belongs to is being sent, and when its entries are being collected. */
export class FormWatch {
  #form;
  #sent;
  #collected;

  /** `sent(event)` on `submit`, `collected(event)` on `formdata`; both before the page's own listeners on the form. */
  constructor({ sent, collected }) {
    this.#sent = sent;
    this.#collected = collected;
  }

  /** Follows another form, or none. */
  follow(form) {
    if (this.#form) {
      unlisten(this.#form, "submit", this.#sent, true);
      unlisten(this.#form, "formdata", this.#collected, true);
    }
    this.#form = form ?? undefined;
    if (!form) return;
    listen(form, "submit", this.#sent, true);
    listen(form, "formdata", this.#collected, true);
  }
}

/** Whether this form puts its entries into a URL. */
export function sendsByGet(form) {
  return Boolean(form) && methodOf(form) === "get";
}

/** Whether the button that sends the form makes it put its entries into a URL. */
export function submitterSendsByGet(event) {
  const method = event.submitter && attributeOf(event.submitter, "formmethod");
  return typeof method === "string" && !["post", "dialog"].includes(method.toLowerCase());
}

/** Whether no control of the form before this element is invalid. */
export function isFirstInvalid(form, element) {
  if (!form) return true;
  // A fieldset is invalid through the controls in it, and is no control itself.
  return [...elementsOf(form)].find((each) => matches(each, ":invalid:not(fieldset)")) === element;
}
