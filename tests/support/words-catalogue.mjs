// A catalogue around one service, for tests that read the words that follow from its parts.
import { json } from "./server.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const LOCALES = new URL("../../widget/view/locales/", import.meta.url);

/**
 * The catalogue as the answer of a site: a service with these parts, these mandates, this help.
 *
 * @param {object} service
 * @param {{ mandates?: object[], help?: object }} more
 */
export function catalogueOf(service, { mandates = [], help } = {}) {
  const whole = {
    version: 1,
    updated: "2026-11-01",
    languages: LANGUAGES,
    provider: { kind: "municipality", code: "999", businessId: "7000000-6", name: { fi: "Testilä" } },
    help,
    mandates,
    services: [
      {
        id: "avustus",
        name: { fi: "Avustus" },
        alone: { procedure: "none" },
        onBehalf: { procedure: "not-allowed" },
        together: { procedure: "not-allowed" },
        ...service,
      },
    ],
  };
  return { "/catalogue.json": json(whole) };
}

/** A service in which one acts on behalf of a principal of this kind with any of these mandates. */
export function onBehalf(principal, ...mandates) {
  return { onBehalf: { procedure: "mandate", principals: [principal], mandates: { anyOf: mandates } } };
}

/** The widget's texts in a language, by key. */
export async function textsIn(language) {
  const { readFile } = await import("node:fs/promises");
  return JSON.parse(await readFile(new URL(`${language}.json`, LOCALES), "utf8"));
}
