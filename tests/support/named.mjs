// Those whom the host names by itself: the principals to choose from, and the parties of a register.
import { inside, untilInside, WIDGET } from "./widget.mjs";

/** Chooses the one of that name among those for whom the person may already act. */
export async function choosePrincipal(page, name) {
  const find = (widget, wanted) => {
    const labels = [...document.querySelector(widget).shadowRoot.querySelectorAll(`[part~="principal-option"]`)];
    return labels.find((label) => label.textContent.startsWith(wanted));
  };
  const option = await page.waitForFunction(find, {}, WIDGET, name);
  await option.asElement().click();
}

/** Chooses to name somebody else than those. */
export async function chooseOther(page) {
  await (await untilInside(page, `[part~="principal-option"] [value="other"]`)).click();
}

/** The principals to choose from, as they can be read; waits until there are any. */
export async function principalsOffered(page) {
  await untilInside(page, `[part~="principal-option"]`);
  return page.$$eval(inside(`[part~="principal-option"]`), (labels) => labels.map((label) => label.textContent));
}

/** Says whether the register's parties are all of them: `confirmed` or `disputed`. */
export async function sayOfList(page, said) {
  await (await untilInside(page, `[part~="list-option"] [value="${said}"]`)).click();
}
