// The element `<puolesta-widget>`: brings page, form and program together, and holds the value through all of it.
import { OBSERVED_ATTRIBUTES, OPENING_ATTRIBUTES, startingAttributesOf } from "./attributes.js";
import { createElement, hasEntry, setEntry } from "./dom.js";
import { fire, fireInputAndChange, fireSoon, keepInnerEventsInside } from "./events.js";
import { failureView, loadingView } from "./fallback.js";
import { Field } from "./field.js";
import { FormWatch, isFirstInvalid, sendsByGet, submitterSendsByGet } from "./form.js";
import { Instance } from "./instance.js";
import { languageOf, pageLanguageOf, unwatchPageLanguage, watchPageLanguage } from "./language.js";
import { isProgramDead, loadLocale, loadProgram, offDeath, onDeath } from "./loader.js";
import { reportMistake } from "./mistakes.js";
import { adoptStyles } from "./styles.js";
import { emptyValue, withStatus } from "./value.js";

const MODES_WITHOUT_VALUE = ["approve", "status"];
const PROPERTIES = ["value", "name", "required", "disabled", "form"];

// Where there is no browser the module can still be imported.
const Base = globalThis.HTMLElement ?? Object;

/** The widget as a form control; the contract's section 1 rules what of it is public. */
export class PuolestaWidget extends Base {
  static formAssociated = true;
  static observedAttributes = OBSERVED_ATTRIBUTES;

