// A sent matter on its own page, as its parties and its applicant see it, in three languages: no rule of axe is broken,
// and nothing sticks out of a narrow window.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { assertFitsNarrowWindow, holdStill, violationsIn } from "../support/accessibility.mjs";
import { picture } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { approve, askForApproval, atDesk, decide, decline, openCase } from "../support/cases.mjs";
import { person } from "../support/identities.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { untilPart, WIDGET } from "../support/widget.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");
const APPLICANT = "maija-lahtinen";

/** The matter, who looks at it, and what they do before they look. */
const STATES = {
  "asked-to-approve": { matter: "waiting", as: SAMIR.id, reach: (page) => untilPart(page, "approve") },
  "asked-to-confirm": { matter: "waiting", as: SAMIR.id, reach: pressDeclineOnce },
  "has-approved": { matter: "waiting", as: AINO.id, reach: (page) => untilPart(page, "requirement") },
  "waits-for-others": { matter: "waiting", as: APPLICANT, reach: (page) => untilPart(page, "party") },
  "was-declined": { matter: "declined", as: APPLICANT, reach: (page) => untilPart(page, "party") },
  "was-decided": { matter: "decided", as: AINO.id, reach: (page) => untilPart(page, "requirement") },
};

describe("a sent matter is accessible", () => {
  useBrowser();
  const sandbox = useSandbox();
  const matters = {};

  before(async () => {
    matters.waiting = await askForApproval({ sandbox }, [AINO, SAMIR]);
    await approve(sandbox, AINO.id, matters.waiting);
    matters.declined = await askForApproval({ sandbox }, [AINO]);
    await decline(sandbox, AINO.id, matters.declined);
    matters.decided = await askForApproval({ sandbox }, [AINO]);
    await approve(sandbox, AINO.id, matters.decided);
    await atDesk(sandbox, matters.decided, (page) => decide(page, "Lupa on myönnetty."));
  });

  for (const [name, { matter, as, reach }] of Object.entries(STATES)) {
    it(`in the state ${name}`, async () => {
      await openCase(sandbox, as, matters[matter], async (page) => {
        await holdStill(page);
        for (const language of LANGUAGES) {
          await page.goto(`${sandbox.origin}/asiat/${matters[matter]}?lang=${language}`);
          await reach(page);
          assert.deepEqual(await violationsIn(page), [], language);
          await assertFitsNarrowWindow(page, WIDGET);
          await picture(page, `accessibility/matter-${name}-${language}`);
        }
      });
    });
  }
});

async function pressDeclineOnce(page) {
  await (await untilPart(page, "decline")).click();
  await untilPart(page, "confirm-decline");
}
