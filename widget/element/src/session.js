// One element's time with the program: loading, ready or failed, and the value kept through all of it.
import { lacksAttributes, onlyTells, showsMatter, startingAttributesOf } from "./attributes.js";
import { fetchCatalogue, helpIn, ownTexts } from "./catalogue.js";
import { createElement } from "./dom.js";
import { fire, fireSoon } from "./events.js";
import { failureView, loadingLine, loadingView } from "./fallback.js";
import { firstQuestion } from "./first-question.js";
import { helpView } from "./help.js";
import { Instance } from "./instance.js";
import { languageOf, pageLanguageOf, unwatchPageLanguage, watchPageLanguage } from "./language.js";
import { isProgramDead, loadLocale, loadModes, loadProgram, offDeath, onDeath } from "./loader.js";
import { reportMistake } from "./mistakes.js";
import { emptyValue, situationIn, withSituation, withStatus } from "./value.js";

/** How long a widget waits for compulsory attributes, in milliseconds. */
const PATIENCE = 1000;

const NO_PROBLEM = { message: "", isMissing: false };

/** Shows what there is to show, and knows what the form shall get. */
export class Session {
  #element;
  #root;
  #changed;

  // "idle" (not in a page), "loading", "ready" (the program shows it) or "failed".
  #phase = "idle";
  // Grows with every new start, so that what an earlier one still reports is not heard.
  #start = 0;
  #instance;
  // Where the question stands: painted by the shell first, drawn by the program later.
  #container;
  #ownTexts;
  #willReopen = false;
  // The catalogue's text, once it has come.
  #catalogue;

  // What the program last said, and a value given by page or browser that it has not taken up yet.
  #value;
  #state = "";
  #problem = NO_PROBLEM;
  #pending;

  #isDisabled = false;

  // The problems that the page was last told of; undefined before they were asked for.
  #toldProblems;

  #onDeath = () => this.#fail("trap");
  #onPageLanguage = () => this.pageLanguageChanged();

  /** `changed(isByPerson)` is called whenever the form must be written anew. */
  constructor(element, root, changed) {
    this.#element = element;
    this.#root = root;
    this.#changed = changed;
  }

  // ---- What the form gets

  /** The element's value; a given one is held as it is until the program takes it up. */
  get value() {
    const isAsGiven = this.#phase === "idle" || this.#phase === "loading";
    return isAsGiven && this.#pending !== undefined ? this.#pending : this.sentText;
  }

