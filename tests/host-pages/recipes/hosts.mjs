// What differs between the hosts: everything else is in their recipes, and in the walk that all of them take.
import { solid, svelte, vue } from "./compile.mjs";

/**
 * @typedef {object} Host
 * @property {(name: string, text: string) => string | Promise<string> | undefined} [compile] what makes JavaScript of
 *   the files of the recipe that are of another language
 * @property {string} [first] a module that must run before those of the recipe
 * @property {string} [server] the file that makes the page on a server, with its function `page`
 * @property {string} [address] selector of the field for the address
 * @property {string} [reason] selector of where the host itself says why the form is not sent
 * @property {boolean} [isSentByBrowser] the page goes where the form is sent
 * @property {(model: any) => any} [fields] the fields in what the host sends
 */

/** @type {Record<string, Host>} by the name of the recipe */
export const HOSTS = {
  react: {},
  formik: { reason: "[role=alert]:not(:empty)" },
  "react-server": { server: "server.jsx" },
  suomifi: {},
  vue: { compile: vue },
  // The command of Angular compiles beforehand; here the page does.
  angular: { first: "@angular/compiler" },
  svelte: { compile: svelte },
  solid: { compile: solid },
  lit: {},
  alpine: { isSentByBrowser: true },
  htmx: {},
  turbo: {},
  jquery: { reason: "label.error" },
  formio: { address: "input[name='data[address]']", reason: ".alert-danger", fields: ({ data }) => data },
  surveyjs: { address: "input[type=text]", reason: "[role=alert]" },
  govuk: { reason: ".govuk-error-summary:not([hidden]) li", isSentByBrowser: true },
  hds: { isSentByBrowser: true },
};
