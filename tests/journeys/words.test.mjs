// What the widget says, read off the page: help in every state, the card of a mandate, papers, own answers, channels,
// what is announced.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertFitsNarrowWindow, holdStill, violationsIn } from "../support/accessibility.mjs";
import { picture } from "../support/application.mjs";
import { useBrowser, visit } from "../support/browser.mjs";
import { untilReads } from "../support/parties.mjs";
import { choose, element, formPage, inside, part, untilFailed, untilReady, WIDGET } from "../support/widget.mjs";
import { catalogueOf, onBehalf, textsIn } from "../support/words-catalogue.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const HELP = {
  phone: "019 000 1000",
  hours: { fi: "ma–to 8–16", sv: "mån–tors 8–16", en: "Mon–Thu 8–16" },
  url: { fi: "https://testila.example/ohjeet" },
  chat: { fi: "https://testila.example/chat" },
};
const TERRACE = {
  id: "terassi",
  form: "suomi-fi",
  theme: "http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen",
  name: { en: "Applying for terrace permit" },
  description: { fi: "Valtuutettu voi hakea lupaa terassille.", sv: "Får ansöka.", en: "May apply." },
  principal: "organisation",
  roles: ["NIMKO", "TJ", "ELI"],
  period: "P1Y",
};
const PAPER = {
  id: "paperi",
  form: "power-of-attorney",
  name: { fi: "Valtakirja", sv: "Fullmakt", en: "Power of attorney" },
  principal: "any",
  roles: ["custodian", "guardian"],
};
const MINUTES = {
  id: "ote",
  form: "power-of-attorney",
  name: { fi: "Ote hallituksen pöytäkirjasta", sv: "Utdrag", en: "Extract" },
  document: { kind: "minutes", deliver: "later", template: { fi: "https://testila.example/pohja" } },
  principal: "organisation",
};

const page = (attributes) => formPage(element(attributes));
const saidIn = (opened, selector) => opened.$eval(inside(selector), (box) => box.innerText.replace(/\s+/g, " ").trim());
const textsOf = (opened, selector) => opened.$$eval(inside(selector), (all) => all.map((each) => each.textContent));

async function isFine(opened, name) {
  await holdStill(opened);
  assert.deepEqual(await violationsIn(opened), []);
  await assertFitsNarrowWindow(opened, WIDGET);
  await picture(opened, `words/${name}`);
}

