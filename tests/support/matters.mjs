// A matter on a host that a test makes up: what the host API says of it, and the page that shows it.
import { json } from "./server.mjs";
import { SCRIPT, untilPart, WIDGET } from "./widget.mjs";

/** What a co-party gets who has not answered yet. */
export const ASKED = {
  id: "c_1",
  service: "rakentamislupa",
  applicant: { name: "Aino Esimerkki" },
  summary: { fi: "Rakentamislupa", sv: "Bygglov", en: "Building permit" },
  deadline: "2026-12-05",
  decision: "all",
  status: "waiting",
  mine: { answer: null, at: null },
  parties: [{ name: "Bertta Malli", answer: null, at: null }],
  outcome: null,
};

const GIVEN = { answer: "approve", at: "2026-11-21T22:15:00Z" };

/** The same after they approved. */
export const APPROVED = { ...ASKED, mine: GIVEN, parties: [{ ...ASKED.parties[0], ...GIVEN }] };

/** What the applicant gets: two of three must approve. */
export const OWN = {
  ...ASKED,
  decision: 2,
  mine: null,
  parties: [
    ...APPROVED.parties,
    { name: "Cecilia Prov", answer: "decline", at: "2026-11-22T10:15:00Z" },
    { name: "Talo Oy", answer: null, at: null },
  ],
};

/** The same when it has been decided. */
export const DECIDED = { ...OWN, status: "decided", outcome: { text: "Lupa on annettu.", at: "2026-12-10T08:00:00Z" } };

const NO_COMMENT = { answer: null, at: null, comments: [] };

/** What a neighbour gets who is heard. */
export const HEARD = {
  ...ASKED,
  summary: { fi: "Naapurin kuuleminen", sv: "Hörande av grannar", en: "Hearing of neighbours" },
  decision: null,
  status: "processing",
  mine: NO_COMMENT,
  parties: [{ name: "Bertta Malli", asked: false, ...NO_COMMENT }],
  actions: ["comment"],
};

const SAID = { comments: [{ text: "Aita on liian korkea.\nJa pitkä.", at: "2026-11-21T22:15:00Z" }] };

/** The same after they said something. */
export const COMMENTED = {
  ...HEARD,
  mine: { ...HEARD.mine, ...SAID },
  parties: [{ ...HEARD.parties[0], ...SAID }],
};

/** Where the matter, its answers and its comments lie on that host. */
export const CASE = "/api/cases/c_1";
export const ANSWERS = `${CASE}/answers`;
export const COMMENTS = `${CASE}/comments`;

/** The page that shows it. */
export function matterPage(mode, lang = "fi") {
  const widget = `<${WIDGET} mode="${mode}" case="c_1" api="/api"></${WIDGET}>`;
  return `<!doctype html><html lang="${lang}"><title>Matter</title>${SCRIPT}<main><h1>Matter</h1>${widget}</main></html>`;
}

/** A host that knows the matter, and after an answer or a comment was sent tells it as it is then. */
export function hostOf(before, after = before, receipt = json(GIVEN, 201)) {
  let now = before;
  const take = () => {
    now = after;
    return receipt;
  };
  return { [CASE]: () => (typeof now.status === "number" ? now : json(now)), [ANSWERS]: take, [COMMENTS]: take };
}

/** Presses a button of the widget, by its part. */
export async function press(page, name) {
  await (await untilPart(page, name)).click();
}

/** Waits until this text stands somewhere in the widget. */
export function untilSays(page, text) {
  const says = (host, wanted) => document.querySelector(host).shadowRoot.textContent.includes(wanted);
  return page.waitForFunction(says, {}, WIDGET, text);
}
