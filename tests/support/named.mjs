// Those whom the host names by itself: the principals to choose from, and the parties of a register.
import { choose, inside, untilInside, WIDGET } from "./widget.mjs";

/** Chooses to act for another; where those for whom the person already may stand there, for somebody else. */
export async function chooseOnBehalf(page) {
  if (await askForWhom(page)) await chooseOther(page);
}

/** Chooses to act for another, and waits until those for whom the person already may stand there; tells whether any. */
export async function askForWhom(page) {
  const isList = (response) => new URL(response.url()).pathname.endsWith("/principals");
  const [answer] = await Promise.all([page.waitForResponse(isList), choose(page, "on-behalf")]);
  const { principals } = await answer.json();
  if (principals.length > 0) await untilInside(page, `[part~="principal-option"]`);
  return principals.length > 0;
}

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
