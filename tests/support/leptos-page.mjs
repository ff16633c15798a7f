// The page of Leptos that the tests open: compiled as a vendor compiles theirs, with wasm-bindgen and no other tool.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, TARGET } from "../../widget/build/paths.mjs";
import { run } from "../../widget/build/process.mjs";
import { ensureBuildTools, toolEnvironment } from "../../widget/build/toolchain.mjs";

const WASM_TARGET = "wasm32-unknown-unknown";
const MADE = join(TARGET, "leptos-page");

/** Compiles it; returns what a site answers for it (see `startSite`). */
export async function builtLeptosPage() {
  await ensureBuildTools();
  const options = { cwd: ROOT, env: toolEnvironment() };
  await run("cargo", ["build", "-p", "puolesta-leptos-page", "--target", WASM_TARGET, "--locked", "--quiet"], options);
  const wasm = join(TARGET, WASM_TARGET, "debug/puolesta_leptos_page.wasm");
  const args = ["--target", "web", "--no-typescript", "--out-dir", MADE, "--out-name", "page"];
  await run("wasm-bindgen", [wasm, ...args], options);
  return {
    "/page/page.js": await file("page.js", "text/javascript"),
    "/page/page_bg.wasm": await file("page_bg.wasm", "application/wasm"),
  };
}

async function file(name, type) {
  return { headers: { "content-type": type }, body: await readFile(join(MADE, name)) };
}
