// Several mandates under one name: the bundle is named as such, and counts only when all of it is there.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apply, assertStored, foundOrganisation, picture, readyValue, send } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { grantRequest, inEAuthorizations, takeRole } from "../support/e-authorizations.mjs";
import { organisation } from "../support/identities.mjs";
import { chooseOnBehalf } from "../support/named.mjs";
import { chooseKind, lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { inside, part, untilPart, untilStatus } from "../support/widget.mjs";

const HOUSING_COMPANY = organisation("kuusikko");
const ROVA = organisation("rova");

const THEMES = "http://valtuusrekisteri.suomi.fi";

const onBehalf = (service, party, mandates) => {
  const added = {
    service,
    parties: [foundOrganisation(party)],
    mandates: mandates.map((each) => ({ party: 0, ...each })),
  };
  return readyValue({ situation: "on-behalf", procedure: "mandate", ...added });
};

describe("a bundle of signed papers", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("is named with each of its papers, which an official looks at", async () => {
    await apply({ sandbox, service: "rakentamislupa-yhtio" }, async (page) => {
      await chooseOnBehalf(page);
      await untilReads(page, "Valtuuskokonaisuus: Yhtiön rakennusasiat");
      const names = await page.$$eval(inside(`[part~="mandate-name"]`), (all) => all.map((each) => each.textContent));
      assert.deepEqual(names, ["Valtakirja rakentamisen lupa-asiaan", "Ote hallituksen pöytäkirjasta"]);
      assert.equal(await page.$(part("check-mandate")), null);
      await lookUpAndFind(page, 1, HOUSING_COMPANY.businessId, HOUSING_COMPANY.name, "business-id");
      await untilStatus(page, "ready");
      await picture(page, "journeys/bundles-1-papers");
      const paper = { theme: null, status: "not-checked", basis: "power-of-attorney" };
      const expected = onBehalf("rakentamislupa-yhtio", HOUSING_COMPANY, [
        { id: "rakentamisen-valtakirja", ...paper },
        { id: "hallituksen-paatos", ...paper },
      ]);
      const { status } = await assertStored(sandbox, await send(page), expected);
      assert.equal(status, "manual");
    });
  });
});

describe("a bundle of mandates", () => {
  useBrowser();
  const sandbox = useSandbox({ PUOLESTA_CATALOGUE: "demo-site/sandbox/tests/sandbox/catalogue.json" });

  it("counts when the half that was missing has been requested and granted", async () => {
    await apply({ sandbox, service: "yhtion-hakemus" }, async (page) => {
      await chooseOnBehalf(page);
      await untilReads(page, "Valtuuskokonaisuus: Yhtiön asiat");
      await chooseKind(page, 1, "organisation");
      await lookUpAndFind(page, 1, ROVA.businessId, ROVA.name, "business-id");
      await (await untilPart(page, "check-mandate")).click();
      await untilReads(page, "Valtuutta ei vielä ole.");
      assert.equal((await page.$$(part("request-mandate"))).length, 1);
      await picture(page, "journeys/bundles-2-half");
      await (await untilPart(page, "request-mandate")).click();
      await untilReads(page, "Valtuutta on pyydetty.");
      await inEAuthorizations(sandbox, "erik-sandberg", async (stand) => {
        await takeRole(stand, ROVA.id);
        await grantRequest(stand);
      });
      await (await untilPart(page, "check-mandate")).click();
      await untilReads(page, "Valtuus on kunnossa.");
      await untilStatus(page, "ready");
      const granted = { status: "granted", basis: "mandate" };
      const retired = { status: "not-granted", basis: null };
      const expected = onBehalf("yhtion-hakemus", ROVA, [
        { id: "avustus", theme: `${THEMES}/avustushakemuksen_tekeminen`, ...granted },
        { id: "terassilupa", theme: `${THEMES}/terassiluvan_hakeminen`, ...granted },
        { id: "vanha-asia", theme: `${THEMES}/koulu_tai_tutkintotodistuksen_tilaaminen`, ...retired },
      ]);
      const { status } = await assertStored(sandbox, await send(page), expected);
      assert.equal(status, "processing");
    });
  });
});
