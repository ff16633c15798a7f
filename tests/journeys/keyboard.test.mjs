// A whole journey without a mouse: Tab, Space, Enter, arrows and typing.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apply, assertStored, fillInOwnFields, foundPerson, picture, readyValue } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { organisation, person } from "../support/identities.mjs";
import { chooseOnBehalf } from "../support/named.mjs";
import { untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { untilInside, untilStatus } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");
const COMPANY = organisation("rova");
const ASSOCIATION = organisation("nuorisoseura");
const NO_CONNECTION = [/ERR_CONNECTION_REFUSED/];
const MORE_THAN_THERE_ARE_STOPS = 40;

describe("by keyboard alone", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("goes from the question to the stored case", async () => {
    await apply({ sandbox }, async (page) => {
      await fillInOwnFields(page);
      await page.focus("#applicant-email");
      await chooseTogetherByArrows(page);
      await tabTo(page, { part: "party-count" });
      await page.keyboard.press("ArrowDown");
      await lookUpWithEnter(page, AINO);
      await tabTo(page, { part: "identity-code" });
      await mistypeAndMend(page, SAMIR);
      await untilStatus(page, "ready");
      await picture(page, "journeys/keyboard-ready");
      await tabTo(page, { text: "Lähetä hakemus" });
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      const id = new URL(page.url()).pathname.split("/").pop();
      const expected = { service: "rakentamislupa", situation: "together", procedure: "approval" };
      await assertStored(sandbox, id, readyValue({ ...expected, parties: [foundPerson(AINO), foundPerson(SAMIR)] }));
    });
  });

  it("requests a mandate, also after the network was broken, and keeps the focus beside what came of it", async () => {
    await apply({ sandbox, service: "avustus", expected: NO_CONNECTION }, async (page) => {
      await chooseOnBehalf(page);
      await tabTo(page, { part: "business-id" });
      await page.keyboard.type(COMPANY.businessId);
      await page.keyboard.press("Enter");
      await untilReads(page, `Löytyi: ${COMPANY.name}`);
      await tabTo(page, { part: "request-mandate" });
      await sandbox.stop();
      await page.keyboard.press("Enter");
      await untilReads(page, "Valtuuspyyntöä ei voi lähettää juuri nyt.");
      assert.equal((await focused(page)).part, "request-mandate");
      await sandbox.start();
      await page.keyboard.press("Enter");
      await untilReads(page, "Valtuutta on pyydetty.");
      await untilInside(page, '[part~="mandate"]:focus');
    });
  });

  it("checks a mandate, and keeps the focus beside the answer", async () => {
    await apply({ sandbox, service: "avustus" }, async (page) => {
      await chooseOnBehalf(page);
      await tabTo(page, { part: "business-id" });
      await page.keyboard.type(ASSOCIATION.businessId);
      await page.keyboard.press("Enter");
      await untilReads(page, `Löytyi: ${ASSOCIATION.name}`);
      await tabTo(page, { part: "check-mandate" });
      await page.keyboard.press("Enter");
      await untilReads(page, "Valtuus on kunnossa.");
      await untilInside(page, '[part~="mandate"]:focus');
    });
  });
});

async function chooseTogetherByArrows(page) {
  await tabTo(page, { value: "alone" });
  await page.keyboard.press("Space");
  assert.equal((await focused(page)).value, "alone");
  await page.keyboard.press("ArrowDown");
  assert.equal((await focused(page)).value, "on-behalf");
  await page.keyboard.press("ArrowDown");
  assert.equal((await focused(page)).value, "together");
}

async function lookUpWithEnter(page, { code, name }) {
  await tabTo(page, { part: "identity-code" });
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await untilReads(page, `Löytyi: ${name}`);
}

// The error must not take the focus away: not when it comes, not when the first key makes it go.
async function mistypeAndMend(page, { code, name }) {
  await page.keyboard.type(AINO.code);
  await page.keyboard.press("Enter");
  await untilReads(page, "Tämä osapuoli on jo mukana.");
  assert.equal((await focused(page)).part, "identity-code");
  for (const _ of AINO.code) await page.keyboard.press("Backspace");
  await page.keyboard.type(code);
  assert.equal((await focused(page)).value, code);
  await tabTo(page, { part: "look-up" });
  await page.keyboard.press("Space");
  await untilReads(page, `Löytyi: ${name}`);
}

/** Presses Tab until something has the focus that is like this. */
async function tabTo(page, wanted) {
  for (let stop = 0; stop < MORE_THAN_THERE_ARE_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (Object.entries(wanted).every(([name, value]) => now[name] === value)) return;
  }
  assert.fail(`Tab does not lead to ${JSON.stringify(wanted)}`);
}

function focused(page) {
  return page.evaluate(() => {
    /** @type {any} */
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { value, textContent } = element;
    return { value, part: element.getAttribute("part"), text: textContent.trim() };
  });
}
