// The attributes that form builders let their makers set on the widget.

/** Names of the attributes, as the definition of a form has them. */
export const ATTRIBUTES = ["service", "catalogue", "api", "context", "theme", "on-failure"];

/** Sets those of the attributes that `definition` has. */
export function setAttributes(element, definition) {
  for (const name of ATTRIBUTES) {
    if (definition[name]) element.setAttribute(name, definition[name]);
  }
  if (definition["allow-temporary-codes"]) element.setAttribute("allow-temporary-codes", "");
}
