// The npm metadata of the release.
import { ADAPTERS, filesBelow } from "./paths.mjs";

/** The text of pkg/package.json for a version. */
export async function packageJson(version) {
  const metadata = {
    name: "puolesta",
    version,
    description: "Form widget for acting on behalf of others in Finnish municipal e-services",
    license: "EUPL-1.2",
    type: "module",
    main: "./puolesta.mjs",
    types: "./puolesta.d.ts",
    customElements: "./customElements.json",
    exports: {
      ".": { types: "./puolesta.d.ts", default: "./puolesta.mjs" },
      ...(await adapterExports()),
      "./puolesta.js": "./puolesta.js",
      "./puolesta-program.mjs": "./puolesta-program.mjs",
      "./puolesta.wasm": "./puolesta.wasm",
      "./puolesta-modes.wasm": "./puolesta-modes.wasm",
      "./locales/*": "./locales/*",
      "./customElements.json": "./customElements.json",
      "./value.schema.json": "./value.schema.json",
      "./host-api.openapi.json": "./host-api.openapi.json",
      "./manifest.json": "./manifest.json",
    },
    files: ["*"],
    sideEffects: ["./puolesta.js", "./puolesta.mjs"],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

// Those with types: what they share has none.
async function adapterExports() {
  const typed = (await filesBelow(ADAPTERS)).filter((path) => path.endsWith(".d.ts"));
  const names = typed.map((path) => path.replace(".d.ts", ""));
  const paths = (name) => ({ types: `./adapters/${name}.d.ts`, default: `./adapters/${name}.js` });
  return Object.fromEntries(names.map((name) => [`./adapters/${name}`, paths(name)]));
}
