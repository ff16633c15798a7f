// Situation: the widget in a form of each platform, embedded as its recipe in docs/embed/ says, and used from the first
// visit to a draft that is sent.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { fillIn, textIn } from "../../support/parties.mjs";
import { json } from "../../support/server.mjs";
import { readValue } from "../../support/value-schema.mjs";
import { choose, chosen, untilPart, untilReady, untilStatus, WIDGET } from "../../support/widget.mjs";
import { installHosts, siteOf } from "./build.mjs";
import { HOSTS } from "./hosts.mjs";

const ADDRESS = "Testikatu 1";
const EMPTY = { address: "", puolesta: "" };
const SEND = "Lähetä";
const CLEAR = "Tyhjennä";
const ANNA = { code: "131052-308T", name: "Anna Esimerkki" };

describe("the recipe", () => {
  useBrowser();
  before(installHosts);

  for (const [name, host] of Object.entries(HOSTS)) {
    it(`of ${name}`, async () => {
      const answers = {
        ...(await siteOf(name, host)),
        "/luonnos": json(EMPTY),
        "/hakemus": { status: 303, headers: { location: "/sent" } },
      };
      await visit({ answers }, (page, site) => walk(page, site, host));
    });
  }
});

async function walk(page, site, host) {
  await blocksHalfOfIt(page, site, host);
  await takesAllBack(page, host);
  await writeAddress(page, host);
  await choose(page, "together");
  await fillIn(page, 1, "identity-code", ANNA.code);
  await fillIn(page, 1, "party-name", ANNA.name);
  await untilStatus(page, "ready");
  const sent = await send(page, site, host);
  const value = assertComplete(sent, host);

  site.answers["/luonnos"] = json(fieldsIn(sent, host));
  await page.goto(site.origin);
  await untilReady(page);
  await untilStatus(page, "ready");
  assert.deepEqual(await chosen(page), ["together"]);
  assert.equal(await textIn(page, 1, "party-name"), ANNA.name);
  assert.deepEqual(assertComplete(await send(page, site, host), host).parties, value.parties);
}

async function blocksHalfOfIt(page, site, { reason, ...host }) {
  await untilReady(page);
  await writeAddress(page, host);
  await choose(page, "together");
  await press(page, SEND);
  await (reason ? page.waitForSelector(reason, { visible: true }) : untilPart(page, "error-summary"));
  await untilPart(page, "error");
  assert.deepEqual(site.requestsOf("/hakemus"), []);
}

async function takesAllBack(page, { address }) {
  await press(page, CLEAR);
  await page.waitForFunction(
    (widget, field) =>
      !JSON.parse(document.querySelector(widget).value).situation && !document.querySelector(field).value,
    {},
    WIDGET,
    address ?? "[name=address]",
  );
  assert.deepEqual(await chosen(page), []);
}

async function writeAddress(page, { address = "[name=address]" }) {
  await page.type(address, ADDRESS);
}

/** Presses the button of the page's own that says this. */
async function press(page, words) {
  const find = (wanted) => {
    const textOf = (button) => button.value || button.textContent;
    const buttons = [...document.querySelectorAll("button, [type=submit], [type=button], [type=reset]")];
    return buttons.find((button) => textOf(button).includes(wanted) && button.checkVisibility());
  };
  const button = await page.waitForFunction(find, {}, words);
  await button.asElement().click();
}

/** Sends the form, and waits until the answer has been followed; returns what the host made of it. */
async function send(page, site, { isSentByBrowser }) {
  const isAnswer = (response) => new URL(response.url()).pathname === "/sent";
  await Promise.all([isSentByBrowser ? page.waitForNavigation() : page.waitForResponse(isAnswer), press(page, SEND)]);
  const { body, headers } = site.requestsOf("/hakemus").at(-1);
  const type = headers["content-type"];
  if (type.startsWith("application/json")) return JSON.parse(body);
  return Object.fromEntries(await new Response(body, { headers: { "content-type": type } }).formData());
}

function fieldsIn(sent, { fields }) {
  return fields ? fields(sent) : sent;
}

function assertComplete(sent, host) {
  const { address, puolesta } = fieldsIn(sent, host);
  const value = readValue(puolesta);
  const [{ personalIdentityCode, name }] = value.parties;
  assert.deepEqual(
    [address, value.status, value.situation, personalIdentityCode, name],
    [ADDRESS, "ready", "together", ANNA.code, ANNA.name],
  );
  return value;
}
