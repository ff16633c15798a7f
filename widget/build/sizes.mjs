// What a visitor downloads: the size table, and the budget that it must keep to.

/** Loader, wasm and one language after brotli, at most; 1 KB is 1024 bytes. */
export const TARGET_BYTES = 92 * 1024;

/** What a first visit downloads; in another language, that one's texts instead. */
export const FIRST_VISIT = ["puolesta.js", "puolesta.wasm", "locales/fi.json"];

/** Bytes of a first visit, from the `files` of a manifest. */
export function firstVisitBytes(files) {
  return FIRST_VISIT.reduce((sum, path) => sum + files[path].brotli, 0);
}

/** The table that a build prints. */
export function sizeTable(files) {
  const rows = Object.entries(files).map(([path, file]) => row(path, file.bytes, file.brotli));
  const total = `loader + wasm + fi: ${kilobytes(firstVisitBytes(files))} KB of ${TARGET_BYTES / 1024} KB`;
  return [row("file", "bytes", "brotli 11"), ...rows, total].join("\n");
}

function row(path, bytes, brotli) {
  return `${path.padEnd(24)}${String(bytes).padStart(10)}${String(brotli).padStart(11)}`;
}

/** Kilobytes with one decimal, rounded up so that the text never promises more room than there is. */
export function kilobytes(bytes) {
  return (Math.ceil((bytes / 1024) * 10) / 10).toFixed(1);
}
