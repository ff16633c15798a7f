// The peers as a vendor would ship them: bundled and minified for production, with the words of one language apart.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { filesBelow, ROOT } from "../../widget/build/paths.mjs";
import { FLOOR, PEERS } from "./candidates.mjs";
import { LANGUAGES } from "../../widget/element/src/languages.js";

const FOLDER = fileURLToPath(new URL("peers/", import.meta.url));
// The widget's own browser floor.
const BROWSERS = ["chrome99", "firefox102", "safari16.4"];
const FLOOR_WORDS = ["question", "question-hint", "situation-alone", "situation-on-behalf", "situation-together"];

/** The files of all peers: pairs of path and content. */
export async function bundlePeers() {
  const bundles = await Promise.all(PEERS.map(bundle));
  return [...bundles.flat(), await bundleFloor(), ...(await wordFiles())];
}

// Its words are in it, in one language.
async function bundleFloor() {
  const words = Object.entries(await locale("fi")).filter(([key]) => FLOOR_WORDS.includes(key));
  const { outputFiles } = await build({
    entryPoints: [`${FOLDER}floor/main.js`],
    define: { FLOOR_WORDS: JSON.stringify(Object.fromEntries(words)) },
    charset: "utf8",
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: BROWSERS,
  });
  return [`/peers/${FLOOR.name}/main.js`, Buffer.from(outputFiles[0].contents)];
}

async function bundle({ name, framework, kit }) {
  const { outputFiles } = await build({
    entryPoints: [`${FOLDER}main.jsx`],
    alias: { framework: `${FOLDER}frameworks/${framework}.js`, kit: `${FOLDER}kits/${kit}.jsx` },
    jsx: "automatic",
    jsxImportSource: framework,
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [await shellWords()],
    outdir: "/",
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "peer",
    target: BROWSERS,
    legalComments: "none",
  });
  const address = (path) => `/peers/${name}/${basename(path)}`;
  return outputFiles.map(({ path, contents }) => [address(path), Buffer.from(contents)]);
}

// The words before the others are there: for the loading and the failed state, in all languages.
async function shellWords() {
  const shell = {};
  for (const language of LANGUAGES) {
    const words = await locale(language);
    shell[language] = {
      loading: words["shell-loading"],
      failed: words["shell-failed-allow"],
      retry: words["shell-retry"],
    };
  }
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /^shell-words$/ }, () => ({ path: "shell-words", namespace: "words" }));
    onLoad({ filter: /.*/, namespace: "words" }, () => ({ contents: JSON.stringify(shell), loader: "json" }));
  };
  return { name: "shell-words", setup };
}

// Only the words that the peers say: they need fewer than the widget.
async function wordFiles() {
  const sources = (await filesBelow(FOLDER)).filter((path) => /\.jsx?$/.test(path));
  const code = (await Promise.all(sources.map((path) => readFile(FOLDER + path, "utf8")))).join("\n");
  return Promise.all(
    LANGUAGES.map(async (language) => {
      const words = Object.entries(await locale(language)).filter(([key]) => code.includes(`"${key}"`));
      return [`/peers/texts/${language}.json`, Buffer.from(JSON.stringify(Object.fromEntries(words)))];
    }),
  );
}

async function locale(language) {
  return JSON.parse(await readFile(`${ROOT}/widget/view/locales/${language}.json`, "utf8"));
}
