// The code of the recipes, and the types of the adapters in it, hold before TypeScript as their frameworks set it up.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { ROOT } from "../../widget/build/paths.mjs";
import { answerOf, outputOf } from "../../widget/build/process.mjs";
import { installHosts, recipeOf } from "../host-pages/recipes/build.mjs";

const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
const COMMON = {
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  allowJs: true,
  checkJs: true,
  // Most recipes are JavaScript as people write it, where nothing is declared; TypeScript's own are checked strictly.
  strict: false,
  skipLibCheck: true,
  noEmit: true,
};

/** What the framework asks of TypeScript, and uses of the adapter that must not pass. */
const CHECKED = {
  react: {
    options: { jsx: "react-jsx" },
    wrong: [
      'import { Puolesta } from "puolesta/adapters/react"; export const wrong = <Puolesta service={1} />;',
      'import { Puolesta } from "puolesta/adapters/react"; export const wrong = <Puolesta onChange={(value: number) => value} />;',
      'import "puolesta"; export const wrong = <puolesta-widget mode="unknown" />;',
    ],
  },
  solid: {
    options: { jsx: "preserve", jsxImportSource: "solid-js" },
    wrong: ['import "puolesta"; export const wrong = <puolesta-widget mode="unknown" />;'],
  },
  angular: {
    options: { experimentalDecorators: true, strict: true },
    wrong: ['import { PuolestaControl } from "puolesta/adapters/angular"; new PuolestaControl().writeValue(1);'],
  },
  lit: { options: {}, wrong: ['import "puolesta"; document.createElement("puolesta-widget").value = 1;'] },
  surveyjs: { options: {}, wrong: ['import { addPuolesta } from "puolesta/adapters/surveyjs"; addPuolesta(1);'] },
};

describe("the types of the recipe", () => {
  before(installHosts);

  for (const [name, { options, wrong }] of Object.entries(CHECKED)) {
    it(`of ${name} hold, and mistakes do not`, async () => {
      const folder = await mkdtemp(join(ROOT, "tests/host-pages/.types-"));
      try {
        const code = Object.entries(await recipeOf(name)).filter(([file]) => /\.[jt]sx?$/.test(file));
        await Promise.all(code.map(([file, text]) => writeFile(join(folder, file), text)));
        // What a bundler knows beside modules.
        await writeFile(join(folder, "styles.d.ts"), 'declare module "*.css";\n');
        await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...COMMON, ...options } }));
        await outputOf(process.execPath, [TSC, "--project", folder]);
        for (const text of wrong) {
          await writeFile(join(folder, "wrong.tsx"), text);
          assert.equal(await answerOf(process.execPath, [TSC, "--project", folder]), undefined, text);
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});
