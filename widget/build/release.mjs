// Makes a whole release folder from the sources beside it.
import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { customElements } from "./custom-elements.mjs";
import { drawFirstQuestion } from "./first-question.mjs";
import { hashOfInputs } from "./inputs.mjs";
import { LANGUAGES, readLocales } from "./locales.mjs";
import { integrityInLoader, integrityOf, MANIFEST, manifestText } from "./manifest.mjs";
import { thirdPartyNotices } from "./notices.mjs";
import { packageJson } from "./package-json.mjs";
import { ADAPTERS, ROOT } from "./paths.mjs";
import { makeProgram } from "./program.mjs";
import { bundleShell, writeProgram } from "./shell.mjs";
import { toolVersions } from "./toolchain.mjs";

const COPIES = [
  ["widget/element/puolesta.d.ts", "puolesta.d.ts"],
  ["widget/element/value.schema.json", "value.schema.json"],
  ["widget/element/host-api.openapi.json", "host-api.openapi.json"],
  ["LICENSE", "LICENSE"],
];

/** Writes every file of the release into `folder`, emptied first. */
export async function makeRelease(folder) {
  const version = await workspaceVersion();
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "locales"), { recursive: true });
  const locales = await writeLocales(folder);
  const first = await drawFirstQuestion(join(folder, "locales"));
  const glue = await makeProgram(folder, {
    form: { styles: first.styles.form },
    modes: { styles: first.styles.modes, texts: perLanguage((language) => locales[language].ofModes) },
  });
  console.log("Bundling loader, module, texts and documents …");
  await bundleShell({
    folder,
    glue,
    constants: await constants(folder, version, locales, first),
    banner: banner(version),
  });
  await writeProgram({
    folder,
    locales: perLanguage((language) => fetched(locales[language])),
    banner: banner(version),
  });
  await writeDocuments(folder, version);
  const text = await manifestText({ folder, version, inputs: await hashOfInputs(), tools: await toolVersions() });
  await writeFile(join(folder, MANIFEST), text);
}

async function workspaceVersion() {
  const cargo = await readFile(join(ROOT, "Cargo.toml"), "utf8");
  return /\[workspace\.package\]\nversion = "([^"]+)"/.exec(cargo)[1];
}

function banner(version) {
  return `/* Puolesta ${version}, EUPL-1.2; third-party code: see THIRD-PARTY-NOTICES */`;
}

async function writeLocales(folder) {
  const locales = await readLocales();
  for (const language of LANGUAGES) {
    await writeFile(join(folder, "locales", `${language}.json`), fetched(locales[language]));
  }
  return locales;
}

function fetched(texts) {
  return JSON.stringify(texts.ofForm);
}

function perLanguage(value) {
  return Object.fromEntries(LANGUAGES.map((language) => [language, value(language)]));
}

async function constants(folder, version, locales, { question, value, styles }) {
  return {
    PUOLESTA_VERSION: version,
    PUOLESTA_WASM_INTEGRITY: integrityInLoader(await readFile(join(folder, "puolesta.wasm"))),
    PUOLESTA_MODES_INTEGRITY: integrityInLoader(await readFile(join(folder, "puolesta-modes.wasm"))),
    PUOLESTA_LOCALE_INTEGRITY: perLanguage((language) => integrityInLoader(fetched(locales[language]))),
    PUOLESTA_FIRST_QUESTION: question,
    PUOLESTA_EMPTY_VALUE: value,
    PUOLESTA_STYLES: styles.first,
    PUOLESTA_TEXTS: perLanguage((language) => locales[language].shell),
  };
}

async function writeDocuments(folder, version) {
  for (const [from, to] of COPIES) await copyFile(join(ROOT, from), join(folder, to));
  await cp(ADAPTERS, join(folder, "adapters"), { recursive: true });
  await writeFile(join(folder, "THIRD-PARTY-NOTICES"), await thirdPartyNotices());
  await writeFile(join(folder, "package.json"), await packageJson(version));
  const guide = await vendorGuide(folder, version);
  await writeFile(join(folder, "README.md"), guide);
  await writeFile(join(folder, "customElements.json"), customElements(guide));
}

async function vendorGuide(folder, version) {
  const guide = await readFile(join(ROOT, "widget/build/vendor-guide.md"), "utf8");
  const integrity = integrityOf(await readFile(join(folder, "puolesta.js")));
  return guide.replaceAll("{version}", version).replaceAll("{integrity}", integrity);
}
