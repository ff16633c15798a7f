// Mode `guide`: what a service asks, on a bare page under the strict policy, without session or API, in three languages.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertFitsNarrowWindow, holdStill, violationsIn } from "../support/accessibility.mjs";
import { picture } from "../support/application.mjs";
import { useBrowser, visit } from "../support/browser.mjs";
import { entriesOf, formPage, inside, part, untilFailed, untilPart, WIDGET } from "../support/widget.mjs";
import { catalogueOf, onBehalf, textsIn } from "../support/words-catalogue.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
].join("; ");
const GRANT = {
  id: "avustus",
  form: "suomi-fi",
  theme: "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen",
  name: { fi: "Avustushakemuksen tekeminen" },
  principal: "organisation",
  roles: ["PJ"],
  period: "P1Y",
};
const SERVICE = {
  ...onBehalf("organisation", "avustus"),
  alone: { procedure: "not-allowed", reason: { fi: "Yksin ei voi hakea.", sv: "Inte ensam.", en: "Not alone." } },
  together: {
    procedure: "approval",
    parties: { source: "declared", kinds: ["person", "estate"], min: 1, max: 4 },
    decision: "all",
    deadline: "P14D",
  },
};
const ANSWERS = catalogueOf(SERVICE, { mandates: [GRANT], help: { phone: "019 000 1000" } });

const guide = (attributes = "") =>
  formPage(
    `<puolesta-widget mode="guide" service="avustus" catalogue="/catalogue.json" ${attributes}></puolesta-widget>`,
  );
const policy = { "content-security-policy": POLICY };

describe("the guide", () => {
  useBrowser();

  for (const language of LANGUAGES) {
    it(`tells in ${language}, in the words of the form, what each situation asks`, async () => {
      const texts = await textsIn(language);
      await visit({ body: guide(`lang="${language}"`), headers: policy, answers: ANSWERS }, async (page, site) => {
        await untilPart(page, "guide-situation");
        const courses = await page.$$eval(part("guide-situation"), (all) => all.map((each) => each.innerText));
        const [alone, onBehalfOf, together] = courses.map((text) => text.replace(/\s+/g, " "));
        const period = (key, count) => texts[key].replace("{count}", count);
        for (const [course, words] of [
          [alone, [texts["situation-alone"], SERVICE.alone.reason[language]]],
          [
            onBehalfOf,
            [
              texts["situation-on-behalf"],
              texts["mandate-one"],
              "Avustushakemuksen tekeminen",
              texts["grantor-organisation"],
              texts["mandate-period"].replace("{period}", period("years-one", "1")),
              texts["mandate-roles"].replace("{roles}", texts["role-chair"]),
              texts["step-identify"],
              `${texts["kind-organisation"]}: ${texts["business-id-label"]}`,
            ],
          ],
          [
            together,
            [
              texts["situation-together"],
              texts["guide-count"].replace("{count}", "1–4"),
              `${texts["kind-person"]}: ${texts["identity-code-label"]}`,
              texts["follows-title"],
              texts["approval-all"],
              texts["approval-deadline"].replace("{period}", period("days", "14")),
              texts["approval-silence"],
              texts["decision-reaches-all"],
            ],
          ],
        ]) {
          for (const each of words) assert.ok(course.includes(each), `${each}\nis not in\n${course}`);
        }
        assert.equal(await page.$(inside("input, select, button")), null, "there is nothing to fill in");
        assert.ok(await page.$(part("help")));
        assert.deepEqual(await entriesOf(page), []);
        assert.equal(await page.$eval("form", (form) => form.checkValidity()), true);
        const paths = site.requests.map(({ path }) => path).filter((path) => !path.startsWith("/puolesta/"));
        assert.deepEqual(
          [...new Set(paths)].sort(),
          ["/", "/catalogue.json", "/favicon.ico"].filter((path) => paths.includes(path)),
        );
      });
    });
  }

  it("is accessible, fits a narrow window, and has the addresses on paper", async () => {
    await visit({ body: guide(), answers: ANSWERS }, async (page) => {
      await untilPart(page, "guide-situation");
      await holdStill(page);
      assert.deepEqual(await violationsIn(page), []);
      await assertFitsNarrowWindow(page, WIDGET);
      await picture(page, "words/guide");
      await page.emulateMediaType("print");
      const after = await page.$eval(part("mandate-link"), (link) => getComputedStyle(link, "::after").content);
      assert.match(after, /attr\(href\)|https:\/\/www\.suomi\.fi/);
    });
  });

  it("changes its language with the page", async () => {
    const swedish = await textsIn("sv");
    await visit({ body: guide(), answers: ANSWERS }, async (page) => {
      await untilPart(page, "guide-situation");
      await page.$eval(WIDGET, (widget) => (widget.lang = "sv"));
      const reads = (host, words) => document.querySelector(host).shadowRoot.textContent.includes(words);
      await page.waitForFunction(reads, {}, WIDGET, swedish["situation-together"]);
    });
  });

  it("says calmly when there is no catalogue, and keeps no form from being sent", async () => {
    const answers = { "/catalogue.json": { status: 404 } };
    await visit({ body: guide(), answers, expected: [/404/, /no-catalogue/] }, async (page) => {
      await untilFailed(page);
      assert.equal(await page.$eval("form", (form) => form.checkValidity()), true);
    });
  });
});
