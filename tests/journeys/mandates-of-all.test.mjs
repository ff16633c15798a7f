// A shared matter in which each co-party gives the applicant a mandate: asked of both at once, there one by one.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apply, assertStored, foundOrganisation, picture, readyValue, send } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { assertCase } from "../support/cases.mjs";
import { grantRequest, inEAuthorizations, takeRole } from "../support/e-authorizations.mjs";
import { organisation } from "../support/identities.mjs";
import { chooseTogether, lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { part, untilPart, untilStatus, valueIn } from "../support/widget.mjs";

const YOUTH = organisation("nuorisoseura");
const SPORT = organisation("idrottsforening");

const SERVICE = "terassilupa";
const THEME = "http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen";

const mandate = (party, status, basis = null) => ({ id: SERVICE, theme: THEME, party, status, basis });
const standing = async (page) => (await valueIn(page)).mandates.map(({ status }) => status);

describe("a mandate from each of two co-parties", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("is requested from both, and the form goes when both have granted it", async () => {
    await apply({ sandbox, service: SERVICE }, async (page) => {
      await nameBoth(page);
      await press(page, "check-mandate");
      await untilReads(page, "Valtuutta ei vielä ole.");
      await picture(page, "journeys/mandates-of-all-1-not-granted");
      await press(page, "request-mandate");
      await untilReads(page, "Valtuutta on pyydetty.");
      assert.deepEqual(await standing(page), ["requested", "requested"]);

      await grant(sandbox, "helmi-jarvinen", YOUTH);
      await press(page, "check-mandate");
      await untilReads(page, "Valtuus on kunnossa.");
      assert.deepEqual(await standing(page), ["granted", "requested"]);
      assert.equal((await valueIn(page)).status, "incomplete");
      await picture(page, "journeys/mandates-of-all-2-one");

      await grant(sandbox, "vaino-ekman", SPORT);
      await press(page, "check-mandate");
      await untilStatus(page, "ready");
      await picture(page, "journeys/mandates-of-all-3-both");
      assert.equal(await page.$(part("request-mandate")), null);
      const id = await send(page);
      await assertStored(
        sandbox,
        id,
        readyValue({
          ...{ service: SERVICE, situation: "together", procedure: "mandate" },
          parties: [foundOrganisation(YOUTH), foundOrganisation(SPORT)],
          mandates: [mandate(0, "granted", "mandate"), mandate(1, "granted", "mandate")],
        }),
      );
      const trail = ["applicant: received", "service: processing"];
      await assertCase(sandbox, id, { status: "processing", outbox: [], trail });
    });
  });
});

async function nameBoth(page) {
  await chooseTogether(page, 2);
  for (const [index, { businessId, name }] of [YOUTH, SPORT].entries()) {
    await lookUpAndFind(page, index + 1, businessId, name, "business-id");
  }
}

async function press(page, name) {
  await (await untilPart(page, name)).click();
}

function grant(sandbox, as, { id }) {
  return inEAuthorizations(sandbox, as, async (stand) => {
    await takeRole(stand, id);
    await grantRequest(stand);
  });
}
