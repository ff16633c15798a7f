// Entry for bundlers: importing it defines the element.
import { define } from "./define.js";

/**
 * The element's class; undefined where there is no browser to define it in (rendering on a server).
 * Each URL is written out, because that is the form in which bundlers find files to copy.
 */
export const PuolestaWidget = define({
  source: import.meta.url,
  wasm: new URL("./puolesta.wasm", import.meta.url).href,
  locales: {
    fi: new URL("./locales/fi.json", import.meta.url).href,
    sv: new URL("./locales/sv.json", import.meta.url).href,
    en: new URL("./locales/en.json", import.meta.url).href,
  },
});
