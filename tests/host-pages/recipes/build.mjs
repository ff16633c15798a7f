// From a recipe to a site: the files in the code blocks of `docs/embed/<host>.md`, built as a vendor builds them.
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { packageJson } from "../../../widget/build/package-json.mjs";
import { ADAPTERS, PKG, ROOT } from "../../../widget/build/paths.mjs";
import { ensureNpmPackages } from "../../../widget/build/toolchain.mjs";
import { html } from "../../support/server.mjs";

const HERE = fileURLToPath(new URL("../", import.meta.url));
const PAGE = "index.html";
const TYPES = { ".js": "text/javascript", ".css": "text/css" };
// A code block that names its file: ```jsx main.jsx
const FILE = /^```\w+ (\S+)\n(.*?)^```$/gms;
const SCRIPT = /<script type="module" src="\/([^"]+)"><\/script>/;
// What the build tools of these frameworks say to them.
const DEFINE = {
  "process.env.NODE_ENV": '"development"',
  __VUE_OPTIONS_API__: "true",
  __VUE_PROD_DEVTOOLS__: "false",
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
};

/** Installs the hosts' packages, and the widget's beside them. */
export async function installHosts() {
  await ensureNpmPackages(HERE);
  const installed = join(HERE, "node_modules/puolesta");
  await rm(installed, { recursive: true, force: true });
  await cp(PKG, installed, { recursive: true });
  // Until pkg/ has been built with them.
  await cp(ADAPTERS, join(installed, "adapters"), { recursive: true });
  await writeFile(join(installed, "package.json"), await packageJson("0.1.0"));
}

/** The files of a recipe, by name. */
export async function recipeOf(host) {
  const text = await readFile(join(ROOT, "docs/embed", `${host}.md`), "utf8");
  return Object.fromEntries([...text.matchAll(FILE)].map(([, name, content]) => [name, content]));
}

/**
 * What a site answers for a recipe (see `startSite`).
 *
 * @param {string} name
 * @param {import("./hosts.mjs").Host} host
 */
export async function siteOf(name, host) {
  const files = await recipeOf(name);
  if (host.server) files[PAGE] = await pageOf(files, host);
  const answers = await assetsOf(host.assets ?? {});
  const entry = SCRIPT.exec(files[PAGE])?.[1];
  const built = entry ? await bundle(entry, files, host) : {};
  const styles = Object.keys(built).filter((path) => path.endsWith(".css"));
  const links = styles.map((path) => `<link rel="stylesheet" href="${path}">`).join("");
  return { ...answers, ...built, "/": html(files[PAGE].replace("</head>", `${links}</head>`)) };
}

async function bundle(entry, files, host) {
  const { outputFiles } = await build({
    ...common(entry, files, host),
    outdir: "/",
    entryNames: "[name]",
    charset: "utf8",
    splitting: true,
    write: false,
  });
  const answers = outputFiles.map(({ path, contents }) => [path, fileAnswer(path, Buffer.from(contents))]);
  const built = Object.fromEntries(answers);
  // The page asks for it by its name in the project.
  return { ...built, [`/${entry}`]: built[`/${entry.replace(/\.\w+$/, ".js")}`] };
}

// Rendered where the server is: in Node, with the packages as they are installed.
async function pageOf(files, host) {
  const outfile = join(HERE, "node_modules/.rendered", `${host.server}.mjs`);
  await build({ ...common(host.server, files, host), outfile, packages: "external", platform: "node" });
  return (await import(pathToFileURL(outfile).href)).page();
}

/** @returns {import("esbuild").BuildOptions} */
function common(entry, files, host) {
  return {
    absWorkingDir: HERE,
    entryPoints: [entry],
    plugins: [recipePlugin(files, host)],
    bundle: true,
    define: DEFINE,
    format: "esm",
    jsx: "automatic",
    logLevel: "error",
    target: ["es2022"],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
  };
}

/** Bundles the text of a module for a page that has no recipe, as a classic script. */
export async function bundleText(contents) {
  const stdin = { contents, resolveDir: HERE };
  const { outputFiles } = await build({ stdin, bundle: true, format: "iife", logLevel: "error", write: false });
  return outputFiles[0].text;
}

function recipePlugin(files, { compile, first }) {
  const namespace = "recipe";
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(\.\/)?[\w.]+$/ }, ({ path }) => {
        const name = path.replace("./", "");
        return name in files ? { path: name, namespace } : undefined;
      });
      onLoad({ filter: /.*/, namespace }, async ({ path }) => {
        const own = await compile?.(path, files[path]);
        const loader = own === undefined ? extname(path).slice(1) : "js";
        const before = first ? `import "${first}";\n` : "";
        return {
          contents: before + (own ?? files[path]),
          loader: /** @type {import("esbuild").Loader} */ (loader),
          resolveDir: HERE,
        };
      });
    },
  };
}

async function assetsOf(assets) {
  const files = Object.entries(assets).map(async ([address, file]) => {
    return [address, fileAnswer(address, await readFile(join(HERE, "node_modules", file)))];
  });
  return Object.fromEntries(await Promise.all(files));
}

function fileAnswer(path, body) {
  return { headers: { "content-type": TYPES[extname(path)] ?? "text/plain" }, body };
}
