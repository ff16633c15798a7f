// The decision: an official writes it on the desk, and it reaches the applicant and every party.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { picture } from "../support/application.mjs";
import { inPage, useBrowser } from "../support/browser.mjs";
import { approve, askForApproval, assertCase, atDesk, decide, openCase } from "../support/cases.mjs";
import { person } from "../support/identities.mjs";
import { messagesOf, messagesShown } from "../support/outbox.mjs";
import { untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { signInAsOfficial } from "../support/signed-in.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");
const EVERYBODY = ["maija-lahtinen", "aino-koivula", "samir-haddad"];

const DECISION = "Lupa on myönnetty. Päätöksestä voi valittaa 30 päivän ajan.";

/** What everybody is told: the applicant first, then the parties. */
const toAll = (event) =>
  ["applicant, suomi-fi, fi", "party 1, sms, fi", "party 2, suomi-fi, en"].map((receiver) => `${event}: ${receiver}`);

describe("the decision", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("is made when all have approved, and reaches all", async () => {
    const id = await askForApproval({ sandbox }, [AINO, SAMIR]);
    await approve(sandbox, "aino-koivula", id);
    await atDesk(sandbox, id, async (desk) => assert.equal(await desk.$("[data-decision]"), null));
    await approve(sandbox, "samir-haddad", id);
    await atDesk(sandbox, id, async (desk) => {
      await picture(desk, "journeys/decision-1-desk");
      await decide(desk, DECISION);
      assert.equal(await desk.$eval("[data-case]", (matter) => matter.dataset.status), "decided");
      await picture(desk, "journeys/decision-2-decided");
    });
    for (const as of EVERYBODY) {
      await openCase(sandbox, as, id, async (page) => {
        await untilReads(page, DECISION);
        await picture(page, `journeys/decision-3-${as}`);
      });
    }
    await assertCase(sandbox, id, {
      status: "decided",
      parties: [`${AINO.name}: sms, approve`, `${SAMIR.name}: suomi-fi, approve`],
      outbox: [
        ...["asked: party 1, sms, fi", "asked: party 2, suomi-fi, en"],
        ...Array(2).fill("party-approved: applicant, suomi-fi, fi"),
        ...[...toAll("processing"), ...toAll("decided")],
      ],
      trail: [
        ...["applicant: received", "service: waiting", "party 1: approve", "party 2: approve"],
        ...["service: processing", "official: decided"],
      ],
    });
    await assertOutboxShows(sandbox, id);
  });
});

/** The page says that it sends nothing, and shows what the database has; the decision goes out whole by Suomi.fi only. */
async function assertOutboxShows(sandbox, id) {
  const stored = await messagesOf(sandbox, id);
  await inPage({}, async (page) => {
    await page.goto(`${sandbox.origin}/lahtevat?case=${id}`);
    await signInAsOfficial(page);
    await picture(page, "journeys/decision-4-outbox");
    const text = await page.evaluate(() => document.body.innerText);
    assert.match(text, /Testisivusto ei lähetä viestejä kenellekään\./);
    const shown = await messagesShown(page);
    assert.deepEqual(
      shown.map(({ event }) => event),
      stored.map(({ event }) => event).reverse(),
    );
    const decided = shown.filter(({ event }) => event === "decided");
    assert.equal(decided.length, EVERYBODY.length);
    // A text message says that there is a decision, and from whom; what was decided is read behind a sign-in.
    for (const { channel, text } of decided) {
      assert.equal(text.includes(DECISION), channel === "suomi-fi", text);
      assert.match(text, /Esimerkkilä: /);
    }
  });
}
