// The messages that would go out, from the database file and from the page that shows them.
import assert from "node:assert/strict";
import { codesIn } from "./identities.mjs";
import { rowsOf } from "./sandbox.mjs";

/** The messages of a case in the order in which they were written. */
export async function messagesOf(sandbox, id) {
  const messages = await rowsOf(sandbox, "SELECT * FROM outbox WHERE case_id = ? ORDER BY number", id);
  assert.deepEqual(codesIn(JSON.stringify(messages)), []);
  return messages;
}

/** The same, each as `asked: party 1, sms, fi`. */
export async function linesOfOutbox(sandbox, id) {
  const messages = await messagesOf(sandbox, id);
  const who = (receiver) => (receiver === "applicant" ? receiver : `party ${Number(receiver) + 1}`);
  return messages.map((each) => `${each.event}: ${who(each.receiver)}, ${each.channel}, ${each.language}`);
}

/** The messages that the page shows, newest first: event, channel, and all that can be read of it. */
export function messagesShown(page) {
  return page.$$eval("[data-message]", (messages) =>
    messages.map(({ dataset, innerText }) => ({ event: dataset.event, channel: dataset.channel, text: innerText })),
  );
}
