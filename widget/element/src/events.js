// What the element tells its page.

/** Fires an event of the contract at once; returns whether the page let it be. */
export function fire(element, name, detail, cancelable = false) {
  const init = { __proto__: null, bubbles: true, composed: true, cancelable, detail };
  return element.dispatchEvent(new CustomEvent(name, init));
}

/**
 * Fires an event soon, in the same turn: never while the program is at work, as the page may answer by calling the
 * element.
 */
export function fireSoon(element, name, detail) {
  queueMicrotask(() => fire(element, name, detail));
}

/** Fires `input` and `change`, as a form control does when the person has changed it. */
export function fireInputAndChange(element) {
  element.dispatchEvent(new Event("input", { __proto__: null, bubbles: true, composed: true }));
  element.dispatchEvent(new Event("change", { __proto__: null, bubbles: true }));
}

// Retargeted to the element, they would look to the page like keys pressed outside of any field: hot-keys would
// fire while the person types, and a listener for `input` would see what is typed.
const INNER_EVENTS = [
  ...["keydown", "keypress", "keyup"],
  ...["beforeinput", "input", "change"],
  ...["compositionstart", "compositionupdate", "compositionend"],
  ...["copy", "cut", "paste"],
];

// Held down, it would press a button again and again.
function isHeld(event) {
  return event.repeat && event.key === "Enter";
}

/** Lets the inner controls' own events end at the shadow root; a key that is held does what one press does. */
export function keepInnerEventsInside(shadowRoot) {
  const pressOnce = (event) => {
    if (!isHeld(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  shadowRoot.addEventListener("keydown", pressOnce, true);
  const stop = (event) => event.stopPropagation();
  for (const name of INNER_EVENTS) shadowRoot.addEventListener(name, stop);
}
