// Colours that are read together, in every theme, light and dark: the contrast that WCAG 2.2 AA asks for, computed from
// the style sheet itself.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { measure } from "../../demo-site/theme/contrast.js";

const VIEW = new URL("../../widget/view/src/", import.meta.url);

const LIGHT = {
  suomifi: [":host"],
  hds: [":host", ':host([theme="hds"])'],
  plain: [":host", ':host([theme="plain"])'],
};
const DARK = ':host([color-scheme="dark"])';
const COLOURS = ["tokens.css", "dark.css"];

const rules = await readRules();

describe("contrast", () => {
  for (const [theme, selectors] of Object.entries(LIGHT)) {
    for (const [scheme, more] of Object.entries({ light: [], dark: [DARK] })) {
      it(`is enough in ${theme}, ${scheme}`, () => {
        assert.deepEqual(tooFaint(colours([...selectors, ...more])), []);
      });
    }
  }

  it("would be found too faint", () => {
    const faint = { ...colours(LIGHT.suomifi), muted: "#999999" };
    assert.deepEqual(tooFaint(faint), ["muted on surface: 2.8"]);
  });

  it("is a matter of two style sheets: no other has a colour of its own", async () => {
    const files = await readdir(VIEW, { recursive: true });
    const others = files.filter((file) => file.endsWith(".css") && !COLOURS.includes(file));
    assert.ok(others.length > 5);
    for (const file of others) {
      const css = await readFile(new URL(file, VIEW), "utf8");
      assert.equal(css.match(/:[^;{]*#[0-9a-f]{3}/i)?.[0], undefined, file);
    }
  });
});

/** The declarations of tokens by selector. */
async function readRules() {
  const files = await Promise.all(COLOURS.map((name) => readFile(new URL(name, VIEW), "utf8")));
  const css = files.join("").replace(/\/\*.*?\*\//gs, "");
  const found = {};
  for (const [, selector, body] of css.matchAll(/(:host[^{]*?)\s*\{([^{}]*)\}/g)) {
    const tokens = [...body.matchAll(/--_([a-z-]+): var\(--puolesta-\1, (#[0-9a-f]+)\)/g)];
    found[selector] = Object.fromEntries(tokens.map(([, name, colour]) => [name, colour]));
  }
  return found;
}

function colours(selectors) {
  for (const selector of selectors) assert.ok(rules[selector], `There is no ${selector} any more.`);
  return Object.assign({}, ...selectors.map((selector) => rules[selector]));
}

function tooFaint(tokens) {
  const faint = measure(tokens).filter(({ contrast, least }) => contrast < least);
  return faint.map(({ foreground, background, contrast }) => `${foreground} on ${background}: ${contrast.toFixed(1)}`);
}
