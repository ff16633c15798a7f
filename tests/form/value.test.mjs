// The value and the validity that follow from what the person does and what the page sets.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import {
  choose,
  chosen,
  element,
  entriesOf,
  formPage,
  part,
  recordedEvents,
  recordEvents,
  untilPart,
  untilReady,
  WIDGET,
} from "../support/widget.mjs";

const MISSING = "valueMissing";
const CUSTOM = "customError";

// What was chosen in turn → status, situation, procedure, number of parties, what is wrong.
/** @type {any[][]} */
const CHOICES = [
  [[], "incomplete", null, null, 0, MISSING],
  [["alone"], "ready", "alone", "none", 0, undefined],
  [["on-behalf"], "incomplete", "on-behalf", "mandate", 0, CUSTOM],
  [["together"], "incomplete", "together", "approval", 0, CUSTOM],
  [["together", "alone"], "ready", "alone", "none", 0, undefined],
];

// Attributes and what the page does → whether the untouched widget is valid.
/** @type {any[][]} */
const REQUIRED = [
  ["", undefined, false],
  ["required", undefined, false],
  ['required="true"', undefined, false],
  ['required="false"', undefined, true],
  [
    "",
    (widget) => {
      widget.required = false;
    },
    true,
  ],
  [
    "",
    (widget) => {
      widget.required = "false";
    },
    true,
  ],
  [
    'required="false"',
    (widget) => {
      widget.required = true;
    },
    false,
  ],
  ['required="false"', (widget) => widget.removeAttribute("required"), false],
];

// Attributes and what the page does → name of the one entry, or none.
/** @type {any[][]} */
const NAMES = [
  ["", undefined, ["puolesta"]],
  ['name="who"', undefined, ["who"]],
  ['name=""', undefined, []],
  [
    "",
    (widget) => {
      widget.name = "later";
    },
    ["later"],
  ],
  ['name="who"', (widget) => widget.removeAttribute("name"), ["puolesta"]],
  ['field="hidden" name="who"', undefined, ["who"]],
  ['field="hidden"', (widget) => widget.setAttribute("name", "later"), ["later"]],
];

const validityOf = (page) =>
  page.$eval(WIDGET, ({ validity, validationMessage, willValidate }) => {
    const flags = [];
    for (const flag in validity) if (flag !== "valid" && validity[flag]) flags.push(flag);
    return { valid: validity.valid, flags, hasMessage: validationMessage !== "", willValidate };
  });

describe("the value", () => {
  useBrowser();

  for (const [choices, status, situation, procedure, parties, problem] of CHOICES) {
    it(`follows the choice: ${choices.join(", then ") || "none"}`, async () => {
      await visit({ body: formPage(element('context="k1" lang="en"')) }, async (page) => {
        await untilReady(page);
        for (const choice of choices) await choose(page, choice);
        const [[name, text]] = await entriesOf(page);
        assert.equal(name, "puolesta");
        assert.equal(text, await page.$eval(WIDGET, (widget) => widget.value));
        const value = JSON.parse(text);
        const { version, service, catalogue, lang, context } = value;
        assert.deepEqual([version, service, catalogue, lang, context], [1, "avustus", "2026-11-01", "en", "k1"]);
        assert.deepEqual([value.status, value.situation, value.procedure], [status, situation, procedure]);
        assert.equal(value.parties.length, parties);
        const wrong = problem ? [problem] : [];
        const validity = { valid: !problem, flags: wrong, hasMessage: Boolean(problem), willValidate: true };
        assert.deepEqual(await validityOf(page), validity);
      });
    });
  }

  for (const [attributes, act, isValid] of REQUIRED) {
    it(`may be missing only with required="false": ${attributes || "no attribute"}${act ? `, ${act}` : ""}`, async () => {
      await visit({ body: formPage(element(attributes)) }, async (page) => {
        await untilReady(page);
        if (act) await page.$eval(WIDGET, act);
        const state = await page.$eval(WIDGET, (widget) => [widget.required, widget.validity.valid]);
        assert.deepEqual(state, [!isValid, isValid]);
      });
    });
  }

  for (const [attributes, act, names] of NAMES) {
    it(`is sent under its name: ${attributes || "no attribute"}${act ? `, ${act}` : ""}`, async () => {
      await visit({ body: formPage(element(attributes)) }, async (page) => {
        await untilReady(page);
        if (act) await page.$eval(WIDGET, act);
        assert.deepEqual(
          (await entriesOf(page)).map(([name]) => name),
          names,
        );
      });
    });
  }
});

const READY = JSON.stringify({
  ...{ version: 1, status: "ready", service: "avustus", catalogue: "2026-11-01", lang: "fi", context: null },
  ...{ situation: "alone", procedure: "none", partyList: null, parties: [], mandates: [], declarations: [] },
});
const OTHER_SERVICE = READY.replace('"avustus"', '"muu"');
const NO_VALUES = [
  "no JSON",
  "[]",
  "null",
  "{}",
  '{"version":2}',
  READY.replace('"version":1', '"version":2'),
  READY.slice(0, -1),
];

