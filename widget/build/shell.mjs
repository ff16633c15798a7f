// The loader for script tags and the module for bundlers: the hand-written shell and the glue in one file each.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { BROWSER_FLOOR } from "./browser-floor.mjs";
import { ROOT } from "./paths.mjs";

/** The module that carries the program and its texts inside, for bundlers. */
const PROGRAM = "puolesta-program.mjs";

/** @type {{ entry: string, format: import("esbuild").Format, name: string }[]} */
const ENTRIES = [
  { entry: "widget/element/src/script.js", format: "iife", name: "puolesta.js" },
  { entry: "widget/element/src/module.js", format: "esm", name: "puolesta.mjs" },
];

/** Bundles both; `constants` are the build-time constants that the shell's sources name (PUOLESTA_…). */
export async function bundleShell({ folder, glue, constants, banner }) {
  const define = Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]));
  for (const { entry, format, name } of ENTRIES) {
    await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      outfile: join(folder, name),
      alias: { "puolesta-glue": glue },
      banner: { js: banner },
      bundle: true,
      charset: "utf8",
      define,
      external: [`./${PROGRAM}`],
      format,
      legalComments: "none",
      logLevel: "warning",
      minify: true,
      target: ["es2022", ...BROWSER_FLOOR],
    });
  }
}

/** Writes the module that puolesta.mjs imports when the first element of a page begins; `locales` are texts by language. */
export async function writeProgram({ folder, locales, banner }) {
  const base64 = async (name) => `"${(await readFile(join(folder, name))).toString("base64")}"`;
  const carried = {
    program: await base64("puolesta.wasm"),
    modes: await base64("puolesta-modes.wasm"),
    locales: JSON.stringify(locales),
  };
  const lines = Object.entries(carried).map(([name, value]) => `export const ${name} = ${value};\n`);
  await writeFile(join(folder, PROGRAM), `${banner}\n${lines.join("")}`);
}