describe("the words of the widget", () => {
  useBrowser();

  for (const language of LANGUAGES) {
    it(`say in ${language} where to get help, whatever is chosen`, async () => {
      const texts = await textsIn(language);
      const answers = catalogueOf({}, { help: HELP });
      const links = ["tel:0190001000", HELP.url.fi, HELP.chat.fi];
      await visit({ body: page(`lang="${language}"`), answers }, async (opened) => {
        await untilReady(opened);
        for (const situation of [null, "alone", "on-behalf", "together"]) {
          if (situation) await choose(opened, situation);
          const said = await saidIn(opened, '[part~="help"]');
          assert.ok(said.startsWith(texts["help-title"]), said);
          assert.ok(said.includes(`${HELP.phone} (${HELP.hours[language]})`), said);
          const hrefs = await opened.$$eval(inside('[part~="help"] a'), (all) =>
            all.map((a) => a.getAttribute("href")),
          );
          assert.deepEqual(hrefs, links, situation);
        }
        await isFine(opened, `help-${language}`);
      });
    });

    it(`say in ${language} where to get help when the program does not come`, async () => {
      const texts = await textsIn(language);
      const answers = { ...catalogueOf({}, { help: HELP }), "/puolesta/puolesta.wasm": { status: 404 } };
      const expected = [/404/, /no-wasm/];
      await visit({ body: page(`lang="${language}"`), answers, expected }, async (opened) => {
        await untilFailed(opened);
        const said = await saidIn(opened, '[part~="help"]');
        assert.ok(said.startsWith(texts["help-title"]), said);
        assert.ok(said.includes(`${HELP.phone} (${HELP.hours[language]})`), said);
        assert.ok(said.includes(texts["help-page"]) && said.includes(texts["help-chat"]), said);
        await isFine(opened, `help-without-program-${language}`);
      });
    });

    it(`put a mandate on a card in ${language}: heading, name, who gives it, for how long, one way, the rest`, async () => {
      const texts = await textsIn(language);
      const answers = catalogueOf(onBehalf("organisation", "terassi"), { mandates: [TERRACE] });
      await visit({ body: page(`lang="${language}"`), answers }, async (opened) => {
        await untilReady(opened);
        await choose(opened, "on-behalf");
        const said = await saidIn(opened, '[part~="mandate"]');
        const order = [
          texts["mandate-one"],
          ...(language === "en" ? [] : [texts["mandate-name-en"]]),
          "Applying for terrace permit",
          texts["grantor-organisation"],
          texts["mandate-period"].replace("{period}", texts["years-one"].replace("{count}", "1")),
          texts["mandate-link"],
          texts["role-sole-trader"],
          texts["mandate-more"],
        ];
        const places = order.map((words) => said.indexOf(words));
        assert.deepEqual(
          places,
          [...places].sort((one, other) => one - other),
          said,
        );
        assert.ok(!places.includes(-1), said);
        assert.equal(said.split(texts["role-signatory"]).length, 2, "exemptions are said once");
        const lang = await opened.$eval(part("mandate-name"), (name) => name.getAttribute("lang"));
        assert.equal(lang, language === "en" ? null : "en");
        assert.equal(await opened.$$eval(inside('[part~="mandate"] details'), (all) => all.length), 1);
        assert.equal(await opened.$$eval(part("mandate-link"), (all) => all.length), 1);
        const legend = await saidIn(opened, '[part~="mandate"] fieldset > legend');
        assert.equal(legend, texts["mandate-one"]);
        await isFine(opened, `mandate-card-${language}`);
      });
    });

    it(`call a paper in ${language} what it is, and say how it gets in`, async () => {
      const texts = await textsIn(language);
      const answers = catalogueOf(onBehalf("organisation", "ote", "paperi"), { mandates: [MINUTES, PAPER] });
      await visit({ body: page(`lang="${language}"`), answers }, async (opened) => {
        await untilReady(opened);
        await choose(opened, "on-behalf");
        const [minutes, paper] = await textsOf(opened, '[part~="mandate"] fieldset');
        assert.ok(minutes.includes(texts["paper-minutes"]), minutes);
        assert.ok(minutes.includes(texts["deliver-later"]), minutes);
        assert.ok(!minutes.includes(texts["paper-not-in-suomi-fi"]), minutes);
        assert.ok(paper.includes(texts["power-of-attorney"]), paper);
        assert.ok(paper.includes(texts["signer-organisation"]), paper);
        assert.ok(paper.includes(texts["deliver-form"]), paper);
        const template = await opened.$eval(part("paper-template"), (link) => link.getAttribute("href"));
        assert.equal(template, MINUTES.document.template.fi);
        await isFine(opened, `papers-${language}`);
      });
    });
  }

  it("fill in a power of attorney with what is known, and print it alone", async () => {
    const texts = await textsIn("fi");
    const paper = { ...PAPER, period: "P1Y", specifier: { fi: "Kiinteistötunnus" } };
    await visit(
      { body: page(), answers: catalogueOf(onBehalf("person", "paperi"), { mandates: [paper] }) },
      async (opened) => {
        await untilReady(opened);
        await choose(opened, "on-behalf");
        await opened.type(part("party-name"), "Anna Esimerkki");
        await opened.$$eval(inside("summary"), (all) => all.at(-1).click());
        await untilReads(opened, "Anna Esimerkki");
        const known = [
          "Valtakirja",
          `${texts["paper-matter"]}: Avustus (Testilä)`,
          `${texts["paper-grantor"]}: Anna Esimerkki`,
          `${texts["paper-valid"]}: 1 vuosi`,
        ];
        const shown = await saidIn(opened, '[part~="paper-form"]');
        for (const words of known) assert.ok(shown.includes(words), shown);
        assert.match(shown, /Kiinteistötunnus: _+/);
        await isFine(opened, "paper-form");
        await opened.$eval(part("print-paper"), (button) => button.click());
        const target = await opened.browserContext().waitForTarget((each) => each.opener() === opened.target());
        const printed = await target.page();
        const lines = await printed.evaluate(() => document.body.innerText.replace(/\s+/g, " ").trim());
        assert.equal(lines, shown);
        assert.equal(await printed.evaluate(() => document.documentElement.lang), "fi");
      },
    );
  });

  it("answer a service's own question in its own words, with an example below", async () => {
    const texts = {
      question: { fi: "Kenelle varaat aikaa?", sv: "Åt vem bokar du tid?" },
      answers: {
        alone: { fi: "Itselleni", sv: "Åt mig själv" },
        onBehalf: { fi: "Toiselle" },
        together: { fi: "Meille" },
      },
      examples: { onBehalf: { fi: "Esimerkiksi lapsellesi tai äidillesi" } },
    };
    await visit({ body: page(), answers: catalogueOf({ texts }) }, async (opened) => {
      await untilReady(opened);
      const said = async () => textsOf(opened, '[part~="situation-option"] > span');
      assert.deepEqual(await said(), ["Itselleni", "ToiselleEsimerkiksi lapsellesi tai äidillesi", "Meille"]);
      await isFine(opened, "own-answers");
      await opened.$eval(WIDGET, (widget) => (widget.lang = "sv"));
      await untilReads(opened, "Åt mig själv");
      const languages = await opened.$$eval(inside('[part~="situation-option"] > span'), (all) =>
        all.map((each) => each.lang),
      );
      assert.deepEqual(languages, ["", "fi", "fi"]);
    });
  });

  it("announce once what a choice brings, and show why something is not possible", async () => {
    const reason = "Astia on yhteinen.";
    const alone = { procedure: "not-allowed", reason: { fi: reason } };
    await visit({ body: page(), answers: catalogueOf({ alone, together: { procedure: "none" } }) }, async (opened) => {
      await untilReady(opened);
      const announced = () => opened.$$eval(inside('[role="status"]'), (all) => all.map((each) => each.textContent));
      await choose(opened, "alone");
      await untilReads(opened, reason);
      assert.deepEqual((await announced()).filter(Boolean), [reason]);
      await choose(opened, "together");
      const texts = await textsIn("fi");
      await untilReads(opened, texts.reminder);
      assert.deepEqual((await announced()).filter(Boolean), [texts.reminder]);
    });
  });

  it("tell assistive technology what must be filled in", async () => {
    const together = { procedure: "approval", parties: { source: "declared", kinds: ["person"], min: 1, max: 3 } };
    await visit({ body: page(), answers: catalogueOf({ together }) }, async (opened) => {
      await untilReady(opened);
      const required = (name) => opened.$eval(part(name), (control) => control.getAttribute("aria-required"));
      assert.equal(await required("question"), "true");
      await choose(opened, "together");
      assert.equal(await required("identity-code"), "true");
      assert.equal(await required("party-name"), "true");
      assert.equal(await required("party-email"), null);
      await opened.click(inside('[part~="party-channel"] input[value="email"]'));
      await opened.waitForFunction(
        (host) =>
          document.querySelector(host).shadowRoot.querySelector('[part~="party-email"]').ariaRequired === "true",
        {},
        WIDGET,
      );
      await opened.$eval(WIDGET, (widget) => (widget.required = false));
      assert.equal(await required("question"), "false");
    });
  });

  for (const language of LANGUAGES) {
    it(`offer the ways to reach a party in ${language} with their whole text, and fit a phone`, async () => {
      const texts = await textsIn(language);
      const together = { procedure: "approval", parties: { source: "declared", kinds: ["person"], min: 1, max: 3 } };
      await visit({ body: page(`lang="${language}"`), answers: catalogueOf({ together }) }, async (opened) => {
        await untilReady(opened);
        await choose(opened, "together");
        const ways = await textsOf(opened, '[part~="party-channel"]');
        assert.deepEqual(
          ways,
          ["suomi-fi", "sms", "email", "paper"].map((channel) => texts[`channel-${channel}`]),
        );
        await opened.type(part("party-name"), "Wolfeschlegelsteinhausenbergerdorff".repeat(6));
        await isFine(opened, `channels-${language}`);
      });
    });
  }
});
