// Where the program and its texts come from.

let release;

/**
 * Chooses where they come from: `{ program(), modes(), locale(language) }`, which promise the bytes of the wasm that a
 * form needs, of the one that the other modes need beside it, and a text.
 */
export function useRelease(chosen) {
  release = chosen;
}

/** What was chosen last. */
export function releaseInUse() {
  return release;
}

/** The release folder at this address, each file held to its hash. */
export function releaseIn(folder) {
  const at = folder.replace(/\/?$/, "/");
  return {
    program: async () => (await fetchVerified(`${at}puolesta.wasm`, PUOLESTA_WASM_INTEGRITY)).arrayBuffer(),
    modes: async () => (await fetchVerified(`${at}puolesta-modes.wasm`, PUOLESTA_MODES_INTEGRITY)).arrayBuffer(),
    locale: async (language) =>
      (await fetchVerified(`${at}locales/${language}.json`, PUOLESTA_LOCALE_INTEGRITY[language])).text(),
  };
}

// A cache may still hold the file of an older release: then the second request goes past it.
async function fetchVerified(url, integrity) {
  const response = await fetch(url, { __proto__: null, integrity }).catch(() =>
    fetch(url, { __proto__: null, integrity, cache: "reload" }).catch(() => undefined),
  );
  if (response?.ok) return response;
  const toDo = "serve the whole release folder of one version and name it with data-base or configure({ base })";
  throw new Error(`asked for ${url}, came ${await whatCame(url)}; ${toDo}`);
}

// What does not have the right hash is not shown to anybody, so it is asked for once more without.
async function whatCame(url) {
  try {
    const { status, headers } = await fetch(url);
    return `an answer ${status} of type ${headers.get("content-type")}, which is not the file of this version`;
  } catch (error) {
    return `no answer (${error.message})`;
  }
}
