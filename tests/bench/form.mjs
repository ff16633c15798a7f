// The form part as a person with a keyboard uses it, in the same steps whichever of the five it is. A mouse would press
// beside a button that moves while an answer of the host comes in.

/** The form part on a page. */
export function formOn(page) {
  const find = async (name, nth, what) => {
    const wanted = (...args) => {
      const [part, index, kind] = args;
      const found = globalThis.probe.parts(part)[index];
      return kind === "control" ? found && globalThis.probe.control(found) : found;
    };
    return (await page.waitForFunction(wanted, {}, name, nth, what)).asElement();
  };
  const pressKey = async (control, key) => {
    await control.focus();
    await page.keyboard.press(key);
  };

  const form = {
    /** Waits for a part; `nth` counts those of that name from 0. */
    part: (name, nth = 0) => find(name, nth, "part"),

    /** Presses a button. */
    press: async (name, nth = 0) => pressKey(await find(name, nth, "control"), "Enter"),

    /** Ticks a box. */
    tick: async (name, nth = 0) => pressKey(await find(name, nth, "control"), "Space"),

    /** Chooses the radio button of that value; `nth` counts the groups from 0. */
    choose: async (name, value, nth = 0) => {
      const wanted = (part, which, index) => {
        const { parts, control } = globalThis.probe;
        return parts(part)
          .map(control)
          .filter((input) => input?.value === which)[index];
      };
      const radio = await page.waitForFunction(wanted, {}, name, value, nth);
      await pressKey(radio.asElement(), "Space");
    },

    /** Waits for a group or for what stands there without it; chooses that value where the group is offered. */
    chooseWhereOffered: async (name, value, instead) => {
      const stands = (...parts) => parts.find((part) => globalThis.probe.parts(part).length > 0);
      const found = await page.waitForFunction(stands, {}, name, instead);
      if ((await found.jsonValue()) === name) await form.choose(name, value);
    },

    /** Puts a text into a field instead of what stands there. */
    fill: async (name, text, nth = 0) => {
      const field = await find(name, nth, "control");
      await field.focus();
      await field.evaluate((input) => input.select());
      await page.keyboard.press("Backspace");
      await page.keyboard.sendCharacter(text);
    },

    /** Chooses an entry of a list. */
    select: async (name, value, nth = 0) => (await find(name, nth, "control")).select(value),

    /** Waits until these words can be read. */
    reads: async (words) => {
      await page
        .waitForFunction((text) => globalThis.probe.words().includes(text), {}, words)
        .catch(async () => {
          const read = await page.evaluate(() => globalThis.probe.words());
          throw new Error(`${page.url()} never read “${words}”, but:\n${read}`);
        });
    },

    /** Waits until the value has this status, and returns it. */
    status: async (status) => {
      const isReached = (wanted) => globalThis.probe.value()?.status === wanted;
      await page.waitForFunction(isReached, {}, status).catch(async () => {
        throw new Error(`${page.url()} never came to “${status}”: ${JSON.stringify(await form.value())}`);
      });
      return form.value();
    },

    /** What the form would send. */
    value: () => page.evaluate(() => globalThis.probe.value()),
  };
  return form;
}
