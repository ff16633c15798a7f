// Medians, their spread, and how sure a ratio of two of them is.

const RESAMPLES = 2_000;

/** The value below which that share of the values lies, interpolated. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  return below + (sorted[Math.ceil(position)] - below) * (position % 1);
}

/** The middle value. */
export function median(values) {
  return percentile(values, 0.5);
}

/** Median and quartiles. */
export function summary(values) {
  return { median: median(values), low: percentile(values, 0.25), high: percentile(values, 0.75) };
}

/** The ratio of two medians with the 95 % interval of a bootstrap; the same values give the same interval. */
export function ratio(values, others) {
  const random = generator(values.length);
  const draw = (from) => median(from.map(() => from[Math.floor(random() * from.length)]));
  const ratios = Array.from({ length: RESAMPLES }, () => draw(values) / draw(others));
  return { ratio: median(values) / median(others), low: percentile(ratios, 0.025), high: percentile(ratios, 0.975) };
}

// A linear congruential generator with the constants of Numerical Recipes: chance that can be repeated.
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
