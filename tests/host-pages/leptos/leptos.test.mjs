// Situation: the page is a program of Leptos, and the widget a component in it, without element and release folder.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { builtLeptosPage } from "../../support/leptos-page.mjs";
import { pageFile } from "../../support/page-file.mjs";

const ALONE = 'input[value="alone"]';

describe("a page of Leptos with the component", () => {
  let answers;
  useBrowser();
  before(async () => {
    answers = await builtLeptosPage();
  });

  const onPage = (steps) => visit({ body: pageFile(import.meta.url), answers }, steps);
  // Puppeteer's own waiting does not see into the root of the component.
  const untilInside = async (page, selector) => {
    const find = (wanted) => {
      const hosts = [...document.querySelectorAll("form *")].filter((each) => each.shadowRoot);
      return hosts.map((host) => host.shadowRoot.querySelector(wanted)).find(Boolean);
    };
    return (await page.waitForFunction(find, {}, selector)).asElement();
  };
  const sent = (page) => page.$eval("output", (output) => output.textContent);
  const errors = (page, count) =>
    page.waitForFunction((wanted) => document.querySelector("#errors")?.textContent === wanted, {}, String(count));

  it("is filled in, and its value is the page's", async () => {
    await onPage(async (page) => {
      await (await untilInside(page, ALONE)).click();
      await errors(page, 0);
      await page.click("form > button");
      await page.waitForFunction(() => document.querySelector("output").textContent !== "");
      const { status, service, situation } = JSON.parse(await sent(page));
      assert.deepEqual({ status, service, situation }, { status: "ready", service: "avustus", situation: "alone" });
    });
  });

  it("shows its problems when the form is about to be sent, and takes the focus to them", async () => {
    await onPage(async (page) => {
      await untilInside(page, ALONE);
      await errors(page, 1);
      await page.click("form > button");
      await untilInside(page, '[part~="error-summary"]:focus');
      assert.equal(await sent(page), "");
    });
  });

  it("is the program that the guide shows", async () => {
    const guide = await readFile(new URL("../../../docs/embed/leptos.md", import.meta.url), "utf8");
    const program = await readFile(new URL("src/lib.rs", import.meta.url), "utf8");
    assert.ok(guide.includes(`\`\`\`rust\n${program}\`\`\``));
  });
});
