// What the widget says of what follows, read off the page; names as facts; one press, one question.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../support/browser.mjs";
import { ASKED, HEARD, hostOf, matterPage, OWN, untilSays } from "../support/matters.mjs";
import { fillIn, foundNameIn, lookUp, textIn, untilPartOf, untilReads } from "../support/parties.mjs";
import { json } from "../support/server.mjs";
import { choose, element, inside, part, untilInside, untilPart, untilReady, valueIn } from "../support/widget.mjs";
import { catalogueOf, onBehalf, textsIn, wholePage } from "../support/words-catalogue.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const LOOK_UP = "/api/parties/lookup";
const PRINCIPALS = "/api/services/avustus/principals";
const CODE = "131052-9993";
const OTHER_CODE = "010180-9026";
const KAARLO = { ref: "p_1", kind: "person", name: "Kaarlo Mäkelä", channels: ["suomi-fi"] };
const ELSA = { ref: "p_2", kind: "child", name: "Elsa Lahtinen", channels: ["suomi-fi"] };

const parties = { source: "declared", kinds: ["person", "child"], min: 1, max: 3 };
const together = (procedure, added) => ({ together: { procedure, parties, ...added } });
const page = (attributes) => wholePage(element(attributes));
const api = 'api="/api" allow-temporary-codes';

const ALWAYS = ["follows-seen", "decision-reaches-all", "follows-withdraw"];
const MANDATE = {
  id: "terveys",
  form: "suomi-fi",
  theme: "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito",
  name: { fi: "Terveydenhuollon asioiden hoito" },
  principal: "any",
};
const mandates = { anyOf: ["terveys"] };

/**
 * What stands under "what happens next", for each procedure.
 *
 * @type {Record<string, [any, string[]]>}
 */
const FOLLOWS = {
  declaration: [together("declaration"), ["follows-untold", "follows-at-once", ...ALWAYS]],
  notice: [together("notice"), ["notice", ...ALWAYS]],
  "notice with a hearing": [
    together("notice", { hearing: { deadline: "P14D" } }),
    ["hearing-told", "hearing-deadline", "hearing-seen", ...ALWAYS],
  ],
  "approval with a last day": [
    together("approval", { decision: "all", deadline: "P14D" }),
    ["approval-all", "approval-deadline", "approval-silence", ...ALWAYS],
  ],
  "approval without a last day": [together("approval"), ["approval-all", "approval-no-deadline", ...ALWAYS]],
  "mandates from the others": [together("mandate", { mandates }), ["follows-untold", "follows-mandate", ...ALWAYS]],
  "a mandate of a principal": [onBehalf("person", "terveys"), ["follows-untold", "follows-mandate", ...ALWAYS]],
};

const followsIn = (opened) => opened.$$eval(inside(".follows p"), (lines) => lines.map((line) => line.textContent));

async function untilFollows(opened) {
  await untilInside(opened, ".follows");
}

