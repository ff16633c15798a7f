// The demo's pages without sandbox: files under the strict policy, and a session that tests switch.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname } from "node:path";
import { after, before } from "node:test";
import { portOf } from "../support/listen.mjs";

const root = new URL("../../", import.meta.url);

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
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
  ".json": "application/json",
};

/**
 * Starts the server before the tests of a file and ends it after them; called once, at the top. What it returns has,
 * once it runs, an `origin`; `signedIn` is the name of the person who is signed in, or null. `hasWidget` says whether
 * the release is there, or an empty script in its place.
 */
export function useDemo(how = {}) {
  const demo = demoWith(how);
  before(() => start(demo));
  after(() => demo.stop());
  return demo;
}

/** The same for a program: it stops the server itself. */
export async function startDemo(how = {}) {
  const demo = demoWith(how);
  await start(demo);
  return demo;
}

function demoWith({ hasWidget = false }) {
  return { signedIn: null, hasWidget, origin: "", stop: () => {} };
}

async function start(demo) {
  const server = createServer((request, response) => answer(new URL(request.url, "http://demo"), demo, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  demo.origin = `http://127.0.0.1:${portOf(server)}`;
  demo.stop = () => server.close() && server.closeAllConnections();
}

async function answer({ pathname, searchParams }, demo, response) {
  if (pathname === "/istunto") return sendJson(response, { signedIn: demo.signedIn !== null, name: demo.signedIn });
  if (pathname === "/catalogue.json") return sendFile(response, "catalogue/sample.json", "application/json");
  if (pathname === "/kirjaudu") return signIn(response, demo, searchParams.get("next"));
  if (pathname.startsWith("/puolesta/"))
    return demo.hasWidget ? sendRelease(response, pathname) : sendNothing(response);
  const name = pathname === "/" ? "/index.html" : pathname;
  return sendFile(response, `demo-site${name}`, types[extname(name)]);
}

/** Signs in at once and leads back, as the sandbox does after its own page. */
function signIn(response, demo, next) {
  demo.signedIn = "Maija Lahtinen";
  response.writeHead(303, { Location: next }).end();
}

function sendJson(response, value) {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value));
}

/** An empty script: the page stays without its widget, with no error of its own. */
function sendNothing(response) {
  response.writeHead(200, { "Content-Type": "text/javascript" }).end();
}

function sendRelease(response, pathname) {
  return sendFile(response, pathname.replace("/puolesta/", "pkg/"), types[extname(pathname)]);
}

async function sendFile(response, path, type) {
  const bytes = await readFile(new URL(path, root));
  response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy }).end(bytes);
}
