// A hearing: the neighbours are told and may comment until a day, nothing is decided before, and then it is.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertFitsNarrowWindow, violationsIn } from "../support/accessibility.mjs";
import { apply, picture, send } from "../support/application.mjs";
import { useBrowser, visit } from "../support/browser.mjs";
import { assertCase, atDesk, decide, openCase, statusOf } from "../support/cases.mjs";
import { person } from "../support/identities.mjs";
import { COMMENTED, COMMENTS, HEARD, hostOf, matterPage, press, untilSays } from "../support/matters.mjs";
import { messagesOf } from "../support/outbox.mjs";
import { chooseTogether, lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { json } from "../support/server.mjs";
import { asPerson } from "../support/signed-in.mjs";
import { inside, part, untilPart } from "../support/widget.mjs";
import { textsIn } from "../support/words-catalogue.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");
const COMMENT = "Aita on liian korkea.";

// The service gives 14 days, and the last of them counts.
const OVER = { PUOLESTA_CLOCK_OFFSET_SECONDS: String(15 * 24 * 60 * 60) };

const toAll = ["applicant, suomi-fi, fi", "party 1, sms, fi", "party 2, suomi-fi, en"];

/** Maija has her neighbours heard, and reads beforehand what that means. */
async function hear(sandbox) {
  const texts = await textsIn("fi");
  let id;
  await apply({ sandbox, service: "naapurin-kuuleminen" }, async (page) => {
    await chooseTogether(page, 2);
    for (const [index, { code, name }] of [AINO, SAMIR].entries()) await lookUpAndFind(page, index + 1, code, name);
    await untilReads(page, texts["hearing-told"]);
    await untilReads(page, texts["hearing-deadline"].replace("{period}", "14 päivää"));
    await untilReads(page, texts["hearing-seen"]);
    await picture(page, "journeys/hearing-1-form");
    id = await send(page);
  });
  return id;
}

/** A party comments on the page of the matter, in a browser that runs no script. */
async function commentWithoutScript(page) {
  await page.setJavaScriptEnabled(false);
  await page.reload();
  await page.type("#comment", COMMENT);
  await picture(page, "journeys/hearing-2-write");
  await Promise.all([page.waitForNavigation(), page.click("[data-comment] button")]);
  assert.equal(await textOf(page, "blockquote"), COMMENT);
  await picture(page, "journeys/hearing-3-confirm");
  await Promise.all([page.waitForNavigation(), page.click("[data-comment-confirm] button[value=send]")]);
  assert.equal(await textOf(page, "[data-comment-said] blockquote"), COMMENT);
  await picture(page, "journeys/hearing-4-receipt");
}

async function isFine(page) {
  assert.deepEqual(await violationsIn(page), []);
  await assertFitsNarrowWindow(page);
}

const textOf = (page, selector) => page.$eval(selector, (found) => found.textContent);

describe("a hearing", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("takes comments until its last day, is decided after it, and everybody hears so", async () => {
    const id = await hear(sandbox);
    const [told] = await messagesOf(sandbox, id);
    assert.match(told.text, /viimeistään \d+\.\d+\.\d{4}/);
    await openCase(sandbox, "aino-koivula", id, commentWithoutScript);
    await openCase(sandbox, "samir-haddad", id, async (page) => {
      await untilReads(page, "Käsittelemme asiaa.");
      assert.ok(!(await page.content()).includes(COMMENT), "others do not see it");
      assert.notEqual(await page.$("#comment"), null);
    });
    await openCase(sandbox, "maija-lahtinen", id, async (page) => {
      await untilReads(page, COMMENT);
      assert.equal(await page.$("#comment"), null);
      await picture(page, "journeys/hearing-5-applicant");
    });
    await atDesk(sandbox, id, async (desk) => {
      assert.equal(await textOf(desk, "[data-comment-said] blockquote"), COMMENT);
      assert.equal(await desk.$("[data-decision]"), null);
      assert.match(await textOf(desk, "[data-being-heard]"), /kun kuulemisaika on ohi/);
      await picture(desk, "journeys/hearing-6-desk");
    });
    await sandbox.stop();
    await sandbox.start(OVER);
    await openCase(sandbox, "samir-haddad", id, async (page) => {
      await untilReads(page, "Käsittelemme asiaa.");
      assert.equal(await page.$("#comment"), null, "the time is over");
    });
    await atDesk(sandbox, id, (desk) => decide(desk, "Lupa on myönnetty."));
    await assertCase(sandbox, id, {
      status: "decided",
      outbox: [
        ...["heard: party 1, sms, fi", "heard: party 2, suomi-fi, en", "commented: applicant, suomi-fi, fi"],
        ...toAll.map((receiver) => `decided: ${receiver}`),
      ],
      trail: ["applicant: received", "service: processing", "party 1: commented", "official: decided"],
    });
  });

  for (const language of LANGUAGES) {
    it(`has pages in ${language} that break no rule of accessibility and fit a narrow window`, async () => {
      const id = await hear(sandbox);
      const path = `/asiat/${id}?lang=${language}`;
      await asPerson({ sandbox, as: "aino-koivula", path, expected: [/status of 422/] }, async (page) => {
        await isFine(page);
        await page.$eval("[data-comment]", (form) => (form.noValidate = true));
        await Promise.all([page.waitForNavigation(), page.click("[data-comment] button")]);
        await isFine(page);
        await page.type("#comment", "W".repeat(120));
        await Promise.all([page.waitForNavigation(), page.click("[data-comment] button")]);
        await isFine(page);
        await Promise.all([page.waitForNavigation(), page.click("[data-comment-confirm] button[value=send]")]);
        await untilReads(page, "W".repeat(120));
        await isFine(page);
      });
    });
  }

  it("ends with the matter: whoever is withdrawn from hears so and comments no more", async () => {
    const id = await hear(sandbox);
    await openCase(sandbox, "maija-lahtinen", id, async (page) => {
      await page.click("[data-withdraw] summary");
      await Promise.all([page.waitForNavigation(), page.click("[data-withdraw] button")]);
      await untilReads(page, "Hakija on perunut asian. Se ei etene.");
    });
    assert.equal(await statusOf(sandbox, id), "withdrawn");
    await openCase(sandbox, "aino-koivula", id, async (page) => {
      await untilReads(page, "Hakija on perunut asian. Se ei etene.");
      assert.equal(await page.$("#comment"), null);
    });
  });
});

