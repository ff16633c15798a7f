// Situation: the page or the catalogue is set up wrongly; the person sees one calm sentence and the form still works.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { json, readCatalogue } from "../../support/server.mjs";
import {
  element,
  formPage,
  recordedEvents,
  recordEvents,
  untilEvent,
  untilFailed,
  valueIn,
} from "../../support/widget.mjs";

const record = (page) => recordEvents(page, ["puolesta-error", "puolesta-ready"]);
const catalogue = await readCatalogue();
const withVersion = (version) => json({ ...catalogue, version });
const brokenOff = json(JSON.stringify(catalogue).slice(0, -20));

const bare = (attributes) => `<puolesta-widget ${attributes}></puolesta-widget>`;
const there = (attributes = "") => bare(`service="avustus" catalogue="/catalogue.json" ${attributes}`);

/** @type {any[][]} */
const MISTAKES = [
  ["no service", "bad-attribute", bare('catalogue="/catalogue.json"'), {}, /`service` and `catalogue` are compulsory/],
  ["no catalogue", "bad-attribute", bare('service="avustus"'), {}, /`service` and `catalogue` are compulsory/],
  ["unknown theme", "bad-attribute", there('theme="neon"'), {}, /value that is not known/],
  ["unknown field", "bad-attribute", there('field="both"'), {}, /value that is not known/],
  ["unknown on-failure", "bad-attribute", there('on-failure="hide"'), {}, /value that is not known/],
  ["unknown mode", "bad-attribute", there('mode="admin"'), {}, /value that is not known/],
  ["unknown language", "bad-attribute", there('lang="de"'), {}, /value that is not known/],
  [
    "unknown service",
    "unknown-service",
    bare('service="ei-ole" catalogue="/catalogue.json"'),
    {},
    /no service with the id/,
  ],
  ["no such catalogue", "no-catalogue", there(), { "/catalogue.json": { status: 404 } }, /404/],
  [
    "no answer of the catalogue's host",
    "no-catalogue",
    bare('service="avustus" catalogue="http://127.0.0.1:9/c.json"'),
    {},
    /ERR_|CORS/,
  ],
  ["no such slice", "no-catalogue", bare('service="avustus" catalogue="/slices/"'), {}, /404/],
  ["catalogue that breaks off", "bad-catalogue", there(), { "/catalogue.json": brokenOff }, /not JSON of version 1/],
  ["empty catalogue", "bad-catalogue", there(), { "/catalogue.json": json("") }, /not JSON of version 1/],
  [
    "catalogue of another version",
    "bad-catalogue",
    there(),
    { "/catalogue.json": withVersion(2) },
    /not JSON of version 1/,
  ],
  [
    "catalogue without version",
    "bad-catalogue",
    there(),
    { "/catalogue.json": withVersion(undefined) },
    /not JSON of version 1/,
  ],
];

describe("a mistake in the set-up", () => {
  useBrowser();

  for (const [name, code, markup, answers, complaint] of MISTAKES) {
    it(`is told to developer and person, and the form goes: ${name}`, async () => {
      const options = { body: formPage(markup), answers, prepare: record, expected: [complaint] };
      await visit(options, async (page) => {
        await untilFailed(page);
        assert.deepEqual(await untilEvent(page, "puolesta-error"), { code });
        assert.equal((await recordedEvents(page)).length, 1);
        assert.equal((await valueIn(page)).status, "unavailable");
        assert.equal(await page.$eval("form", (form) => form.checkValidity()), true);
      });
    });
  }

  it("in data-target is told to the developer, and the form goes without the widget", async () => {
    const script =
      '<script src="/puolesta/puolesta.js" data-service="avustus" data-catalogue="/catalogue.json" data-target="#">';
    await visit(
      { body: formPage(`${script}</script>`), expected: [/data-target is not a CSS selector/] },
      async (page) => {
        assert.equal((await page.$$("puolesta-widget")).length, 0);
        assert.equal(await page.$eval("form", (form) => form.checkValidity()), true);
      },
    );
  });

  it("is mended by mending the attribute", async () => {
    const body = formPage(bare('service="ei-ole" catalogue="/catalogue.json"'));
    await visit({ body, prepare: record, expected: [/no service with the id/] }, async (page) => {
      await untilFailed(page);
      await page.$eval("puolesta-widget", (widget) => widget.setAttribute("service", "avustus"));
      await untilEvent(page, "puolesta-ready");
      assert.equal((await valueIn(page)).status, "incomplete");
    });
  });

  it("leaves the other widgets of the page alone", async () => {
    const body = formPage(bare('id="wrong" catalogue="/catalogue.json"') + element('id="right"'));
    await visit({ body, prepare: record, expected: [/compulsory/] }, async (page) => {
      await untilEvent(page, "puolesta-ready");
      await untilEvent(page, "puolesta-error");
      assert.equal((await valueIn(page, "#right")).status, "incomplete");
      assert.equal((await valueIn(page, "#wrong")).status, "unavailable");
    });
  });
});
