// The question: whose matter it is.
import { RadioGroup } from "kit";
import { SITUATIONS } from "../model/catalogue.js";

const LABELS = { alone: "situation-alone", "on-behalf": "situation-on-behalf", together: "situation-together" };

/** The question with its three answers, always all of them. */
export function Question({ service, texts, state, dispatch, problemAt }) {
  const { text, lang } = texts.own(service.texts?.question, "question");
  return (
    <RadioGroup
      legend={text}
      lang={lang}
      large
      hint={texts.text("question-hint")}
      error={problemAt("situation-alone") ?? problemAt(`situation-${state.situation}`)}
      part="question"
      optionPart="situation-option"
      id="situation"
      value={state.situation}
      onChange={(situation) => dispatch({ type: "situation", situation })}
      options={SITUATIONS.map((value) => ({ value, label: texts.text(LABELS[value]) }))}
    />
  );
}
