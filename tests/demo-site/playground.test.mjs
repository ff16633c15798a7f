// The playground: what it lets people copy works when it is pasted into an empty page; what the widget says is shown; the
// choices stand in the address and what is typed does not.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, describe, it } from "node:test";
import { usePages, visit } from "../support/browser.mjs";
import { codesIn, person } from "../support/identities.mjs";
import { json, releaseFile } from "../support/server.mjs";
import { choose, entriesOf, untilReady, WIDGET } from "../support/widget.mjs";
import { useDemo } from "./server.mjs";

const SAMPLE = readFileSync(new URL("../../catalogue/sample.json", import.meta.url), "utf8");

const demo = useDemo({ hasWidget: true });
const newPage = usePages();

let page;

const open = async (query = "") => {
  await page.goto(`${demo.origin}/playground.html?lang=en${query}`);
  await page.waitForFunction(() => document.getElementById("snippet").textContent.includes("sha384-"));
};
const textOf = (selector) => page.$eval(selector, (place) => place.textContent);
const frame = async () => (await page.$("#preview")).contentFrame();
const untilValue = (part) =>
  page.waitForFunction((wanted) => document.getElementById("value").textContent.includes(wanted), {}, part);

beforeEach(async () => {
  page = await newPage();
});

/** A host that has nothing but the snippet, the release under its version, and the catalogue. */
function pasted(snippet, steps) {
  const [, folder] = /src="(\/puolesta\/[\d.]+\/)/.exec(snippet);
  const { files } = JSON.parse(readFileSync(new URL("../../pkg/manifest.json", import.meta.url), "utf8"));
  const answers = Object.fromEntries(Object.keys(files).map((name) => [folder + name, () => releaseFile(name)]));
  const body = `<!doctype html><html lang="fi"><meta charset="utf-8"><title>Host</title>${snippet}</html>`;
  return visit({ body, answers: { ...answers, "/catalogue.json": json(SAMPLE) } }, steps);
}

describe("the playground", () => {
  for (const way of ["script", "placeholder", "element"]) {
    it(`gives code that works in an empty page: ${way}`, async () => {
      await open("&service=avustus&theme=hds&in=sv&--puolesta-radius=9px");
      await page.select("#way", way);
      await pasted(await textOf("#snippet"), async (host) => {
        await untilReady(host);
        await choose(host, "alone");
        const [[name, value]] = await entriesOf(host);
        const { status, service, lang } = JSON.parse(value);
        assert.deepEqual([name, status, service, lang], ["puolesta", "ready", "avustus", "sv"]);
        const look = await host.$eval(WIDGET, (widget) => [
          widget.theme,
          getComputedStyle(widget).getPropertyValue("--_radius").trim(),
        ]);
        assert.deepEqual(look, ["hds", "9px"]);
      });
    });
  }

  it("gives the guide without a form, and custom properties as a style sheet", async () => {
    await open("&service=avustus&mode=guide&--puolesta-radius=0");
    const code = await textOf("#snippet");
    assert.match(code, /data-mode="guide"/);
    assert.doesNotMatch(code, /<form|data-api/);
    assert.match(code, /puolesta-widget \{\n {2}--puolesta-radius: 0;\n\}/);
  });

  it("shows the widget before anything is chosen", async () => {
    await open();
    await untilValue('"status": "incomplete"');
  });

  it("shows value, validity and events as the person goes on", async () => {
    await open("&service=rakentamislupa&situation=together");
    await untilValue('"situation": "together"');
    assert.notEqual(await textOf("#validity"), "The form can be sent.");
    assert.match(await textOf("#events"), /puolesta-ready/);
    await (await frame()).evaluate((selector) => {
      document.querySelector(selector).shadowRoot.querySelector('[value="alone"]').click();
    }, WIDGET);
    await untilValue('"status": "ready"');
    assert.equal(await textOf("#validity"), "The form can be sent.");
    assert.match(await textOf("#events li"), /^puolesta-change \{"situation":"alone"/);
  });

  it("keeps the choices in the address, and nothing that was typed", async () => {
    await open("&service=rakentamislupa&situation=together");
    await untilValue('"situation": "together"');
    const { code } = person("aino-koivula");
    await (await frame()).evaluate(
      (selector, typed) => {
        const field = document.querySelector(selector).shadowRoot.querySelector('[part~="identity-code"]');
        field.value = typed;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
      WIDGET,
      code,
    );
    await page.select("#option-theme", "plain");
    const address = new URL(page.url());
    assert.equal(address.searchParams.get("theme"), "plain");
    assert.equal(address.searchParams.get("service"), "rakentamislupa");
    assert.deepEqual(codesIn(address.href), []);
    assert.match(await textOf("#snippet"), /data-theme="plain"/);
  });

  it("has code for each kind of form, with the attributes in it", async () => {
    await open("&service=avustus");
    const ways = await page.$$eval("#way option", (options) => options.map(({ value }) => value));
    assert.equal(ways.length, 9);
    for (const way of ways) {
      await page.select("#way", way);
      assert.match(await textOf("#snippet"), /service"?[:=] ?"avustus"/, way);
    }
  });
});
