// The npm metadata of the release.

/** The text of pkg/package.json for a version. */
export function packageJson(version) {
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
