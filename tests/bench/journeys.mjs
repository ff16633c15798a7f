// The courses of the form part, walked through in each of the five: they must reach the same states by the same steps.
import assert from "node:assert/strict";
import { organisation, person } from "../support/identities.mjs";
import { openPage } from "./browser.mjs";
import { bytesOf, KINDS } from "./bytes.mjs";
import { CATALOGUE } from "./catalogues.mjs";
import { formOn } from "./form.mjs";

const AINO = person("aino-koivula");
const SAMIR = person("samir-haddad");
const ROVA = organisation("rova");
const CLUB = organisation("nuorisoseura");
// Valid, of the range for tests, and of nobody in the register.
const UNKNOWN = "131052-902Y";
const MISTYPED = "131052-903Y";

/** What is walked through: a name, the service, and the steps; what the steps return is compared. */
export const JOURNEYS = [
  { name: "alone", service: "rakentamislupa", steps: alone },
  { name: "refused while nothing is answered", service: "rakentamislupa", steps: refused },
  { name: "two others approve", service: "rakentamislupa", steps: approval },
  { name: "found by nobody and typed by hand", service: "rakentamislupa", steps: byHand },
  { name: "others are told, a company among them", service: "naapurin-kuuleminen", steps: notice },
  { name: "not allowed alone", service: "naapurin-kuuleminen", steps: notAllowed },
  { name: "a declaration", service: "yhteinen-jateastia", steps: declaration },
  { name: "one acts for all", service: "asukaspysakointi", steps: reminder },
  { name: "with a mandate", service: "avustus", steps: mandate },
  { name: "with a mandate that is missing", service: "avustus", steps: mandateMissing },
  { name: "with a signed paper", service: "rakentamislupa", steps: paper },
  { name: "no catalogue", service: "rakentamislupa", catalogue: "/missing.json", steps: failed },
  { name: "Swedish", service: "rakentamislupa", lang: "sv", steps: question("Vems ärende sköter du?") },
  { name: "English", service: "rakentamislupa", lang: "en", steps: question("Whose matter are you handling?") },
];

async function alone(form) {
  await form.choose("situation-option", "alone");
  return form.status("ready");
}

async function refused(form, page) {
  await form.part("situation-option");
  await page.click("form > p > button");
  await form.part("error-summary");
  await form.reads("Valitse, kenen asiaa hoidat.");
  return form.value();
}

async function approval(form) {
  await form.choose("situation-option", "together");
  await form.select("party-count", "2");
  await form.fill("identity-code", AINO.code, 0);
  await form.press("look-up", 0);
  await form.reads(`Löytyi: ${AINO.name}`);
  await form.fill("identity-code", MISTYPED, 0);
  await form.press("look-up", 0);
  await form.reads("Viimeinen merkki ei sovi numeroihin");
  await form.fill("identity-code", SAMIR.code.toLowerCase(), 0);
  await form.press("look-up", 0);
  await form.reads(`Löytyi: ${SAMIR.name}`);
  await form.choose("party-channel", "email", 1);
  await form.reads("pyydämme jokaiselta heistä hyväksynnän");
  await form.reads("Heillä on vastausaikaa 14 päivää.");
  return form.status("ready");
}

async function byHand(form) {
  await form.choose("situation-option", "together");
  await form.fill("identity-code", UNKNOWN);
  await form.press("look-up");
  await form.reads("Nimeä ei löytynyt.");
  await form.fill("party-name", "Anna Esimerkki");
  await form.choose("party-channel", "sms");
  await form.fill("party-phone", "040 123 4567");
  return form.status("ready");
}

async function notice(form) {
  await form.choose("situation-option", "together");
  await form.select("party-count", "2");
  await form.reads("Aloitamme käsittelyn heti");
  await form.fill("identity-code", SAMIR.code, 0);
  await form.press("look-up", 0);
  await form.reads(`Löytyi: ${SAMIR.name}`);
  await form.choose("party-kind", "organisation");
  await form.fill("business-id", ROVA.businessId);
  await form.press("look-up", 0);
  await form.reads(`Löytyi: ${ROVA.name}`);
  return form.status("ready");
}

