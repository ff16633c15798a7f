// The first question before the program is there: painted by the shell, answered by people, taken over as it stands.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { json, readCatalogue, releaseFile } from "../support/server.mjs";
import { movesOf, recordMoves } from "../support/shifts.mjs";
import {
  choose,
  chosen,
  element,
  formPage,
  inside,
  part,
  recordedEvents,
  recordEvents,
  untilFailed,
  untilPainted,
  untilPart,
  untilReady,
  valueIn,
  WIDGET,
} from "../support/widget.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const WASM = "/puolesta/puolesta.wasm";
const SEND = "<button>Send</button>";
const OWN = { fi: "Kenen venepaikkaa asia koskee?", en: "Whose berth is it about?" };

/**
 * Opens a page whose program waits until `arrive()`.
 *
 * @param {{ markup?: string, answers?: object, prepare?: (page: any) => unknown, language?: string }} how
 * @param {(page: any, arrive: () => Promise<void>, site: any) => unknown} steps
 */
async function beforeTheProgram({ markup = element(), answers, ...how }, steps) {
  let arrive;
  const program = new Promise((resolve) => (arrive = () => resolve(releaseFile("puolesta.wasm"))));
  const given = { ...answers, [WASM]: program };
  await visit({ body: formPage(markup + SEND), answers: given, ...how }, async (page, site) => {
    await untilPainted(page);
    await steps(
      page,
      async () => {
        arrive();
        await untilReady(page);
      },
      site,
    );
  });
}

async function askingInItsOwnWords() {
  const catalogue = await readCatalogue();
  catalogue.services.find(({ id }) => id === "avustus").texts = { question: OWN };
  return { "/catalogue.json": json(catalogue) };
}

/** What stands in the widget's root, with attributes in the order of their names. */
function standing(page) {
  return page.$eval(WIDGET, (widget) => {
    const written = (node) => {
      if (node.nodeType !== Node.ELEMENT_NODE) return node.data;
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      return [node.localName, attributes, ...[...node.childNodes].map(written)];
    };
    return [...widget.shadowRoot.childNodes].map(written);
  });
}

/** Keeps the nodes of the question in the page, to ask later whether they live on. */
function rememberNodes(page) {
  return page.$eval(WIDGET, ({ shadowRoot }) => {
    globalThis.remembered = [...shadowRoot.querySelectorAll("*")];
  });
}

function nodesLiveOn(page) {
  return page.$eval(WIDGET, ({ shadowRoot }) => {
    return globalThis.remembered.every((node) => shadowRoot.contains(node));
  });
}

/** Role, name and description of everything that assistive technology is told of. */
function allOf({ role, name, description = "", children = [] }) {
  return [`${role} ${name} ${description}`, ...children.flatMap(allOf)];
}

// The shell cannot look into a catalogue on a page that breaks this; the program reads it by itself.
function breakParsing(page) {
  return page.evaluateOnNewDocument(() => {
    const { parse } = JSON;
    JSON.parse = (text, ...rest) => {
      if (text.includes('"services"')) throw new Error("broken by the page");
      return parse(text, ...rest);
    };
  });
}

