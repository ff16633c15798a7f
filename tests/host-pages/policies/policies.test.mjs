// Situation: pages whose headers forbid what they do not need, each with what the widget needs and some with too little.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { ENGINE } from "../../support/launch.mjs";
import { integrityOf } from "../../support/server.mjs";
import {
  choose,
  element,
  entriesOf,
  formPage,
  untilFailed,
  untilReady,
  untilStatus,
  WIDGET,
} from "../../support/widget.mjs";

const POLICY = "content-security-policy";
const ENOUGH = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const FORM = `<form method="post" action="/sent">${element()}</form>`;

const policy = (text) => ({ headers: { [POLICY]: text } });

/** Headers, and where it matters the page, with which the widget works. */
/** @type {Record<string, { headers: Record<string, string>, body?: any, tolerated?: RegExp[] }>} */
const WORKS = {
  "nothing but what is needed": policy(`default-src 'none'; ${ENOUGH}`),
  "no styles at all": policy(`default-src 'self'; style-src 'none'; ${ENOUGH}`),
  "Trusted Types without any policy": policy(`${ENOUGH}; require-trusted-types-for 'script'; trusted-types 'none'`),
  "a nonce and what its scripts load": {
    ...policy("script-src 'nonce-YQ' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'"),
    body: page('<script async nonce="YQ" src="/puolesta/puolesta.js"></script>'),
  },
  "no objects, frames, workers or forms elsewhere": policy(
    `${ENOUGH}; object-src 'none'; frame-src 'none'; worker-src 'none'; form-action 'self'; frame-ancestors 'none'`,
  ),
  "a sandbox with scripts and forms": policy("sandbox allow-scripts allow-forms"),
  "a sandbox of the same origin": {
    ...policy("sandbox allow-scripts allow-forms allow-same-origin"),
    // Chromium says it of every such page.
    tolerated: [/can escape its sandboxing/],
  },
  "isolation that demands permission": {
    headers: { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" },
  },
  "isolation without credentials": {
    headers: { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "credentialless" },
  },
  "resources for this site alone": { headers: { "cross-origin-resource-policy": "same-origin" } },
  "no referrer": { headers: { "referrer-policy": "no-referrer" } },
  "no guessing of types": { headers: { "x-content-type-options": "nosniff", "x-frame-options": "DENY" } },
  "no permission for anything": {
    headers: { "permissions-policy": "camera=(), clipboard-write=(), fullscreen=(), geolocation=(), microphone=()" },
  },
  "a policy that only reports": { headers: { [`${POLICY}-report-only`]: `default-src 'none'; ${ENOUGH}` } },
  "the right hash of the script": {
    headers: {},
    body: async () => page(scriptWith(await integrityOf("puolesta.js"))),
  },
};

// WebKit refuses the program without an event.
const WASM_VIOLATION = ENGINE === "webkit" ? [] : [/script-src wasm-eval/];

/** Headers with too little, and what the browser says about it; the form still works. */
/** @type {Record<string, [string, RegExp[]]>} */
const TOO_LITTLE = {
  "no wasm": ["script-src 'self'; connect-src 'self'", [...WASM_VIOLATION, /cannot start/]],
  "no connections": ["script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'", [/connect-src/, /cannot start/]],
};

/** What keeps the script itself from running: nothing happens, and the element's own content stands. */
/** @type {Record<string, { headers: Record<string, string>, body?: any, expected: RegExp[] }>} */
const NOT_AT_ALL = {
  "no scripts": { ...policy("script-src 'none'"), expected: [/script-src/] },
  "the wrong hash of the script": {
    headers: {},
    body: page(scriptWith(`sha384-${"A".repeat(64)}`)),
    expected: [],
  },
};

function page(script, form = FORM) {
  return `<!doctype html><html lang="fi"><head><title>Host</title>${script}</head><body>${form}</body></html>`;
}

function scriptWith(integrity) {
  return `<script async src="/puolesta/puolesta.js" crossorigin="anonymous" integrity="${integrity}"></script>`;
}

describe("a page whose headers allow", () => {
  useBrowser();

  for (const [name, { headers, body = formPage(element()), tolerated }] of Object.entries(WORKS)) {
    it(`${name}: the widget works, and nothing is violated`, async () => {
      await visit({ body, headers, tolerated }, async (opened) => {
        await untilReady(opened);
        await choose(opened, "together");
        await choose(opened, "alone");
        await untilStatus(opened, "ready");
        assert.equal((await entriesOf(opened)).length, 1);
      });
    });
  }

  for (const [name, [text, expected]] of Object.entries(TOO_LITTLE)) {
    it(`${name}: the form works without the widget, which says so`, async () => {
      await visit({ body: formPage(element()), headers: { [POLICY]: text }, expected }, async (opened) => {
        await untilFailed(opened);
        const [[, value]] = await entriesOf(opened);
        assert.equal(JSON.parse(value).status, "unavailable");
        assert.equal(await opened.$eval("form", (form) => form.checkValidity()), true);
      });
    });
  }

  for (const [name, { headers, body = formPage(element("", "Own content")), expected }] of Object.entries(NOT_AT_ALL)) {
    it(`${name}: the element's own content stands`, async () => {
      await visit({ body, headers, expected, tolerated: [/^no answer: \S+puolesta\.js/] }, async (opened) => {
        assert.equal(await opened.$eval(WIDGET, (widget) => widget.shadowRoot), null);
        assert.deepEqual(await opened.evaluate(() => [...new FormData(document.querySelector("form"))]), []);
        assert.equal(await opened.$eval("form", (form) => form.checkValidity()), true);
      });
    });
  }
});