/** Writes a comment in the widget and asks to go on. */
async function write(page, text) {
  const field = await untilPart(page, "comment-text");
  await field.click();
  await page.keyboard.sendCharacter(text);
  await press(page, "continue");
}

const written = async (page) => (await untilPart(page, "comment-text")).evaluate((field) => field.value);

describe("a heard party in the widget", () => {
  useBrowser();

  for (const language of LANGUAGES) {
    it(`reads in ${language} until when to comment, and comments after reading it once more`, async () => {
      const texts = await textsIn(language);
      const answers = hostOf(HEARD, COMMENTED, json({ at: "2026-11-21T22:15:00Z" }, 201));
      await visit({ body: matterPage("approve", language), answers }, async (page, site) => {
        await untilSays(page, texts["matter-heard-until"].split("{day}")[1]);
        await untilSays(page, texts["matter-comment-hint"]);
        for (const button of ["approve", "decline"]) assert.equal(await page.$(part(button)), null);
        await press(page, "continue");
        await untilSays(page, texts["matter-comment-empty"]);
        await write(page, "Aita on liian korkea.\nJa pitkä.");
        await untilSays(page, texts["matter-comment-confirm"]);
        assert.deepEqual(site.requestsOf(COMMENTS), [], "nothing is sent before it is confirmed");
        await press(page, "back");
        assert.equal(await written(page), "Aita on liian korkea.\nJa pitkä.");
        await press(page, "continue");
        await press(page, "send-comment");
        await untilSays(page, texts["matter-comment-saved"]);
        await untilSays(page, texts["matter-own-comments"]);
        const [sent, ...more] = site.requestsOf(COMMENTS);
        assert.deepEqual([JSON.parse(sent.body), more], [{ text: "Aita on liian korkea.\nJa pitkä." }, []]);
        const said = await page.$$eval(inside(".comment"), (all) => all.map((each) => each.textContent));
        assert.match(said.join(), /22.*Aita on liian korkea\.\nJa pitkä\./s);
        assert.equal(await written(page), "", "more can be said");
      });
    });

    it(`is led to signing in, in ${language}, and has lost nothing`, async () => {
      const texts = await textsIn(language);
      const ended = json({ error: "no-session", signIn: "/kirjaudu" }, 401);
      const answers = hostOf(HEARD, HEARD, ended);
      const expected = [/status of 401/];
      await visit({ body: matterPage("approve", language), answers, expected }, async (page, site) => {
        await write(page, COMMENT);
        await press(page, "send-comment");
        await untilSays(page, texts["matter-session-ended"]);
        const link = await untilPart(page, "sign-in");
        const [address, target, label] = await link.evaluate((a) => [a.href, a.target, a.firstChild.textContent]);
        assert.deepEqual([address, target, label], [`${site.origin}/kirjaudu`, "_blank", texts["sign-in"]]);
        await press(page, "retry");
        assert.equal(await written(page), COMMENT);
      });
    });
  }

  it("reads the comments of all where it asked for them, and none of them has answered anything", async () => {
    const texts = await textsIn("fi");
    const own = { ...COMMENTED, mine: null, actions: ["withdraw"] };
    await visit({ body: matterPage("status"), answers: hostOf(own) }, async (page) => {
      await untilSays(page, texts["matter-comments"]);
      await untilSays(page, COMMENT);
      const shown = await page.$eval(inside(".answers"), (all) => all.textContent);
      assert.ok(!shown.includes(texts["answer-none"]), shown);
    });
  });
});
