// The floor: what a page with the first question costs at least. A script written by hand that asks for nothing, knows
// one language and one question, and keeps an answer; nobody could send a form with it.
const SITUATIONS = ["alone", "on-behalf", "together"];

// The looks of the other peers' question.
const STYLES = `
fieldset { min-width: 0; margin: 0; padding: 0; border: 0 }
legend { padding: 0; font-size: 1.22em; font-weight: 600 }
.hint { margin: 0; color: #4d5357 }
.choice { display: flex; gap: 10px; min-height: 44px; margin-top: 10px; padding: 12px 15px; border: 1px solid #66717a; border-radius: 4px; cursor: pointer }
.choice input { flex: none; width: 24px; height: 24px; margin: 2px 0 0; accent-color: #2a6ebb }
.choice:has(:checked) { border-color: #2a6ebb; box-shadow: inset 0 0 0 1px #2a6ebb }
`;

function create(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function choice(value, field) {
  const input = create("input", { type: "radio", name: "situation", value });
  input.dataset.part = "situation-option";
  input.addEventListener("change", () => {
    field.value = JSON.stringify({ situation: value, status: value === "alone" ? "ready" : "incomplete" });
  });
  return create("label", { className: "choice" }, input, create("span", {}, FLOOR_WORDS[`situation-${value}`]));
}

const styles = new CSSStyleSheet();
styles.replaceSync(STYLES);
document.adoptedStyleSheets = [styles];
for (const place of document.querySelectorAll("[data-peer]")) {
  const field = create("input", { type: "hidden", name: "puolesta" });
  const legend = create("legend", {}, FLOOR_WORDS.question);
  const hint = create("p", { className: "hint" }, FLOOR_WORDS["question-hint"]);
  place.append(create("fieldset", {}, legend, hint, ...SITUATIONS.map((each) => choice(each, field))), field);
}
