// Situation: the script's text runs without its own tag, as by jQuery's `load()` or in a copy inside the page; where the
// release lies is then found from the tag in the document, or said by the page, and never guessed from the page.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useBrowser, visit } from "../../support/browser.mjs";
import { releaseFile } from "../../support/server.mjs";
import { element, entriesOf, formPage, untilFailed, untilReady, WIDGET } from "../../support/widget.mjs";

const DATA = 'data-service="avustus" data-catalogue="/catalogue.json"';
const page = (inside) =>
  `<!doctype html><html lang="fi"><title>Host</title><form method="post">${inside}</form></html>`;

// As jQuery does with a script that it finds in a fragment: the tag is put in but does not run, its text does.
async function load(tag) {
  const fragment = document.createElement("template");
  fragment.innerHTML = tag;
  const script = fragment.content.querySelector("script");
  const type = script.getAttribute("type") ?? "";
  script.type = "text/inert";
  document.querySelector("form").append(fragment.content);
  script.type = type;
  const text = await (await fetch(script.src)).text();
  const running = document.createElement("script");
  running.text = text;
  document.head.append(running);
  running.remove();
}

async function inlined(attributes) {
  const { body } = await releaseFile("puolesta.js");
  return `<script ${attributes}>${body}</script>`;
}

describe("a script that does not know its own address", () => {
  useBrowser();

  for (const file of ["/puolesta/puolesta.js", "/puolesta/puolesta.js?v=1", "/puolesta/puolesta-0.1.0.js"]) {
    it(`finds its tag, and stands there: ${file}`, async () => {
      const answers = { "/puolesta/puolesta-0.1.0.js": releaseFile("puolesta.js") };
      await visit({ body: page(""), answers }, async (opened, site) => {
        await opened.evaluate(load, `<div><script src="${file}" ${DATA}></script></div>`);
        await untilReady(opened);
        assert.equal(await opened.$eval(WIDGET, (widget) => widget.previousElementSibling.localName), "script");
        assert.equal((await entriesOf(opened)).length, 1);
        assert.equal(site.requestsOf("/puolesta.wasm").length, 0);
      });
    });
  }

  it("is told the address by data-base, and stands at its own tag", async () => {
    const body = async () => page(await inlined(`data-base="/puolesta" ${DATA}`));
    await visit({ body }, async (opened) => {
      await untilReady(opened);
      assert.equal((await opened.$$(WIDGET)).length, 1);
    });
  });

  it("says what to do where nothing tells it, and never looks beside the page", async () => {
    const body = async () => page((await inlined("")) + element());
    const expected = [/does not know its own address; write data-base on the script tag/];
    await visit({ body, expected }, async (opened, site) => {
      await untilFailed(opened);
      const asked = site.requests
        .map(({ path }) => path)
        .filter((path) => !["/", "/catalogue.json", "/favicon.ico"].includes(path));
      assert.deepEqual(asked, []);
      assert.equal(await opened.$eval("form", (form) => form.checkValidity()), true);
    });
  });

  it("may be told another address than the tag's", async () => {
    const answers = Object.fromEntries(
      ["puolesta.wasm", "locales/fi.json"].map((name) => [`/elsewhere/${name}`, releaseFile(name)]),
    );
    const tag = '<script async src="/puolesta/puolesta.js" data-base="/elsewhere/"></script>';
    await visit({ body: formPage(element()).replace(/<script.*?<\/script>/, tag), answers }, async (opened, site) => {
      await untilReady(opened);
      assert.equal(site.requestsOf("/puolesta/puolesta.wasm").length, 0);
      assert.equal(site.requestsOf("/elsewhere/puolesta.wasm").length, 1);
    });
  });
});
