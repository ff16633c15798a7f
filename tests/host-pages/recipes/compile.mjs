// From the languages of frameworks to JavaScript, each by the framework's own compiler, set up as in a new project. The
// compilers are imported when they are used, because the test itself may install them.

/** A component of Vue. */
export async function vue(name, text) {
  if (!name.endsWith(".vue")) return undefined;
  const { compileScript, parse } = await import("vue/compiler-sfc");
  const { descriptor } = parse(text, { filename: name });
  return compileScript(descriptor, { id: name, inlineTemplate: true }).content;
}

/** A component of Svelte. */
export async function svelte(name, text) {
  if (!name.endsWith(".svelte")) return undefined;
  const { compile } = await import("svelte/compiler");
  return compile(text, { filename: name, generate: "client" }).js.code;
}

/** JSX as Solid means it. */
export async function solid(name, text) {
  if (!name.endsWith(".jsx")) return undefined;
  const { transformAsync } = await import("@babel/core");
  const { default: preset } = await import("babel-preset-solid");
  return (await transformAsync(text, { filename: name, presets: [preset], configFile: false })).code;
}
