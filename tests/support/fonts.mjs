// The fonts that the tests bring: the browser knows no others, so that no test depends on what a machine has installed.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../widget/build/paths.mjs";

const DEJAVU = join(ROOT, "node_modules/dejavu-fonts-ttf/ttf");
const ARIMO = join(ROOT, "node_modules/@fontsource/arimo/files");
const FOLDER = join(ROOT, "tests/output/fonts");

const FILES = {
  "dejavu-regular.ttf": join(DEJAVU, "DejaVuSans.ttf"),
  "dejavu-bold.ttf": join(DEJAVU, "DejaVuSans-Bold.ttf"),
  "arimo-regular.woff2": join(ARIMO, "arimo-latin-400-normal.woff2"),
  "arimo-bold.woff2": join(ARIMO, "arimo-latin-700-normal.woff2"),
};

// Arimo has the widths of Arial. Verdana is no free font: its letters are on average 15 % wider than Arial's, bold ones
// 19 %, and its signs are as high as their widths ask; DejaVu Sans is drawn after it, but with narrower spaces.
const FACES = {
  "DejaVu Sans": { regular: "dejavu-regular.ttf", bold: "dejavu-bold.ttf", regularWidth: 100, boldWidth: 100 },
  "Like Verdana": { regular: "arimo-regular.woff2", bold: "arimo-bold.woff2", regularWidth: 115, boldWidth: 119 },
  "Like Arial": { regular: "arimo-regular.woff2", bold: "arimo-bold.woff2", regularWidth: 100, boldWidth: 100 },
};

/** Names of the font families that `fontFaces` declares: the widest of the common ones first. */
export const FAMILIES = Object.keys(FACES);

/** Style rules that declare the families; the tests' server has the files. */
export function fontFaces() {
  return Object.entries(FACES)
    .flatMap(([family, { regular, bold, regularWidth, boldWidth }]) => [
      fontFace(family, 400, regular, regularWidth),
      fontFace(family, 700, bold, boldWidth),
    ])
    .join("\n");
}

function fontFace(family, weight, file, width) {
  const source = `src: url("/fonts/${file}"); font-display: block; size-adjust: ${width}%;`;
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; ${source} }`;
}

/** The file of a font by the name that `fontFaces` gives it; nothing where there is none. */
export async function fontFile(name) {
  return Object.hasOwn(FILES, name) ? readFile(FILES[name]) : undefined;
}

/** What the browser's environment says of fonts: DejaVu and nothing else, where the system asks fontconfig. */
export async function fontEnvironment() {
  await mkdir(FOLDER, { recursive: true });
  const path = join(FOLDER, "fonts.conf");
  await writeFile(path, configuration());
  return { FONTCONFIG_FILE: path };
}

function configuration() {
  const families = { "sans-serif": "DejaVu Sans", serif: "DejaVu Serif", monospace: "DejaVu Sans Mono" };
  const aliases = Object.entries({ ...families, "system-ui": "DejaVu Sans" }).map(([name, family]) => {
    return `<alias><family>${name}</family><prefer><family>${family}</family></prefer></alias>`;
  });
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${DEJAVU}</dir><cachedir>${FOLDER}/cache</cachedir>${aliases.join("")}</fontconfig>`,
    "",
  ].join("\n");
}
