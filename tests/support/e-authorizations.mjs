// The stand-in for Suomi.fi e-Authorizations, as people use it: each in a browser of their own, or sent there.
import assert from "node:assert/strict";
import { codesIn } from "./identities.mjs";
import { asPerson } from "./signed-in.mjs";

/** A person opens the stand-in in a fresh browser context and runs the steps there. */
export function inEAuthorizations(sandbox, as, steps) {
  return asPerson({ sandbox, as, path: "/suomi-fi" }, async (page) => {
    await steps(page);
    assert.deepEqual(codesIn(await page.content()), []);
  });
}

/** Looks after the mandates of this organisation or person from now on. */
export async function takeRole(page, id) {
  await page.click(`input[name=role][value="${id}"]`);
  await press(page, "choose-role");
}

/** Opens the request that waits for an answer. */
async function openRequest(page) {
  await Promise.all([page.waitForNavigation(), page.click(`[data-request][data-state="waiting"] a`)]);
}

/** Opens the request that waits and grants it, for the period that the service recommends if none is said. */
export async function grantRequest(page, period) {
  await openRequest(page);
  if (period) await page.click(`input[name=period][value="${period}"]`);
  await press(page, "grant");
  await page.waitForSelector(`[data-state="granted"]`);
}

/** Opens the request that waits and says no. */
export async function declineRequest(page) {
  await openRequest(page);
  await press(page, "decline");
  await page.waitForSelector(`[data-state="declined"]`);
}

/** Ends the mandate that counts now. */
export async function endMandate(page) {
  const button = `[data-mandate][data-state="valid"] [data-action="end"]`;
  await Promise.all([page.waitForNavigation(), page.click(button)]);
  await page.waitForSelector(`[data-mandate][data-state="ended"]`);
}

/** Chooses for whom to act, by the id of the register, and goes back to the form; nobody if none is said. */
export async function chooseForWhom(page, id = "") {
  await page.click(`input[name=principal][value="${id}"]`);
  await press(page, "choose");
}

/** Presses the button that does this, and waits for the next page. */
export function press(page, action) {
  return Promise.all([page.waitForNavigation(), page.click(`[data-action="${action}"]`)]);
}