  /** The text that the form sends. */
  get sentText() {
    if (this.#phase === "ready") return this.#value;
    return this.#asItIs(this.#pending ?? this.#value);
  }

  #asItIs(text) {
    const status = this.#phase === "failed" ? "unavailable" : "incomplete";
    return withStatus(text ?? "", status) ?? emptyValue(this.#element, status);
  }

  /** The same text without codes, for an address. Who receives it could not tell who is meant, so it is not ready. */
  get textForAddress() {
    const isFit = this.#phase === "ready" && !this.#value.includes('"personalIdentityCode"');
    return isFit ? this.#value : this.#asItIs(this.#state);
  }

  /** From what the browser may restore the value; never with a code. */
  get state() {
    return this.#state;
  }

  /** What makes the element invalid: `message` (empty when nothing does), `isMissing`, `anchor`. */
  get problem() {
    if (this.#phase === "ready") return this.#problem;
    const isLoading = this.#phase !== "failed";
    const isInvalid = isLoading ? this.#element.required || this.#pending !== undefined : this.#blocksOnFailure;
    const key = isLoading ? "shell-loading" : "shell-failed-block";
    return { message: isInvalid ? this.#texts[key] : "", isMissing: isLoading };
  }

  /** Whether nothing has begun yet. */
  get isIdle() {
    return this.#phase === "idle";
  }

  /** Whether nothing is filled in or sent at present. */
  get isDisabled() {
    return this.#isDisabled;
  }

  /** Every problem: `message` and `target`, which `focusProblem` takes. */
  get problems() {
    const { message } = this.problem;
    const flat = (this.#phase === "ready" && this.#instance.call("problems")) || (message ? [message, ""] : []);
    return flat.flatMap((text, index) => (index % 2 ? [] : [{ message: text, target: flat[index + 1] }]));
  }

  // ---- From the first moment to the last

  /** The element came into a page. */
  begin() {
    if (this.#phase !== "idle") {
      this.pageLanguageChanged();
      return;
    }
    watchPageLanguage(this.#onPageLanguage);
    this.#load();
  }

  /** The element left its page. */
  end() {
    if (this.#phase === "idle") return;
    this.#close();
    this.#phase = "idle";
    unwatchPageLanguage(this.#onPageLanguage);
    offDeath(this.#onDeath);
    this.#root.replaceChildren();
  }

  async #load() {
    this.#start += 1;
    const start = this.#start;
    this.#phase = "loading";
    this.#container = createElement("div");
    // Before anything else is done, because everything waits for the answers.
    const catalogue = this.#askAhead(start);
    const isForm = !onlyTells(this.#element);
    const program = isForm ? loadProgram() : loadModes();
    this.#showFallback();
    onDeath(this.#onDeath);
    try {
      await program;
    } catch {
      if (start === this.#start) this.#fail("no-wasm");
      return;
    }
    // Frameworks may set the attributes after they have put the element in; each one that comes begins anew.
    if (lacksAttributes(this.#element)) await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    // Where the mode has just become another, it begins anew in the next step, with what that one needs.
    if (start === this.#start && isForm === !onlyTells(this.#element)) this.#open(start, catalogue);
  }

  // What the first question needs is on its way before the program is. Who waits for it also hears when it fails.
  #askAhead(start) {
    if (showsMatter(this.#element)) return undefined;
    const catalogue = fetchCatalogue(this.#element);
    catalogue.then((text) => this.#remember(text)).catch(() => {});
    catalogue.then((text) => start === this.#start && this.#paint(text)).catch(() => {});
    loadLocale(languageOf(this.#element)).catch(() => {});
    return catalogue;
  }

  #open(start, catalogue) {
    const pending = this.#pending;
    const host = this.#hostOf(start, catalogue);
    const instance = Instance.open(this.#container, host, startingAttributesOf(this.#element));
    // The program may have broken down, or said that it cannot work, while it opened.
    if (start !== this.#start) {
      instance?.closeSoon();
      return;
    }
    this.#instance = instance;
    if (this.#isDisabled) instance.call("set_disabled", true);
    if (pending !== undefined) this.#restore(pending);
  }

  // The answers wait for the next widget of this element.
  #close() {
    this.#start += 1;
    this.#pending ??= this.#value;
    const answer = this.#isPainted && this.#earlyAnswer;
    if (answer) this.#pending = withSituation(this.#pending ?? emptyValue(this.#element, "incomplete"), answer);
    this.#instance?.closeSoon();
    this.#instance = undefined;
  }

  #reopen() {
    if (this.#phase === "idle" || isProgramDead()) return;
    this.#close();
    this.#load();
  }

  #fail(code) {
    if (this.#phase === "failed") return;
    this.#close();
    this.#phase = "failed";
    this.#showFallback();
    reportMistake(code);
    fireSoon(this.#element, "puolesta-error", { code });
  }

  // ---- What the program may ask for

  #hostOf(start, catalogue) {
    const ifCurrent =
      (action) =>
      (...values) =>
        start === this.#start ? action(...values) : undefined;
    return {
      __proto__: null,
      locale: loadLocale,
      catalogue: () => catalogue,
      changed: ifCurrent((value, state, message, isMissing, anchor, isByPerson) => {
        this.#appear();
        const differs = value !== this.#value;
        this.#value = value;
        this.#state = state;
        this.#problem = { message, isMissing, anchor };
        this.#changed(isByPerson && differs);
        if (this.#toldProblems !== undefined) this.#tellProblems();
      }),
      emit: ifCurrent((name, detail) => this.#emit(name, JSON.parse(detail))),
      failed: ifCurrent((code) => this.#fail(code)),
    };
  }

  // The first that the program says of the form means that the question stands in the container.
  #appear() {
    if (this.#phase === "ready") return;
    this.#phase = "ready";
    this.#pending = undefined;
    this.#show(this.#container);
  }

  #emit(name, detail) {
    if (name === "puolesta-redirect") return fire(this.#element, name, detail, true);
    fireSoon(this.#element, name, detail);
    return true;
  }

  // ---- What page and person ask for

  /** Takes a value up, at once or when the program is there. */
  take(text) {
    if (this.#phase !== "ready") this.#pending = text;
    if (this.#isPainted) this.#answer(situationIn(text));
    this.#restore(text);
    if (this.#phase !== "ready") this.#changed(false);
  }

  // What is no value is forgotten, as a native control does.
  #restore(text) {
    if (this.#instance?.call("restore", text) === false) this.#pending = undefined;
  }

  /** Takes all answers back. */
  reset() {
    this.#pending = undefined;
    this.#instance?.call("reset");
    if (this.#phase === "ready") return;
    this.#value = undefined;
    this.#state = "";
    if (this.#isPainted) this.#answer(undefined);
    this.#changed(false);
  }

  /** An attribute that may change while the widget is open. */
  setAttribute(name, value) {
    this.#instance?.call("set_attribute", name, value ?? undefined);
    this.#refreshFallback();
  }

  /** Some `lang` around the element may have changed. */
  pageLanguageChanged() {
    this.setAttribute("page-lang", pageLanguageOf(this.#element));
  }

  /** Opens the widget anew, once for all attributes that change in this step. */
  reopenSoon() {
    // What is not in a page yet reads its attributes later anyway.
    if (this.#willReopen || this.#phase === "idle") return;
    this.#willReopen = true;
    queueMicrotask(() => {
      this.#willReopen = false;
      this.#reopen();
    });
  }

  /** Makes every control inert, or not. */
  setDisabled(isDisabled) {
    this.#isDisabled = isDisabled;
    this.#instance?.call("set_disabled", isDisabled);
    if (this.#isPainted) this.#container.firstChild.disabled = isDisabled;
    this.#changed(false);
  }

  /** Shows every problem, and leads the person to the first of them, unless the page does that. */
  showProblems(takesFocus) {
    if (this.#element.summary === "host") {
      takesFocus = false;
      this.#toldProblems ??= "";
      this.#tellProblems();
    }
    if (this.#phase === "ready") {
      this.#instance.call("form_sent", takesFocus);
      return;
    }
    const waiting = this.#isPainted ? this.#showWaiting() : this.#root.querySelector("[tabindex]");
    if (takesFocus) waiting?.focus();
  }

  // Not at once, as the program may be at work.
  #tellProblems() {
    queueMicrotask(() => {
      const told = this.problems.map(({ message, target }) => `${target} ${message}`).join();
      if (told === this.#toldProblems) return;
      this.#toldProblems = told;
      fire(this.#element, "puolesta-problems", null);
    });
  }

  /** Moves the focus to where a problem is mended. */
  focusProblem(target) {
    const place = this.#root.getElementById(target);
    if (place) place.focus();
    else this.focus();
  }

  // Nothing but this keeps the form from being sent, so it is said again.
  #showWaiting() {
    const line = loadingLine(this.#texts);
    this.#show(this.#container, line);
    return line;
  }

  /** Moves the focus to the answer that was given, to the first control, or to the sentence that stands there. */
  focus(options) {
    const wanted = ["input:checked", "input", "button", "[tabindex]"];
    if (this.#phase === "failed") wanted.unshift("[tabindex]");
    const found = wanted.map((selector) => this.#root.querySelector(selector));
    found.find(Boolean)?.focus(options);
  }

  // ---- The shell's own view

  get #texts() {
    return PUOLESTA_TEXTS[languageOf(this.#element)];
  }

  get #blocksOnFailure() {
    return this.#element.getAttribute("on-failure") === "block";
  }

  get #failureKey() {
    if (onlyTells(this.#element)) return "shell-failed-matter";
    return this.#blocksOnFailure ? "shell-failed-block" : "shell-failed-allow";
  }

  #refreshFallback() {
    if (this.#phase !== "ready") this.#showFallback();
  }

  #showFallback() {
    if (this.#isPainted) this.#paintQuestion();
    else if (this.#phase === "loading") this.#show(...loadingView(this.#texts));
    if (this.#phase === "failed") this.#showFailure();
    this.#changed(false);
  }

  // ---- The first question, until the program takes it over

  get #isPainted() {
    return this.#phase === "loading" && this.#container.hasChildNodes();
  }

  get #earlyAnswer() {
    return this.#container.querySelector("input:checked")?.value;
  }

  #paint(catalogue) {
    if (this.#phase !== "loading" || onlyTells(this.#element)) return;
    this.#ownTexts = ownTexts(catalogue, this.#element.getAttribute("service"));
    this.#paintQuestion();
    this.#show(this.#container);
  }

  #paintQuestion() {
    const answer = this.#earlyAnswer;
    const hadFocus = this.#container.contains(this.#root.activeElement);
    const painted = firstQuestion(languageOf(this.#element), this.#ownTexts);
    painted.disabled = this.#isDisabled;
    this.#container.replaceChildren(painted);
    this.#answer(answer ?? situationIn(this.#pending));
    if (hadFocus) this.focus();
  }

  #answer(situation) {
    for (const input of this.#container.querySelectorAll("input")) input.checked = input.value === situation;
  }

  #showFailure() {
    const retry = isProgramDead() ? undefined : () => this.#reopen();
    const help = helpView(helpIn(this.#catalogue), languageOf(this.#element), this.#texts);
    this.#show(...failureView(this.#texts[this.#failureKey], this.#texts["shell-retry"], retry), ...help);
  }

  // The program may break down before the catalogue has come.
  #remember(catalogue) {
    this.#catalogue = catalogue;
    if (this.#phase === "failed") this.#showFailure();
  }

  // A person who was in the widget stays in it. Later, as the program may be in the middle of something.
  #show(...nodes) {
    const hadFocus = this.#root.activeElement !== null;
    for (const node of [...this.#root.childNodes]) if (!nodes.includes(node)) node.remove();
    // What stands there already is not touched: its focus would be lost.
    this.#root.append(...nodes.filter((node) => node.parentNode !== this.#root));
    if (hadFocus && this.#root.activeElement === null) queueMicrotask(() => this.#element.focus());
  }
}
