// Situation: the vendor updates the release while visitors have the old one in a full cache. Each version lies under its
// own name and never changes, as the guide says, so that nothing of two versions ever meets.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { integrityInLoader } from "../../../widget/build/manifest.mjs";
import { useBrowser, visit } from "../../support/browser.mjs";
import { html, releaseFile } from "../../support/server.mjs";
import { choose, element, entriesOf, untilReady, untilStatus } from "../../support/widget.mjs";

const FILES = ["puolesta.js", "puolesta.wasm", "locales/fi.json"];
const IMMUTABLE = { "cache-control": "public, max-age=31536000, immutable" };

// A custom section with an empty name: other bytes, the same program.
const SECTION = Buffer.from([0, 1, 0]);

/** The files of two versions, each under its own folder. */
async function twoVersions() {
  const [script, wasm, texts] = await Promise.all(FILES.map(releaseFile));
  const nextWasm = Buffer.concat([wasm.body, SECTION]);
  const nextScript = String(script.body).replace(integrityInLoader(wasm.body), integrityInLoader(nextWasm));
  return {
    ...folder("0.1.0", [script, wasm, texts]),
    ...folder("0.2.0", [{ ...script, body: nextScript }, { ...wasm, body: nextWasm }, texts]),
  };
}

function folder(version, answers) {
  const paths = FILES.map((name) => `/puolesta/${version}/${name}`);
  return Object.fromEntries(
    answers.map((answer, index) => [paths[index], { ...answer, headers: { ...answer.headers, ...IMMUTABLE } }]),
  );
}

const pageOf = (version) =>
  `<!doctype html><html lang="fi"><title>Host</title><script async src="/puolesta/${version}/puolesta.js"></script><form method="post">${element()}</form></html>`;

const wasmOf = (site, version) => site.requestsOf(`/puolesta/${version}/puolesta.wasm`).length;

async function works(page) {
  await untilReady(page);
  await choose(page, "alone");
  await untilStatus(page, "ready");
  assert.equal((await entriesOf(page)).length, 1);
}

describe("a release that is updated under a visitor", () => {
  useBrowser();

  it("is the old one to the page that is open, the new one to the next, and asked for once each", async () => {
    const answers = { ...(await twoVersions()), "/": html(pageOf("0.1.0")) };
    await visit({ answers }, async (page, site) => {
      await works(page);
      await page.goto(site.origin);
      await works(page);
      assert.deepEqual([wasmOf(site, "0.1.0"), wasmOf(site, "0.2.0")], [1, 0]);
      site.answers["/"] = html(pageOf("0.2.0"));
      await page.goto(site.origin);
      await works(page);
      assert.deepEqual([wasmOf(site, "0.1.0"), wasmOf(site, "0.2.0")], [1, 1]);
    });
  });

  it("works on in a page that the browser kept of the old version", async () => {
    const { promise, resolve } = deferred();
    const answers = await twoVersions();
    const late = answers["/puolesta/0.1.0/puolesta.wasm"];
    answers["/puolesta/0.1.0/puolesta.wasm"] = promise;
    await visit({ answers: { ...answers, "/": html(pageOf("0.1.0")) } }, async (page, site) => {
      site.answers["/"] = html(pageOf("0.2.0"));
      resolve(late);
      await works(page);
      assert.equal(wasmOf(site, "0.2.0"), 0);
    });
  });
});

function deferred() {
  let resolve;
  const promise = new Promise((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
