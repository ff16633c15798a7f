// A form that is in order until somebody changes the widget's field by hand: refused with the reason, nothing kept.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apply, fillInOwnFields, picture } from "../support/application.mjs";
import { useBrowser } from "../support/browser.mjs";
import { assertRefused, countCases } from "../support/cases.mjs";
import { organisation, person } from "../support/identities.mjs";
import { chooseOnBehalf } from "../support/named.mjs";
import { chooseTogether, lookUpAndFind, untilReads } from "../support/parties.mjs";
import { useSandbox } from "../support/sandbox.mjs";
import { untilPart, untilStatus, valueIn } from "../support/widget.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");
const COMPANY = organisation("rova");

const MEGABYTE = 1024 * 1024;

async function nameTwo(page) {
  await chooseTogether(page, 2);
  await lookUpAndFind(page, 1, AINO.code, AINO.name);
  await lookUpAndFind(page, 2, SAMIR.code, SAMIR.name);
  await untilStatus(page, "ready");
}

async function findMandateThatRanOut(page) {
  await chooseOnBehalf(page);
  await lookUpAndFind(page, 1, COMPANY.businessId, COMPANY.name, "business-id");
  await (await untilPart(page, "check-mandate")).click();
  await untilReads(page, "Valtuutta ei vielä ole.");
}

/** What is forged: the service, what the person does before, how the value changes, the reasons, a sentence. */
const FORGERIES = {
  "a mandate that nobody granted": {
    service: "avustus",
    before: findMandateThatRanOut,
    forge: (value) => {
      const invented = { ...value.mandates[0], status: "granted", basis: "mandate" };
      return { ...value, status: "ready", mandates: [invented] };
    },
    reasons: [{ what: "mandate-not-granted", place: 1 }],
    sentence: "Valtuutta ei ole voimassa.",
  },
  "fewer parties than the service asks for": {
    service: "salivuoro",
    before: nameTwo,
    forge: (value) => ({ ...value, parties: value.parties.slice(1) }),
    reasons: [{ what: "too-few-parties" }],
    sentence: "Osapuolia on liian vähän.",
  },
  "a megabyte": {
    before: nameTwo,
    forge: (value) => ({ ...value, parties: [{ ...value.parties[0], name: "x".repeat(MEGABYTE) }] }),
    reasons: [{ what: "too-large" }],
    sentence: "Tieto muista osapuolista on liian suuri.",
  },
  "another service than the form's": {
    before: nameTwo,
    forge: (value) => ({ ...value, service: "salivuoro" }),
    reasons: [{ what: "other-service" }],
    sentence: "Tieto koskee toista palvelua kuin lomake.",
  },
  "a situation that the service does not allow": {
    service: "salivuoro",
    before: nameTwo,
    forge: (value) => ({ ...value, situation: "alone", procedure: "none", parties: [] }),
    reasons: [{ what: "situation-not-allowed" }],
    sentence: "Tätä asiaa ei voi hoitaa valitulla tavalla.",
  },
  "the name of one who was looked up": {
    before: nameTwo,
    forge: (value) => ({ ...value, parties: [value.parties[0], { ...value.parties[1], name: "Joku Muu" }] }),
    reasons: [{ what: "party-altered", place: 2 }],
    sentence: "Tiedot eivät vastaa haettua osapuolta.",
  },
};

describe("a field that was changed by hand", () => {
  useBrowser();
  const sandbox = useSandbox();

  for (const [forged, { service, before, forge, reasons, sentence }] of Object.entries(FORGERIES)) {
    it(`is refused: ${forged}`, async () => {
      await apply({ sandbox, service, expected: [/status of 422/] }, async (page) => {
        await before(page);
        const value = forge(await valueIn(page));
        await sendInPlaceOfValue(page, value);
        await assertTold(page, reasons, sentence);
        await assertRefused(sandbox, reasons);
      });
    });
  }

  it("is refused: one whom another person looked up", async () => {
    let stolen;
    await apply({ sandbox, as: "erik-sandberg" }, async (page) => {
      await nameTwo(page);
      stolen = (await valueIn(page)).parties[1];
    });
    await apply({ sandbox, expected: [/status of 422/] }, async (page) => {
      await nameTwo(page);
      const value = await valueIn(page);
      assert.deepEqual({ ...stolen, ref: "" }, { ...value.parties[1], ref: "" });
      await sendInPlaceOfValue(page, { ...value, parties: [value.parties[0], stolen] });
      await picture(page, "journeys/forged-values-refused");
      const reasons = [{ what: "party-unknown", place: 2 }];
      await assertTold(page, reasons, "Osapuolta ei ole haettu tässä istunnossa. Hae osapuoli uudelleen.");
      await assertRefused(sandbox, reasons);
    });
  });

  it("is taken as it is when nothing in it was changed", async () => {
    await apply({ sandbox }, async (page) => {
      await nameTwo(page);
      const before = await countCases(sandbox);
      await sendInPlaceOfValue(page, await valueIn(page));
      assert.match(new URL(page.url()).pathname, /^\/hakemus\/[\w-]+$/);
      assert.equal(await countCases(sandbox), before + 1);
    });
  });
});

/** Sends the page's own form past its checks, with this where the widget's value would be. */
async function sendInPlaceOfValue(page, value) {
  await fillInOwnFields(page);
  const submit = (form, text) => {
    form.addEventListener("formdata", ({ formData }) => formData.set("puolesta", text));
    form.submit();
  };
  await Promise.all([page.waitForNavigation(), page.$eval("#application", submit, JSON.stringify(value))]);
}

async function assertTold(page, reasons, sentence) {
  assert.equal(await page.$eval("h1", (title) => title.textContent), "Hakemusta ei voitu ottaa vastaan");
  const read = (items) => items.map((item) => [item.dataset.reason, item.textContent]);
  const told = await page.$$eval("[data-reason]", read);
  const place = (reason) => (reason.place ? `Osapuoli ${reason.place}: ` : "");
  assert.deepEqual(
    told,
    reasons.map((reason) => [reason.what, place(reason) + sentence]),
  );
}
