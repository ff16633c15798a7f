// The widget's tokens, and a designer's theme: read from a widget, written as CSS and as design tokens, read back.

import { channels, PAIRS, wholeHex } from "./contrast.js";

/** The colours, in the order in which a designer meets them; every one is part of a pair. */
export const COLOURS = [
  ...["surface", "text", "muted", "link", "action", "action-text", "border", "focus", "error", "success", "warning"],
  ...["tint-text", "notice-tint", "success-tint", "warning-tint", "error-tint", "quiet-tint"],
];

/** What is no colour, with how the design tokens call it. */
export const MEASURES = {
  "font-family": "fontFamily",
  "font-size": "dimension",
  "line-height": "number",
  radius: "dimension",
  space: "dimension",
};

export const SCHEMES = ["light", "dark"];

const EXTENSION = "fi.puolesta";
const HEX = /^#[0-9a-f]{6}$/;

/**
 * @typedef {object} Theme
 * @property {string} from the widget's own theme that it begins from
 * @property {Record<string, string>} light colours by name, six digits
 * @property {Record<string, string>} dark
 * @property {Record<string, string>} measures
 */

/** The theme that a widget shows by itself, under its attribute `theme`; it is light afterwards. @returns {Theme} */
export function themeOf(widget) {
  const [light, dark] = SCHEMES.map((scheme) => {
    widget.setAttribute("color-scheme", scheme);
    return Object.fromEntries(COLOURS.map((name) => [name, wholeHex(computed(widget, name).toLowerCase())]));
  });
  const measures = Object.fromEntries(Object.keys(MEASURES).map((name) => [name, computed(widget, name)]));
  widget.setAttribute("color-scheme", SCHEMES[0]);
  return { from: widget.getAttribute("theme") ?? "suomifi", light, dark, measures };
}

function computed(widget, name) {
  return widget.ownerDocument.defaultView.getComputedStyle(widget).getPropertyValue(`--_${name}`).trim();
}

/** The custom properties that a widget needs to look so in a scheme: what differs from its own theme. */
export function propertiesOf(theme, own, scheme) {
  const colours = COLOURS.filter((name) => differs(theme, own, name)).map((name) => [name, theme[scheme][name]]);
  const measures = Object.entries(theme.measures).filter(([name, value]) => value !== own.measures[name]);
  return Object.fromEntries([...colours, ...measures].map(([name, value]) => [`--puolesta-${name}`, value]));
}

// A property counts in both schemes, so a colour that is changed in one is written down for both.
function differs(theme, own, name) {
  return SCHEMES.some((scheme) => theme[scheme][name] !== own[scheme][name]);
}

/** The theme as a style sheet for the host's page. */
export function asCss(theme, own) {
  const light = propertiesOf(theme, own, "light");
  const dark = Object.fromEntries(
    Object.entries(propertiesOf(theme, own, "dark")).filter(([name]) =>
      COLOURS.includes(name.slice("--puolesta-".length)),
    ),
  );
  const head = `/* Puolesta: theme="${theme.from}" */`;
  if (Object.keys(light).length === 0) return `${head}\n`;
  const blocks = [block("puolesta-widget", light)];
  if (Object.keys(dark).length > 0) {
    const automatic = block('puolesta-widget[color-scheme="auto"]', dark).replaceAll(/^/gm, "  ");
    blocks.push(block('puolesta-widget[color-scheme="dark"]', dark));
    blocks.push(`@media (prefers-color-scheme: dark) {\n${automatic}\n}`);
  }
  return `${[head, ...blocks].join("\n\n")}\n`;
}

