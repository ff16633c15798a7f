// On behalf of another: which mandate is needed, where it is asked for, whether it is there.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  apply,
  assertStored,
  foundOrganisation,
  foundPerson,
  picture,
  pressSend,
  fillInOwnFields,
  readyValue,
  send,
} from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { assertRefused } from "../support/cases.mjs";
import { endMandate, inEAuthorizations } from "../support/e-authorizations.mjs";
import { organisation, person } from "../support/identities.mjs";
import { chooseOnBehalf, choosePrincipal } from "../support/named.mjs";
import { lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { part, untilPart, untilStatus, valueIn } from "../support/widget.mjs";

const THEME = "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen";
// The rule of the contract, worked out by hand: the name in plain letters, and the MD5 of the theme's address.
const THEME_PAGE =
  "https://www.suomi.fi/valtuudet/valtuusasiat/avustushakemuksen-tekeminen/cd6370f16797576492945132a201b95b";

const ASSOCIATION = organisation("nuorisoseura");
const COMPANY = organisation("rova");

const HEALTH = {
  id: "terveydenhuolto",
  theme: "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito",
  party: 0,
};
const BOOKING = "terveyspalvelun-ajanvaraus";

const AINO = person("aino-koivula");
const avustus = (mandate) => ({ id: "avustus", theme: THEME, party: 0, ...mandate });
const onBehalf = (added) => readyValue({ situation: "on-behalf", procedure: "mandate", ...added });

async function check(page) {
  await (await untilPart(page, "check-mandate")).click();
}

describe("on behalf of another", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("names the mandate and links to it before anybody is named", async () => {
    await apply({ sandbox, service: "avustus" }, async (page) => {
      await chooseOnBehalf(page);
      const name = await untilPart(page, "mandate-name");
      assert.equal(await name.evaluate((element) => element.textContent), "Avustushakemuksen tekeminen");
      const link = await (await untilPart(page, "mandate-link")).evaluate((element) => ({
        ...{ href: element.getAttribute("href"), target: element.target, rel: element.rel },
      }));
      assert.deepEqual(link, { href: THEME_PAGE, target: "_blank", rel: "noopener noreferrer" });
      await picture(page, "journeys/on-behalf-1-mandate");
    });
  });

  it("checks on request only, and stores a mandate that is granted", async () => {
    await apply({ sandbox, service: "avustus" }, async (page) => {
      await chooseOnBehalf(page);
      await lookUpAndFind(page, 1, ASSOCIATION.businessId, ASSOCIATION.name, "business-id");
      assert.equal((await valueIn(page)).mandates[0].status, "not-checked");
      await picture(page, "journeys/on-behalf-2-found");
      await check(page);
      await untilReads(page, "Valtuus on kunnossa.");
      await untilStatus(page, "ready");
      await picture(page, "journeys/on-behalf-3-granted");
      const expected = onBehalf({
        service: "avustus",
        parties: [foundOrganisation(ASSOCIATION)],
        mandates: [avustus({ status: "granted", basis: "mandate" })],
      });
      await assertStored(sandbox, await send(page), expected);
    });
  });

  it("stores a mandate that a person has granted", async () => {
    await apply({ sandbox, service: BOOKING }, async (page) => {
      await chooseOnBehalf(page);
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await check(page);
      await untilReads(page, "Valtuus on kunnossa.");
      await untilStatus(page, "ready");
      const mandates = [{ ...HEALTH, status: "granted", basis: "mandate" }];
      const expected = onBehalf({ service: BOOKING, parties: [foundPerson(AINO)], mandates });
      await assertStored(sandbox, await send(page), expected);
    });
  });

  it("needs no mandate of one who chairs the association", async () => {
    await apply({ sandbox, service: "avustus", as: "helmi-jarvinen" }, async (page) => {
      await chooseOnBehalf(page);
      await lookUpAndFind(page, 1, ASSOCIATION.businessId, ASSOCIATION.name, "business-id");
      await check(page);
      await untilReads(page, "Valtuutta ei tarvita: sinulla on rekisteriin merkitty asema.");
      const expected = onBehalf({
        service: "avustus",
        // She alone signs for it.
        parties: [{ ...foundOrganisation(ASSOCIATION), answeredBy: "official" }],
        mandates: [avustus({ status: "granted", basis: "role" })],
      });
      await assertStored(sandbox, await send(page), expected);
    });
  });

  it("stays incomplete and says why when the mandate has run out", async () => {
    await apply({ sandbox, service: "avustus" }, async (page) => {
      await chooseOnBehalf(page);
      await lookUpAndFind(page, 1, COMPANY.businessId, COMPANY.name, "business-id");
      await check(page);
      await untilReads(page, "Valtuutta ei vielä ole. Pyydä sitä ja tarkista sitten uudelleen.");
      const value = await valueIn(page);
      assert.deepEqual(
        [value.status, value.mandates[0].status, value.mandates[0].basis],
        ["incomplete", "not-granted", null],
      );
      await fillInOwnFields(page);
      await pressSend(page);
      await untilReads(page, "Pyydä valtuus ja tarkista se uudelleen. Ilman valtuutta lomaketta ei voi lähettää.");
      assert.equal(new URL(page.url()).pathname, "/application.html");
      await picture(page, "journeys/on-behalf-4-not-granted");
    });
  });

  it("takes a signed paper for a person where Suomi.fi has no mandate", async () => {
    await apply({ sandbox }, async (page) => {
      await chooseOnBehalf(page);
      await untilReads(page, "Liitä asiakirja lomakkeeseen.");
      assert.equal(await page.$(part("mandate-link")), null);
      assert.equal(await page.$(part("check-mandate")), null);
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await untilStatus(page, "ready");
      await picture(page, "journeys/on-behalf-5-power-of-attorney");
      const paper = {
        id: "rakentamisen-valtakirja",
        theme: null,
        party: 0,
        status: "not-checked",
        basis: "power-of-attorney",
      };
      const expected = onBehalf({ service: "rakentamislupa", parties: [foundPerson(AINO)], mandates: [paper] });
      await assertStored(sandbox, await send(page), expected);
    });
  });

  it("is refused when the mandate was ended while the form was open", async () => {
    await apply({ sandbox, service: BOOKING, expected: [/status of 422/] }, async (page) => {
      await chooseOnBehalf(page);
      await choosePrincipal(page, AINO.name);
      await untilStatus(page, "ready");
      await inEAuthorizations(sandbox, AINO.id, endMandate);
      await fillInOwnFields(page);
      await Promise.all([page.waitForNavigation(), pressSend(page)]);
      assert.deepEqual(await page.$$eval("[data-reason]", (reasons) => reasons.map((each) => each.dataset.reason)), [
        "mandate-not-granted",
      ]);
      await picture(page, "journeys/on-behalf-6-ended");
      await assertRefused(sandbox, [{ what: "mandate-not-granted", place: 1 }]);
    });
  });
});
