// A Finnish business id as a person types it: read once, with the first thing that is wrong with it.

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** `{ code }`, or `{ problem }` with the key of the sentence that says what to write instead. */
export function readBusinessId(text) {
  const code = text.trim();
  if (code === "") return { problem: "problem-business-id-empty" };
  if (!/^\d{7}-\d$/.test(code)) return { problem: "problem-business-id-form" };
  const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(code[index]), 0) % 11;
  const check = rest === 0 ? 0 : 11 - rest;
  return check === Number(code[8]) ? { code } : { problem: "problem-business-id-check" };
}
