// A matter in every state that a party can meet and in three languages: no rule of axe is broken, and nothing sticks
// out of a narrow window.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertFitsNarrowWindow, violationsIn } from "../support/accessibility.mjs";
import { useBrowser, visit } from "../support/browser.mjs";
import { APPROVED, ASKED, COMMENTED, DECIDED, HEARD, hostOf, matterPage, OWN, press } from "../support/matters.mjs";
import { json } from "../support/server.mjs";
import { untilInside, untilPart, WIDGET } from "../support/widget.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const untilShown = (page) => untilInside(page, '[part~="requirement"]');

// Mode, host, how the state is reached, what the browser itself complains about.
/** @type {Record<string, any[]>} */
const STATES = {
  asked: ["approve", hostOf(ASKED), (page) => untilPart(page, "decline")],
  "asked once more": [
    "approve",
    hostOf(ASKED),
    async (page) => {
      await press(page, "decline");
      await untilPart(page, "confirm-decline");
    },
  ],
  answered: [
    "approve",
    () => hostOf(ASKED, APPROVED),
    async (page) => {
      await press(page, "approve");
      await untilInside(page, '[part~="status"] .success');
    },
  ],
  heard: ["approve", hostOf(HEARD), (page) => untilPart(page, "comment-text")],
  "without a comment": [
    "approve",
    hostOf(HEARD),
    async (page) => {
      await press(page, "continue");
      await untilPart(page, "error");
    },
  ],
  "with a comment, asked once more": [
    "approve",
    hostOf(COMMENTED),
    async (page) => {
      await (await untilPart(page, "comment-text")).type("W".repeat(80));
      await press(page, "continue");
      await untilPart(page, "send-comment");
    },
  ],
  "who has commented": ["status", hostOf({ ...COMMENTED, mine: null }), (page) => untilPart(page, "comment")],
  "signed out": [
    "approve",
    hostOf(json({ error: "no-session", signIn: "/kirjaudu" }, 401)),
    (page) => untilPart(page, "sign-in"),
    [/status of 401/],
  ],
  "withdrawn, for a party": ["approve", hostOf({ ...ASKED, status: "withdrawn" }), untilShown],
  "withdrawn, for the applicant": ["status", hostOf({ ...OWN, status: "withdrawn" }), untilShown],
  expired: ["approve", hostOf({ ...ASKED, status: "expired" }), untilShown],
  "server down": ["approve", hostOf(json({}, 500)), (page) => untilPart(page, "retry"), [/status of 500/]],
  "who is missing": ["status", hostOf(OWN), (page) => untilPart(page, "party")],
  decided: ["status", hostOf(DECIDED), (page) => untilPart(page, "party")],
};

describe("a matter", () => {
  useBrowser();

  for (const [state, [mode, host, reach, expected]] of Object.entries(STATES)) {
    for (const lang of LANGUAGES) {
      it(`breaks no rule and fits a narrow window: ${state}, ${lang}`, async () => {
        const answers = typeof host === "function" ? host() : host;
        await visit({ body: matterPage(mode, lang), answers: { ...answers }, expected }, async (page) => {
          await reach(page);
          assert.deepEqual(await violationsIn(page), []);
          await assertFitsNarrowWindow(page, WIDGET);
        });
      });
    }
  }
});
