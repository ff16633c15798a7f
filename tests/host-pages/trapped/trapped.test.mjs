// Situation: the program breaks down while several widgets are in use; every one of them steps back, none loses its
// answers, and the page and other programs on it go on.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import {
  choose,
  element,
  entriesOf,
  formPage,
  part,
  recordedEvents,
  recordEvents,
  untilFailed,
  untilReady,
  valueIn,
} from "../../support/widget.mjs";

const TWO = formPage(element('id="one" name="one"') + element('id="two" name="two" on-failure="block"'));
const record = (page) => recordEvents(page, ["puolesta-error"]);

/** Keeps what the program exports, so that a test can ruin its memory. */
function keepMemory() {
  const instantiate = WebAssembly.instantiate;
  /** @type {any} */ (WebAssembly).instantiate = async (program, imports) => {
    /** @type {any} */
    const made = await instantiate(program, imports);
    const exported = Object.values((made.instance ?? made).exports);
    globalThis.programMemory = exported.find((each) => each instanceof WebAssembly.Memory);
    return made;
  };
}

// All ones: every pointer leads outside of the memory.
const ruin = () => new Uint8Array(globalThis.programMemory.buffer).fill(255);

// How the program is entered next → what the browser says about it, where the shell cannot catch it.
/** @type {any[][]} */
const BREAKDOWNS = [
  ["the page calls the element", (page) => page.$eval("#two", (widget) => widget.reset()), []],
  [
    "the person answers",
    (page) => choose(page, "together", "#two"),
    [/uncaught: (memory access|table index|unreachable|null function|divide)/],
  ],
];

async function openBoth(page) {
  for (const widget of ["#one", "#two"]) await untilReady(page, widget);
  await choose(page, "alone", "#one");
}

describe("a program that breaks down", () => {
  useBrowser();

  for (const [name, act, expected] of BREAKDOWNS) {
    it(`leaves every widget unavailable, with its answers, and says so once: ${name}`, async () => {
      const prepare = async (page) => {
        await record(page);
        await page.evaluateOnNewDocument(keepMemory);
      };
      await visit({ body: TWO, prepare, expected }, async (page) => {
        await openBoth(page);
        await page.evaluate(ruin);
        await act(page);
        for (const widget of ["#one", "#two"]) await untilFailed(page, widget);
        const { status, situation } = await valueIn(page, "#one");
        assert.deepEqual([status, situation], ["unavailable", "alone"]);
        const sent = (await entriesOf(page)).map(([, text]) => JSON.parse(text).status);
        assert.deepEqual(sent, ["unavailable", "unavailable"]);
        const valid = await page.$$eval("#one, #two", (widgets) => widgets.map((widget) => widget.validity.valid));
        assert.deepEqual(valid, [true, false]);
        const codes = (await recordedEvents(page)).map(({ detail }) => detail.code);
        assert.deepEqual(codes, ["trap", "trap"]);
        assert.equal((await page.$$(part("retry", "#one"))).length, 0);
      });
    });
  }

  it("is not what another program of the page is taken for", async () => {
    // A module whose only function is `unreachable`.
    const trap = () => {
      const bytes = [
        0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11,
      ];
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
      setTimeout(() => /** @type {Function} */ (exports.t)());
      return new Promise((resolve) => addEventListener("error", resolve, { once: true })).then(() => undefined);
    };
    await visit({ body: TWO, prepare: record, expected: [/unreachable/] }, async (page) => {
      await openBoth(page);
      await page.evaluate(trap);
      await choose(page, "on-behalf", "#two");
      assert.equal((await valueIn(page, "#two")).situation, "on-behalf");
      assert.deepEqual(await recordedEvents(page), []);
    });
  });
});
