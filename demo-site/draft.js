// What was typed survives a visit to the sign-in or to Suomi.fi: our own fields only, never the widget's,
// because its value may hold other people's personal identity codes.

const key = "application-draft";

/** Brings back what was typed before the person left to sign in, and saves it when they leave again. */
export function startDraft(form) {
  restoreDraft(form);
  for (const link of document.querySelectorAll(".sign-in-link")) link.addEventListener("click", () => saveDraft(form));
  form.addEventListener("puolesta-redirect", () => saveDraft(form));
}

function saveDraft(form) {
  const entries = ownFields(form).filter(isFilledIn).map(({ name, value }) => [name, value]);
  sessionStorage.setItem(key, JSON.stringify(entries));
}

function restoreDraft(form) {
  const entries = JSON.parse(sessionStorage.getItem(key) ?? "[]");
  sessionStorage.removeItem(key);
  for (const [name, value] of entries) {
    for (const field of ownFields(form).filter((own) => own.name === name)) fillIn(field, value);
  }
}

function ownFields(form) {
  return [...form.elements].filter((field) => field.matches("input:not([type=hidden]), textarea"));
}

function isTick(field) {
  return field.type === "radio" || field.type === "checkbox";
}

function isFilledIn(field) {
  return isTick(field) ? field.checked : field.value !== "";
}

function fillIn(field, value) {
  if (!isTick(field)) field.value = value;
  else if (field.value === value) field.checked = true;
}
