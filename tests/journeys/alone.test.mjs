// Alone: the shortest way from the question to the stored case, and where the service does not allow it.
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
import { assertCase, countCases } from "../support/cases.mjs";
import { person } from "../support/identities.mjs";
import { chooseTogether, lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { choose, untilStatus, valueIn } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");

describe("alone", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("asks for nothing more", async () => {
    await apply({ sandbox }, async (page) => {
      await picture(page, "journeys/alone-1-question");
      await choose(page, "alone");
      await untilStatus(page, "ready");
      const expected = readyValue({ service: "rakentamislupa", situation: "alone", procedure: "none" });
      const id = await send(page);
      await assertStored(sandbox, id, expected);
      const trail = ["applicant: received", "service: processing"];
      await assertCase(sandbox, id, { status: "processing", parties: [], outbox: [], trail });
      await picture(page, "journeys/alone-2-sent");
    });
  });

  it("says why it is not allowed, sends nothing, and goes on when another answer is chosen", async () => {
    await apply({ sandbox, service: "salivuoro" }, async (page) => {
      await choose(page, "alone");
      await untilReads(page, "Vakiovuoron saa seura tai muu ryhmä.");
      await fillInOwnFields(page);
      const before = await countCases(sandbox);
      await pressSend(page);
      await untilReads(page, "Valitse toinen vaihtoehto. Tämä ei ole mahdollinen tässä palvelussa.");
      assert.equal((await valueIn(page)).status, "incomplete");
      assert.equal(await countCases(sandbox), before);
      await picture(page, "journeys/alone-3-not-allowed");
      await chooseTogether(page, 2);
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await lookUpAndFind(page, 2, SAMIR.code, SAMIR.name);
      const expected = { service: "salivuoro", situation: "together", procedure: "approval" };
      const parties = [foundPerson(AINO), foundPerson(SAMIR)];
      await assertStored(sandbox, await send(page), readyValue({ ...expected, parties }));
    });
  });
});
