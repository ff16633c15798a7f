// A person who follows a link to a page of the site in a browser of their own, and signs in on the way.
import assert from "node:assert/strict";
import { inPage } from "./browser.mjs";

/**
 * Opens `path` as a person in a fresh browser context and runs the steps with the page. `expected` are patterns of
 * complaints in the console.
 *
 * @param {{ sandbox: any, as: string, path: string, expected?: RegExp[] }} how
 * @param {(page: any) => unknown} steps
 */
export function asPerson({ sandbox, as, path, expected }, steps) {
  return inPage({ expected }, async (page) => {
    await page.goto(`${sandbox.origin}${path}`);
    await chooseIdentity(page, as);
    assert.equal(new URL(page.url()).pathname, path.split("?")[0]);
    await steps(page);
  });
}

/** Signs in on the page of the stand-in for identification. */
async function chooseIdentity(page, id) {
  await page.click(`input[name=person][value=${id}]`);
  await Promise.all([page.waitForNavigation(), page.click("main button, form button")]);
}

/** Signs in on the page of the stand-in for the officials' sign-in, as somebody who may decide. */
export async function signInAsOfficial(page) {
  await page.click("input[name=official][value=kirsi-kasittelija]");
  await Promise.all([page.waitForNavigation(), page.click("main button, form button")]);
}
