// Situation: the strictest policy that the contract promises to work under, Trusted Types included.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { ENGINE } from "../../support/launch.mjs";
import { pageFile } from "../../support/page-file.mjs";
import { choose, untilFailed, untilPart, untilReady, untilStatus, valueIn, WIDGET } from "../../support/widget.mjs";

const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'";

function policy(script, connect = "'self'") {
  const rules = [
    `default-src 'none'`,
    `script-src ${script}`,
    `connect-src ${connect}`,
    "form-action 'self'",
    TRUSTED_TYPES,
  ];
  return { "content-security-policy": rules.join("; ") };
}

/** @type {any[][]} */
const ENOUGH = [
  ["an origin", "page.html", policy("'self' 'wasm-unsafe-eval'")],
  ["a nonce", "page-with-nonce.html", policy("'nonce-bm9uY2U' 'strict-dynamic' 'wasm-unsafe-eval'")],
];

// WebKit refuses the program without an event.
const WASM_VIOLATION = ENGINE === "webkit" ? [] : [/script-src wasm-eval/];
/** @type {any[][]} */
const TOO_LITTLE = [
  ["wasm", policy("'self'"), [...WASM_VIOLATION, /the program cannot start: .*(Content Security [Pp]olicy|CSP)/]],
  ["connections", policy("'self' 'wasm-unsafe-eval'", "'none'"), [/connect-src/, /came no answer/]],
];

describe("the strict policy", () => {
  useBrowser();

  for (const [name, file, headers] of ENOUGH) {
    it(`is not violated in any situation: script-src with ${name}`, async () => {
      await visit({ body: pageFile(import.meta.url, file), headers }, async (page) => {
        await untilReady(page);
        await choose(page, "on-behalf");
        await untilPart(page, "mandate");
        await choose(page, "together");
        await untilPart(page, "add-party");
        await choose(page, "alone");
        await untilStatus(page, "ready");
        const rules = await page.$eval(WIDGET, (widget) => widget.shadowRoot.adoptedStyleSheets[0].cssRules.length);
        assert.ok(rules > 0);
      });
    });
  }

  for (const [name, headers, expected] of TOO_LITTLE) {
    it(`leaves the form usable when it does not allow ${name}`, async () => {
      await visit({ body: pageFile(import.meta.url), headers, expected }, async (page) => {
        await untilFailed(page);
        assert.equal((await valueIn(page)).status, "unavailable");
        assert.equal(await page.$eval("form", (form) => form.checkValidity()), true);
      });
    });
  }
});
