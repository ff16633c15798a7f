// The form part as a person uses it, in the same steps whichever of the five it is.

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
  const labelOf = async (input) => (await input.evaluateHandle((element) => element.labels[0])).asElement();

  const form = {
    /** Waits for a part; `nth` counts those of that name from 0. */
    part: (name, nth = 0) => find(name, nth, "part"),

    /** Presses a button or follows a box. */
    press: async (name, nth = 0) => (await find(name, nth, "control")).click(),

    /** Ticks a box by its label. */
    tick: async (name, nth = 0) => (await labelOf(await find(name, nth, "control"))).click(),

    /** Chooses the radio button of that value by its label; `nth` counts the groups from 0. */
    choose: async (name, value, nth = 0) => {
      const wanted = (part, which, index) => {
        const { parts, control } = globalThis.probe;
        return parts(part).map(control).filter((input) => input?.value === which)[index];
      };
      const radio = await page.waitForFunction(wanted, {}, name, value, nth);
      await (await labelOf(radio.asElement())).click();
    },

    /** Puts a text into a field instead of what stands there. */
    fill: async (name, text, nth = 0) => {
      const field = await find(name, nth, "control");
      await field.click({ count: 3 });
      await page.keyboard.press("Backspace");
      await page.keyboard.sendCharacter(text);
    },

    /** Chooses an entry of a list. */
    select: async (name, value, nth = 0) => (await find(name, nth, "control")).select(value),

    /** Waits until these words can be read. */
    reads: async (words) => {
      await page.waitForFunction((text) => globalThis.probe.words().includes(text), {}, words).catch(async () => {
        throw new Error(`${page.url()} never read “${words}”, but:\n${await page.evaluate(() => globalThis.probe.words())}`);
      });
    },

    /** Waits until the value has this status, and returns it. */
    status: async (status) => {
      await page.waitForFunction((wanted) => globalThis.probe.value()?.status === wanted, {}, status).catch(async () => {
        throw new Error(`${page.url()} never came to “${status}”: ${JSON.stringify(await form.value())}`);
      });
      return form.value();
    },

    /** What the form would send. */
    value: () => page.evaluate(() => globalThis.probe.value()),
  };
  return form;
}
