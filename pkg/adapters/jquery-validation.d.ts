// Types of the rule for jquery-validation.

/** What `$(form).validate` needs; further rules and options of the page go beside these. */
export interface PuolestaValidation {
  ignore: string;
  rules: Record<string, { puolesta: true }>;
  errorPlacement(error: { insertAfter(place: unknown): unknown }, input: { closest(selector: string): unknown }): void;
  invalidHandler(event: { target: HTMLFormElement }): void;
}

/** Adds the method `puolesta` to the plug-in of this jQuery; `name` is the widget's name in the form. */
export function addPuolesta($: object, name?: string): PuolestaValidation;
