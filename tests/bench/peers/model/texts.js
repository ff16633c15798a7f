// The words of one language, and the catalogue's own words where it has some.
import { LANGUAGES } from "../../../../widget/element/src/languages.js";

const PERIODS = {
  D: ["days", "days-one"],
  W: ["weeks", "weeks-one"],
  M: ["months", "months-one"],
  Y: ["years", "years-one"],
};

/** What the form says, from the words of one language. */
export function textsOf(words, language) {
  const text = (key, filling) => (filling === undefined ? words[key] : words[key].replace(/\{\w+\}/, filling));

  /** A text of the catalogue in the nearest language that it has; `lang` only where that is another one. */
  function own(localized, key) {
    const found = localized && [language, ...LANGUAGES].find((each) => localized[each]);
    if (!found) return { text: key ? text(key) : "" };
    return { text: localized[found], lang: found === language ? undefined : found };
  }

  /** "14 days" of `P14D`. */
  function period(duration) {
    const [, count, unit] = /^P(\d+)([DWMY])$/.exec(duration ?? "") ?? [];
    if (!unit) return undefined;
    const [several, one] = PERIODS[unit];
    return text(count === "1" ? one : several, count);
  }

  return { language, text, own, period };
}
