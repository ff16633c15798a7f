// Situation: a page is rendered on a server, where the module is imported although there is no browser.
import assert from "node:assert/strict";
import { it } from "node:test";

it("the module can be imported where there is no browser, and defines nothing", async () => {
  const module = await import(new URL("../../../pkg/puolesta.mjs", import.meta.url).href);
  assert.deepEqual(Object.keys(module), ["PuolestaWidget"]);
  assert.equal(module.PuolestaWidget, undefined);
});
