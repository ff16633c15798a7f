// Round trip: in every service of the sample the widget shows what `explain` says of it, no more and no less.

import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { ROOT } from "../../widget/build/paths.mjs";
import { outputOf } from "../../widget/build/process.mjs";
import { builtProgram } from "../../widget/build/programs.mjs";
import { useBrowser, visit } from "../support/browser.mjs";
import { json } from "../support/server.mjs";
import { SCRIPT } from "../support/widget.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const SAMPLE = join(ROOT, "catalogue/esimerkkila.json");
const HTML = `<!doctype html><html lang="fi"><title>Host</title>${SCRIPT}<form method="post" action="/sent"></form></html>`;

useBrowser();

describe("round trip", () => {
  let tool;
  let folder;
  let slices;

  before(async () => {
    tool = await builtProgram("puolesta-catalogue");
    folder = await mkdtemp(join(tmpdir(), "puolesta-"));
    await outputOf(tool, ["build", SAMPLE, "--out", folder]);
    slices = await answersFrom(join(folder, "services"));
  });
  after(() => rm(folder, { recursive: true }));

  for (const language of LANGUAGES) {
    it(`shows in ${language} the courses that explain tells, in each of the 82 services and more`, async () => {
      const explained = JSON.parse(
        await outputOf(tool, ["explain", SAMPLE, "--format", "json", "--language", language]),
      );
      assert.deepEqual(
        explained.map(({ service }) => `/catalogue/services/${service}.json`).sort(),
        Object.keys(slices).sort(),
      );
      assert.ok(explained.length >= 82);
      await visit({ body: HTML, answers: slices }, async (page) => {
        for (const service of explained) {
          const shown = await page.evaluate(look, service.service, language);
          assert.deepEqual(shown, expected(service), `${service.service} in ${language}`);
        }
      });
    });
  }

  it("would notice a form that gives people another day", async () => {
    const path = "/catalogue/services/rakentamislupa.json";
    const other = slices[path].body.replace('"deadline":"P14D"', '"deadline":"P15D"');
    const [explained] = JSON.parse(await outputOf(tool, ["explain", SAMPLE, "rakentamislupa", "--format", "json"]));
    await visit({ body: HTML, answers: { [path]: json(other) } }, async (page) => {
      const shown = await page.evaluate(look, "rakentamislupa", "fi");
      // Not by the message: it leaves out what lies between two differences.
      const isOtherDay = ({ actual }) => JSON.stringify(actual).includes("15 päivää");
      assert.throws(() => assert.deepEqual(shown, expected(explained)), isOtherDay);
    });
  });
});

async function answersFrom(services) {
  const names = await readdir(services);
  const read = async (name) => [`/catalogue/services/${name}`, json(await readFile(join(services, name), "utf8"))];
  return Object.fromEntries(await Promise.all(names.map(read)));
}

/** What the page must show by what `explain` says. It has no host API: nobody is looked up, no mandate is checked. */
function expected({ question, lastName, help, courses }) {
  return { question, courses: courses.map((course) => expectedCourse(course, lastName, help)) };
}

function expectedCourse(course, lastName, help) {
  const { situation, answer, places, mandates, declarations } = course;
  const isNumbered = situation === "together" && places !== null && places.max > places.min;
  return {
    situation,
    answer,
    help: addressesOf(help),
    declarations: declarations.map(({ text }) => text),
    mandates: mandates.map(({ name }) => name),
    links: mandates
      .filter(({ retired }) => !retired)
      .map(({ link }) => link)
      .filter(Boolean),
    places: places?.min ?? 0,
    counts: isNumbered ? [places.min, places.max] : [],
    kinds: offeredKinds(places).map((kind, _, all) => ({
      kind: all.length > 1 ? kind : null,
      codes: codesOf(kind, lastName),
      sentences: sentencesFor(kind, course),
    })),
  };
}

function addressesOf({ phone, url, chat }) {
  return [phone && `tel:${phone.replace(/[^0-9+]/g, "")}`, url, chat].filter(Boolean);
}

