// The element `<puolesta-widget>` as a form control: the platform's callbacks and the contract's properties.
import { OBSERVED_ATTRIBUTES, OPENING_ATTRIBUTES, onlyTells, TEXT_PROPERTIES } from "./attributes.js";
import { hasEntry, setEntry } from "./dom.js";
import { fireInputAndChange, fireSoon, keepInnerEventsInside } from "./events.js";
import { Field } from "./field.js";
import { collectsForAddress, FormWatch, isFirstInvalid } from "./form.js";
import { reportMistake } from "./mistakes.js";
import { printPapersOf } from "./paper.js";
import { Session } from "./session.js";
import { adoptStyles } from "./styles.js";
import { sameAnswers, situationIn } from "./value.js";

const PROPERTIES = [
  ...["value", "name", "required", "disabled", "form", "allowTemporaryCodes"],
  ...TEXT_PROPERTIES.map(([property]) => property),
];

// Where there is no browser the module can still be imported.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (Object));

/** The widget; section 1 of the contract rules what of it is public. */
export class PuolestaWidget extends Base {
  static formAssociated = true;
  static observedAttributes = OBSERVED_ATTRIBUTES;

  #internals = this.attachInternals();
  // Focus is delegated by `focus` and `#labelClicked`, not by the platform: with `delegatesFocus`, a press of the mouse
  // on a label far down would first move the focus, and the page, to the first control, and the click would be lost.
  #root = this.attachShadow({ __proto__: null, mode: "open" });
  #field = new Field(this, this.#internals);
  #session = new Session(this, this.#root, (isByPerson) => this.#sessionChanged(isByPerson));
  #formWatch = new FormWatch({
    sent: (event) => this.#formSent(event),
    collected: (event) => this.#entriesCollected(event),
  });

  // As with native inputs, the attribute `value` counts until somebody has given another.
  #isDirty = false;
  #submit;
  #saidInsecure = false;
  #willFireInput = false;
  #isChecking = false;
  #isReporting = false;

  constructor() {
    super();
    adoptStyles(this.#root);
    printPapersOf(this.#root);
    keepInnerEventsInside(this.#root);
    this.addEventListener("invalid", (event) => this.#invalid(event));
    this.addEventListener("click", (event) => this.#labelClicked(event));
  }

  // ---- The platform's callbacks

  connectedCallback() {
    this.#takeUpEarlyProperties();
    this.#session.begin();
  }

  // A page that moves the element takes it out and puts it in again in one step.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#session.end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (OPENING_ATTRIBUTES.includes(name)) this.#session.reopenSoon();
    if (name === "value") this.#takeDefault();
    else if (name === "lang" || name === "required") this.#session.setAttribute(name, after);
    else this.#publish();
  }

  formAssociatedCallback(form) {
    this.#formWatch.follow(form);
    this.#submit = undefined;
    this.#publish();
  }

  formDisabledCallback(isDisabled) {
    this.#session.setDisabled(isDisabled);
  }

  formResetCallback() {
    this.#isDirty = false;
    this.#takeDefault();
  }

  formStateRestoreCallback(state) {
    if (typeof state === "string" && state) this.value = state;
  }

  // ---- Properties and methods of the contract

  get value() {
    return onlyTells(this) ? "" : this.#session.value;
  }

  set value(text) {
    if (onlyTells(this)) return;
    const wanted = String(text ?? "");
    const current = this.value;
    const isSame = wanted ? sameAnswers(wanted, current) : !situationIn(current);
    if (isSame) return;
    this.#isDirty = true;
    this.#take(wanted);
  }

  // With a hidden input, scripts that collect named controls must find that one alone.
  get name() {
    return this.#field.isHidden ? "" : this.#field.name;
  }

  set name(name) {
    setText(this, "name", name);
  }

  get required() {
    return this.getAttribute("required") !== "false";
  }

  set required(/** @type {boolean | string} */ isRequired) {
    // Frameworks assign what a template writes: then the attribute's word arrives here.
    if (isRequired && isRequired !== "false") this.removeAttribute("required");
    else this.setAttribute("required", "false");
  }

  get disabled() {
    return this.hasAttribute("disabled");
  }

  set disabled(isDisabled) {
    this.toggleAttribute("disabled", Boolean(isDisabled));
  }

  get allowTemporaryCodes() {
    return (this.getAttribute("allow-temporary-codes") ?? "false") !== "false";
  }

  /** @param {boolean | string} isAllowed */
  set allowTemporaryCodes(isAllowed) {
    this.toggleAttribute("allow-temporary-codes", isAllowed !== "false" && Boolean(isAllowed));
  }

  get problems() {
    return this.validity.valid ? [] : this.#session.problems;
  }

  get form() {
    return this.#internals.form;
  }

  // Some frameworks assign whatever an element has, and would break on a property that refuses.
  set form(id) {
    if (typeof id === "string") this.setAttribute("form", id);
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  get willValidate() {
    return this.#internals.willValidate;
  }

  checkValidity() {
    this.#isChecking = true;
    try {
      return this.#internals.checkValidity();
    } finally {
      this.#isChecking = false;
    }
  }

  reportValidity() {
    this.#isReporting = true;
    try {
      return this.#internals.reportValidity();
    } finally {
      this.#isReporting = false;
    }
  }

  focus(options) {
    this.#session.focus(options);
  }

  focusProblem(target) {
    this.#session.focusProblem(target);
  }

  reset() {
    this.formResetCallback();
  }

  // ---- Into the form

  #sessionChanged(isByPerson) {
    this.#publish();
    if (!isByPerson) return;
    this.#isDirty = true;
    this.#fireInputSoon();
  }

  #takeDefault() {
    if (!this.#isDirty) this.#take(this.getAttribute("value"));
  }

  #take(text) {
    if (text) this.#session.take(text);
    else this.#session.reset();
  }

  // While the attributes of an element in a page are told one by one it waits: `connectedCallback` comes next.
  #publish() {
    if (this.isConnected && this.#session.isIdle) return;
    if (onlyTells(this)) {
      this.#field.clear();
      this.#internals.setValidity({ __proto__: null });
      return;
    }
    this.#field.write(this.#session.sentText, this.#session.state, this.#session.isDisabled);
    this.#setValidity(this.#session.problem);
  }

  /** @param {{ message: string, isMissing: boolean, anchor?: HTMLElement }} problem */
  #setValidity({ message, isMissing, anchor }) {
    const isWrong = message !== "";
    const flags = { __proto__: null, valueMissing: isWrong && isMissing, customError: isWrong && !isMissing };
    const inside = anchor && this.#root.contains(anchor) ? anchor : undefined;
    this.#internals.setValidity(flags, message, inside);
  }

  // One pair of events for all that the person changed in this step.
  #fireInputSoon() {
    if (this.#willFireInput) return;
    this.#willFireInput = true;
    queueMicrotask(() => {
      this.#willFireInput = false;
      fireInputAndChange(this);
    });
  }

  // ---- Around the form

  // A click on a `<label>` of the page arrives at the element itself, one inside it at whatever was clicked.
  #labelClicked(event) {
    if (event.composedPath()[0] === this) this.focus();
  }

  // The problems stand in the widget itself, so the browser's own bubble is not wanted.
  #invalid(event) {
    event.preventDefault();
    if (this.#isChecking) return;
    const takesFocus = this.#isReporting || isFirstInvalid(this.form, this);
    // Later, because the browser still focuses the next invalid control, if there is one, in this step.
    setTimeout(() => this.#session.showProblems(takesFocus));
  }

  // Only a form that is not validated by the browser gets here with an invalid element. Its page shows the
  // problems in its own way, so the focus is the page's.
  #formSent(event) {
    this.#submit = event;
    if (this.willValidate && !this.validity.valid) this.#session.showProblems(false);
  }

  // A form may be sent without `submit`, and by another method than it had before.
  #entriesCollected({ formData }) {
    const isForAddress = collectsForAddress(this.form, this.#submit);
    // An event that is over, and let the browser send the form, has done so with this.
    if (!this.#submit?.eventPhase && !this.#submit?.defaultPrevented) this.#submit = undefined;
    const { name, isHidden } = this.#field;
    if (onlyTells(this) || !(isForAddress || isHidden) || !hasEntry(formData, name)) return;
    setEntry(formData, name, isForAddress ? this.#session.textForAddress : this.#session.sentText);
    if (isForAddress) this.#sayInsecure();
  }

  #sayInsecure() {
    if (this.#saidInsecure) return;
    this.#saidInsecure = true;
    reportMistake("insecure-form");
    fireSoon(this, "puolesta-error", { code: "insecure-form" });
  }

  // A page may have set properties before the element was defined; they would hide the class's own.
  #takeUpEarlyProperties() {
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }
}

for (const [property, attribute] of TEXT_PROPERTIES) {
  Object.defineProperty(PuolestaWidget.prototype, property, {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute) ?? "";
    },
    set(text) {
      setText(this, attribute, text);
    },
  });
}

// What a framework has no value for is no attribute.
function setText(element, attribute, text) {
  if (text === null || text === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, text);
}
