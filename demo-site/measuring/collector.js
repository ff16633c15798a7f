// Tells how far a visit got, from the widget's events alone: no name, no code, nothing that belongs to a person.
// `report` gets the visit once, when the page is left: navigator.sendBeacon("/mittaus", JSON.stringify(visit)).

const STEPS = ["question", "parties", "details", "mandate", "follows"];

/**
 * Watches the widget of a page, or of a part of it; what it returns takes the answer to the question of effort, from 1 to 5.
 *
 * @param {(visit: object) => void} report
 * @param {any} page the document, or a form in it
 */
export function collect(report, page = document) {
  const visit = { reached: null, situation: null, seconds: 0, problems: 0, failed: null, sent: false, effort: null };
  const began = performance.now();
  const seen = new Set();
  let told = false;

  page.addEventListener("puolesta-step", ({ detail }) => {
    seen.add(detail.step);
    visit.reached = STEPS.findLast((step) => seen.has(step)) ?? null;
  });
  page.addEventListener("puolesta-change", ({ detail }) => {
    visit.situation = detail.situation;
  });
  page.addEventListener("puolesta-error", ({ detail }) => {
    visit.failed = detail.code;
  });
  page.addEventListener("invalid", () => visit.problems++, true);
  page.addEventListener("submit", () => {
    visit.sent = true;
    visit.seconds = Math.round((performance.now() - began) / 1000);
  });
  const tell = () => {
    if (!told) report(visit);
    told = true;
  };
  addEventListener("pagehide", tell);
  return { rate: (effort) => Object.assign(visit, { effort }), end: tell };
}
