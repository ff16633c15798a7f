// Those for whom the person may already act: chosen from the host's list, so that nothing is typed or checked.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  apply,
  assertStored,
  fillInOwnFields,
  foundPerson,
  picture,
  pressSend,
  readyValue,
  send,
} from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { organisation, person } from "../support/identities.mjs";
import { askForWhom, chooseOnBehalf, chooseOther, choosePrincipal, principalsOffered } from "../support/named.mjs";
import { foundNameIn, lookUp, lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { inside, part, untilInside, untilPart, untilStatus, valueIn, WIDGET } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const ELSA = person("elsa-lahtinen");
const KAARLO = person("kaarlo-makela");
const ROVA = organisation("rova");

const THEMES = "http://valtuusrekisteri.suomi.fi";
const HEALTH = { id: "terveydenhuolto", theme: `${THEMES}/terveydenhuollon_asioiden_hoito` };
const CERTIFICATE = { id: "koulutodistus", theme: `${THEMES}/koulu_tai_tutkintotodistuksen_tilaaminen` };
const TERRACE = { id: "terassilupa", theme: `${THEMES}/terassiluvan_hakeminen` };
const PAPER = { id: "huoltajan-valtakirja", theme: null };

const onBehalf = (service, party, mandate) => {
  const mandates = [{ party: 0, status: "granted", ...mandate }];
  return readyValue({ situation: "on-behalf", procedure: "mandate", service, parties: [party], mandates });
};
const named = { source: "register" };
const namedChild = { kind: "child", ref: "a reference", name: ELSA.name, ...named };
const namedCompany = { kind: "organisation", ref: "a reference", name: ROVA.name, ...named };

describe("those for whom one may already act", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("lets a custodian choose the child", async () => {
    await apply({ sandbox, service: "terveyspalvelun-ajanvaraus" }, async (page) => {
      await askForWhom(page);
      const offered = [
        "Elsa Lahtinen (olet huoltaja)Et tarvitse valtuutta.",
        "Aino Koivula (sinulla on valtuus)",
        "Joku muu",
      ];
      assert.deepEqual(await principalsOffered(page), offered);
      await picture(page, "journeys/principals-1-offered");
      await choosePrincipal(page, ELSA.name);
      await untilReads(page, "Valtuutta ei tarvita: olet huoltaja.");
      await untilStatus(page, "ready");
      assert.equal(await page.$(part("identity-code")), null);
      assert.equal(await page.$(part("check-mandate")), null);
      await picture(page, "journeys/principals-2-child");
      const expected = onBehalf("terveyspalvelun-ajanvaraus", namedChild, { ...HEALTH, basis: "custodian" });
      await assertStored(sandbox, await send(page), expected);
    });
  });

  it("asks for nothing and requires nothing before one is chosen", async () => {
    await apply({ sandbox, service: "terveyspalvelun-ajanvaraus" }, async (page) => {
      await askForWhom(page);
      const chosen = `[part~="principal-option"] :checked`;
      for (const absent of [
        chosen,
        ...["identity-code", "mandate", "requirement"].map((name) => `[part~="${name}"]`),
      ]) {
        assert.equal(await page.$(inside(absent)), null, absent);
      }
      await fillInOwnFields(page);
      await pressSend(page);
      await untilReads(page, "Kerro, kenen puolesta asioit.");
      await (await untilInside(page, `[part~="error-summary"] button`)).click();
      const focused = await page.$eval(WIDGET, (widget) => widget.shadowRoot.activeElement.value);
      assert.equal(focused, "named", "the summary leads to the first of those who can be chosen");
      await chooseOther(page);
      await untilPart(page, "mandate");
      await untilPart(page, "identity-code");
    });
  });

  it("asks a custodian for no signed paper either", async () => {
    await apply({ sandbox, service: "varhaiskasvatushakemus" }, async (page) => {
      await chooseOnBehalf(page);
      await choosePrincipal(page, ELSA.name);
      await untilStatus(page, "ready");
      await picture(page, "journeys/principals-3-no-paper");
      const expected = onBehalf("varhaiskasvatushakemus", namedChild, { ...PAPER, basis: "custodian" });
      const { status } = await assertStored(sandbox, await send(page), expected);
      assert.equal(status, "processing");
    });
  });

  it("offers only the child that the matter is about", async () => {
    await apply({ sandbox, service: "terveyspalvelun-ajanvaraus", context: "elsa" }, async (page) => {
      await chooseOnBehalf(page);
      assert.deepEqual(await principalsOffered(page), [
        "Elsa Lahtinen (olet huoltaja)Et tarvitse valtuutta.",
        "Joku muu",
      ]);
      await choosePrincipal(page, ELSA.name);
      await untilStatus(page, "ready");
      const expected = onBehalf("terveyspalvelun-ajanvaraus", namedChild, { ...HEALTH, basis: "custodian" });
      await assertStored(sandbox, await send(page), { ...expected, context: "elsa" });
    });
  });

  it("lets the holder of a mandate choose the person who gave it, and reaches them as they wish", async () => {
    await apply({ sandbox, service: "terveyspalvelun-ajanvaraus" }, async (page) => {
      await chooseOnBehalf(page);
      await choosePrincipal(page, AINO.name);
      await untilReads(page, "Valtuus on kunnossa.");
      await untilStatus(page, "ready");
      const aino = foundPerson(AINO, named);
      const expected = onBehalf("terveyspalvelun-ajanvaraus", aino, { ...HEALTH, basis: "mandate" });
      await assertStored(sandbox, await send(page), expected);
    });
  });

  it("lets a guardian choose the person in their care", async () => {
    await apply({ sandbox, service: "koulutodistus", as: "leena-hakala" }, async (page) => {
      await chooseOnBehalf(page);
      await choosePrincipal(page, KAARLO.name);
      await untilReads(page, "Valtuutta ei tarvita: olet edunvalvoja.");
      await untilStatus(page, "ready");
      const kaarlo = foundPerson(KAARLO, named);
      const expected = onBehalf("koulutodistus", kaarlo, { ...CERTIFICATE, basis: "guardian" });
      await assertStored(sandbox, await send(page), expected);
    });
  });

  it("promises a guardian nothing in health care, where the court decides how far the task goes", async () => {
    await apply({ sandbox, service: "terveyspalvelun-ajanvaraus", as: "leena-hakala" }, async (page) => {
      await chooseOnBehalf(page);
      await (await untilInside(page, "summary")).click();
      await untilReads(page, "Edunvalvojan tehtävä kattaa tämän vain, jos tuomioistuin on niin määrännyt.");
      assert.equal(await page.$(part("principal-option")), null);
      await lookUpAndFind(page, 1, KAARLO.code, KAARLO.name);
      await (await untilPart(page, "check-mandate")).click();
      await untilReads(page, "Valtuutta ei vielä ole.");
    });
  });

  it("lets a managing director choose the company", async () => {
    await apply({ sandbox, service: "terassilupa", as: "erik-sandberg" }, async (page) => {
      await chooseOnBehalf(page);
      await choosePrincipal(page, ROVA.name);
      await untilReads(page, "Valtuutta ei tarvita: sinulla on rekisteriin merkitty asema.");
      await untilStatus(page, "ready");
      await picture(page, "journeys/principals-4-company");
      const expected = onBehalf("terassilupa", namedCompany, { ...TERRACE, basis: "role" });
      await assertStored(sandbox, await send(page), expected);
    });
  });

  it("keeps what was typed of somebody else while one of them is chosen", async () => {
    await apply({ sandbox, service: "terveyspalvelun-ajanvaraus" }, async (page) => {
      await chooseOnBehalf(page);
      await principalsOffered(page);
      await lookUp(page, 1, AINO.code);
      await untilReads(page, `Löytyi: ${AINO.name}`);
      await choosePrincipal(page, ELSA.name);
      await untilStatus(page, "ready");
      await chooseOther(page);
      assert.equal(await foundNameIn(page, 1), `Löytyi: ${AINO.name}`);
      const { status, parties } = await valueIn(page);
      assert.deepEqual([status, parties[0].name, parties[0].source], ["incomplete", AINO.name, "look-up"]);
    });
  });
});
