// What many visits say together.

export const STEPS = ["question", "parties", "details", "mandate", "follows"];

/** Counts and middles of visits as the collector reports them. Steps count for whoever got that far or further. */
export function figuresOf(visits) {
  const got = (step) => visits.filter(({ reached }) => STEPS.indexOf(reached) >= STEPS.indexOf(step)).length;
  const sent = visits.filter((visit) => visit.sent);
  return {
    visits: visits.length,
    steps: STEPS.map((step) => [step, got(step)]),
    sent: sent.length,
    left: visits.length - sent.length,
    failed: visits.filter(({ failed }) => failed).length,
    seconds: middle(sent.map(({ seconds }) => seconds)),
    effort: middle(visits.map(({ effort }) => effort).filter((effort) => effort !== null)),
  };
}

/** The median; null of nothing. */
function middle(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Visits from lines of JSON, as a server that writes one line for each keeps them; undefined where one is none. */
export function readVisits(text) {
  try {
    const visits = text
      .split("\n")
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line));
    return visits.every((visit) => visit !== null && typeof visit.sent === "boolean") ? visits : undefined;
  } catch {
    return undefined;
  }
}
