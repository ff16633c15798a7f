// A place for one party: code and look-up, then what was found, or what is typed by hand.
import { memo } from "framework";
import { Button, Group, Notice, RadioGroup, TextField } from "kit";
import { Details } from "./details.jsx";

const KINDS = { person: "kind-person", organisation: "kind-organisation", estate: "kind-estate" };

/** One place. Drawn anew only when it, or what is said about it, is another one. */
export const Place = memo(
  ({ place, title, removeLabel, canBeRemoved, kinds, asksLastName, requirement, problems, ...rest }) => {
    const { texts, dispatch } = rest;
    const problem = JSON.parse(problems);
    const isFound = place.lookUp === "found";
    return (
      <div className={isFound ? "party found" : "party"}>
        <Group legend={title} part="party">
          {kinds.length > 1 && !isFound && <Kind {...{ place, kinds, texts, dispatch }} />}
          {!isFound && <Identity {...{ place, asksLastName, problem, ...rest }} />}
          {isFound && <Notice kind="success">{texts.text("found", place.party.name)}</Notice>}
          {place.lookUp === "by-hand" && <Notice kind="info">{place.said}</Notice>}
          {(isFound || place.lookUp === "by-hand") && <Details {...{ place, problem, requirement, texts, dispatch }} />}
          {canBeRemoved && (
            <Button part="remove-party" variant="quiet" onPress={() => dispatch({ type: "remove", id: place.id })}>
              {removeLabel}
            </Button>
          )}
        </Group>
      </div>
    );
  },
);

function Kind({ place, kinds, texts, dispatch }) {
  return (
    <RadioGroup
      legend={texts.text("kind-label")}
      optionPart="party-kind"
      id={`kind-${place.id}`}
      value={place.kind}
      onChange={(kind) => dispatch({ type: "kind", id: place.id, kind })}
      options={kinds.map((value) => ({ value, label: texts.text(KINDS[value]) }))}
    />
  );
}

function Identity({ place, asksLastName, problem, texts, dispatch, actions }) {
  const { id, kind } = place;
  const isPerson = kind === "person";
  const type = (field) => (text) => dispatch({ type: "type", id, field, text });
  const label = kind === "estate" ? "business-id-optional-label" : "business-id-label";
  const isWaiting = place.lookUp === "waiting";
  return (
    <div className="identity">
      <TextField
        id={`code-${id}`}
        part={isPerson ? "identity-code" : "business-id"}
        label={texts.text(isPerson ? "identity-code-label" : label)}
        hint={texts.text(isPerson ? "identity-code-hint" : "business-id-hint")}
        error={place.problem ? texts.text(place.problem) : problem.code}
        value={isPerson ? place.code : place.businessId}
        onInput={type(isPerson ? "code" : "businessId")}
      />
      {asksLastName && isPerson && (
        <TextField
          id={`last-name-${id}`}
          part="last-name"
          label={texts.text("last-name-label")}
          value={place.lastName}
          onInput={type("lastName")}
        />
      )}
      <Button
        id={`look-up-${id}`}
        part="look-up"
        variant="secondary"
        isWaiting={isWaiting}
        error={problem["look-up"]}
        onPress={() => actions.lookUp(id)}
      >
        {texts.text(isWaiting ? "looking-up" : "look-up")}
      </Button>
    </div>
  );
}
