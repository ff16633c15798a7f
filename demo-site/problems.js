// What is missing or wrong when the form is sent: a list at the top, and the same words at each field.

import { text } from "./translation.js";

/** Checks the form when it is sent; without this script the browser's own check stands. */
export function startProblems(form) {
  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    if (showProblems(form)) event.preventDefault();
  });
}

/** Shows every problem and says whether there is one. */
export function showProblems(form, { takeFocus = true } = {}) {
  const problems = findProblems(form);
  for (const mark of form.querySelectorAll(".field-error")) removeMark(mark);
  for (const { field, words } of problems) addMark(field, words);
  showList(problems, takeFocus);
  return problems.length > 0;
}

/** One problem for each field, one for a whole group of radio buttons, one for a missing session. */
function findProblems(form) {
  const names = new Set();
  const invalid = [...form.elements].filter((field) => field.willValidate && !field.validity.valid);
  const problems = invalid
    .filter((field) => field.type !== "radio" || (!names.has(field.name) && names.add(field.name)))
    .map((field) => ({ field, words: describe(field) }));
  return [...signInProblem(), ...problems];
}

/** Without a session the server would turn the form away and what was typed would be lost. */
function signInProblem() {
  const link = document.getElementById("sign-in-first");
  return link.closest("[hidden]") ? [] : [{ field: link, words: text("sign-in-missing") }];
}

function describe(field) {
  const { missing, malformed } = field.dataset;
  if (missing === undefined) return field.validationMessage;
  return text(field.validity.valueMissing ? missing : (malformed ?? missing));
}

function showList(problems, takeFocus) {
  const summary = document.getElementById("problems");
  summary.querySelector("ul").replaceChildren(...problems.map(listEntry));
  summary.hidden = problems.length === 0;
  if (problems.length > 0 && takeFocus) summary.focus();
}

function listEntry({ field, words }) {
  const link = document.createElement("a");
  link.href = field.id ? `#${field.id}` : "#widget-place";
  link.textContent = words;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus();
  });
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}

/** The widget shows its own problems; our fields get the words beside them. */
function addMark(field, words) {
  if (field.dataset.missing === undefined) return;
  const mark = document.createElement("p");
  mark.id = `${field.id}-error`;
  mark.className = "field-error";
  mark.textContent = words;
  field.closest(".field, .checkbox").append(mark);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), mark.id].filter(Boolean).join(" "));
}

function removeMark(mark) {
  const field = document.getElementById(mark.id.replace(/-error$/, ""));
  field.removeAttribute("aria-invalid");
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== mark.id);
  field.setAttribute("aria-describedby", others.join(" "));
  if (others.join("") === "") field.removeAttribute("aria-describedby");
  mark.remove();
}
