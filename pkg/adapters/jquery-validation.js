// The widget as a rule of jquery-validation, for an element with `field="hidden"`.

/** Adds the method `puolesta` to the plug-in; returns what `validate` needs beside it. */
export function addPuolesta($, name = "puolesta") {
  const widgetOf = (input) => input.closest("puolesta-widget");
  $.validator.addMethod(
    "puolesta",
    (_, input) => widgetOf(input).checkValidity(),
    (_, input) => widgetOf(input).validationMessage,
  );
  return {
    // Hidden inputs are passed over unless told not to.
    ignore: `:hidden:not([name="${name}"])`,
    rules: { [name]: { puolesta: true } },
    errorPlacement: (error, input) => error.insertAfter(input.closest("puolesta-widget").add(input).first()),
    invalidHandler: (event) => showProblems(event.target),
  };
}

// The widget says at its own fields what is wrong; the focus is jQuery's.
function showProblems(form) {
  for (const widget of form.querySelectorAll("puolesta-widget")) widget.reportValidity();
}
