// The modes that show a matter: they submit nothing, are always valid, and say so when they are set up wrongly.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { ASKED, CASE, untilSays } from "../support/matters.mjs";
import { json } from "../support/server.mjs";
import {
  choose,
  entriesOf,
  formPage,
  inside,
  recordedEvents,
  recordEvents,
  untilEvent,
  untilFailed,
  untilInside,
  untilPart,
  WIDGET,
} from "../support/widget.mjs";

const MODES = ["approve", "status"];
const EVENTS = ["puolesta-ready", "puolesta-error", "puolesta-change", "puolesta-step", "input", "change"];

const ANSWERS = { [CASE]: json(ASKED), "/api/cases/c_2": json({ ...ASKED, summary: "Puun kaato" }) };

const matter = (mode, attributes = 'case="c_1" api="/api"') =>
  `<puolesta-widget mode="${mode}" ${attributes}></puolesta-widget>`;
const record = (page) => recordEvents(page, EVENTS);
const isValid = (page) => page.$eval("form", (form) => form.checkValidity() && form.reportValidity());
const value = (page) => page.$eval(WIDGET, (widget) => widget.value);

const visitMatter = (mode, steps, more = {}) =>
  visit(
    { body: formPage(`${matter(mode)}<button>Send</button>`), answers: { ...ANSWERS }, prepare: record, ...more },
    steps,
  );

for (const mode of MODES) {
  describe(`mode ${mode}`, () => {
    useBrowser();

    it("shows the matter, tells that it is ready, and nothing about anyone", async () => {
      await visitMatter(mode, async (page, site) => {
        assert.equal(await untilEvent(page, "puolesta-ready"), null);
        await untilSays(page, "Viimeinen vastauspäivä on 5.12.2026.");
        assert.deepEqual(
          (await recordedEvents(page)).map((event) => event.name),
          ["puolesta-ready"],
        );
        const [request, ...others] = site.requestsOf(CASE);
        assert.deepEqual([request.method, request.headers["x-puolesta"], others.length], ["GET", "1", 0]);
        assert.equal(site.requestsOf("/catalogue.json").length, 0);
      });
    });

    it("submits nothing and is always valid, also while the matter does not come", async () => {
      const never = new Promise(() => {});
      for (const [answer, shown] of [
        [ANSWERS[CASE], "Viimeinen vastauspäivä on 5.12.2026."],
        [never, "Haetaan asiaa…"],
      ]) {
        await visitMatter(
          mode,
          async (page, site) => {
            await untilSays(page, shown);
            assert.deepEqual([await value(page), await entriesOf(page), await isValid(page)], ["", [], true]);
            await Promise.all([page.waitForNavigation(), page.click("form > button")]);
            assert.equal(site.requestsOf("/sent")[0].body, "");
          },
          { answers: { [CASE]: answer } },
        );
      }
    });

    it("submits nothing through a hidden input either, and takes no value", async () => {
      const body = formPage(matter(mode, 'case="c_1" api="/api" field="hidden"'));
      await visitMatter(
        mode,
        async (page) => {
          await untilEvent(page, "puolesta-ready");
          await page.$eval(WIDGET, (widget) => {
            widget.value = '{"version":1,"status":"ready"}';
          });
          await page.$eval("form", (form) => form.reset());
          assert.deepEqual([await value(page), await entriesOf(page), await isValid(page)], ["", [], true]);
        },
        { body },
      );
    });

    it("has nothing to keep out of a form with the method GET", async () => {
      await visitMatter(
        mode,
        async (page) => {
          await untilEvent(page, "puolesta-ready");
          assert.deepEqual(
            (await recordedEvents(page)).map((event) => event.name),
            ["puolesta-ready"],
          );
        },
        { body: formPage(matter(mode), 'action="/sent"') },
      );
    });

    it("is inert while it is disabled", async () => {
      await visitMatter(mode, async (page) => {
        await untilEvent(page, "puolesta-ready");
        await page.$eval(WIDGET, (widget) => {
          widget.disabled = true;
        });
        await untilInside(page, "fieldset:disabled");
        assert.equal((await page.$$(inside("button:not(:disabled)"))).length, 0);
      });
    });

    for (const [mistake, attributes] of [
      ["no case", 'api="/api"'],
      ["no api", 'case="c_1"'],
      ["a case that leads elsewhere", 'case="../parties" api="/api"'],
      ["a case that is too long", `case="${"c".repeat(129)}" api="/api"`],
    ]) {
      it(`says to person and developer that it cannot work, and the form goes: ${mistake}`, async () => {
        await visitMatter(
          mode,
          async (page, site) => {
            await untilFailed(page);
            assert.deepEqual(await untilEvent(page, "puolesta-error"), { code: "bad-attribute" });
            await untilSays(page, "Tätä ei voi näyttää juuri nyt.");
            assert.deepEqual([await value(page), await entriesOf(page), await isValid(page)], ["", [], true]);
            assert.deepEqual(
              site.requests.filter((request) => request.path.startsWith("/api")),
              [],
            );
          },
          { body: formPage(matter(mode, attributes)), expected: [/in the modes approve and status `case` and `api`/] },
        );
      });
    }
  });
}

describe("changing the mode while the page is open", () => {
  useBrowser();

  it("opens another matter", async () => {
    await visitMatter("status", async (page) => {
      await untilSays(page, "Rakentamislupa");
      await page.$eval(WIDGET, (widget) => widget.setAttribute("case", "c_2"));
      await untilSays(page, "Puun kaato");
    });
  });

  it("goes from looking to answering and to a form's question, and only that one submits", async () => {
    const attributes = 'case="c_1" api="/api" service="avustus" catalogue="/catalogue.json"';
    await visitMatter(
      "status",
      async (page) => {
        await untilPart(page, "party");
        await page.$eval(WIDGET, (widget) => widget.setAttribute("mode", "approve"));
        await untilPart(page, "approve");
        assert.deepEqual(await entriesOf(page), []);
        await page.$eval(WIDGET, (widget) => widget.removeAttribute("mode"));
        await choose(page, "alone");
        assert.equal(JSON.parse(await value(page)).situation, "alone");
        assert.equal((await entriesOf(page)).length, 1);
      },
      { body: formPage(matter("status", attributes)) },
    );
  });

  it("speaks the language that the page changes to", async () => {
    await visitMatter("approve", async (page) => {
      await untilSays(page, "Aino Esimerkki pyytää sinua");
      await page.$eval(WIDGET, (widget) => {
        widget.lang = "en";
      });
      await untilSays(page, "The last day to answer is 5 December 2026.");
      await untilSays(page, "Building permit");
    });
  });
});
