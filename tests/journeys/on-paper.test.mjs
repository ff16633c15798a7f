// Without electronic identification: the party gets letters, returns one signed, and an official records the answer.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { picture } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { askForApproval, assertCase, atDesk, decide, recordPaper } from "../support/cases.mjs";
import { person } from "../support/identities.mjs";
import { messagesOf } from "../support/outbox.mjs";
import { useSandbox } from "../support/sandbox.mjs";

const KAARLO = person("kaarlo-makela");
const AINO = person("aino-koivula");

const RECEIVED = ["applicant: received", "service: waiting"];

describe("a party without electronic identification", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("approves by letter, and gets the decision by letter", async () => {
    const id = await askForApproval({ sandbox }, [KAARLO]);
    await atDesk(sandbox, id, async (desk) => {
      await picture(desk, "journeys/on-paper-1-desk");
      await recordPaper(desk, 1, "approve");
      assert.equal(await desk.$("[data-paper]"), null);
      await decide(desk, "Lupa on myönnetty.");
      await picture(desk, "journeys/on-paper-2-decided");
    });
    await assertCase(sandbox, id, {
      status: "decided",
      parties: [`${KAARLO.name}: paper, approve`],
      outbox: [
        "asked: party 1, paper, fi",
        "party-approved: applicant, suomi-fi, fi",
        ...["processing: applicant, suomi-fi, fi", "processing: party 1, paper, fi"],
        ...["decided: applicant, suomi-fi, fi", "decided: party 1, paper, fi"],
      ],
      trail: [...RECEIVED, "official 1: approve", "service: processing", "official: decided"],
    });
    const letters = (await messagesOf(sandbox, id)).filter(({ channel }) => channel === "paper");
    assert.match(letters[0].text, /allekirjoita lomake ja palauta se\. Virkailija kirjaa vastauksesi\./);
    assert.ok(
      letters.every(({ text }) => !text.includes("/asiat/")),
      "a link in a letter",
    );
  });

  it("declines by letter, which is recorded for nobody else", async () => {
    const id = await askForApproval({ sandbox }, [AINO, KAARLO]);
    await atDesk(sandbox, id, async (desk) => {
      assert.deepEqual(await desk.$$eval("[data-paper]", (forms) => forms.map((form) => form.dataset.paper)), ["1"]);
      await recordPaper(desk, 2, "decline");
      assert.equal(await desk.$eval("[data-case]", (matter) => matter.dataset.status), "declined");
    });
    await assertCase(sandbox, id, {
      status: "declined",
      parties: [`${AINO.name}: sms, no answer`, `${KAARLO.name}: paper, decline`],
      trail: [...RECEIVED, "official 2: decline", "service: declined"],
    });
  });
});
