// The stories of the walk-through, walked on the sandbox by the people whom they name: each ends in processing, and then
// in a decision.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { STORIES } from "../../demo-site/walk/stories.js";
import { apply, send } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { approve, atDesk, decide, statusOf } from "../support/cases.mjs";
import { grantRequest, inEAuthorizations } from "../support/e-authorizations.mjs";
import { chooseOnBehalf, sayOfList } from "../support/named.mjs";
import { linesOfOutbox } from "../support/outbox.mjs";
import { chooseTogether, lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { choose, untilPart } from "../support/widget.mjs";

async function press(page, part) {
  await (await untilPart(page, part)).click();
}

/** What the applicant does in the form, by the kind of step. */
const IN_FORM = {
  "on-behalf": async (page, { code, name }) => {
    await chooseOnBehalf(page);
    await lookUpAndFind(page, 1, code, name, /^\d{7}-\d$/.test(code) ? "business-id" : undefined);
  },
  check: async (page) => {
    await press(page, "check-mandate");
    await untilReads(page, "Valtuus on kunnossa.");
  },
  request: async (page) => {
    await press(page, "check-mandate");
    await untilReads(page, "Valtuutta ei vielä ole.");
    await press(page, "request-mandate");
    await untilReads(page, "Valtuutta on pyydetty.");
  },
  grant: (_, { as, sandbox }) => inEAuthorizations(sandbox, as, grantRequest),
  register: async (page, { name }) => {
    await choose(page, "together");
    await untilReads(page, name);
    await sayOfList(page, "confirmed");
  },
  together: async (page, { people }) => {
    await chooseTogether(page, people.length);
    for (const [index, [code, name]] of people.entries()) await lookUpAndFind(page, index + 1, code, name);
  },
};

/** What happens to the sent matter. */
const AFTERWARDS = {
  messages: async ({ sandbox }, id) => assert.notDeepEqual(await linesOfOutbox(sandbox, id), []),
  approve: ({ sandbox, as }, id) => approve(sandbox, as, id),
  decide: async ({ sandbox }, id) => {
    assert.equal(await statusOf(sandbox, id), "processing");
    await atDesk(sandbox, id, (page) => decide(page, "Asia on päätetty."));
  },
};

describe("the walk-through", () => {
  useBrowser();
  const sandbox = useSandbox();

  for (const { id, steps } of STORIES) {
    it(`ends in processing and a decision: ${id}`, async () => {
      const [{ as, at }, ...rest] = steps;
      const { service, context } = Object.fromEntries(new URL(at, sandbox.origin).searchParams);
      const sent = rest.findIndex(({ kind }) => kind === "send");
      let matter;
      await apply({ sandbox, as, service, context }, async (page) => {
        for (const step of rest.slice(0, sent)) await IN_FORM[step.kind](page, { ...step, sandbox });
        matter = await send(page);
      });
      for (const step of rest.slice(sent + 1)) await AFTERWARDS[step.kind]({ ...step, sandbox }, matter);
      assert.equal(await statusOf(sandbox, matter), "decided");
    });
  }
});
