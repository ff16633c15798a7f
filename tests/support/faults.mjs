// Answers that no host should give, and what a page may say about them.
import { recordedEvents } from "./widget.mjs";

/** A page of HTML where JSON belongs. */
export function pageInPlaceOfJson(status) {
  return { status, headers: { "content-type": "text/html" }, body: "<h1>Oops</h1>" };
}

/**
 * What the browser itself writes into the console about an answer of 400 and above.
 *
 * @param {any} answer
 */
export function complaintsAbout({ status = 200 }) {
  return status >= 400 ? [new RegExp(`status of ${status}`)] : [];
}

/** The codes of the `puolesta-error` events that the page has recorded. */
export async function failures(page) {
  return (await recordedEvents(page)).map((event) => event.detail.code);
}
