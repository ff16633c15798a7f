// A directive of Angular that makes the element a control of its forms: `formControlName`, `formControl`, `ngModel`.
// Written as Angular's own compiler leaves a library (partial declarations, which are read and not run, hence no
// constants in them), so that every later version can link it.
import "../puolesta.mjs";
import * as angular from "@angular/core";
import { NG_VALIDATORS, NG_VALUE_ACCESSOR } from "@angular/forms";

/** Carries value, validity and the disabled state between the element and its control. */
export class PuolestaControl {
  #element = angular.inject(angular.ElementRef).nativeElement;
  #changed = () => {};
  #touched = () => {};
  #validityChanged = () => {};

  writeValue(value) {
    this.#element.value = value ?? "";
  }

  registerOnChange(changed) {
    this.#changed = changed;
  }

  registerOnTouched(touched) {
    this.#touched = touched;
  }

  setDisabledState(isDisabled) {
    this.#element.disabled = isDisabled;
  }

  /** What the widget says is in the way of the form: the error `puolesta`, with the sentence for the person. */
  validate() {
    const message = this.#element.validationMessage;
    return message ? { puolesta: message } : null;
  }

  registerOnValidatorChange(changed) {
    this.#validityChanged = changed;
  }

  /** The person has changed something. */
  take() {
    this.#changed(this.#element.value);
  }

  /** The person has left the widget. */
  leave() {
    this.#touched();
  }

  /** The widget can be filled in now, or cannot work. */
  judge() {
    this.#validityChanged();
  }
}

PuolestaControl.ɵfac = angular.ɵɵngDeclareFactory({
  minVersion: "14.0.0",
  version: "17.0.0",
  ngImport: angular,
  type: PuolestaControl,
  deps: [],
  target: angular.ɵɵFactoryTarget.Directive,
});

const existing = angular.forwardRef(() => PuolestaControl);

PuolestaControl.ɵdir = angular.ɵɵngDeclareDirective({
  minVersion: "14.0.0",
  version: "17.0.0",
  ngImport: angular,
  type: PuolestaControl,
  isStandalone: true,
  selector: "puolesta-widget[formControlName],puolesta-widget[formControl],puolesta-widget[ngModel]",
  host: {
    listeners: { input: "take()", focusout: "leave()", "puolesta-ready": "judge()", "puolesta-error": "judge()" },
  },
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: existing, multi: true },
    { provide: NG_VALIDATORS, useExisting: existing, multi: true },
  ],
});