  #internals = this.attachInternals();
  #root = this.attachShadow({ __proto__: null, mode: "open", delegatesFocus: true });
  #field = new Field(this, this.#internals);
  #formWatch = new FormWatch({
    sent: (event) => this.#formSent(event),
    collected: (event) => this.#entriesCollected(event),
  });

  // "idle" (not in a page), "loading", "ready" (the program shows it) or "failed".
  #phase = "idle";
  // Grows with every new start, so that what an earlier one still reports is not heard.
  #start = 0;
  #instance;

  // What the program last said, and a value given by page or browser that it has not taken up yet.
  #value;
  #state = "";
  #pending;

  #isDisabled = false;
  #withholdsCodes = false;
  #saidInsecure = false;
  #willReopen = false;
  #willFireInput = false;
  #isChecking = false;
  #isReporting = false;

  #onDeath = () => this.#fail("trap");
  #onPageLanguage = () => this.#pageLanguageChanged();

  constructor() {
    super();
    adoptStyles(this.#root);
    keepInnerEventsInside(this.#root);
    this.addEventListener("invalid", (event) => this.#invalid(event));
  }

  // ---- The platform's callbacks

  connectedCallback() {
    this.#takeUpEarlyProperties();
    watchPageLanguage(this.#onPageLanguage);
    this.#considerMethod();
    if (this.#phase === "idle") this.#begin();
    else this.#pageLanguageChanged();
  }

  // A page that moves the element takes it out and puts it in again in one step.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || this.#phase === "idle") return;
    if (OPENING_ATTRIBUTES.includes(name)) this.#reopenSoon();
    else if (name === "lang" || name === "required") this.#instance?.call("set_attribute", name, after ?? undefined);
    if (this.#phase === "ready") this.#publish();
    else this.#showFallback();
  }

  formAssociatedCallback(form) {
    this.#formWatch.follow(form);
    this.#considerMethod();
    this.#publish();
  }

  formDisabledCallback(isDisabled) {
    this.#isDisabled = isDisabled;
    this.#instance?.call("set_disabled", isDisabled);
    this.#publish();
  }

  formResetCallback() {
    this.reset();
  }

  formStateRestoreCallback(state) {
    if (typeof state === "string" && state) this.value = state;
  }

  // ---- Properties and methods of the contract

  get value() {
    const isAsGiven = this.#phase === "idle" || this.#phase === "loading";
    return isAsGiven && this.#pending !== undefined ? this.#pending : this.#sentText();
  }

  set value(text) {
    const wanted = String(text ?? "");
    if (wanted === this.value) return;
    if (wanted === "") {
      this.reset();
      return;
    }
    if (this.#phase !== "ready") this.#pending = wanted;
    this.#restore(wanted);
    if (this.#phase !== "ready") this.#publish();
  }

  // With a hidden input, scripts that collect named controls must find that one alone.
  get name() {
    return this.#field.isHidden ? "" : this.#field.name;
  }

  set name(name) {
    this.setAttribute("name", name);
  }

  get required() {
    return this.getAttribute("required") !== "false";
  }

  set required(isRequired) {
    if (isRequired) this.removeAttribute("required");
    else this.setAttribute("required", "false");
  }

  get disabled() {
    return this.hasAttribute("disabled");
  }

  set disabled(isDisabled) {
    this.toggleAttribute("disabled", Boolean(isDisabled));
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
    if (this.#phase === "ready") this.#instance.call("focus");
    else super.focus(options);
  }

  reset() {
    this.#pending = undefined;
    this.#instance?.call("reset");
    if (this.#phase === "ready") return;
    this.#value = undefined;
    this.#state = "";
    this.#publish();
  }

  // ---- From the first moment to the last

  async #begin() {
    const start = ++this.#start;
    this.#phase = "loading";
    this.#showFallback();
    onDeath(this.#onDeath);
    try {
      await loadProgram();
    } catch {
      if (start === this.#start) this.#fail("no-wasm");
      return;
    }
    if (start === this.#start) this.#open(start);
  }

  #open(start) {
    const pending = this.#pending;
    const container = createElement("div");
    const instance = Instance.open(container, this.#hostOf(start, container), startingAttributesOf(this));
    // The program may have broken down, or said that it cannot work, while it opened.
    if (start !== this.#start) {
      instance?.closeSoon();
      return;
    }
    this.#instance = instance;
    if (this.#isDisabled) instance.call("set_disabled", true);
    if (this.#withholdsCodes) instance.call("withhold_codes", true);
    if (pending !== undefined) this.#restore(pending);
  }

  // What is no value is forgotten, as a native control does.
  #restore(text) {
    if (this.#instance?.call("restore", text) === false) this.#pending = undefined;
  }

  #end() {
    if (this.#phase === "idle") return;
    this.#close();
    this.#phase = "idle";
    offDeath(this.#onDeath);
    unwatchPageLanguage(this.#onPageLanguage);
    this.#root.replaceChildren();
  }

  // The answers wait for the next widget of this element.
  #close() {
    this.#start += 1;
    this.#pending ??= this.#value;
    this.#instance?.closeSoon();
    this.#instance = undefined;
  }

  #reopenSoon() {
    // What has not been opened yet reads its attributes later anyway.
    if (this.#willReopen || (this.#phase === "loading" && !this.#instance)) return;
    this.#willReopen = true;
    queueMicrotask(() => {
      this.#willReopen = false;
      if (this.#phase !== "idle") this.#retry();
    });
  }

  #retry() {
    if (isProgramDead()) return;
    this.#close();
    this.#begin();
  }

  #fail(code) {
    if (this.#phase === "failed") return;
    this.#close();
    this.#phase = "failed";
    this.#showFallback();
    reportMistake(code);
    fireSoon(this, "puolesta-error", { code });
  }

  // ---- What the program may ask for

  #hostOf(start, container) {
    const ifCurrent = (action) => (...values) => (start === this.#start ? action(...values) : undefined);
    return {
      __proto__: null,
      locale: loadLocale,
      changed: ifCurrent((...values) => {
        this.#appear(container);
        this.#changed(...values);
      }),
      emit: ifCurrent((name, detail) => this.#emit(name, JSON.parse(detail))),
      failed: ifCurrent((code) => this.#fail(code)),
    };
  }

  // The first that the program says of the form means that the question stands in the container.
  #appear(container) {
    if (this.#phase === "ready") return;
    this.#phase = "ready";
    this.#pending = undefined;
    this.#show(container);
  }

  #changed(value, state, message, isMissing, anchor, isByUser) {
    const differs = value !== this.#value;
    this.#value = value;
    this.#state = state;
    this.#publish();
    if (!this.#sendsNothing) this.#setValidity(message, isMissing, anchor);
    if (isByUser && differs) this.#fireInputSoon();
  }

  #emit(name, detail) {
    if (name === "puolesta-redirect") return fire(this, name, detail, true);
    fireSoon(this, name, detail);
    return true;
  }

  #fireInputSoon() {
    if (this.#willFireInput) return;
    this.#willFireInput = true;
    queueMicrotask(() => {
      this.#willFireInput = false;
      fireInputAndChange(this);
    });
  }

  // ---- Into the form

  get #sendsNothing() {
    return MODES_WITHOUT_VALUE.includes(this.getAttribute("mode"));
  }

  get #blocksOnFailure() {
    return this.getAttribute("on-failure") === "block";
  }

  #publish() {
    if (this.#sendsNothing) this.#field.clear();
    else this.#field.write(this.#sentText(), this.#state, this.#isDisabled);
    if (this.#phase !== "ready") this.#publishFallbackValidity();
  }

  // Only the program can take codes out of a value; the restore state never has any.
  #sentText() {
    if (this.#phase === "ready" && this.#value !== undefined) return this.#value;
    const status = this.#phase === "failed" ? "unavailable" : "incomplete";
    const kept = this.#withholdsCodes ? this.#state : (this.#pending ?? this.#value);
    return (kept && withStatus(kept, status)) ?? emptyValue(this, status);
  }

  #publishFallbackValidity() {
    const texts = this.#texts;
    if (this.#sendsNothing) this.#setValidity("");
    else if (this.#phase === "failed") this.#setValidity(this.#blocksOnFailure ? texts["shell-failed-block"] : "");
    else this.#setValidity(this.required ? texts["shell-loading"] : "", true);
  }

  #setValidity(message, isMissing, anchor) {
    const flags = { __proto__: null, valueMissing: Boolean(message) && isMissing, customError: Boolean(message) && !isMissing };
    const inside = anchor && this.#root.contains(anchor) ? anchor : undefined;
    this.#internals.setValidity(flags, message, inside);
  }

  // ---- Around the form

  // The problems stand in the widget itself, so the browser's own bubble is not wanted.
  #invalid(event) {
    event.preventDefault();
    if (this.#isChecking) return;
    const takesFocus = this.#isReporting || isFirstInvalid(this.form, this);
    // Later, because the browser still focuses the next invalid control, if there is one, in this step.
    setTimeout(() => this.#showProblems(takesFocus));
  }

  // Only a form that is not validated by the browser gets here with an invalid element. Its page shows the
  // problems in its own way, so the focus is the page's.
  #formSent(event) {
    this.#considerMethod(submitterSendsByGet(event));
    if (!this.validity.valid && this.willValidate) this.#showProblems(false);
  }

  #showProblems(takesFocus) {
    if (this.#phase === "ready") this.#instance?.call("form_sent", takesFocus);
    else if (takesFocus) this.focus();
  }

  // A form may be sent without `submit`, and by another method than it had before.
  #entriesCollected(event) {
    const withheldBefore = this.#withholdsCodes;
    this.#considerMethod(withheldBefore);
    const { name } = this.#field;
    const isLate = this.#withholdsCodes && !withheldBefore;
    if (isLate && hasEntry(event.formData, name)) setEntry(event.formData, name, this.#sentText());
  }

  #considerMethod(byGet = false) {
    const withholds = byGet || sendsByGet(this.form);
    if (withholds !== this.#withholdsCodes) {
      this.#withholdsCodes = withholds;
      this.#instance?.call("withhold_codes", withholds);
      this.#publish();
    }
    if (withholds && !this.#saidInsecure) {
      this.#saidInsecure = true;
      reportMistake("insecure-form");
      fireSoon(this, "puolesta-error", { code: "insecure-form" });
    }
  }

  // ---- The shell's own view

  get #texts() {
    return PUOLESTA_TEXTS[languageOf(this)];
  }

  #showFallback() {
    this.#publish();
    if (this.#phase === "loading") this.#show(...loadingView(this.#texts));
    if (this.#phase !== "failed") return;
    const retry = isProgramDead() ? undefined : () => this.#retry();
    this.#show(...failureView(this.#texts, { blocks: this.#blocksOnFailure, retry }));
  }

  // A person who was in the widget stays in it. Later, as the program may be in the middle of something.
  #show(...nodes) {
    const hadFocus = this.#root.activeElement !== null;
    this.#root.replaceChildren(...nodes);
    if (hadFocus) queueMicrotask(() => this.focus());
  }

  #pageLanguageChanged() {
    this.#instance?.call("set_attribute", "page-lang", pageLanguageOf(this));
    if (this.#phase !== "ready") this.#showFallback();
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
