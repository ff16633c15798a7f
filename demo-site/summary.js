// What the applicant is about to send, in one place before the button.

import { text } from "./translation.js";

let matter = { situation: null, parties: 0 };

/** Keeps the summary true while the form is filled in. */
export function startSummary(form) {
  form.addEventListener("input", () => showSummary(form));
  form.addEventListener("puolesta-change", ({ detail }) => {
    matter = detail;
    showSummary(form);
  });
}

/** Writes the summary of a value that the page has set: the widget fires events for the person's own actions only. */
export function summarise(form, value) {
  const { situation = null, parties = [] } = JSON.parse(value || "{}");
  matter = { situation, parties: parties.length };
  showSummary(form);
}

/** Writes the summary anew, in the language of the page. */
export function showSummary(form) {
  const value = (name) => form.elements.namedItem(name)?.value.trim() ?? "";
  write("site", [value("site-address"), value("property-id")].filter(Boolean).join(", "));
  write("work", value("work") && text(`work-${value("work")}`));
  write("applicant", value("applicant-name"));
  write("parties", describeMatter());
}

function describeMatter() {
  if (!matter.situation) return "";
  const situation = text(`matter-${matter.situation}`);
  return matter.parties > 0 ? `${situation} (${text("matter-parties", { count: matter.parties })})` : situation;
}

function write(row, words) {
  document.querySelector(`[data-summary="${row}"]`).textContent = words || "–";
}
