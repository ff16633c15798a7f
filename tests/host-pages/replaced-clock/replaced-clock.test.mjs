// Situation: the page has replaced `Date` and what it can do, as old libraries and the clocks of tests do.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { choose, element, formPage, untilPart, untilReady, untilStatus, valueIn } from "../../support/widget.mjs";

// Before anything else of the page runs.
const REPLACED = {
  "the methods of dates": () => {
    const nonsense = () => "Sat Jan 01 2000";
    for (const name of ["toISOString", "toJSON", "toString", "getTime", "valueOf"]) Date.prototype[name] = nonsense;
    Date.now = () => 0;
  },
  "dates altogether": () => {
    // @ts-expect-error: no such thing as the clock of the platform
    globalThis.Date = class {
      toISOString() {
        return "2000-01-01T00:00:00.000Z";
      }
    };
  },
};

describe("a page with a clock of its own", () => {
  useBrowser();

  for (const [name, replace] of Object.entries(REPLACED)) {
    it(`changes nothing about when something was declared: ${name}`, async () => {
      const body = formPage(element().replace("avustus", "jateastia"));
      await visit({ body, prepare: (page) => page.evaluateOnNewDocument(replace) }, async (page) => {
        await untilReady(page);
        await choose(page, "together");
        const before = Math.floor(Date.now() / 1000) * 1000;
        const declaration = await untilPart(page, "declaration");
        await ((await declaration.$("input")) ?? declaration).click();
        await untilStatus(page, "ready");
        const [{ at }] = (await valueIn(page)).declarations;
        assert.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        assert.ok(Date.parse(at) >= before && Date.parse(at) <= Date.now(), at);
      });
    });
  }
});
