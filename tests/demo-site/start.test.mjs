// The first page: the widget in it works without a server, and what it would send is shown.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { usePages } from "../support/browser.mjs";
import { person } from "../support/identities.mjs";
import { chooseTogether, lookUpAndFind } from "../support/parties.mjs";
import { readValue } from "../support/value-schema.mjs";
import { untilReady } from "../support/widget.mjs";
import { useDemo } from "./server.mjs";

const demo = useDemo({ hasWidget: true });
const newPage = usePages();

let page;

beforeEach(async () => {
  page = await newPage();
  await page.goto(`${demo.origin}/?lang=fi`);
  await untilReady(page);
});

describe("the first page", () => {
  it("finds the test person that it names, and shows what a form would send", async () => {
    const { code, name } = person("aino-koivula");
    assert.ok((await page.$eval(".hint", (hint) => hint.textContent)).includes(code));
    await chooseTogether(page, 1);
    await lookUpAndFind(page, 1, code, name);
    await page.click("#try .button");
    await page.waitForSelector("#sent", { visible: true });
    const value = readValue(await page.$eval("#sent-value", (shown) => shown.textContent));
    assert.deepEqual([value.status, value.parties[0].name], ["ready", name]);
  });

  it("sends nothing as long as something is missing", async () => {
    await page.click("#try .button");
    assert.equal(await page.$eval("#sent", (shown) => shown.hidden), true);
  });

  it("speaks another language, the widget too, and keeps it on the way to another page", async () => {
    await page.click(".languages a[lang=sv]");
    assert.equal(await page.title(), "Fråga i blanketten vems ärende det gäller – Puolesta");
    await page.waitForFunction(() => JSON.parse(document.querySelector("puolesta-widget").value).lang === "sv");
    await Promise.all([page.waitForNavigation(), page.click('.pages a[href*="services.html"]')]);
    assert.equal(await page.$eval("h1", (heading) => heading.textContent), "Tjänster");
  });
});
