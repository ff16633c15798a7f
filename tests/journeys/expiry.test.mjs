// Nobody answers until the last day is over: the matter ends, and who waited is told.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { picture } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { approve, askForApproval, assertCase, openCase } from "../support/cases.mjs";
import { person } from "../support/identities.mjs";
import { untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { part } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");

const DAY = 24 * 60 * 60;
// The service waits 14 days, and the last of them counts.
const SETTINGS = {
  lastDay: { PUOLESTA_CLOCK_OFFSET_SECONDS: String(14 * DAY) },
  tooLate: { PUOLESTA_CLOCK_OFFSET_SECONDS: String(15 * DAY) },
};

const ASKED = ["asked: party 1, sms, fi", "asked: party 2, suomi-fi, en"];
const EXPIRED = ["expired: applicant, suomi-fi, fi", "expired: party 1, sms, fi", "expired: party 2, suomi-fi, en"];

describe("a matter that not everybody answers", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("waits through its last day and ends after it", async () => {
    const id = await askForApproval({ sandbox }, [AINO, SAMIR]);
    await restart(sandbox, SETTINGS.lastDay);
    await approve(sandbox, "aino-koivula", id);
    await assertCase(sandbox, id, { status: "waiting" });

    await restart(sandbox, SETTINGS.tooLate);
    await openCase(sandbox, "samir-haddad", id, async (page) => {
      await untilReads(page, "Vastausaika päättyi, eikä hyväksyntöjä ollut tarpeeksi. Asia ei etene.");
      assert.equal(await page.$(part("approve")), null);
      await picture(page, "journeys/expiry-1-party");
    });
    await openCase(sandbox, "maija-lahtinen", id, async (page) => {
      await untilReads(page, `${SAMIR.name}: Ei ole vastannut`);
      await picture(page, "journeys/expiry-2-applicant");
    });
    await assertCase(sandbox, id, {
      status: "expired",
      parties: [`${AINO.name}: sms, approve`, `${SAMIR.name}: suomi-fi, no answer`],
      outbox: [...ASKED, "party-approved: applicant, suomi-fi, fi", ...EXPIRED],
      trail: ["applicant: received", "service: waiting", "party 1: approve", "service: expired"],
    });
  });
});

async function restart(sandbox, settings) {
  await sandbox.stop();
  await sandbox.start(settings);
}
