// The form itself: the question, and below it what the answer asks for.
import { useEffect, useMemo, useReducer, useRef } from "framework";
import { ErrorSummary } from "kit";
import { actionsFor } from "../model/actions.js";
import { hostApi } from "../model/host-api.js";
import { problemsOf } from "../model/problems.js";
import { reducerFor, START } from "../model/state.js";
import { formValue } from "../model/value.js";
import { Declarations } from "./declarations.jsx";
import { Follows } from "./follows.jsx";
import { Help } from "./help.jsx";
import { Mandates } from "./mandates.jsx";
import { Parties } from "./parties.jsx";
import { Question } from "./question.jsx";
import { Requirement } from "./requirement.jsx";

/** The form for a service that is loaded. */
export function Journey({ service, texts, api, allowTemporary, form }) {
  const [state, dispatch] = useReducer(
    useMemo(() => reducerFor(service), [service]),
    START,
  );
  const now = useRef(state);
  now.current = state;
  const actions = useMemo(() => {
    const read = () => now.current;
    return actionsFor({ api: hostApi(api, service.id), texts, dispatch, read, allowTemporary });
  }, [service, texts, api, allowTemporary]);
  const problems = useMemo(() => problemsOf(service, state), [service, state]);
  useRefusal(form, problems, dispatch);

  const shown = state.showProblems ? problems : [];
  const problemAt = (at) => {
    const problem = shown.find((each) => each.at === at);
    return problem && texts.text(problem.key, problem.filling);
  };
  const common = { service, texts, state, dispatch, actions, problemAt };
  return (
    <div className="part">
      {shown.length > 0 && <Summary texts={texts} problems={shown} />}
      <Question {...common} />
      <Requirement {...common} />
      <Parties {...common} />
      <Declarations {...common} />
      <Mandates {...common} />
      <Follows {...common} />
      {service.help && <Help texts={texts} help={service.help} />}
      <p className="unseen" role="status" data-part="status">
        {state.said}
      </p>
      <input type="hidden" name="puolesta" value={formValue(service, state, texts.language)} />
    </div>
  );
}

// The form is not sent while something is missing; the summary says what.
function useRefusal(form, problems, dispatch) {
  useEffect(() => {
    const refuse = (event) => {
      if (problems.length === 0) return;
      event.preventDefault();
      dispatch({ type: "problems" });
    };
    form?.addEventListener("submit", refuse);
    return () => form?.removeEventListener("submit", refuse);
  }, [form, problems]);
}

function Summary({ texts, problems }) {
  const summary = useRef(null);
  useEffect(() => summary.current?.focus(), []);
  const items = problems.map(({ at, key, filling }) => ({ at, text: texts.text(key, filling) }));
  return (
    <div ref={summary} tabIndex={-1} data-part="error-summary">
      <ErrorSummary title={texts.text("summary-title")} items={items} />
    </div>
  );
}
