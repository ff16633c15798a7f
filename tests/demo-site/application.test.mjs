// The municipality's application and the list of services: languages, problems, the draft.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, describe, it } from "node:test";
import { usePages } from "../support/browser.mjs";
import { useDemo } from "./server.mjs";

const demo = useDemo();
const newPage = usePages();

let page;

beforeEach(async () => {
  demo.signedIn = null;
  page = await newPage();
});

const open = (path) => page.goto(demo.origin + path, { waitUntil: "networkidle0" });
const send = () => page.click("#application .button:not(a)");
const textsOf = (selector) => page.$$eval(selector, (elements) => elements.map((element) => element.textContent));
const fieldValue = (selector) => page.$eval(selector, (element) => element.value);

describe("the application", () => {
  it("changes language and keeps what was typed", async () => {
    await open("/application.html");
    await page.type("#site-address", "Koetie 1");
    await page.click(".languages a[lang=sv]");
    assert.equal(await page.$eval("html", (html) => html.lang), "sv");
    assert.equal(await page.title(), "Bygglov – Exempelby");
    assert.equal(await fieldValue("#site-address"), "Koetie 1");
    assert.deepEqual(await textsOf(".languages [aria-current]"), ["På svenska"]);
    assert.equal(new URL(page.url()).searchParams.get("lang"), "sv");
    await page.click(".languages a[lang=fi]");
    assert.equal(await page.title(), "Rakentamislupa – Esimerkkilä");
  });

  it("lists every problem once, says it at the field too, and leads there", async () => {
    demo.signedIn = "Maija Lahtinen";
    await open("/application.html?lang=en");
    await page.type("#property-id", "mine");
    await send();
    assert.equal(await page.evaluate(() => document.activeElement.id), "problems");
    const listed = await textsOf("#problems li");
    assert.equal(listed.length, 8);
    assert.deepEqual(await textsOf(".field-error"), listed);
    assert.equal(listed[1], "Enter the property identifier as four groups of digits, for example 999-401-1-23");
    await page.click("#problems li:nth-child(2) a");
    assert.equal(await page.evaluate(() => document.activeElement.id), "property-id");
    const described = await page.$eval("#property-id", (field) => field.getAttribute("aria-describedby"));
    assert.equal(described, "property-id-hint property-id-error");
  });

  it("forgets a problem that is mended, and says the rest in a new language", async () => {
    demo.signedIn = "Maija Lahtinen";
    await open("/application.html");
    await send();
    await page.type("#site-address", "Koetie 1");
    await page.click(".languages a[lang=sv]");
    const listed = await textsOf("#problems li");
    assert.equal(listed[0], "Skriv fastighetsbeteckningen");
    const described = await page.$eval("#site-address", (field) => field.getAttribute("aria-describedby"));
    assert.equal(described, "site-address-hint");
  });

  it("asks for a session before it sends, and brings back what was typed after signing in", async () => {
    await open("/application.html?lang=en");
    await page.type("#description", "A house\nof logs");
    await page.click("#work-extension");
    await send();
    assert.equal((await textsOf("#problems li"))[0], "Identify yourself before you send the application");
    await Promise.all([page.waitForNavigation({ waitUntil: "networkidle0" }), page.click("#sign-in-first")]);
    assert.equal(await fieldValue("#description"), "A house\nof logs");
    assert.deepEqual(await textsOf('[data-summary="work"]'), ["An extension of an old building"]);
    assert.equal(await fieldValue("#applicant-name"), "Maija Lahtinen");
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    assert.equal(await page.$eval(".sign-in-reminder", (reminder) => reminder.hidden), true);
  });

  it("says when the widget did not load", async () => {
    await open("/application.html");
    assert.equal(await page.$eval("#widget-missing", (words) => words.hidden), false);
  });

  it("becomes the form of another service", async () => {
    await open("/application.html?service=avustus&theme=hds&lang=sv");
    assert.deepEqual(await textsOf("h1"), ["Verksamhetsunderstöd"]);
    const action = await page.$eval("#application", (form) => form.getAttribute("action"));
    assert.equal(action, "/palvelut/avustus/hakemus");
    const tag = await page.$eval("#widget-place script", ({ dataset }) => [dataset.service, dataset.theme]);
    assert.deepEqual(tag, ["avustus", "hds"]);
    const sent = await page.$eval("#application", (form) => [...new FormData(form).keys()]);
    assert.ok(sent.includes("matter") && !sent.includes("site-address"));
  });
});

describe("the list of services", () => {
  it("shows every service", async () => {
    await open("/services.html?lang=en");
    const { services } = JSON.parse(readFileSync(new URL("../../catalogue/sample.json", import.meta.url), "utf8"));
    const names = await textsOf(".service-list h3");
    assert.deepEqual(names.sort(), services.map(({ name }) => name.en).sort());
    const inCategories = (await textsOf(".category-links a")).map((words) => Number(/\((\d+)\)$/.exec(words)[1]));
    assert.equal(
      inCategories.reduce((sum, count) => sum + count),
      services.length,
    );
  });

  it("finds a service by a part of its name", async () => {
    await open("/services.html?lang=sv");
    await page.type("#service-search", "BYGGLOV");
    const names = await textsOf(".service-list h3");
    assert.ok(names.includes("Bygglov"));
    assert.deepEqual(
      names.filter((name) => !name.toLowerCase().includes("bygglov")),
      [],
    );
    assert.deepEqual(await textsOf("#services-shown"), [`Tjänster: ${names.length}`]);
    assert.deepEqual(await textsOf(".category-links a"), [`Byggande (${names.length})`]);
  });
});
