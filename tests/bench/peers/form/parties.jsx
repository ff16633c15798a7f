// The places for parties: how many, each of them, one more.
import { Button, Select } from "kit";
import { placesOf, requirementOf } from "../model/catalogue.js";
import { sideOf } from "../model/state.js";
import { Place } from "./place.jsx";

/** The places of the chosen situation; nothing where nobody is named. */
export function Parties({ service, texts, state, dispatch, actions, problemAt }) {
  const rule = state.situation && placesOf(service, state.situation);
  if (!rule) return null;
  const { places } = sideOf(state);
  const requirement = requirementOf(service, state.situation);
  const isOne = state.situation === "on-behalf";
  const place = (each, index) => (
    <Place
      key={each.id}
      place={each}
      title={isOne ? texts.text("principal-title") : texts.text("party-title", String(index + 1))}
      removeLabel={isOne ? texts.text("clear-principal") : texts.text("remove-party", String(index + 1))}
      canBeRemoved={each.lookUp === "found" || places.length > rule.min}
      kinds={rule.kinds}
      asksLastName={service.lookup?.lastName === true}
      problems={problemsText(each, problemAt)}
      {...{ requirement, texts, dispatch, actions }}
    />
  );
  return (
    <div>
      {rule.max > rule.min && <Count {...{ texts, rule, dispatch }} count={places.length} />}
      <div className="parties">{places.map(place)}</div>
      {places.length < rule.max && (
        <Button part="add-party" variant="secondary" onPress={() => dispatch({ type: "add" })}>
          {texts.text("add-party")}
        </Button>
      )}
    </div>
  );
}

const FIELDS = ["code", "look-up", "name", "phone", "email"];

// One text, so that a place whose problems are the same is not drawn anew.
function problemsText({ id }, problemAt) {
  return JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, problemAt(`${field}-${id}`)])));
}

function Count({ texts, rule, count, dispatch }) {
  const numbers = Array.from({ length: rule.max - rule.min + 1 }, (_, index) => String(rule.min + index));
  return (
    <Select
      id="party-count"
      part="party-count"
      label={texts.text("count-label")}
      hint={texts.text("count-hint")}
      value={String(count)}
      options={numbers.map((value) => ({ value, label: value }))}
      onChange={(value) => dispatch({ type: "count", count: Number(value) })}
    />
  );
}
