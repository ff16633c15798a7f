// Name and contact details: corrected where the party was found, typed where it was not.
import { Disclosure, Select, TextField } from "kit";

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
export function Details({ place, problem, texts, dispatch }) {
  const type = (field) => (text) => dispatch({ type: "type", id: place.id, field, text });
  const name = (
    <TextField
      id={`name-${place.id}`}
      part="party-name"
      label={texts.text("name-label")}
      error={problem.name}
      value={place.name}
      onInput={type("name")}
    />
  );
  if (place.kind === "organisation") return name;
  const contact = <Contact {...{ place, problem, texts, type }} />;
  const isWrong = Boolean(problem.phone ?? problem.email);
  return (
    <>
      {name}
      <Channel {...{ place, texts, dispatch }} />
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

function Channel({ place, texts, dispatch }) {
  const label = (channel) => {
    const words = channelText(texts, channel);
    return place.party?.channel === channel ? texts.text("channel-wish", words) : words;
  };
  return (
    <Select
      id={`channel-${place.id}`}
      part="party-channel"
      label={texts.text("channel-label")}
      hint={place.channel === "paper" ? texts.text("channel-paper-note") : undefined}
      value={place.channel}
      options={Object.keys(CHANNELS).map((value) => ({ value, label: label(value) }))}
      onChange={(channel) => dispatch({ type: "channel", id: place.id, channel })}
    />
  );
}
