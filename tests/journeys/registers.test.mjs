// Parties from a register: shown, then confirmed or disputed; where it is incomplete or down, named by hand.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  apply,
  assertStored,
  foundOrganisation,
  foundPerson,
  picture,
  readyValue,
  send,
} from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { organisation, person } from "../support/identities.mjs";
import { sayOfList } from "../support/named.mjs";
import { chooseChannel, fillIn, lookUpAndFind, untilPartOf, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { choose, inside, part, untilPart, untilStatus, valueIn } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const HELMI = person("helmi-jarvinen");
const PETRI = person("petri-lahtinen");
const SAMIR = person("samir-haddad");
const ROVA = organisation("rova");

const QUESTION = "Ovatko nämä kaikki muut, joita asia koskee?";
const SCHOOL = "muuttavan-oppilaan-tiedot";

const registered = (party) => ({ ...party, source: "register" });
const approval = (added) => readyValue({ service: SCHOOL, situation: "together", procedure: "approval", ...added });

/** The names in the places, in order. */
function namesShown(page) {
  return page.$$eval(inside(`[part~="found-name"]`), (lines) => lines.map((line) => line.textContent.split(": ")[1]));
}

describe("parties from a register", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("are confirmed by the applicant", async () => {
    await apply({ sandbox, service: SCHOOL }, async (page) => {
      await choose(page, "together");
      await untilReads(page, QUESTION);
      assert.deepEqual(await namesShown(page), [PETRI.name]);
      assert.equal(await page.$(part("identity-code")), null);
      assert.equal((await valueIn(page)).status, "incomplete");
      await picture(page, "journeys/registers-1-question");
      await sayOfList(page, "confirmed");
      await untilStatus(page, "ready");
      await picture(page, "journeys/registers-2-confirmed");
      const expected = approval({ partyList: "confirmed", parties: [registered(foundPerson(PETRI))] });
      const { status } = await assertStored(sandbox, await send(page), expected);
      assert.equal(status, "waiting");
    });
  });

  it("are not complete without an answer to the question", async () => {
    await apply({ sandbox, service: SCHOOL }, async (page) => {
      await choose(page, "together");
      await untilReads(page, QUESTION);
      await page.click("#application p > button.button");
      await untilPart(page, "error-summary");
      await picture(page, "journeys/registers-3-not-answered");
      assert.equal((await valueIn(page)).partyList, null);
    });
  });

  it("are disputed, and somebody is added", async () => {
    await apply({ sandbox, service: SCHOOL }, async (page) => {
      await choose(page, "together");
      await untilReads(page, QUESTION);
      await sayOfList(page, "disputed");
      await untilReads(page, "Lisää puuttuvat ja poista ne, jotka eivät kuulu tähän.");
      await (await untilPart(page, "add-party")).click();
      await lookUpAndFind(page, 2, AINO.code, AINO.name);
      await untilStatus(page, "ready");
      await picture(page, "journeys/registers-4-disputed");
      const parties = [registered(foundPerson(PETRI)), foundPerson(AINO)];
      const { status } = await assertStored(sandbox, await send(page), approval({ partyList: "disputed", parties }));
      assert.equal(status, "manual");
    });
  });

  it("are disputed, and somebody is somebody else", async () => {
    await apply({ sandbox, service: SCHOOL }, async (page) => {
      await choose(page, "together");
      await untilReads(page, QUESTION);
      await sayOfList(page, "disputed");
      await (await untilPartOf(page, 1, "remove-party")).click();
      await lookUpAndFind(page, 1, SAMIR.code, SAMIR.name);
      await untilStatus(page, "ready");
      const expected = approval({ partyList: "disputed", parties: [foundPerson(SAMIR)] });
      await assertStored(sandbox, await send(page), expected);
    });
  });

  it("are named by the applicant where the register knows nobody else", async () => {
    await apply({ sandbox, service: SCHOOL, as: "erik-sandberg", context: "noel" }, async (page) => {
      await choose(page, "together");
      await untilReads(page, "Rekisterissä ei ole muita osapuolia.");
      await picture(page, "journeys/registers-5-nobody");
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await untilStatus(page, "ready");
      const expected = approval({ context: "noel", partyList: "disputed", parties: [foundPerson(AINO)] });
      await assertStored(sandbox, await send(page), expected);
    });
  });
});

describe("parties of an incomplete register", () => {
  useBrowser();
  const sandbox = useSandbox({ PUOLESTA_CATALOGUE: "demo-site/sandbox/tests/sandbox/catalogue.json" });

  const notice = (added) =>
    readyValue({
      service: "rajankaynti",
      context: "kiinteisto-2",
      situation: "together",
      procedure: "notice",
      ...added,
    });

  it("are completed by the applicant", async () => {
    await apply({ sandbox, service: "rajankaynti", context: "kiinteisto-2" }, async (page) => {
      await choose(page, "together");
      await untilReads(page, "Emme saa kaikkia osapuolia rekisteristä.");
      assert.deepEqual(await namesShown(page), [HELMI.name, ROVA.name]);
      await (await untilPart(page, "add-party")).click();
      await lookUpAndFind(page, 3, AINO.code, AINO.name);
      await untilStatus(page, "ready");
      await picture(page, "journeys/registers-6-incomplete");
      const parties = [registered(foundPerson(HELMI)), registered(foundOrganisation(ROVA)), foundPerson(AINO)];
      await assertStored(sandbox, await send(page), notice({ partyList: "incomplete", parties }));
    });
  });
});

describe("when the register is down", () => {
  useBrowser();
  const sandbox = useSandbox();

  const expected = [/net::ERR_CONNECTION_REFUSED/];
  const down = "Osapuolia ei saada nyt rekisteristä.";

  it("lets the parties be typed by hand", async () => {
    await apply({ sandbox, service: SCHOOL, expected }, async (page) => {
      await sandbox.stop();
      try {
        await choose(page, "together");
        await untilReads(page, down);
        await picture(page, "journeys/registers-7-down");
        await fillIn(page, 1, "identity-code", PETRI.code);
        await (await untilPartOf(page, 1, "look-up")).click();
        await untilReads(page, "Haku ei toimi juuri nyt.");
        await fillIn(page, 1, "party-name", PETRI.name);
        await chooseChannel(page, 1, "paper");
        await untilStatus(page, "ready");
      } finally {
        await sandbox.start();
      }
      const petri = {
        kind: "person",
        ref: null,
        personalIdentityCode: PETRI.code,
        name: PETRI.name,
        phone: null,
        email: null,
      };
      const parties = [{ ...petri, channel: "paper", source: "typed" }];
      await assertStored(sandbox, await send(page), approval({ partyList: "incomplete", parties }));
    });
  });

  it("asks it again when told to, and shows whom it knows", async () => {
    await apply({ sandbox, service: SCHOOL, expected }, async (page) => {
      await sandbox.stop();
      try {
        await choose(page, "together");
        await untilReads(page, down);
      } finally {
        await sandbox.start();
      }
      await (await untilPart(page, "retry")).click();
      await untilReads(page, QUESTION);
      await sayOfList(page, "confirmed");
      await untilStatus(page, "ready");
      const value = approval({ partyList: "confirmed", parties: [registered(foundPerson(PETRI))] });
      await assertStored(sandbox, await send(page), value);
    });
  });
});
