// Colours that are read together, in every theme, light and dark: the contrast that WCAG 2.2 AA asks for, computed from
// the style sheet itself.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { describe, it } from "node:test";

const VIEW = new URL("../../widget/view/src/", import.meta.url);

/** The foregrounds of each background, with the least contrast: 4.5 for text, 3 for borders and the focus. */
const PAIRS = {
  surface: { text: 4.5, muted: 4.5, link: 4.5, action: 4.5, error: 4.5, success: 4.5, warning: 3, border: 3, focus: 3 },
  action: { "action-text": 4.5 },
  "notice-tint": { "tint-text": 4.5, link: 4.5, action: 3 },
  "success-tint": { "tint-text": 4.5, success: 3 },
  "warning-tint": { "tint-text": 4.5, link: 4.5, warning: 3 },
  "error-tint": { error: 4.5 },
  "quiet-tint": { "tint-text": 4.5, link: 4.5 },
};

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
  const found = [];
  for (const [background, foregrounds] of Object.entries(PAIRS)) {
    for (const [foreground, least] of Object.entries(foregrounds)) {
      const measured = contrast(tokens[foreground], tokens[background]);
      if (measured < least) found.push(`${foreground} on ${background}: ${measured.toFixed(1)}`);
    }
  }
  return found;
}

/** As WCAG 2.2 defines it. */
function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = channels(colour).map((part) => {
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour) {
  const digits = colour.slice(1);
  const whole = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return [0, 2, 4].map((start) => Number.parseInt(whole.slice(start, start + 2), 16) / 255);
}
