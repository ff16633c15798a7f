// Where the files of this release lie.

let release;

/** The release folder that holds the script at this URL. */
export function releaseBeside(source) {
  const at = (path) => new URL(path, source).href;
  const locales = { fi: at("locales/fi.json"), sv: at("locales/sv.json"), en: at("locales/en.json") };
  return { source, wasm: at("puolesta.wasm"), locales };
}

/** Remembers the release whose class was defined. */
export function useRelease(chosen) {
  release = chosen;
}

/** URLs of the wasm and of each locale, and of the script itself (`source`). */
export function releaseInUse() {
  return release;
}
