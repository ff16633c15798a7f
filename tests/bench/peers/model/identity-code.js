// A Finnish personal identity code as a person types it: read once, with the first thing that is wrong with it.

const CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
const CENTURIES = { "+": 1800, "-": 1900, U: 1900, V: 1900, W: 1900, X: 1900, Y: 1900 };
for (const sign of "ABCDEF") CENTURIES[sign] = 2000;

/** `{ code }`, or `{ problem }` with the key of the sentence that says what to write instead. */
export function readIdentityCode(text, { allowTemporary }) {
  const code = text.trim().toUpperCase();
  const problem = problemOf(code, allowTemporary);
  return problem ? { problem } : { code };
}

function problemOf(code, allowTemporary) {
  if (code === "") return "problem-code-empty";
  if (!/^[ -~]*$/.test(code)) return "problem-code-character";
  if (code.length !== 11) return "problem-code-length";
  if (!/^\d{6}.\d{3}[0-9A-Y]$/.test(code)) return "problem-code-character";
  const century = CENTURIES[code[6]];
  if (century === undefined) return "problem-code-separator";
  if (!isDay(century + Number(code.slice(4, 6)), Number(code.slice(2, 4)), Number(code.slice(0, 2)))) {
    return "problem-code-date";
  }
  const number = Number(code.slice(7, 10));
  if (number < 2) return "problem-code-number";
  if (CHECK_CHARACTERS[Number(code.slice(0, 6) + code.slice(7, 10)) % 31] !== code[10]) return "problem-code-check";
  return number >= 900 && !allowTemporary ? "problem-code-temporary" : undefined;
}

function isDay(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
