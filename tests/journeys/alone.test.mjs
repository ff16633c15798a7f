// Alone: the shortest way from the question to the stored case.
import { describe, it } from "node:test";
import { apply, assertStored, picture, readyValue, send } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { choose, untilStatus } from "../support/widget.mjs";

describe("alone", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("asks for nothing more", async () => {
    await apply({ sandbox }, async (page) => {
      await picture(page, "journeys/alone-1-question");
      await choose(page, "alone");
      await untilStatus(page, "ready");
      const expected = readyValue({ service: "rakentamislupa", situation: "alone", procedure: "none" });
      await assertStored(sandbox, await send(page), expected);
      await picture(page, "journeys/alone-2-sent");
    });
  });
});
