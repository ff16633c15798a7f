// The places for parties, as a person fills them in; a place has the number that it shows, from 1.
import { ENGINE } from "./launch.mjs";
import { choose, untilInside, WIDGET } from "./widget.mjs";

const place = (number) => `[part~="party"]:nth-of-type(${number})`;

/** Waits until a part stands in a place, and returns it. */
export function untilPartOf(page, number, part) {
  return untilInside(page, `${place(number)} [part~="${part}"]`);
}

/** Puts a text into a field of a place instead of what stands there, as a paste does. */
export async function fillIn(page, number, part, text) {
  const field = await untilPartOf(page, number, part);
  await reveal(field);
  await field.click({ count: 3 });
  await page.keyboard.press("Backspace");
  // The driver of Firefox sends no more than one character at once.
  await (ENGINE === "firefox" ? page.keyboard.type(text) : page.keyboard.sendCharacter(text));
}

/** Opens what a field is folded into, if it is: corrections of what was found. */
async function reveal(field) {
  const summary = await field.evaluateHandle((input) => input.closest("details:not([open])")?.firstElementChild);
  await summary.asElement()?.click();
}

/** The name that was found, as it can be read in a place. */
export async function foundNameIn(page, number) {
  return (await untilPartOf(page, number, "found-name")).evaluate((line) => line.textContent);
}

/** What stands in a field of a place. */
export async function textIn(page, number, part) {
  return (await untilPartOf(page, number, part)).evaluate((field) => field.value);
}

/** Fills in the code and presses the button that looks it up. */
export async function lookUp(page, number, code, part = "identity-code") {
  await fillIn(page, number, part, code);
  await (await untilPartOf(page, number, "look-up")).click();
}

/** Looks a party up and waits until its name stands there. */
export async function lookUpAndFind(page, number, code, name, part) {
  await lookUp(page, number, code, part);
  await untilReads(page, `Löytyi: ${name}`);
  await untilPartOf(page, number, "found-name");
}

/** Chooses which kind of party stands in a place. */
export async function chooseKind(page, number, kind) {
  const option = `[part~="party-kind"]`;
  const found = await untilInside(page, `${place(number)} :is(${option}, ${option} *)[value="${kind}"]`);
  await found.click();
}

/** Chooses one of the entries of a list. */
export async function select(page, selector, value) {
  await (await untilInside(page, selector)).select(value);
}

/** Chooses how a party is reached. */
export async function chooseChannel(page, number, channel) {
  await (await untilInside(page, `${place(number)} [part~="party-channel"] input[value="${channel}"]`)).click();
}

/** Chooses the shared matter and how many others it concerns. */
export async function chooseTogether(page, count) {
  await choose(page, "together");
  await select(page, `[part~="party-count"]`, String(count));
  await untilPartOf(page, count, "look-up");
}

/** Waits until a sentence can be read in the widget. */
export function untilReads(page, sentence) {
  const canBeRead = (widget, wanted) => {
    const elements = [
      ...document.querySelector(widget).shadowRoot.querySelectorAll("p, li, legend, label, span, button"),
    ];
    const isSeen = (element) => element.checkVisibility() && !element.closest(`[part~="status"]`);
    return elements.some((element) => element.textContent.includes(wanted) && isSeen(element));
  };
  return page.waitForFunction(canBeRead, {}, WIDGET, sentence);
}
