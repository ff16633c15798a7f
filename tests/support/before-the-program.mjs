// The time in which the question stands there and the program is still on its way.
import { visit } from "./browser.mjs";
import { releaseFile } from "./server.mjs";
import { element, formPage, untilPainted, untilReady } from "./widget.mjs";

/** Path of the program on the site. */
export const WASM = "/puolesta/puolesta.wasm";
const SEND = "<button>Send</button>";

/**
 * Opens a page whose program waits until `arrive()`.
 *
 * @param {{ markup?: string, answers?: object, prepare?: (page: any) => unknown, language?: string }} how
 * @param {(page: any, arrive: () => Promise<void>, site: any) => unknown} steps
 */
export async function beforeTheProgram({ markup = element(), answers, ...how }, steps) {
  let arrive;
  const program = new Promise((resolve) => (arrive = () => resolve(releaseFile("puolesta.wasm"))));
  const given = { ...answers, [WASM]: program };
  await visit({ body: formPage(markup + SEND), answers: given, ...how }, async (page, site) => {
    await untilPainted(page);
    await steps(
      page,
      async () => {
        arrive();
        await untilReady(page);
      },
      site,
    );
  });
}
