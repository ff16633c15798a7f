// What the person sees while the program loads and when it cannot work: plain elements and the page's own content.
import { createElement } from "./dom.js";

/** While there is nothing to answer yet: a line that says so, and the element's own content. */
export function loadingView(texts) {
  return [loadingLine(texts), createElement("slot")];
}

/** A line that says that the program is loading. */
export function loadingLine(texts) {
  return paragraph("status", texts["shell-loading"]);
}

/** When the program cannot work: one sentence, a way to try again unless that is futile, and the element's content. */
export function failureView(sentence, retryLabel, retry) {
  const buttons = retry ? [retryButton(retryLabel, retry)] : [];
  return [paragraph("error", sentence), ...buttons, createElement("slot")];
}

// Focusable, so that a person whose form could not be sent is led to the reason.
function paragraph(part, text) {
  const element = createElement("p");
  element.setAttribute("part", part);
  element.setAttribute("role", part === "error" ? "alert" : "status");
  element.tabIndex = -1;
  element.textContent = text;
  return element;
}

function retryButton(text, retry) {
  const button = createElement("button");
  button.type = "button";
  button.setAttribute("part", "retry");
  button.textContent = text;
  button.addEventListener("click", retry);
  return button;
}