async function notAllowed(form) {
  await form.choose("situation-option", "alone");
  await form.part("requirement");
  await form.reads("019 000 1000");
  return form.status("incomplete");
}

async function declaration(form) {
  await form.choose("situation-option", "together");
  await form.fill("identity-code", AINO.code);
  await form.press("look-up");
  await form.reads(`Löytyi: ${AINO.name}`);
  await form.tick("declaration", 0);
  await form.tick("declaration", 1);
  return form.status("ready");
}

async function reminder(form) {
  await form.choose("situation-option", "together");
  await form.part("reminder");
  return form.status("ready");
}

// The widget shows those for whom the person may act already; the peers, which ask the host for none, do not.
async function onBehalf(form) {
  await form.choose("situation-option", "on-behalf");
  await form.chooseWhereOffered("principal-option", "other", "mandate-name");
}

async function mandate(form) {
  await onBehalf(form);
  const shown = await mandateShown(form);
  await lookUpOrganisation(form, CLUB);
  await form.press("check-mandate");
  await form.reads("Valtuus on kunnossa.");
  return { shown, ...(await form.status("ready")) };
}

async function mandateMissing(form) {
  await onBehalf(form);
  await lookUpOrganisation(form, ROVA);
  await form.press("check-mandate");
  await form.reads("Valtuutta ei vielä ole.");
  return form.status("incomplete");
}

async function mandateShown(form) {
  const name = await (await form.part("mandate-name")).evaluate((element) => element.textContent);
  const href = await (await form.part("mandate-link")).evaluate((element) => element.href);
  await form.press("copy-mandate");
  await form.reads("Valtuusasian nimi on kopioitu.");
  return { name, href };
}

async function lookUpOrganisation(form, { businessId, name }) {
  await form.fill("business-id", businessId);
  await form.press("look-up");
  await form.reads(`Löytyi: ${name}`);
}

async function paper(form) {
  await onBehalf(form);
  await form.reads("Liitä asiakirja lomakkeeseen.");
  await form.fill("identity-code", AINO.code);
  await form.press("look-up");
  await form.reads(`Löytyi: ${AINO.name}`);
  return form.status("ready");
}

async function failed(form) {
  await form.part("error");
  await form.part("retry");
  return {};
}

function question(words) {
  return async (form) => {
    await form.reads(words);
    await form.choose("situation-option", "alone");
    return form.status("ready");
  };
}

/** Walks one of the five through every course with one cache: where it came to, and the bytes of those in Finnish. */
export async function walk(browser, site, candidate) {
  const states = [];
  const bytes = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  const context = await browser.createBrowserContext();
  try {
    for (const journey of JOURNEYS) {
      const { state, sent } = await walkOne(context, site, candidate, journey);
      states.push([journey.name, state]);
      if (!journey.lang) for (const kind of KINDS) bytes[kind] += sent[kind];
    }
  } finally {
    await context.close();
  }
  return { states, bytes };
}

async function walkOne(context, site, candidate, /** @type {any} */ journey) {
  const { service, steps, lang, catalogue = CATALOGUE } = journey;
  const { page, session } = await openPage(context, { site });
  const counted = bytesOf(session);
  const options = new URLSearchParams({ service, catalogue, ...(lang ? { lang } : {}) });
  await page.goto(`${site.origin}/${candidate.name}?${options}`);
  const state = comparable(await steps(formOn(page), page));
  assert.deepEqual(page.mistakes, [], `uncaught errors of ${candidate.title}`);
  await page.close();
  return { state, sent: counted.byKind() };
}

// References and times are another one each time.
function comparable({ status, situation, procedure, parties = [], mandates = [], declarations = [], ...rest }) {
  return {
    ...{ status, situation, procedure, shown: rest.shown },
    parties: parties.map(({ kind, name, source, channel, edited }) => ({ kind, name, source, channel, edited })),
    mandates: mandates.map(({ id, status: is, basis }) => ({ id, status: is, basis })),
    declarations: declarations.map(({ id }) => id),
  };
}
