// Approval: the co-parties answer, each in a browser of their own, and the matter moves when the rule is met.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apply, picture, send } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { approve, askForApproval, assertCase, decline, openCase, pressDecline } from "../support/cases.mjs";
import { organisation, person } from "../support/identities.mjs";
import { chooseKind, lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { choose, part, untilPart } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");
const ERIK = person("erik-sandberg");

const ROVA = organisation("rova");

const ALL_OF_THREE = "rakentamislupa";
const TWO_OF_THREE = "salivuoro";

const ASKED = ["asked: party 1, sms, fi", "asked: party 2, suomi-fi, en", "asked: party 3, email, sv"];
const RECEIVED = ["applicant: received", "service: waiting"];

/** What everybody is told: the applicant first, then the parties. */
const toAll = (event) => [
  ...[`${event}: applicant, suomi-fi, fi`, `${event}: party 1, sms, fi`],
  ...[`${event}: party 2, suomi-fi, en`, `${event}: party 3, email, sv`],
];
const toApplicant = (event) => `${event}: applicant, suomi-fi, fi`;

/** The parties as the database has them, with these answers. */
const answered = (aino, samir, erik) => [
  ...[`${AINO.name}: sms, ${aino}`, `${SAMIR.name}: suomi-fi, ${samir}`, `${ERIK.name}: email, ${erik}`],
];

describe("approval", () => {
  useBrowser();
  const sandbox = useSandbox();

  /** Asks three others, and returns the id of the case. */
  async function askThree(service) {
    const id = await askForApproval({ sandbox, service }, [AINO, SAMIR, ERIK]);
    const parties = answered("no answer", "no answer", "no answer");
    await assertCase(sandbox, id, { status: "waiting", parties, outbox: ASKED, trail: RECEIVED });
    return id;
  }

  it("of all three: goes on with the last one", async () => {
    const id = await askThree(ALL_OF_THREE);
    await approve(sandbox, "aino-koivula", id);
    await approve(sandbox, "erik-sandberg", id);
    await assertCase(sandbox, id, { status: "waiting", parties: answered("approve", "no answer", "approve") });
    await approve(sandbox, "samir-haddad", id);
    await assertCase(sandbox, id, {
      status: "processing",
      parties: answered("approve", "approve", "approve"),
      outbox: [...ASKED, ...Array(3).fill(toApplicant("party-approved")), ...toAll("processing")],
      trail: [...RECEIVED, "party 1: approve", "party 3: approve", "party 2: approve", "service: processing"],
    });
  });

  it("of two out of three: goes on with the second, and does not ask the third any more", async () => {
    const id = await askThree(TWO_OF_THREE);
    const answerLate = async (late) => {
      await untilPart(late, "approve");
      await approve(sandbox, "aino-koivula", id);
      await approve(sandbox, "samir-haddad", id);
      await (await untilPart(late, "approve")).click();
      await untilReads(late, "Käsittelemme asiaa.");
      assert.equal(await late.$(part("approve")), null);
      await picture(late, "journeys/approval-1-too-late");
    };
    await openCase(sandbox, "erik-sandberg", id, answerLate, [/status of 409/]);
    await assertCase(sandbox, id, {
      status: "processing",
      parties: answered("approve", "approve", "no answer"),
      outbox: [...ASKED, ...Array(2).fill(toApplicant("party-approved")), ...toAll("processing")],
      trail: [...RECEIVED, "party 1: approve", "party 2: approve", "service: processing"],
    });
  });

  it("of two out of three: goes on although one declines", async () => {
    const id = await askThree(TWO_OF_THREE);
    await approve(sandbox, "aino-koivula", id);
    await decline(sandbox, "samir-haddad", id);
    await assertCase(sandbox, id, { status: "waiting" });
    await approve(sandbox, "erik-sandberg", id);
    await assertCase(sandbox, id, { status: "processing", parties: answered("approve", "decline", "approve") });
  });

  it("of all three: ends with the first who declines, and everybody is told", async () => {
    const id = await askThree(ALL_OF_THREE);
    await approve(sandbox, "aino-koivula", id);
    await openCase(sandbox, "samir-haddad", id, async (page) => {
      await untilReads(page, "Maija Lahtinen pyytää sinua hyväksymään tämän asian.");
      await picture(page, "journeys/approval-2-asked");
      await pressDecline(page);
      await untilReads(page, "Asia ei etene, koska sitä ei hyväksytty.");
      await picture(page, "journeys/approval-3-declined");
    });
    await openCase(sandbox, "erik-sandberg", id, async (page) => {
      await untilReads(page, "Asia ei etene, koska sitä ei hyväksytty.");
      assert.equal(await page.$(part("approve")), null);
    });
    await assertCase(sandbox, id, {
      status: "declined",
      parties: answered("approve", "decline", "no answer"),
      outbox: [...ASKED, toApplicant("party-approved"), toApplicant("party-declined"), ...toAll("declined")],
      trail: [...RECEIVED, "party 1: approve", "party 2: decline", "service: declined"],
    });
  });

  it("of a company: given by one who has a role in it", async () => {
    let id;
    await apply({ sandbox }, async (page) => {
      await choose(page, "together");
      await chooseKind(page, 1, "organisation");
      await lookUpAndFind(page, 1, ROVA.businessId, ROVA.name, "business-id");
      id = await send(page);
    });
    await approve(sandbox, "erik-sandberg", id);
    await assertCase(sandbox, id, {
      status: "processing",
      parties: [`${ROVA.name}: suomi-fi, approve`],
      trail: [...RECEIVED, "party 1: approve", "service: processing"],
    });
  });
});
