// The widget as a question of SurveyJS, for each of the libraries in which it draws its forms.
import "../puolesta.mjs";
import { CustomError, CustomWidgetCollection, Question, QuestionFactory, Serializer } from "survey-core";
import { ATTRIBUTES, setAttributes } from "./attributes.js";

const TYPE = "puolesta";

class PuolestaQuestion extends Question {
  // One element for all drawings, so that nothing of what is typed is lost.
  #element = document.createElement("puolesta-widget");

  constructor(name) {
    super(name);
    // SurveyJS shows the problems of all questions at each.
    this.#element.summary = "host";
    this.#element.addEventListener("input", () => {
      this.value = this.#element.value;
    });
    this.valueChangedCallback = () => this.show();
    this.readOnlyChangedCallback = () => this.show();
    this.focusCallback = () => this.#element.focus();
  }

  getType() {
    return TYPE;
  }

  /** Shows the widget in a place of the page. */
  showIn(place) {
    setAttributes(this.#element, this.attributes());
    this.show();
    if (this.#element.parentNode !== place) place.replaceChildren(this.#element);
  }

  show() {
    const language = this.survey?.getLocale();
    if (language) this.#element.lang = language;
    this.#element.disabled = this.isInputReadOnly;
    this.#element.value = this.value ?? "";
  }

  attributes() {
    return Object.fromEntries([...ATTRIBUTES, TEMPORARY].map((name) => [name, this[name]]));
  }

  // An answer that has not been begun counts too.
  onCheckForErrors(errors, isOnValueChanged, fireCallback) {
    super.onCheckForErrors(errors, isOnValueChanged, fireCallback);
    if (isOnValueChanged) return;
    errors.push(...this.#element.problems.map(({ message }) => new CustomError(message, this)));
    if (fireCallback) this.#element.reportValidity();
  }
}

const TEMPORARY = "allow-temporary-codes";

/** Teaches SurveyJS the question `puolesta`. */
export function addPuolesta() {
  const properties = [...ATTRIBUTES.map((name) => ({ name })), { name: `${TEMPORARY}:boolean` }];
  Serializer.addClass(TYPE, properties, () => new PuolestaQuestion(""), "question");
  QuestionFactory.Instance.registerQuestion(TYPE, (name) => new PuolestaQuestion(name));
  CustomWidgetCollection.Instance.add({
    name: TYPE,
    isFit: (question) => question.getType() === TYPE,
    afterRender: (question, place) => question.showIn(place),
  });
}
