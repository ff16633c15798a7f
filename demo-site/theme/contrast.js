// Colours that are read together, and their contrast as WCAG 2.2 defines it. The widget's own themes are held to it by
// tests, a designer's by the theme designer.

/** The foregrounds of each background, with the least contrast: 4.5 for text, 3 for borders and the focus. */
export const PAIRS = {
  surface: { text: 4.5, muted: 4.5, link: 4.5, action: 4.5, error: 4.5, success: 4.5, warning: 3, border: 3, focus: 3 },
  action: { "action-text": 4.5 },
  "notice-tint": { "tint-text": 4.5, link: 4.5, action: 3 },
  "success-tint": { "tint-text": 4.5, success: 3 },
  "warning-tint": { "tint-text": 4.5, link: 4.5, warning: 3 },
  "error-tint": { error: 4.5 },
  "quiet-tint": { "tint-text": 4.5, link: 4.5 },
};

/** Every pair of a set of colours: foreground, background, the least contrast, and the contrast that it has. */
export function measure(colours) {
  return Object.entries(PAIRS).flatMap(([background, foregrounds]) =>
    Object.entries(foregrounds).map(([foreground, least]) => {
      return { foreground, background, least, contrast: contrast(colours[foreground], colours[background]) };
    }),
  );
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = channels(colour).map((part) => {
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The red, green and blue of a colour such as `#2a6ebb` or `#666`, each from 0 to 1. */
export function channels(colour) {
  const digits = wholeHex(colour).slice(1);
  return [0, 2, 4].map((start) => Number.parseInt(digits.slice(start, start + 2), 16) / 255);
}

/** The colour with six digits. */
export function wholeHex(colour) {
  return colour.length === 4 ? `#${colour.slice(1).replace(/./g, "$&$&")}` : colour;
}
