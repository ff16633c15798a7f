// A form that puts its entries into a URL: personal identity codes stay out of the value, and the page is told.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import {
  choose,
  element,
  entriesOf,
  formPage,
  recordedEvents,
  recordEvents,
  sentEntries,
  untilPart,
  untilReady,
  WIDGET,
} from "../support/widget.mjs";

const EXAMPLE = JSON.parse(await readFile(new URL("value-example.json", import.meta.url), "utf8"));
const CODE = "010594Y9021";
const WIDGET_MARKUP = element("allow-temporary-codes");
const record = (page) => recordEvents(page, ["puolesta-error"]);
const saysSo = [/method GET/];

async function typeParty(page) {
  await choose(page, "together");
  for (const [name, text] of [
    ["identity-code", CODE],
    ["party-name", "Anna Esimerkki"],
  ]) {
    const found = await untilPart(page, name);
    await ((await found.$("input")) ?? found).type(text);
  }
}

const hasOneParty = (host) => JSON.parse(document.querySelector(host).value).parties.length === 1;
const untilTyped = (page) => page.waitForFunction(hasOneParty, {}, WIDGET);

// The form's attributes, and whether codes are withheld.
/** @type {any[][]} */
const METHODS = [
  ['method="post"', false],
  ['method="POST"', false],
  ['method="dialog"', false],
  ['method="get"', true],
  ['method="nonsense"', true],
  ['action="/sent"', true],
  // Such a form is sent by a script.
  ["", false],
];

