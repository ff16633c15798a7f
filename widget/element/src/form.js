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

/**
 * Whether the entries that this form collects now go into an address. `submit` is the last event of that name. While it
 * is on its way a listener of the page collects them, to send them itself; after that the browser does, if it may.
 * Without such an event only a form that says how or where it is sent is sent by the browser.
 */
export function collectsForAddress(form, submit) {
  if (submit?.eventPhase) return false;
  const isSubmitted = submit && !submit.defaultPrevented;
  const method = isSubmitted && submit.submitter && attributeOf(submit.submitter, "formmethod");
  if (typeof method === "string") return !["post", "dialog"].includes(method.toLowerCase());
  const saysHow = isSubmitted || ["method", "action"].some((name) => attributeOf(form, name) !== null);
  return saysHow && methodOf(form) === "get";
}

/** Whether no control of the form before this element is invalid. */
export function isFirstInvalid(form, element) {
  if (!form) return true;
  // A fieldset is invalid through the controls in it, and is no control itself.
  return [...elementsOf(form)].find((each) => matches(each, ":invalid:not(fieldset)")) === element;
}
