// The sentences with which the widget promises something in a host's name stand in the vendor's guide, each with what
// it binds the host to: a new sentence does not reach people before vendors can read of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

/** The keys of the sentences of what follows, as the core names them. */
async function promised() {
  const source = await read("widget/core/src/follows.rs");
  const [program] = source.split("#[cfg(test)]");
  const names = new Set([...program.matchAll(/MessageKey::([A-Z]\w+)/g)].map(([, name]) => name));
  const keys = await read("widget/core/src/message_key.rs");
  return [...names].map((name) => keys.match(new RegExp(`^ +${name} "([a-z-]+)"$`, "m"))?.[1] ?? name);
}

describe("what the widget promises in a host's name", () => {
  it("stands in the vendor's guide, sentence by sentence", async () => {
    const guide = await read("widget/build/vendor-guide.md");
    const texts = JSON.parse(await read("widget/view/locales/en.json"));
    const keys = await promised();
    assert.ok(keys.length >= 16, `${keys}`);
    const said = (key) => texts[key].replace("{count}", "2").replace("{period}", "14 days");
    assert.deepEqual(
      keys.filter((key) => !guide.includes(`“${said(key)}”`)),
      [],
    );
  });
});
