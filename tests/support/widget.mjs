// The widget as a person and a page meet it: by part names, radio values, and the element's own properties.
import { readFileSync } from "node:fs";
import { judgeValues, readValue } from "./value-schema.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const LOCALES = new URL("../../widget/view/locales/", import.meta.url);
const LOADING = LANGUAGES.map((language) => {
  return JSON.parse(readFileSync(new URL(`${language}.json`, LOCALES), "utf8"))["shell-loading"];
});

/** The element's name. */
export const WIDGET = "puolesta-widget";

/** The usual script tag that only defines the element. */
export const SCRIPT = '<script async src="/puolesta/puolesta.js"></script>';

/** Markup of the element with these attributes beside the compulsory ones. */
export function element(attributes = "", content = "") {
  return `<puolesta-widget service="avustus" catalogue="/catalogue.json" ${attributes}>${content}</puolesta-widget>`;
}

/** Markup of a page with the script and a form with this in it. */
export function formPage(inside, formAttributes = 'method="post" action="/sent"') {
  return `<!doctype html><html lang="fi"><title>Host</title>${SCRIPT}<form ${formAttributes}>${inside}</form></html>`;
}

/** The selector of something inside the widget. */
export function inside(selector, widget = WIDGET) {
  return `${widget} >>> ${selector}`;
}

/** The selector of a part. */
export function part(name, widget = WIDGET) {
  return inside(`[part~="${name}"]`, widget);
}

// A part is the control itself or holds it.
const radio = (value) => `:is([part~="situation-option"], [part~="situation-option"] *)[value="${value}"]`;

/** Waits until something is inside the widget, and returns it: Puppeteer's own waiting does not see into its root. */
export async function untilInside(page, selector, widget = WIDGET) {
  const find = (host, wanted) => document.querySelector(host)?.shadowRoot?.querySelector(wanted);
  return (await page.waitForFunction(find, {}, widget, selector)).asElement();
}

/** Waits until a part is there, and returns it. */
export function untilPart(page, name, widget = WIDGET) {
  return untilInside(page, `[part~="${name}"]`, widget);
}

/** Waits until the question can be answered; the program may still be on its way. */
export function untilPainted(page, widget = WIDGET) {
  return untilInside(page, radio("alone"), widget);
}

/** Waits until the program is there, which the element tells by no longer being in the way of the form for it. */
export async function untilReady(page, widget = WIDGET) {
  await untilPainted(page, widget);
  const isReady = (host, loading) => {
    const element = document.querySelector(host);
    return !loading.includes(element.validationMessage) && JSON.parse(element.value || "{}").catalogue !== null;
  };
  await page.waitForFunction(isReady, {}, widget, LOADING);
  return untilPainted(page, widget);
}

/** Waits until the widget says that it cannot work. */
export function untilFailed(page, widget = WIDGET) {
  return untilPart(page, "error", widget);
}

/** Chooses a situation, as a person does. */
export async function choose(page, situation, widget = WIDGET) {
  const option = await untilInside(page, radio(situation), widget);
  await option.click();
}

/** The situation that the radio buttons show. */
export function chosen(page, widget = WIDGET) {
  return page.$$eval(inside("input[type=radio]:checked", widget), (checked) => checked.map((each) => each.value));
}

/** The element's value, read. */
export async function valueIn(page, widget = WIDGET) {
  return readValue(await page.$eval(widget, (element) => element.value));
}

/** Waits until the value says this status. */
export function untilStatus(page, status, widget = WIDGET) {
  const hasStatus = (selector, wanted) => JSON.parse(document.querySelector(selector).value).status === wanted;
  return page.waitForFunction(hasStatus, {}, widget, status);
}

/** The entries that the first form of the page would send: pairs of name and value. */
export async function entriesOf(page) {
  const entries = await page.evaluate(() => [...new FormData(document.querySelector("form"))]);
  judgeValues(entries.map(([, text]) => text));
  return entries;
}

/** What a form sent to the site, by name. */
export function sentEntries(request) {
  const entries = Object.fromEntries(new URLSearchParams(request.body));
  judgeValues(Object.values(entries));
  return entries;
}

/** Keeps a list in the page of the events that reach the document; call before the page is fetched. */
export function recordEvents(page, names) {
  return page.evaluateOnNewDocument((recorded) => {
    globalThis.recorded = [];
    for (const name of recorded) {
      document.addEventListener(name, (event) => {
        globalThis.recorded.push({ name, target: event.target.localName, detail: event.detail ?? null });
      });
    }
  }, names);
}

/** The events recorded so far. */
export function recordedEvents(page) {
  return page.evaluate(() => globalThis.recorded);
}

/** Waits until an event has been recorded, and returns its detail. */
export async function untilEvent(page, name) {
  const found = await page.waitForFunction(
    (wanted) => globalThis.recorded.find((each) => each.name === wanted),
    {},
    name,
  );
  return (await found.jsonValue()).detail;
}
