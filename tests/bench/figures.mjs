// Reading the results of a run: the values of a figure, and sums over them.

/** The values of a figure in a phase, one for each run. */
export function figures({ samples }, phase, figure, candidate = "puolesta") {
  return samples[phase][candidate].map((sample) => sample[figure]);
}

/** Every byte that all courses ask for. */
export function fullUse({ bytes }, candidate) {
  return Object.values(bytes[candidate]).reduce((all, each) => all + each, 0);
}

/** "12.3 KB"; 1 KB is 1024 bytes. */
export function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
