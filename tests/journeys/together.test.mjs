// A shared matter: the others are named where the service says so, and what follows is told.
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
import assert from "node:assert/strict";
import { useBrowser } from "../support/browser.mjs";
import { assertCase } from "../support/cases.mjs";
import { organisation, person } from "../support/identities.mjs";
import { messagesOf } from "../support/outbox.mjs";
import { chooseChannel, chooseKind, chooseTogether, fillIn, lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { choose, inside, part, untilPart, untilStatus } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");
const ROVA = organisation("rova");

// Nobody's answer is waited for.
const GOES_ON_AT_ONCE = ["applicant: received", "service: processing"];

const together = (added) => readyValue({ situation: "together", ...added });

describe("a shared matter", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("asks two others for approval, with details corrected by hand", async () => {
    await apply({ sandbox }, async (page) => {
      await chooseTogether(page, 2);
      await picture(page, "journeys/together-1-places");
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await lookUpAndFind(page, 2, SAMIR.code.toLowerCase(), SAMIR.name);
      await picture(page, "journeys/together-2-found");
      await fillIn(page, 1, "party-name", "Aino Koivula-Niemi");
      await chooseChannel(page, 2, "email");
      await untilReads(page, "pyydämme jokaiselta heistä hyväksynnän");
      await untilReads(page, "Heillä on vastausaikaa 14 päivää.");
      await untilStatus(page, "ready");
      const expected = together({
        service: "rakentamislupa",
        procedure: "approval",
        parties: [
          foundPerson(AINO, { addedName: "Aino Koivula-Niemi", edited: true }),
          foundPerson(SAMIR, { channel: "email", edited: true }),
        ],
      });
      await assertStored(sandbox, await send(page), expected);
      await picture(page, "journeys/together-3-sent");
    });
  });

  it("names nobody where one may act for all", async () => {
    await apply({ sandbox, service: "asukaspysakointi" }, async (page) => {
      await choose(page, "together");
      await untilPart(page, "reminder");
      await untilReads(page, "yksi heistä voi hakea tunnuksen");
      assert.equal(await page.$(part("party")), null);
      await untilStatus(page, "ready");
      await picture(page, "journeys/together-4-none");
      const expected = together({ service: "asukaspysakointi", procedure: "none" });
      const id = await send(page);
      await assertStored(sandbox, id, expected);
      await assertCase(sandbox, id, { status: "processing", parties: [], outbox: [], trail: GOES_ON_AT_ONCE });
    });
  });

  it("takes a declaration, and not without it", async () => {
    await apply({ sandbox, service: "yhteinen-jateastia" }, async (page) => {
      await choose(page, "together");
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await fillInOwnFields(page);
      await pressSend(page);
      await untilReads(page, "Rastita vakuutus, jos se pitää paikkansa.");
      await picture(page, "journeys/together-5-declaration-missing");
      // The words, not the box: a press on them must not move the focus, and the page, elsewhere first.
      for (const label of await page.$$(inside(`[part~="declaration"]`))) await label.click();
      await untilStatus(page, "ready");
      const expected = together({
        service: "yhteinen-jateastia",
        procedure: "declaration",
        parties: [foundPerson(AINO)],
        declarations: [
          { id: "others-authorised", at: "now" },
          { id: "others-informed", at: "now" },
        ],
      });
      const id = await send(page);
      await assertStored(sandbox, id, expected);
      const parties = [`${AINO.name}: sms, no answer`];
      await assertCase(sandbox, id, { status: "processing", parties, outbox: [], trail: GOES_ON_AT_ONCE });
    });
  });

  it("tells the others by a notice and hears them, a company among them", async () => {
    await apply({ sandbox, service: "naapurin-kuuleminen" }, async (page) => {
      await chooseTogether(page, 2);
      await untilReads(page, "He voivat kommentoida asiaa. Aloitamme käsittelyn heti.");
      await lookUpAndFind(page, 1, SAMIR.code, SAMIR.name);
      await chooseKind(page, 2, "organisation");
      await lookUpAndFind(page, 2, ROVA.businessId, ROVA.name, "business-id");
      await untilStatus(page, "ready");
      await picture(page, "journeys/together-6-notice");
      const expected = together({
        service: "naapurin-kuuleminen",
        procedure: "notice",
        parties: [foundPerson(SAMIR), foundOrganisation(ROVA)],
      });
      const id = await send(page);
      await assertStored(sandbox, id, expected);
      await assertCase(sandbox, id, {
        status: "processing",
        parties: [`${SAMIR.name}: suomi-fi, no answer`, `${ROVA.name}: suomi-fi, no answer`],
        outbox: ["heard: party 1, suomi-fi, en", "heard: party 2, suomi-fi, fi"],
        trail: GOES_ON_AT_ONCE,
      });
      const [toSamir] = await messagesOf(sandbox, id);
      assert.match(toSamir.text, /You can comment on the matter\. You do not need to answer\./);
    });
  });
});
