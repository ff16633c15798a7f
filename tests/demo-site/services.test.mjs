// The service pages: the guide beside what was decided, in the page's language; and, as files for search engines, one
// page for each service.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, describe, it } from "node:test";
import { servicePage } from "../../demo-site/service-pages.mjs";
import { usePages } from "../support/browser.mjs";
import { untilInside, WIDGET } from "../support/widget.mjs";
import { useDemo } from "./server.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const CATALOGUE = JSON.parse(read("catalogue/sample.json"));

const demo = useDemo({ hasWidget: true });
const newPage = usePages();

let page;

beforeEach(async () => {
  page = await newPage();
});

describe("the page of a service", () => {
  it("has the guide in the page's language, and who provides and decided", async () => {
    await page.goto(`${demo.origin}/services.html?service=avustus&lang=sv`);
    await untilInside(page, '[part~="guide-situation"]');
    assert.equal(await page.title(), "Verksamhetsunderstöd – Puolesta");
    const speaks = (selector) => document.querySelector(selector).shadowRoot.querySelector('[lang="sv"]') !== null;
    await page.waitForFunction(speaks, {}, WIDGET);
    const { by } = CATALOGUE.services.find(({ id }) => id === "avustus").decided;
    assert.ok((await page.$eval("#service-facts", (facts) => facts.textContent)).includes(by));
  });

  it("says so when there is no such service", async () => {
    await page.goto(`${demo.origin}/services.html?service=tuntematon&lang=en`);
    await page.waitForSelector("#services-missing", { visible: true });
    assert.match(await page.$eval("#services-missing", (words) => words.textContent), /^This service is not in/);
  });

  it("is, as a file, about that service before any script has run", () => {
    const template = read("demo-site/services.html");
    for (const service of CATALOGUE.services) {
      const html = servicePage(template, service, CATALOGUE);
      const name = service.name.fi.replaceAll("&", "&amp;");
      assert.ok(html.includes(`<title>${name} – Puolesta</title>`), service.id);
      assert.ok(html.includes(`data-service="${service.id}"`));
      assert.equal(html.match(/<dt>/g).length, 3);
      assert.doesNotMatch(html, /undefined/);
    }
  });
});
