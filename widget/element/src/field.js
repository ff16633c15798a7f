// The field that the form sends: of the element itself, or a real hidden input beside it. Never both.
import { attributeOf, createElement, findIn } from "./dom.js";

const DEFAULT_NAME = "puolesta";
const MARK = "data-puolesta-field";

/** The one place that writes into the form. */
export class Field {
  #element;
  #internals;

  constructor(element, internals) {
    this.#element = element;
    this.#internals = internals;
  }

  /** The name under which the form sends it. */
  get name() {
    return this.#element.getAttribute("name") ?? DEFAULT_NAME;
  }

  /** Whether a hidden input carries the value. */
  get isHidden() {
    return this.#element.getAttribute("field") === "hidden";
  }

  /** Writes the value, and the state from which the browser may restore it later. */
  write(text, state, isDisabled) {
    // Without a state the browser would keep the value, with the codes in it.
    this.#internals.setFormValue(this.isHidden ? null : this.#entry(text), state);
    if (this.isHidden) this.#writeHidden(text, state, isDisabled);
    else this.#input()?.remove();
  }

  /** Sends nothing at all. */
  clear() {
    this.#internals.setFormValue(null, "");
    this.#input()?.remove();
  }

  // An own entry list, because without a name attribute a plain text would not be sent.
  #entry(text) {
    if (!this.name) return null;
    const data = new FormData();
    data.append(this.name, text);
    return data;
  }

  #writeHidden(text, state, isDisabled) {
    const input = this.#input() ?? this.#addInput();
    input.name = this.name;
    // The value of a hidden input is an attribute, which scripts that look at the page's markup can see: there it has
    // no codes. Scripts that collect values read the property, and what the form sends is put in while it collects.
    input.setAttribute("value", state);
    Object.defineProperty(input, "value", { __proto__: null, value: text, writable: true, configurable: true });
    input.disabled = isDisabled;
    const form = attributeOf(this.#element, "form");
    if (form === null) input.removeAttribute("form");
    else input.setAttribute("form", form);
  }

  // Looked up, not remembered: a page that copies or redraws the element brings its own.
  #input() {
    return findIn(this.#element, `:scope > input[${MARK}]`);
  }

  #addInput() {
    const input = createElement("input");
    input.type = "hidden";
    input.setAttribute(MARK, "");
    this.#element.append(input);
    return input;
  }
}