describe("what the widget promises", () => {
  useBrowser();

  for (const language of LANGUAGES) {
    for (const [procedure, [service, keys]] of Object.entries(FOLLOWS)) {
      it(`stands there in ${language}: ${procedure}`, async () => {
        const texts = await textsIn(language);
        const answers = catalogueOf(service, { mandates: [MANDATE] });
        await visit({ body: page(`lang="${language}"`), answers }, async (opened) => {
          await untilReady(opened);
          await choose(opened, service.together ? "together" : "on-behalf");
          await untilFollows(opened);
          const period = texts.days.replace("{count}", "14");
          const said = keys.map((key) => texts[key].replace("{period}", period));
          assert.deepEqual(await followsIn(opened), [texts["follows-title"], ...said]);
        });
      });
    }

    it(`says in ${language} that an official takes it from there, never "each of them"`, async () => {
      const texts = await textsIn(language);
      const answers = catalogueOf(together("approval", { decision: "all", deadline: "P14D" }));
      await visit({ body: page(`lang="${language}"`), answers }, async (opened) => {
        await untilReady(opened);
        await choose(opened, "together");
        await fillIn(opened, 1, "party-name", "Anna Esimerkki");
        await untilReads(opened, texts["official-unknown"]);
        await untilReads(opened, texts["official-follows"]);
        const said = await followsIn(opened);
        assert.ok(!said.includes(texts["approval-all"]), said.join("\n"));
      });
    });
  }

  for (const language of LANGUAGES) {
    it(`warns in ${language} before a name goes to others that may go to nobody yet, in every procedure`, async () => {
      const texts = await textsIn(language);
      for (const procedure of ["declaration", "notice", "approval"]) {
        const party = { ...KAARLO, answeredBy: "applicant-first" };
        const answers = { ...catalogueOf(together(procedure)), [LOOK_UP]: json({ party }) };
        await visit({ body: page(`lang="${language}" ${api}`), answers }, async (opened) => {
          await untilReady(opened);
          await choose(opened, "together");
          await lookUp(opened, 1, CODE);
          await untilReads(opened, texts["applicant-first"]);
          await untilReads(opened, texts["applicant-first-follows"]);
          const said = await followsIn(opened);
          const expected = ["follows-title", "applicant-first-follows", "decision-reaches-all", "follows-withdraw"];
          assert.deepEqual(
            said,
            expected.map((key) => texts[key]),
          );
        });
      }
    });

    it(`leads in ${language} to signing in, beside the form, and keeps what was typed`, async () => {
      const texts = await textsIn(language);
      const ended = json({ error: "no-session", signIn: "/kirjaudu?lang=fi" }, 401);
      const answers = { ...catalogueOf(together("approval")), [LOOK_UP]: ended };
      const expected = [/status of 401/];
      await visit({ body: page(`lang="${language}" ${api}`), answers, expected }, async (opened, site) => {
        await untilReady(opened);
        await choose(opened, "together");
        await lookUp(opened, 1, CODE);
        await untilReads(opened, texts["by-hand-session-ended"]);
        const link = await untilPart(opened, "sign-in");
        const shown = await link.evaluate((a) => [a.href, a.target, a.rel, a.textContent]);
        const address = `${site.origin}/kirjaudu?lang=fi`;
        assert.deepEqual(shown, [address, "_blank", "noopener noreferrer", `${texts["sign-in"]} ${texts["new-tab"]}`]);
        assert.equal(await textIn(opened, 1, "identity-code"), CODE);
      });
    });
  }

  it("leads nowhere where the host says no path of its own", async () => {
    const texts = await textsIn("fi");
    for (const signIn of ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", 5]) {
      const answers = { ...catalogueOf(together("approval")), [LOOK_UP]: json({ error: "no-session", signIn }, 401) };
      await visit({ body: page(api), answers, expected: [/status of 401/] }, async (opened) => {
        await untilReady(opened);
        await choose(opened, "together");
        await lookUp(opened, 1, CODE);
        await untilReads(opened, texts["by-hand-session-ended"]);
        assert.equal(await opened.$(part("sign-in")), null, String(signIn));
      });
    }
  });

  for (const language of LANGUAGES) {
    it(`says in ${language} that a matter is withdrawn, to the applicant and to a party`, async () => {
      const texts = await textsIn(language);
      for (const [mode, matter] of /** @type {[string, any][]} */ ([
        ["approve", { ...ASKED, status: "withdrawn" }],
        ["status", { ...OWN, status: "withdrawn" }],
        ["status", { ...HEARD, status: "withdrawn", actions: [] }],
        ["approve", { ...HEARD, status: "withdrawn", actions: [] }],
      ])) {
        await visit({ body: matterPage(mode, language), answers: hostOf(matter) }, async (opened) => {
          await untilSays(opened, texts["matter-withdrawn"]);
          for (const name of ["approve", "decline", "comment-text"]) assert.equal(await opened.$(part(name)), null);
        });
      }
    });
  }

  it("says who answers for a child: its other custodians, or an official", async () => {
    const texts = await textsIn("fi");
    const catalogue = catalogueOf(together("approval"));
    for (const [answeredBy, key, follows] of [
      ["custodians", "custodians-answer", "approval-all"],
      ["official", "official-child", "official-follows"],
    ]) {
      const answers = { ...catalogue, [LOOK_UP]: json({ party: { ...ELSA, answeredBy } }) };
      await visit({ body: page(api), answers }, async (opened) => {
        await untilReady(opened);
        await choose(opened, "together");
        await lookUp(opened, 1, CODE);
        await untilReads(opened, texts[key]);
        await untilReads(opened, texts[follows]);
        assert.equal(await opened.$(part("party-channel")), null, "nobody asks how to reach a child");
      });
    }
  });

  it("shows a name that was found as a fact, and takes another one as an addition", async () => {
    const texts = await textsIn("fi");
    const answers = { ...catalogueOf(together("approval")), [LOOK_UP]: json({ party: KAARLO }) };
    await visit({ body: page(api), answers }, async (opened) => {
      await untilReady(opened);
      await choose(opened, "together");
      await lookUp(opened, 1, CODE);
      assert.equal(await foundNameIn(opened, 1), `Löytyi: ${KAARLO.name}`);
      const field = await untilPartOf(opened, 1, "party-name");
      assert.equal(await field.evaluate((input) => input.checkVisibility()), false, "folded away");
      const summaries = await opened.$$eval(inside("summary"), (all) => all.map((each) => each.textContent));
      assert.ok(summaries.includes(texts["name-correct"]), summaries.join());
      await fillIn(opened, 1, "party-name", "Kaarlo Mäkelä-Niemi");
      await untilReads(opened, texts["name-added-hint"]);
      assert.equal(await foundNameIn(opened, 1), `Löytyi: ${KAARLO.name}`, "the fact stays");
      const [{ name, addedName, edited }] = (await valueIn(opened)).parties;
      assert.deepEqual([name, addedName, edited], [KAARLO.name, "Kaarlo Mäkelä-Niemi", true]);
    });
  });

  it("asks once about a code of nobody, however long a key is held", async () => {
    const nobody = json({ error: "not-found" }, 404);
    const answers = { ...catalogueOf(together("approval")), [LOOK_UP]: nobody };
    await visit({ body: page(api), answers, expected: [/404/] }, async (opened, site) => {
      const texts = await textsIn("fi");
      await untilReady(opened);
      await choose(opened, "together");
      await lookUp(opened, 1, CODE);
      await untilReads(opened, texts["by-hand-not-found"]);
      await (await untilPart(opened, "look-up")).focus();
      for (let held = 0; held < 5; held += 1) await opened.keyboard.down("Enter");
      await opened.keyboard.up("Enter");
      await (await untilPart(opened, "identity-code")).focus();
      await opened.keyboard.press("Enter");
      await untilReads(opened, texts["by-hand-not-found"]);
      assert.equal(site.requestsOf(LOOK_UP).length, 1);
      await fillIn(opened, 1, "identity-code", OTHER_CODE);
      await opened.keyboard.press("Enter");
      await opened.waitForNetworkIdle({ idleTime: 50 });
      assert.equal(site.requestsOf(LOOK_UP).length, 2, "another code is another question");
    });
  });

  it("adds one place for one press, however long the key is held", async () => {
    await visit({ body: page(), answers: catalogueOf(together("approval")) }, async (opened) => {
      await untilReady(opened);
      await choose(opened, "together");
      const button = await untilPart(opened, "add-party");
      await button.focus();
      await opened.keyboard.down("Enter");
      await untilPartOf(opened, 2, "party-name");
      await button.focus();
      for (let held = 0; held < 5; held += 1) await opened.keyboard.down("Enter");
      await opened.keyboard.up("Enter");
      assert.equal((await opened.$$(inside('[part~="party"]'))).length, 2);
    });
  });

  it("names the places that are too many when the number is lowered", async () => {
    const texts = await textsIn("fi");
    await visit({ body: page(), answers: catalogueOf(together("approval")) }, async (opened) => {
      await untilReady(opened);
      await choose(opened, "together");
      await opened.select(part("party-count"), "3");
      for (const number of [1, 2, 3]) await fillIn(opened, number, "party-name", `Anna Esimerkki ${number}`);
      await opened.select(part("party-count"), "1");
      await untilReads(opened, texts["problem-too-many-places"].replace("{numbers}", "2, 3"));
    });
  });

  it("offers those first for whom no mandate is needed, and nobody before the person has chosen", async () => {
    const principals = [
      { ...KAARLO, basis: "mandate" },
      { ...ELSA, basis: "custodian" },
    ];
    const mandate = { ...MANDATE, roles: ["custodian"] };
    const service = {
      onBehalf: { procedure: "mandate", principals: ["person", "child"], mandates },
    };
    const answers = { ...catalogueOf(service, { mandates: [mandate] }), [PRINCIPALS]: json({ principals }) };
    await visit({ body: page(api), answers }, async (opened) => {
      const texts = await textsIn("fi");
      await untilReady(opened);
      await choose(opened, "on-behalf");
      await untilPart(opened, "principal-option");
      const offered = await opened.$$eval(inside('[part~="principal-option"]'), (all) =>
        all.map((each) => each.innerText.replace(/\s+/g, " ")),
      );
      assert.deepEqual(offered, [
        `${ELSA.name} (${texts["basis-custodian"]}) ${texts["without-mandate"]}`,
        `${KAARLO.name} (${texts["basis-mandate"]})`,
        texts["principal-other"],
      ]);
      assert.equal(await opened.$(inside('[part~="principal-option"] :checked')), null);
      for (const absent of ["mandate", "requirement", "identity-code"]) {
        assert.equal(await opened.$(part(absent)), null, absent);
      }
    });
  });
});
