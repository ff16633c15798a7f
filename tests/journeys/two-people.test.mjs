// Two people in two browsers finish one matter together: one sends it, the other approves it, the first sees that.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apply, assertStored, foundPerson, picture, readyValue, send } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { askForApproval, assertCase, openCase, pressApprove } from "../support/cases.mjs";
import { person } from "../support/identities.mjs";
import { lookUpAndFind, untilReads } from "../support/parties.mjs";
import { rowsOf, useSandbox } from "../support/sandbox.mjs";
import { asPerson } from "../support/signed-in.mjs";
import { choose, part, untilPart } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");

const DAYS_TO_ANSWER = 14;

describe("two people", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("finish one matter together", async () => {
    await apply({ sandbox }, async (maija) => {
      await choose(maija, "together");
      await lookUpAndFind(maija, 1, AINO.code, AINO.name);
      const id = await send(maija);
      const value = { service: "rakentamislupa", situation: "together", procedure: "approval" };
      const stored = await assertStored(sandbox, id, readyValue({ ...value, parties: [foundPerson(AINO)] }));
      const deadline = finnishDay(stored.received_at, DAYS_TO_ANSWER);

      await Promise.all([maija.waitForNavigation(), maija.click("[data-own-case]")]);
      await untilReads(maija, `${AINO.name}: Ei ole vastannut`);
      await untilReads(maija, "Odotamme vielä yhtä hyväksyntää.");
      await untilReads(maija, `Viimeinen vastauspäivä on ${deadline}.`);
      assert.equal(await maija.$(part("approve")), null);
      await picture(maija, "journeys/two-people-1-waiting");

      // She gets a text message: it says where to go and has no link that leads to identification.
      const message = await firstMessage(sandbox, id);
      assert.ok(message.includes(`${new URL(sandbox.origin).host}, tunnistaudut ja valitset Omat asiat.`), message);
      assert.ok(!message.includes("/asiat/"), message);
      await asPerson({ sandbox, as: "aino-koivula", path: `/asiat/${id}` }, async (aino) => {
        await untilReads(aino, "Maija Lahtinen pyytää sinua hyväksymään tämän asian.");
        await untilReads(aino, `Viimeinen vastauspäivä on ${deadline}.`);
        await picture(aino, "journeys/two-people-2-asked");
        await pressApprove(aino);
        await untilReads(aino, "Käsittelemme asiaa.");
        await picture(aino, "journeys/two-people-3-approved");
      });

      await maija.reload();
      await untilReads(maija, `${AINO.name}: Hyväksytty`);
      await untilReads(maija, "Käsittelemme asiaa.");
      await picture(maija, "journeys/two-people-4-processing");
      await assertCase(sandbox, id, {
        status: "processing",
        parties: [`${AINO.name}: sms, approve`],
        trail: ["applicant: received", "service: waiting", "party 1: approve", "service: processing"],
      });
    });
  });

  it("read it each in their own language", async () => {
    const id = await askForApproval({ sandbox }, [SAMIR]);
    const path = await linkInMessage(sandbox, id);
    await asPerson({ sandbox, as: "samir-haddad", path }, async (page) => {
      await untilReads(page, "Maija Lahtinen asks you to approve this matter.");
      await untilReads(page, "Building permit");
      await picture(page, "journeys/two-people-5-in-english");
    });
    await assertCase(sandbox, id, { status: "waiting", outbox: ["asked: party 1, suomi-fi, en"] });
  });

  it("are the only ones who see it", async () => {
    const id = await askForApproval({ sandbox }, [AINO]);
    const stranger = { sandbox, as: "erik-sandberg", path: `/asiat/${id}`, expected: [/status of 404/] };
    await asPerson(stranger, async (page) => {
      const text = await page.evaluate(() => document.body.innerText);
      assert.ok(!text.includes("Maija") && !text.includes(AINO.name), text);
    });
    await openCase(sandbox, "aino-koivula", id, (page) => untilPart(page, "approve"));
    await assertCase(sandbox, id, { status: "waiting", parties: [`${AINO.name}: sms, no answer`] });
  });
});

/** The path of the whole address in the message to the first party. */
async function linkInMessage(sandbox, id) {
  const address = new URL(/http:\S+/.exec(await firstMessage(sandbox, id))[0]);
  assert.equal(address.origin, sandbox.origin);
  return address.pathname + address.search;
}

async function firstMessage(sandbox, id) {
  const query = "SELECT text FROM outbox WHERE case_id = ? AND event = 'asked' AND receiver = '0'";
  const [{ text }] = await rowsOf(sandbox, query, id);
  return text;
}

/** The day so many days after a moment, as a Finn writes it. */
function finnishDay(seconds, days) {
  const form = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Helsinki" });
  const day = new Date(`${form.format(new Date(seconds * 1000))}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;
}
