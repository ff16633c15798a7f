// No mandate yet: requested from the form, granted by somebody else in a browser of their own, checked again.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  apply,
  assertStored,
  fillInOwnFields,
  foundOrganisation,
  foundPerson,
  picture,
  pressSend,
  readyValue,
  send,
} from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { declineRequest, grantRequest, inEAuthorizations, press, takeRole } from "../support/e-authorizations.mjs";
import { organisation, person } from "../support/identities.mjs";
import { chooseOnBehalf } from "../support/named.mjs";
import { lookUpAndFind, untilReads } from "../support/parties.mjs";
import { rowsOfRegisters, useSandbox } from "../support/sandbox.mjs";
import { part, untilInside, untilPart, untilStatus, valueIn } from "../support/widget.mjs";

const OSKAR = person("oskar-nyberg");
const SAMIR = person("samir-haddad");
const ROVA = organisation("rova");

const THEMES = "http://valtuusrekisteri.suomi.fi";
const HEALTH = { id: "terveydenhuolto", theme: `${THEMES}/terveydenhuollon_asioiden_hoito`, party: 0 };
const GRANT = { id: "avustus", theme: `${THEMES}/avustushakemuksen_tekeminen`, party: 0 };
const BOOKING = "terveyspalvelun-ajanvaraus";

const onBehalf = (added) => readyValue({ situation: "on-behalf", procedure: "mandate", ...added });
const granted = { status: "granted", basis: "mandate" };

const requestsFor = (sandbox, principal) =>
  rowsOfRegisters(
    sandbox,
    "SELECT assignee_id, theme, state, settled_by FROM mandate_requests WHERE principal_id = ?",
    principal,
  );
// Those of the seed nobody gave.
const mandatesGivenBy = (sandbox, giver) =>
  rowsOfRegisters(sandbox, "SELECT principal_id, assignee_id, theme FROM granted_mandates WHERE given_by = ?", giver);

async function click(page, name) {
  await (await untilPart(page, name)).click();
}

async function request(page) {
  await click(page, "request-mandate");
  await untilReads(page, "Valtuutta on pyydetty.");
}

describe("a mandate that is not there yet", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("is requested from the form, granted by the person, and there when checked again", async () => {
    await apply({ sandbox, service: BOOKING }, async (page) => {
      await chooseOnBehalf(page);
      await lookUpAndFind(page, 1, SAMIR.code, SAMIR.name);
      await click(page, "check-mandate");
      await untilReads(page, "Valtuutta ei vielä ole.");
      await picture(page, "journeys/requesting-1-not-granted");
      await request(page);
      await picture(page, "journeys/requesting-2-requested");
      assert.equal((await valueIn(page)).mandates[0].status, "requested");
      assert.equal((await requestsFor(sandbox, SAMIR.id))[0].state, "waiting");

      await inEAuthorizations(sandbox, SAMIR.id, async (stand) => {
        await picture(stand, "journeys/requesting-3-overview");
        await grantRequest(stand, "P1M");
        await picture(stand, "journeys/requesting-4-given");
      });

      await click(page, "check-mandate");
      await untilReads(page, "Valtuus on kunnossa.");
      await untilStatus(page, "ready");
      await picture(page, "journeys/requesting-5-granted");
      const expected = onBehalf({
        service: BOOKING,
        parties: [foundPerson(SAMIR)],
        mandates: [{ ...HEALTH, ...granted }],
      });
      const { status } = await assertStored(sandbox, await send(page), expected);
      assert.equal(status, "processing");
    });
    const asked = { assignee_id: "maija-lahtinen", theme: HEALTH.theme, state: "granted", settled_by: SAMIR.id };
    assert.deepEqual(await requestsFor(sandbox, SAMIR.id), [asked]);
    const given = { principal_id: SAMIR.id, assignee_id: "maija-lahtinen", theme: HEALTH.theme };
    assert.deepEqual(await mandatesGivenBy(sandbox, SAMIR.id), [given]);
  });

  it("is granted for a company by its managing director", async () => {
    await apply({ sandbox, service: "avustus" }, async (page) => {
      await chooseOnBehalf(page);
      await lookUpAndFind(page, 1, ROVA.businessId, ROVA.name, "business-id");
      await request(page);
      await inEAuthorizations(sandbox, "erik-sandberg", async (stand) => {
        await takeRole(stand, ROVA.id);
        await grantRequest(stand);
      });
      await click(page, "check-mandate");
      await untilReads(page, "Valtuus on kunnossa.");
      const parties = [foundOrganisation(ROVA)];
      const expected = onBehalf({ service: "avustus", parties, mandates: [{ ...GRANT, ...granted }] });
      await assertStored(sandbox, await send(page), expected);
    });
    const given = { principal_id: ROVA.id, assignee_id: "maija-lahtinen", theme: GRANT.theme };
    assert.deepEqual(await mandatesGivenBy(sandbox, "erik-sandberg"), [given]);
  });

  it("is not there when the person says no, and the form is not sent", async () => {
    await apply({ sandbox, service: BOOKING }, async (page) => {
      await chooseOnBehalf(page);
      await lookUpAndFind(page, 1, OSKAR.code, OSKAR.name);
      await request(page);
      await inEAuthorizations(sandbox, OSKAR.id, declineRequest);
      await click(page, "check-mandate");
      await untilReads(page, "Valtuutta ei vielä ole.");
      await fillInOwnFields(page);
      await pressSend(page);
      await untilReads(page, "Ilman valtuutta lomaketta ei voi lähettää.");
      assert.equal(new URL(page.url()).pathname, "/application.html");
      assert.deepEqual(await mandatesGivenBy(sandbox, OSKAR.id), []);
      assert.equal((await requestsFor(sandbox, OSKAR.id))[0].state, "declined");
    });
  });

  it("is withdrawn by the one who asked, from the link in the form", async () => {
    await apply({ sandbox, service: BOOKING, as: "leena-hakala" }, async (page) => {
      await chooseOnBehalf(page);
      await lookUpAndFind(page, 1, SAMIR.code, SAMIR.name);
      await request(page);
      await untilReads(page, "Avaa valtuuspyyntö Suomi.fi:ssä");
      const link = await untilInside(page, `a[href^="${sandbox.origin}/suomi-fi/pyynnot/"]`);
      const tab = await page.browserContext().newPage();
      await tab.goto(await link.evaluate((element) => element.href));
      await picture(tab, "journeys/requesting-6-own-request");
      await press(tab, "withdraw");
      await tab.close();
      await page.bringToFront();
      await click(page, "check-mandate");
      await untilReads(page, "Valtuutta ei vielä ole.");
      assert.ok(await page.$(part("request-mandate")), "it can be requested again");
    });
  });
});