function block(selector, properties) {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join("\n")}\n}`;
}

/** The theme as design tokens in the format of the W3C community group, version 2025.10. */
export function asTokens({ from, light, dark, measures }) {
  const colours = (scheme) => {
    const tokens = Object.entries(scheme).map(([name, hex]) => [name, { $value: colourToken(hex) }]);
    return { $type: "color", ...Object.fromEntries(tokens) };
  };
  const others = Object.entries(measures).flatMap(([name, value]) => {
    const $value = measureToken(name, value);
    return $value === undefined ? [] : [[name, { $type: MEASURES[name], $value }]];
  });
  return {
    $extensions: { [EXTENSION]: { theme: from } },
    light: colours(light),
    dark: colours(dark),
    ...Object.fromEntries(others),
  };
}

function colourToken(hex) {
  const components = channels(hex).map((part) => Number(part.toFixed(4)));
  return { colorSpace: "srgb", components, alpha: 1, hex };
}

/** The value of a token; nothing for a keyword, for which the format has no type. */
function measureToken(name, value) {
  if (name === "font-family") return value.split(",").map((family) => family.trim().replaceAll('"', ""));
  if (name === "line-height") return Number.isNaN(Number(value)) ? undefined : Number(value);
  const [, number, unit] = /^(\d*\.?\d+)(px|rem)$/.exec(value) ?? [];
  return unit && { value: Number(number), unit };
}

/** The name of the widget's theme that a file begins from; undefined where it says none. */
export function beginningOf(text) {
  return /theme="?(suomifi|hds|plain)"?/.exec(text)?.[1] ?? /"theme":\s*"(suomifi|hds|plain)"/.exec(text)?.[1];
}

/**
 * Reads a theme back from CSS or design tokens, on top of the widget's own; undefined where the text is neither.
 *
 * @returns {Theme | undefined}
 */
export function readTheme(text, own) {
  const found = text.trim().startsWith("{") ? fromTokens(text) : fromCss(text);
  if (!found) return undefined;
  const colours = (scheme) => ({ ...own[scheme], ...known(found[scheme], COLOURS, (value) => HEX.test(value)) });
  const measures = { ...own.measures, ...known(found.measures, Object.keys(MEASURES), Boolean) };
  return { from: own.from, light: colours("light"), dark: colours("dark"), measures };
}

function known(values, names, isGood) {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => names.includes(name) && isGood(value)));
}

function fromCss(text) {
  const found = { light: {}, dark: {}, measures: {} };
  const rules = [...text.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{}]*)\{([^{}]*)\}/g)];
  for (const [, selector, body] of rules) {
    const scheme = /color-scheme="?(dark|auto)/.test(selector) ? "dark" : "light";
    for (const [, name, value] of body.matchAll(/--puolesta-([a-z-]+):\s*([^;]+);?/g)) {
      if (name in MEASURES) found.measures[name] = value.trim();
      else found[scheme][name] = wholeHex(value.trim().toLowerCase());
    }
  }
  const isTheme = rules.length > 0 || beginningOf(text) !== undefined;
  // What counts in the light counts in the dark, unless that says otherwise.
  return isTheme ? { ...found, dark: { ...found.light, ...found.dark } } : undefined;
}

function fromTokens(text) {
  try {
    const tokens = JSON.parse(text);
    const colours = (group = {}) => entriesOf(group, ({ $value }) => $value?.hex?.toLowerCase());
    const measures = entriesOf(tokens, ({ $value }, name) => (name in MEASURES ? measureText($value) : undefined));
    return { light: colours(tokens.light), dark: colours(tokens.dark), measures };
  } catch {
    return undefined;
  }
}

function entriesOf(group, read) {
  const tokens = Object.entries(group).filter(([name]) => !name.startsWith("$"));
  return Object.fromEntries(tokens.map(([name, token]) => [name, read(token, name)]).filter(([, value]) => value));
}

function measureText($value) {
  if (Array.isArray($value)) return $value.map((family) => (family.includes(" ") ? `"${family}"` : family)).join(", ");
  return typeof $value === "object" ? `${$value.value}${$value.unit}` : String($value);
}

/** The colours that are in no pair: none, or a pair is missing. */
export function withoutPair() {
  const paired = new Set(Object.entries(PAIRS).flatMap(([background, others]) => [background, ...Object.keys(others)]));
  return COLOURS.filter((name) => !paired.has(name));
}
