// The host lets people choose in Suomi.fi itself for whom they act: the form is left and come back to, with all in it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apply, assertStored, foundPerson, picture, readyValue, send } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { chooseForWhom } from "../support/e-authorizations.mjs";
import { codesIn, person } from "../support/identities.mjs";
import { chooseOnBehalf, principalsOffered } from "../support/named.mjs";
import { fillIn, lookUpAndFind, textIn, untilPartOf, untilReads } from "../support/parties.mjs";
import { rowsOf, useSandbox } from "../support/sandbox.mjs";
import { untilPart, untilStatus, valueIn } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");

const BOOKING = "terveyspalvelun-ajanvaraus";
const HEALTH = { id: "terveydenhuolto", theme: "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito" };
const MATTER = "Tarvitsen ajan ensi viikolle.\nMieluiten aamulla.";

/** Fills in a part of the form, names somebody, and presses the check that leads to the stand-in. */
async function leave(page, party) {
  await page.type("#matter", MATTER);
  await page.type("#applicant-phone", "040 123 4001");
  await chooseOnBehalf(page);
  await lookUpAndFind(page, 1, party.code, party.name);
  await fillIn(page, 1, "party-name", `${party.name}-Niemi`);
  await Promise.all([page.waitForNavigation(), (await untilPart(page, "check-mandate")).click()]);
  const { pathname, search } = new URL(page.url());
  assert.equal(pathname, "/oauth/authorize");
  assert.match(search, /&user=[\w-]{22,}&/);
  assert.deepEqual(codesIn(decodeURIComponent(search)), []);
}

/** Waits until the form is back with what was typed in it. */
async function assertBack(page) {
  await untilPartOf(page, 1, "party-name");
  assert.equal(await page.$eval("#matter", (field) => field.value), MATTER);
  assert.equal(await page.$eval("#applicant-phone", (field) => field.value), "040 123 4001");
  assert.equal(new URL(page.url()).hash, "");
  await principalsOffered(page);
}

describe("a choice in Suomi.fi itself", () => {
  useBrowser();
  const sandbox = useSandbox();

  const away = { sandbox, service: BOOKING, check: "redirect" };

  it("comes back with the mandate, and what was typed and corrected is still there", async () => {
    await apply(away, async (page) => {
      await leave(page, AINO);
      await picture(page, "journeys/redirect-1-choice");
      assert.deepEqual(codesIn(await page.content()), []);
      await chooseForWhom(page, AINO.id);
      await assertBack(page);
      await untilReads(page, "Valtuus on kunnossa.");
      await untilStatus(page, "ready");
      assert.equal(await textIn(page, 1, "party-name"), "Aino Koivula-Niemi");
      await picture(page, "journeys/redirect-2-back");
      const parties = [foundPerson(AINO, { addedName: "Aino Koivula-Niemi", edited: true })];
      const mandates = [{ ...HEALTH, party: 0, status: "granted", basis: "mandate" }];
      const expected = readyValue({
        service: BOOKING,
        situation: "on-behalf",
        procedure: "mandate",
        parties,
        mandates,
      });
      await assertStored(sandbox, await send(page), expected);
      assert.deepEqual(await rowsOf(sandbox, "SELECT * FROM drafts"), []);
    });
  });

  it("comes back with somebody else, who was chosen there", async () => {
    await apply(away, async (page) => {
      await leave(page, SAMIR);
      await chooseForWhom(page, AINO.id);
      await assertBack(page);
      await untilStatus(page, "ready");
      const [party] = (await valueIn(page)).parties;
      assert.deepEqual([party.name, party.source], [AINO.name, "register"]);
      const [stored] = await rowsOf(sandbox, "SELECT value, status FROM cases WHERE id = ?", await send(page));
      assert.equal(stored.status, "processing");
      assert.deepEqual(
        JSON.parse(stored.value).parties.map(({ name }) => name),
        [AINO.name],
      );
    });
  });

  it("comes back with a mandate missing when nobody was chosen, and it can be asked for", async () => {
    await apply(away, async (page) => {
      await leave(page, SAMIR);
      await chooseForWhom(page);
      await assertBack(page);
      await untilPart(page, "request-mandate");
      const { status, parties, mandates } = await valueIn(page);
      assert.deepEqual(
        [status, parties[0].addedName, mandates[0].status],
        ["incomplete", "Samir Haddad-Niemi", "not-granted"],
      );
    });
  });
});
