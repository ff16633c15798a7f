// Name and contact details: corrected where the party was found, typed where it was not.
import { Disclosure, Notice, RadioGroup, TextField } from "kit";
import { channelLegend, hindranceOf, sendsMessages } from "../model/reach.js";

const CHANNELS = {
  "suomi-fi": "channel-suomi-fi",
  sms: "channel-sms",
  email: "channel-email",
  paper: "channel-paper",
};

/** The words for a way in which a party is reached. */
export function channelText(texts, channel) {
  return texts.text(CHANNELS[channel]);
}

/** The details of a place. */
export function Details({ place, problem, requirement, texts, dispatch }) {
  const type = (field) => (text) => dispatch({ type: "type", id: place.id, field, text });
  const hindrance = sendsMessages(requirement) && hindranceOf(place);
  const name = (
    <>
      <Name {...{ place, problem, texts, type }} />
      {hindrance && <Notice kind="info">{texts.text(hindrance)}</Notice>}
    </>
  );
  if (place.kind !== "person") return name;
  const contact = <Contact {...{ place, problem, texts, type }} />;
  const isWrong = Boolean(problem.phone ?? problem.email);
  return (
    <>
      {name}
      <Channel {...{ place, requirement, texts, dispatch }} />
      {place.party ? (
        <Disclosure title={texts.text("contact-correct")} isOpen={isWrong}>
          {contact}
        </Disclosure>
      ) : (
        contact
      )}
    </>
  );
}

// The name of a party that was found is a fact; what is wrong with it is told beside it.
function Name({ place, problem, texts, type }) {
  const { id, party } = place;
  const field = (name, label, hint) => (
    <TextField
      id={`name-${id}`}
      part="party-name"
      label={texts.text(label)}
      hint={hint}
      error={problem.name}
      value={place[name]}
      onInput={type(name)}
    />
  );
  if (!party) return field("name", "name-label");
  return (
    <Disclosure title={texts.text("name-correct")} isOpen={Boolean(problem.name)}>
      {field("addedName", "name-added-label", texts.text("name-added-hint"))}
    </Disclosure>
  );
}

function Contact({ place, problem, texts, type }) {
  const known = (masked) => (masked ? texts.text("contact-known", masked) : undefined);
  const field = (name, label) => (
    <TextField
      id={`${name}-${place.id}`}
      part={`party-${name}`}
      label={texts.text(label)}
      hint={known(place.party?.[name])}
      error={problem[name]}
      value={place[name]}
      onInput={type(name)}
    />
  );
  return (
    <div>
      {field("phone", "phone-label")}
      {field("email", "email-label")}
    </div>
  );
}

function Channel({ place, requirement, texts, dispatch }) {
  const label = (channel) => {
    const words = channelText(texts, channel);
    return place.party?.channel === channel ? texts.text("channel-wish", words) : words;
  };
  return (
    <RadioGroup
      id={`channel-${place.id}`}
      optionPart="party-channel"
      legend={texts.text(channelLegend(requirement, place))}
      hint={place.channel === "paper" ? texts.text("channel-paper-note") : undefined}
      value={place.channel}
      options={Object.keys(CHANNELS).map((value) => ({ value, label: label(value) }))}
      onChange={(channel) => dispatch({ type: "channel", id: place.id, channel })}
    />
  );
}
