// Plays what a person does in a widget: the events of an example, one after the other, each as soon as what it needs is
// there.

// Milliseconds between two looks at what the widget shows.
const LOOK_EVERY = 20;

const ACTIONS = {
  choose: ({ choose, of = "situation-option" }) => [
    `${part(of)}[value="${choose}"], ${part(of)} [value="${choose}"]`,
    press,
  ],
  select: ({ select, in: name }) => [
    `${part(name)} select, select${part(name)}`,
    (field) => fill(field, select, "change"),
  ],
  type: ({ type, into }) => [`${part(into)} input, input${part(into)}`, (field) => fill(field, type, "input")],
  press: ({ press: name }) => [`button${part(name)}, a${part(name)}, ${part(name)} button`, press],
  tick: ({ tick }) => [`${part(tick)} input, input${part(tick)}`, press],
  see: ({ see }) => [see, () => {}],
  send: () => [":host > *, *", (_, widget) => widget.closest("form").requestSubmit()],
};

/** Does what the events say, in their order. */
export async function play(widget, events) {
  for (const event of events) {
    const [selector, act] = ACTIONS[kindOf(event)](event);
    const place = event.place ? `${part("party")}:nth-of-type(${event.place}) ` : "";
    act(await untilThere(widget, inPlace(selector, place)), widget);
  }
}

/** What kind of event it is: the name of its action. */
export function kindOf(event) {
  return Object.keys(ACTIONS).find((kind) => kind in event);
}

function part(name) {
  return `[part~="${name}"]`;
}

function inPlace(selector, place) {
  return selector
    .split(", ")
    .map((each) => place + each)
    .join(", ");
}

function press(element) {
  element.click();
}

function fill(field, value, event) {
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

/** Waits until the widget has an element of that kind that can be used. */
function untilThere(widget, selector) {
  const find = () => widget.shadowRoot?.querySelector(selector);
  return new Promise((resolve) => {
    const look = () => {
      const found = find();
      if (found && !found.disabled) resolve(found);
      // Not by the frames of the picture, which stop where nobody sees them.
      else setTimeout(look, LOOK_EVERY);
    };
    look();
  });
}
