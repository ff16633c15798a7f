// The keys of a window of WebKit, under the names that Puppeteer gives them.

// Values of WebDriver for keys that write nothing.
const KEYS = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Space: " ",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};

export class Keyboard {
  #perform;

  /** `perform(actions)` is WebDriver's command for the actions of devices. */
  constructor(perform) {
    this.#perform = perform;
  }

  press(key) {
    return this.#act(["keyDown", "keyUp"].map((type) => ({ type, value: codeOf(key) })));
  }

  down(key) {
    return this.#act([{ type: "keyDown", value: codeOf(key) }]);
  }

  up(key) {
    return this.#act([{ type: "keyUp", value: codeOf(key) }]);
  }

  type(text) {
    return this.#act([...text].flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value }))));
  }

  sendCharacter(text) {
    return this.type(text);
  }

  #act(actions) {
    return this.#perform([{ type: "key", id: "keyboard", actions }]);
  }
}

function codeOf(key) {
  const value = KEYS[key] ?? key;
  if ([...value].length !== 1) throw new Error(`no key ${key}`);
  return value;
}
