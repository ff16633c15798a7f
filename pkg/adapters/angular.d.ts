// Types of the directive for Angular.
import type { ɵɵDirectiveDeclaration, ɵɵFactoryDeclaration } from "@angular/core";
import type { ControlValueAccessor, ValidationErrors, Validator } from "@angular/forms";

/** Makes `<puolesta-widget>` a control of Angular's forms; name it among the `imports` of the component. */
export declare class PuolestaControl implements ControlValueAccessor, Validator {
  writeValue(value: string | null): void;
  registerOnChange(changed: (value: string) => void): void;
  registerOnTouched(touched: () => void): void;
  setDisabledState(isDisabled: boolean): void;
  /** `{ puolesta: message }`, with the sentence for the person, or null. */
  validate(): ValidationErrors | null;
  registerOnValidatorChange(changed: () => void): void;
  static ɵfac: ɵɵFactoryDeclaration<PuolestaControl, never>;
  static ɵdir: ɵɵDirectiveDeclaration<
    PuolestaControl,
    "puolesta-widget[formControlName],puolesta-widget[formControl],puolesta-widget[ngModel]",
    never,
    Record<string, never>,
    Record<string, never>,
    never,
    never,
    true,
    never
  >;
}