describe("the form's method", () => {
  useBrowser();

  for (const [attributes, isWithheld] of METHODS) {
    it(`${isWithheld ? "withholds codes" : "lets codes into the value"}: ${attributes || "no method"}`, async () => {
      const options = {
        body: formPage(WIDGET_MARKUP, attributes),
        prepare: record,
        expected: isWithheld ? saysSo : [],
      };
      await visit(options, async (page) => {
        await untilReady(page);
        await typeParty(page);
        await untilTyped(page);
        assert.equal((await entriesOf(page))[0][1].includes(CODE), !isWithheld);
        const codes = (await recordedEvents(page)).map(({ detail }) => detail.code);
        assert.deepEqual(codes, isWithheld ? ["insecure-form"] : []);
        // The page's own scripts have the whole value in any case, and validity says the same.
        const whole = await page.$eval(WIDGET, (widget) => [widget.value, widget.validity.valid]);
        assert.deepEqual([JSON.parse(whole[0]).status, whole[1]], ["ready", true]);
        assert.ok(whole[0].includes(CODE));
      });
    });
  }

  for (const field of ["native", "hidden"]) {
    it(`is followed to the last moment, also without a submit event: field ${field}`, async () => {
      const body = formPage(element(`allow-temporary-codes field="${field}"`), 'method="post" action="/sent"');
      await visit({ body, expected: saysSo }, async (page, site) => {
        await untilReady(page);
        await typeParty(page);
        await untilTyped(page);
        await Promise.all([
          page.waitForNavigation(),
          page.$eval("form", (form) => {
            form.method = "get";
            form.submit();
          }),
        ]);
        const query = site.requestsOf("/sent")[0].query.get("puolesta");
        assert.equal(JSON.parse(query).situation, "together");
        assert.ok(!query.includes(CODE));
      });
    });
  }

  // As React, Vue and scripts build a page: from the inside out, its method last, and all of it at once into the page.
  it("is judged in the page alone: a form that a script builds gives no false alarm", async () => {
    const given = JSON.stringify({ ...EXAMPLE, parties: [{ ...EXAMPLE.parties[1], personalIdentityCode: CODE }] });
    const body = formPage("", 'method="post" id="first"').replace("</form>", `</form>${WIDGET_MARKUP}`);
    await visit({ body, prepare: record }, async (page) => {
      await untilReady(page);
      await page.$eval(
        WIDGET,
        (first, text) => {
          const widget = first.cloneNode();
          first.remove();
          widget.value = text;
          const form = document.createElement("form");
          form.action = "/sent";
          form.append(widget);
          widget.checkValidity();
          form.method = "post";
          document.body.append(form);
        },
        given,
      );
      await untilReady(page);
      await untilTyped(page);
      assert.deepEqual(await recordedEvents(page), []);
    });
  });

  it("holds for a value that the page gave and the program has not taken up", async () => {
    const answers = { "/puolesta/puolesta.wasm": new Promise(() => {}) };
    const given = JSON.stringify({ ...EXAMPLE, parties: [{ ...EXAMPLE.parties[1], personalIdentityCode: CODE }] });
    await visit({ body: formPage(WIDGET_MARKUP, 'method="get"'), answers, expected: saysSo }, async (page) => {
      await untilPart(page, "status");
      await page.$eval(
        WIDGET,
        (widget, text) => {
          widget.value = text;
        },
        given,
      );
      const [[, text]] = await entriesOf(page);
      assert.deepEqual([JSON.parse(text).status, JSON.parse(text).parties], ["incomplete", []]);
    });
  });

  /** @type {[string, string, (event: any) => void][]} */
  // How the page's own listener sends the form: while the event is on its way, or later.
  const LISTENERS = [
    [
      "at once",
      "",
      (event) => {
        event.preventDefault();
        globalThis.collected = [...new FormData(event.target)];
      },
    ],
    [
      "at once, before it prevents",
      'method="get"',
      (event) => {
        globalThis.collected = [...new FormData(event.target)];
        event.preventDefault();
      },
    ],
    [
      "later",
      "",
      async (event) => {
        const form = event.target;
        event.preventDefault();
        await new Promise((resolve) => setTimeout(resolve));
        globalThis.collected = [...new FormData(form)];
      },
    ],
  ];

  for (const [name, attributes, listener] of LISTENERS) {
    it(`does not matter to a page that sends the form itself: ${name}`, async () => {
      const body = formPage(`${WIDGET_MARKUP}<button>Send</button>`, attributes);
      await visit({ body, prepare: record }, async (page) => {
        await untilReady(page);
        await typeParty(page);
        await untilTyped(page);
        await page.$eval(
          "form",
          (form, source) => {
            form.addEventListener("submit", new Function(`return (${source})`)());
          },
          String(listener),
        );
        await page.click("button");
        const collected = await page.waitForFunction(() => globalThis.collected);
        const [[, text]] = await collected.jsonValue();
        assert.deepEqual([JSON.parse(text).status, text.includes(CODE)], ["ready", true]);
        assert.deepEqual(await recordedEvents(page), []);
      });
    });
  }

  it("withholds them too where the browser sends the form by a button, whatever its attributes", async () => {
    const body = formPage(`${WIDGET_MARKUP}<button>Send</button>`, "");
    await visit({ body, expected: saysSo }, async (page) => {
      await untilReady(page);
      await typeParty(page);
      await untilTyped(page);
      await Promise.all([page.waitForNavigation(), page.click("button")]);
      const address = decodeURIComponent(page.url());
      assert.match(address, /"situation":"together"/);
      assert.ok(!address.includes(CODE));
    });
  });

  it("may be the button's", async () => {
    const body = formPage(`${WIDGET_MARKUP}<button formmethod="get" formnovalidate>Send</button>`);
    await visit({ body, expected: saysSo }, async (page, site) => {
      await untilReady(page);
      await typeParty(page);
      await untilTyped(page);
      await Promise.all([page.waitForNavigation(), page.click("button")]);
      const query = site.requestsOf("/sent")[0].query.get("puolesta");
      assert.equal(JSON.parse(query).situation, "together");
      assert.ok(!query.includes(CODE));
    });
  });

  it("POST sends the code of a typed party", async () => {
    await visit({ body: formPage(`${WIDGET_MARKUP}<button>Send</button>`) }, async (page, site) => {
      await untilReady(page);
      await typeParty(page);
      await untilTyped(page);
      await Promise.all([page.waitForNavigation(), page.click("button")]);
      const { parties, status } = JSON.parse(sentEntries(site.requestsOf("/sent")[0]).puolesta);
      assert.equal(status, "ready");
      assert.equal(parties[0].personalIdentityCode, CODE);
      assert.equal(parties[0].source, "typed");
    });
  });
});