describe("the first question before the program is there", () => {
  useBrowser();

  for (const language of LANGUAGES) {
    for (const [whose, answersOf] of Object.entries({
      "built-in": async () => ({}),
      "service's own": askingInItsOwnWords,
    })) {
      it(`is the one that the program draws: ${whose}, ${language}`, async () => {
        const markup = element(`lang="${language}"`);
        const answers = await answersOf();
        let painted;
        await beforeTheProgram({ markup, answers }, async (page, arrive) => {
          painted = await standing(page);
          await arrive();
          assert.deepEqual(await standing(page), painted);
        });
        await visit({ body: formPage(markup + SEND), answers, prepare: breakParsing }, async (page) => {
          await untilReady(page);
          assert.deepEqual(await standing(page), painted);
        });
      });
    }
  }

  it("needs nothing of the program, and the texts are asked for once, before it is there", async () => {
    const locale = "/puolesta/locales/fi.json";
    let asked;
    const areAsked = new Promise((resolve) => (asked = resolve));
    const answers = { [locale]: () => asked() ?? releaseFile("locales/fi.json") };
    await beforeTheProgram({ answers }, async (_, arrive, site) => {
      await areAsked;
      await arrive();
      for (const path of ["/catalogue.json", locale, WASM]) assert.equal(site.requestsOf(path).length, 1, path);
    });
  });

  it("keeps an answer by mouse, and goes on from it", async () => {
    const prepare = (page) => recordEvents(page, ["input", "change"]);
    await beforeTheProgram({ prepare }, async (page, arrive) => {
      await choose(page, "together");
      await rememberNodes(page);
      await arrive();
      assert.ok(await nodesLiveOn(page));
      await untilPart(page, "party");
      assert.equal((await valueIn(page)).situation, "together");
      const targets = (await recordedEvents(page)).map(({ name, target }) => `${name} ${target}`);
      assert.deepEqual(targets, [`input ${WIDGET}`, `change ${WIDGET}`]);
    });
  });

  it("keeps an answer by keyboard, and the focus with it", async () => {
    await beforeTheProgram({}, async (page, arrive) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await rememberNodes(page);
      const focused = () => page.$eval(WIDGET, ({ shadowRoot }) => shadowRoot.activeElement.value);
      assert.equal(await focused(), "on-behalf");
      await arrive();
      assert.ok(await nodesLiveOn(page));
      assert.equal(await focused(), "on-behalf");
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await chosen(page), ["together"]);
      await untilPart(page, "party");
    });
  });

  it("can be named by assistive technology as it can be later", async () => {
    await beforeTheProgram({}, async (page, arrive) => {
      const named = async () => allOf(await page.accessibility.snapshot());
      const before = await named();
      assert.equal(before.filter((text) => text.startsWith("radio ")).length, 3);
      await arrive();
      assert.deepEqual(await named(), before);
    });
  });

  it("moves nothing when the program takes it over", async () => {
    await beforeTheProgram({ prepare: recordMoves }, async (page, arrive) => {
      const before = await movesOf(page);
      await arrive();
      assert.deepEqual(await movesOf(page), before);
    });
  });

  it("shows the answer of a draft, which the person may change", async () => {
    await beforeTheProgram({}, async (page, arrive) => {
      await page.$eval(WIDGET, (widget) => {
        widget.value = widget.value.replace('"situation":null', '"situation":"on-behalf"');
      });
      assert.deepEqual(await chosen(page), ["on-behalf"]);
      await choose(page, "alone");
      await arrive();
      assert.equal((await valueIn(page)).situation, "alone");
    });
  });

  for (const [what, change] of [
    ["moves the element", (widget) => widget.after(document.createElement("p")) ?? widget.nextSibling.append(widget)],
    [
      "takes the element out and puts it in later",
      (widget) => {
        const form = widget.parentNode;
        widget.remove();
        setTimeout(() => form.append(widget));
      },
    ],
    ["changes an attribute", (widget) => widget.setAttribute("context", "another")],
  ]) {
    it(`keeps the answer when the page ${what}`, async () => {
      await beforeTheProgram({}, async (page, arrive) => {
        await choose(page, "together");
        await page.$eval(WIDGET, change);
        await untilPainted(page);
        await arrive();
        await page.waitForFunction((host) => document.querySelector(host).value.includes("together"), {}, WIDGET);
      });
    });
  }

  it("forgets the answer when the form is reset", async () => {
    await beforeTheProgram({}, async (page, arrive) => {
      await choose(page, "alone");
      await page.$eval("form", (form) => form.reset());
      assert.deepEqual(await chosen(page), []);
      await arrive();
      assert.equal((await valueIn(page)).situation, null);
    });
  });

  it("says that the program is loading when the form is sent", async () => {
    await beforeTheProgram({}, async (page, arrive, site) => {
      await choose(page, "alone");
      await page.click("button");
      await page.waitForFunction(
        (selector) => {
          const line = document.querySelector(selector).shadowRoot.activeElement;
          return line?.textContent === "Ladataan…";
        },
        {},
        WIDGET,
      );
      assert.equal(site.requestsOf("/sent").length, 0);
      await arrive();
      const now = await page.$eval(WIDGET, ({ shadowRoot }) => shadowRoot.textContent);
      assert.doesNotMatch(now, /Ladataan/);
      await Promise.all([page.waitForNavigation(), page.click("button")]);
    });
  });

  it("changes its language with the page, and keeps the answer", async () => {
    await beforeTheProgram({}, async (page, arrive) => {
      await choose(page, "together");
      await page.evaluate(() => (document.documentElement.lang = "sv"));
      await page.waitForFunction(
        (selector) => {
          return document.querySelector(selector).shadowRoot.textContent.startsWith("Vems");
        },
        {},
        WIDGET,
      );
      assert.deepEqual(await chosen(page), ["together"]);
      await arrive();
      assert.deepEqual([(await valueIn(page)).lang, (await valueIn(page)).situation], ["sv", "together"]);
    });
  });

  it("is inert in a disabled fieldset", async () => {
    const markup = `<fieldset disabled>${element()}</fieldset>`;
    await beforeTheProgram({ markup }, async (page, arrive) => {
      const isInert = () => page.$eval(inside('input[value="alone"]'), (input) => input.matches(":disabled"));
      assert.ok(await isInert());
      await page.$eval("fieldset", (fieldset) => (fieldset.disabled = false));
      assert.ok(!(await isInert()));
      await page.$eval("fieldset", (fieldset) => (fieldset.disabled = true));
      await arrive();
      assert.ok(await isInert());
    });
  });

  it("makes room for the sentence when the program does not come", async () => {
    const answers = { [WASM]: { status: 500 } };
    const expected = [/status of 500/, /integrity/, /came an answer 500/];
    await visit({ body: formPage(element()), answers, expected }, async (page) => {
      await untilFailed(page);
      assert.deepEqual(await page.$$(part("question")), []);
    });
  });
});
