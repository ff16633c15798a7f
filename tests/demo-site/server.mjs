// The demo's pages without sandbox and without widget: files under the strict policy, and a session that tests switch.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname } from "node:path";

const root = new URL("../../", import.meta.url);

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Starts the server; `state.signedIn` is the name of the person who is signed in, or null. */
export async function startServer() {
  const state = { signedIn: null };
  const server = createServer((request, response) => answer(new URL(request.url, "http://demo"), state, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { state, origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

async function answer({ pathname, searchParams }, state, response) {
  if (pathname === "/istunto") return sendJson(response, { signedIn: state.signedIn !== null, name: state.signedIn });
  if (pathname === "/catalogue.json") return sendFile(response, "catalogue/sample.json", "application/json");
  if (pathname === "/kirjaudu") return signIn(response, state, searchParams.get("next"));
  if (pathname.startsWith("/puolesta/")) return sendNothing(response);
  const name = pathname === "/" ? "/index.html" : pathname;
  return sendFile(response, `demo-site${name}`, types[extname(name)]);
}

/** Signs in at once and leads back, as the sandbox does after its own page. */
function signIn(response, state, next) {
  state.signedIn = "Maija Lahtinen";
  response.writeHead(303, { Location: next }).end();
}

function sendJson(response, value) {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value));
}

/** An empty script: the page stays without its widget, with no error of its own. */
function sendNothing(response) {
  response.writeHead(200, { "Content-Type": "text/javascript" }).end();
}

async function sendFile(response, path, type) {
  const bytes = await readFile(new URL(path, root));
  response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy }).end(bytes);
}
