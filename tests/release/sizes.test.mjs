// Nothing that a visitor downloads changes its size by more than 1 % without being written down.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { differences, goldenSizes, sizesNow } from "../golden/sizes.mjs";

describe("the golden sizes", () => {
  it("are those of the files", async () => {
    const found = differences(await goldenSizes(), await sizesNow());
    assert.equal(found.join("\n"), "");
  });

  it("let a file move by 1 %, and no further, in either direction", () => {
    const was = { "pkg/a.js": { bytes: 10_000, brotli: 2_000 } };
    const found = (bytes, brotli) => differences(was, { "pkg/a.js": { bytes, brotli } });
    assert.deepEqual(found(10_100, 1_980), []);
    assert.equal(found(10_101, 2_000).length, 1);
    assert.equal(found(9_899, 2_000).length, 1);
    assert.equal(found(10_101, 1_979).length, 2);
  });

  it("say which file, from where to where, by how much, and what to do", () => {
    const [sentence] = differences(
      { "pkg/a.wasm": { bytes: 9_000, brotli: 2_000 } },
      { "pkg/a.wasm": { bytes: 9_000, brotli: 2_100 } },
    );
    assert.match(sentence, /^pkg\/a\.wasm went from 2000 to 2100 bytes after brotli, 5\.0 % more\. .*`npm run golden`/);
  });

  it("miss no file that came or went", () => {
    const size = { bytes: 1, brotli: 1 };
    assert.match(differences({}, { "pkg/new.js": size })[0], /^pkg\/new\.js is not in tests\/golden\/sizes\.json/);
    assert.match(differences({ "pkg/old.js": size }, {})[0], /^pkg\/old\.js is in .*, but not there/);
  });
});