describe("setting the value", () => {
  useBrowser();

  const record = (page) => recordEvents(page, ["input", "change", "puolesta-change", "puolesta-step"]);
  const set = (page, value) =>
    page.$eval(
      WIDGET,
      (widget, text) => {
        widget.value = text;
      },
      value,
    );

  it("restores the state, silently", async () => {
    await visit({ body: formPage(element()), prepare: record }, async (page) => {
      await untilReady(page);
      await set(page, READY);
      assert.equal(await page.$eval(WIDGET, (widget) => widget.value), READY);
      assert.deepEqual(await chosen(page), ["alone"]);
      assert.deepEqual(await recordedEvents(page), []);
    });
  });

  for (const nothing of ["", null, undefined]) {
    it(`resets with ${JSON.stringify(nothing) ?? "undefined"}, silently`, async () => {
      await visit({ body: formPage(element()), prepare: record }, async (page) => {
        await untilReady(page);
        await set(page, READY);
        await page.$eval(
          WIDGET,
          (widget, text) => {
            widget.value = text;
          },
          nothing,
        );
        assert.deepEqual(await chosen(page), []);
        assert.deepEqual(await recordedEvents(page), []);
      });
    });
  }

  for (const text of NO_VALUES) {
    it(`leaves the state alone when it is no value: ${text.slice(0, 30)}`, async () => {
      await visit({ body: formPage(element()) }, async (page) => {
        await untilReady(page);
        await set(page, READY);
        await set(page, text);
        assert.equal(await page.$eval(WIDGET, (widget) => widget.value), READY);
      });
    });
  }

  // What names the same answers, though it is another text.
  const SAME = {
    "in another language": READY.replace('"fi"', '"sv"'),
    "of another status": READY.replace('"ready"', '"incomplete"'),
    "in another order": JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(READY)).reverse()), null, 1),
  };
  const TOGETHER = READY.replace('"alone"', '"together"');

  for (const [name, text] of Object.entries({ "the same": undefined, ...SAME })) {
    it(`leaves half-typed text alone when the answers are the same: ${name}`, async () => {
      await visit({ body: formPage(element()) }, async (page) => {
        await untilReady(page);
        await choose(page, "together");
        const code = await untilPart(page, "identity-code");
        const input = (await code.$("input")) ?? code;
        await input.type("0101");
        const own = await page.$eval(WIDGET, (widget) => widget.value);
        const altered = { ...JSON.parse(text ?? own), ...(text && { situation: "together", procedure: "approval" }) };
        await set(page, text ? JSON.stringify(altered) : own);
        assert.equal(await input.evaluate((typed) => typed.value), "0101");
      });
    });
  }

  it("to nothing changes nothing where nothing is answered", async () => {
    await visit({ body: formPage(element()) }, async (page) => {
      await untilReady(page);
      await page.$eval(WIDGET, (widget) => widget.reportValidity());
      await untilPart(page, "error-summary");
      await set(page, "");
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      assert.notEqual(await page.$(part("error-summary")), null);
    });
  });

  describe("by the attribute, as of native inputs", () => {
    const withDefault = (text = READY) => formPage(element(`value='${text}'`));
    const setAttribute = (page, text) =>
      page.$eval(WIDGET, (widget, given) => widget.setAttribute("value", given), text);
    const situation = (page) => page.$eval(WIDGET, (widget) => JSON.parse(widget.value).situation);

    it("is the beginning, silently, and what a reset goes back to", async () => {
      await visit({ body: withDefault(), prepare: record }, async (page) => {
        await untilReady(page);
        assert.deepEqual(await chosen(page), ["alone"]);
        assert.deepEqual(await recordedEvents(page), []);
        await choose(page, "together");
        await page.$eval("form", (form) => form.reset());
        assert.equal(await situation(page), "alone");
      });
    });

    it("counts until somebody has answered", async () => {
      await visit({ body: withDefault() }, async (page) => {
        await untilReady(page);
        await setAttribute(page, TOGETHER);
        assert.equal(await situation(page), "together");
        await choose(page, "on-behalf");
        await setAttribute(page, READY);
        assert.equal(await situation(page), "on-behalf");
        await page.$eval("form", (form) => form.reset());
        assert.equal(await situation(page), "alone");
      });
    });
  });

  it("takes no answers to another service", async () => {
    await visit({ body: formPage(element()) }, async (page) => {
      await untilReady(page);
      await set(page, OTHER_SERVICE);
      assert.deepEqual(await chosen(page), []);
    });
  });

  it("before the program is there is kept, and taken up then", async () => {
    const { promise, resolve } = deferred();
    await visit({ body: formPage(element()), answers: { "/catalogue.json": promise } }, async (page, site) => {
      await page.waitForFunction((name) => customElements.get(name), {}, WIDGET);
      await set(page, READY);
      const early = await page.$eval(WIDGET, (widget) => [widget.value, widget.validity.valid]);
      assert.deepEqual(early, [READY, false]);
      assert.equal(JSON.parse((await entriesOf(page))[0][1]).status, "incomplete");
      delete site.answers["/catalogue.json"];
      resolve(undefined);
      await untilReady(page);
      assert.deepEqual(await chosen(page), ["alone"]);
      assert.equal(await page.$eval(WIDGET, (widget) => widget.value), READY);
    });
  });

  it("before the element is defined is taken up like the other properties", async () => {
    const early = `<script>
      const widget = document.querySelector("puolesta-widget");
      Object.assign(widget, { value: '${READY}', name: "early", required: false });
    </script>`;
    const body = `<!doctype html><form method="post">${element()}</form>${early}<script src="/puolesta/puolesta.js"></script>`;
    await visit({ body }, async (page) => {
      await untilReady(page);
      const state = await page.$eval(WIDGET, (widget) => [
        widget.value,
        widget.name,
        widget.required,
        Object.keys(widget),
      ]);
      assert.deepEqual(state, [READY, "early", false, []]);
    });
  });
});

function deferred() {
  let resolve;
  const promise = new Promise((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
