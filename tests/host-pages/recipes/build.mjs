// From a recipe to a site: the files in the code blocks of `docs/embed/<host>.md`, built as a vendor builds them.
import { cp, readFile, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { MANIFEST } from "../../../widget/build/manifest.mjs";
import { PKG, ROOT } from "../../../widget/build/paths.mjs";
import { ensureNpmPackages } from "../../../widget/build/toolchain.mjs";
import { html } from "../../support/server.mjs";

const HERE = fileURLToPath(new URL("../", import.meta.url));
const PAGE = "index.html";
const TYPES = { ".js": "text/javascript", ".css": "text/css" };
// A code block that names its file: ```jsx main.jsx
const FILE = /^```\w+ (\S+)\n(.*?)^```$/gms;
// The command that brings a file of a package to the site.
const COPY = /^cp (node_modules\/\S+) public(\/\S+)$/gm;
// What the build tools of these frameworks say to them.
const DEFINE = {
  "process.env.NODE_ENV": '"development"',
  __VUE_OPTIONS_API__: "true",
  __VUE_PROD_DEVTOOLS__: "false",
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
};

/** Installs the hosts' packages, and beside them the widget's as it is in pkg/ now. */
export async function installHosts() {
  await ensureNpmPackages(HERE);
  const installed = join(HERE, "node_modules/puolesta");
  const [present, wanted] = await Promise.all([installed, PKG].map(manifestOf));
  if (present === wanted) return;
  await rm(installed, { recursive: true, force: true });
  await cp(PKG, installed, { recursive: true });
}

function manifestOf(folder) {
  return readFile(join(folder, MANIFEST), "utf8").catch(() => undefined);
}

/** The files of a recipe, by name. */
export async function recipeOf(name) {
  return filesIn(await documentOf(name));
}

function documentOf(name) {
  return readFile(join(ROOT, "docs/embed", `${name}.md`), "utf8");
}

function filesIn(text) {
  return Object.fromEntries([...text.matchAll(FILE)].map(([, name, content]) => [name, content]));
}

/**
 * What a site answers for a recipe (see `startSite`).
 *
 * @param {string} name
 * @param {import("./hosts.mjs").Host} host
 */
export async function siteOf(name, host) {
  const text = await documentOf(name);
  const files = filesIn(text);
  if (host.server) files[PAGE] = await pageOf(files, host);
  const answers = await copiesIn(text);
  const entry = Object.keys(files).find((file) => files[PAGE].includes(`src="/${file}"`));
  const built = entry ? await bundle(entry, files, host) : {};
  const styles = Object.keys(built).filter((path) => path.endsWith(".css"));
  const links = styles.map((path) => `<link rel="stylesheet" href="${path}">`).join("");
  return {
    ...answers,
    ...built,
    "/": html(files[PAGE].replace("</head>", `${links}</head>`)),
  };
}

async function bundle(entry, files, host) {
  const { outputFiles } = await build({
    ...common(files, host),
    entryPoints: { [nameOf(entry)]: entry },
    outdir: "/",
    charset: "utf8",
    splitting: true,
    write: false,
  });
  const answers = outputFiles.map(({ path, contents }) => [path, fileAnswer(path, Buffer.from(contents))]);
  const built = Object.fromEntries(answers);
  // The page asks for it by its name in the project.
  return { ...built, [`/${entry}`]: built[`/${nameOf(entry)}.js`] };
}

function nameOf(file) {
  return file.replace(/\.\w+$/, "");
}

// Rendered where the server is: in Node, with the packages as they are installed.
async function pageOf(files, host) {
  const outfile = join(HERE, "node_modules/.rendered", `${host.server}.mjs`);
  await build({ ...common(files, host), entryPoints: [host.server], outfile, packages: "external", platform: "node" });
  return (await import(pathToFileURL(outfile).href)).page();
}

/** @returns {import("esbuild").BuildOptions} */
function common(files, host) {
  return {
    absWorkingDir: HERE,
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
        return Object.hasOwn(files, name) ? { path: name, namespace } : undefined;
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

// The files of packages that the page asks for.
async function copiesIn(text) {
  const files = [...text.matchAll(COPY)].map(async ([, from, address]) => {
    return [address, fileAnswer(address, await readFile(join(HERE, from)))];
  });
  return Object.fromEntries(await Promise.all(files));
}

function fileAnswer(path, body) {
  return { headers: { "content-type": TYPES[extname(path)] ?? "text/plain" }, body };
}
