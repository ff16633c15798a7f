// The page changes its language in the middle of a journey: the widget follows and every answer stays.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apply, assertStored, foundPerson, picture, readyValue, send } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { person } from "../support/identities.mjs";
import { chooseTogether, fillIn, lookUpAndFind, textIn, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { chosen, valueIn } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");

const QUESTIONS = { sv: "Vems ärende sköter du?", en: "Whose matter are you handling?", fi: "Kenen asiaa hoidat?" };

describe("another language in the middle", () => {
  useBrowser();
  const sandbox = useSandbox();

  it("keeps what was found, corrected and half typed", async () => {
    await apply({ sandbox }, async (page) => {
      await chooseTogether(page, 2);
      await lookUpAndFind(page, 1, AINO.code, AINO.name);
      await fillIn(page, 1, "party-name", "Aino Niemi");
      await fillIn(page, 2, "identity-code", SAMIR.code);
      for (const [language, question] of Object.entries(QUESTIONS)) {
        await page.click(`.languages a[lang=${language}]`);
        await untilReads(page, question);
        assert.equal(await textIn(page, 1, "party-name"), "Aino Niemi");
        assert.equal(await textIn(page, 2, "identity-code"), SAMIR.code);
        assert.ok((await chosen(page)).includes("together"));
        assert.equal((await valueIn(page)).lang, language);
        await picture(page, `journeys/languages-${language}`);
      }
      await lookUpAndFind(page, 2, SAMIR.code, SAMIR.name);
      await page.click(".languages a[lang=en]");
      await untilReads(page, QUESTIONS.en);
      const expected = readyValue({
        ...{ service: "rakentamislupa", lang: "en", situation: "together", procedure: "approval" },
        parties: [foundPerson(AINO, { addedName: "Aino Niemi", edited: true }), foundPerson(SAMIR)],
      });
      await assertStored(sandbox, await send(page), expected);
    });
  });
});