// Persons and children are one choice; where nobody is named there is nothing to choose.
function offeredKinds(places) {
  return [...new Set((places?.kinds ?? [null]).map((kind) => (kind === "child" ? "person" : kind)))];
}

function codesOf(kind, lastName) {
  if (kind === null) return [];
  return kind === "person" ? ["identity-code", ...(lastName ? ["last-name"] : [])] : ["business-id"];
}

// Who gives the mandate is said of the kind that is chosen; `sentences` has it for the first.
function sentencesFor(kind, { places, sentences, follows, grantors, withoutCheck }) {
  const fits = (named) => named === kind || (kind === "person" && named === "child");
  const grantor = grantors.find((each) => fits(each.kind)) ?? grantors[0];
  const forKind = sentences.map((sentence) => grantor?.texts[grantors[0].texts.indexOf(sentence)] ?? sentence);
  const first = forKind.slice(0, forKind.length - follows.length);
  return [places?.withoutRegister, ...first, withoutCheck, ...follows].filter(Boolean);
}

/** Runs in the page: chooses each situation in a new widget of the service, and tells what stands there. */
async function look(service, lang) {
  const part = (name) => `[part~="${name}"]`;
  const all = (selector, within = widget.shadowRoot) => [...within.querySelectorAll(selector)];
  const texts = (elements) => elements.map((element) => element.textContent);
  const hrefs = (selector) => all(selector).map((link) => link.getAttribute("href"));
  const inFirstParty = (selector) =>
    all(part("party"))
      .slice(0, 1)
      .flatMap((party) => all(selector, party));
  // A paper to print is a document, not a sentence to the person.
  const isPaper = (element) => element.closest("details")?.querySelector(part("paper-form"));
  const isSentence = (element) => !element.closest(".help") && !isPaper(element) && !element.querySelector("a, button");
  const sentencesOf = (box) => (box.matches("p") ? [box] : all("p, li, legend, summary", box)).filter(isSentence);
  const says = ["requirement", "reminder", "mandate"].map(part).join();

  async function press(input) {
    input.click();
    await new Promise(requestAnimationFrame);
  }

  function told(kind) {
    const codes = ["identity-code", "last-name", "business-id"].filter((name) => inFirstParty(part(name)).length > 0);
    return { kind, codes, sentences: texts(all(says).flatMap(sentencesOf)) };
  }

  async function kinds() {
    const options = () => inFirstParty(`${part("party-kind")} input`);
    const values = options().map(({ value }) => value);
    if (values.length === 0) return [told(null)];
    const each = [];
    for (const value of values) {
      await press(options().find((option) => option.value === value));
      each.push(told(value));
    }
    return each;
  }

  async function course(option) {
    await press(option.querySelector("input"));
    const counts = all(`${part("party-count")} option`).map(({ value }) => Number(value));
    return {
      situation: option.querySelector("input").value,
      answer: option.querySelector("span").firstChild.textContent,
      help: hrefs(`${part("help")} a`),
      declarations: texts(all(part("declaration"))),
      mandates: texts(all(part("mandate-name"))),
      links: hrefs(part("mandate-link")),
      places: all(part("party")).length,
      counts: counts.length > 0 ? [counts[0], counts.at(-1)] : [],
      kinds: await kinds(),
    };
  }

  const widget = Object.assign(document.createElement("puolesta-widget"), { lang });
  widget.setAttribute("service", service);
  widget.setAttribute("catalogue", "/catalogue/");
  const isReady = new Promise((resolve) => widget.addEventListener("puolesta-ready", resolve, { once: true }));
  document.querySelector("form").append(widget);
  await isReady;
  await new Promise(requestAnimationFrame);
  const courses = [];
  for (const option of all(part("situation-option"))) courses.push(await course(option));
  const [question] = texts(all(`${part("question")} legend`));
  widget.remove();
  return { question, courses };
}
