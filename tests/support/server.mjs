// The web site of a host that a test makes up: its pages, its catalogue, the release folder, and a second origin.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fontFile } from "./fonts.mjs";
import { portOf } from "./listen.mjs";

const RELEASE = new URL("../../pkg/", import.meta.url);
const CATALOGUE = new URL("catalogue.json", import.meta.url);

const TYPES = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

// What the guide asks of a host that serves the release to pages of other origins.
const FOR_EVERYONE = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };

/**
 * Starts the site. `answers` maps a path to `{ status, headers, body }`, to a promise of that, or to a function that
 * makes it from the request, or to `{ write }`, which writes the response itself; every path that it does not name is answered from the release folder (`/puolesta/…`),
 * with the test catalogue (`/catalogue.json`), or, for a form that is sent to `/sent`, with a page that says so.
 */
export async function startSite(answers = {}) {
  const site = { answers, requests: [] };
  const servers = [await listen(site), await listen(site)];
  [site.origin, site.otherOrigin] = servers.map((server) => `http://127.0.0.1:${portOf(server)}`);
  site.requestsOf = (path) => site.requests.filter((request) => request.path === path);
  site.stop = () => servers.forEach((server) => server.close() && server.closeAllConnections());
  return site;
}

async function listen(site) {
  const server = createServer((request, response) => respond(site, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function respond(site, request, response) {
  const received = await receive(request);
  site.requests.push(received);
  const { status = 200, headers = {}, body = "", write } = await answerTo(site, received);
  if (write) return write(response);
  response.writeHead(status, { "cache-control": "no-store", ...headers });
  response.end(body);
}

async function receive(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const { pathname, searchParams } = new URL(request.url, "http://host");
  const body = Buffer.concat(pieces).toString("utf8");
  return { method: request.method, path: pathname, query: searchParams, headers: request.headers, body };
}

async function answerTo(site, request) {
  const answer = await site.answers[request.path];
  if (typeof answer === "function") return answer(request);
  if (answer) return answer;
  if (request.path === "/catalogue.json") return file(CATALOGUE, ".json");
  if (request.path.startsWith("/fonts/")) return fontAnswer(request.path.slice("/fonts/".length));
  if (request.path === "/sent") return html("<!doctype html><title>Sent</title><p>Sent.</p>");
  if (request.path === "/favicon.ico") return { status: 204 };
  if (request.path.startsWith("/puolesta/")) return releaseFile(request.path.slice("/puolesta/".length));
  return { status: 404, body: "Not found" };
}

/** A page as an answer. */
export function html(body, headers = {}) {
  return { headers: { "content-type": "text/html; charset=utf-8", ...headers }, body };
}

/** JSON as an answer. */
export function json(value, status = 200) {
  const body = typeof value === "string" ? value : JSON.stringify(value);
  return { status, headers: { "content-type": "application/json" }, body };
}

/** A file of the release, as an answer. */
export function releaseFile(name) {
  return file(new URL(name, RELEASE), extname(name));
}

/** The hash of a file of the release, as the manifest has it. */
export async function integrityOf(name) {
  const manifest = JSON.parse(await readFile(new URL("manifest.json", RELEASE), "utf8"));
  return manifest.files[name].sha384;
}

/** The test catalogue, to be changed. */
export async function readCatalogue() {
  return JSON.parse(await readFile(CATALOGUE, "utf8"));
}

async function fontAnswer(name) {
  const body = await fontFile(name);
  return body ? { headers: { "content-type": `font/${extname(name).slice(1)}` }, body } : { status: 404 };
}

async function file(url, ending) {
  const body = await readFile(url).catch(() => undefined);
  if (!body) return { status: 404, body: "Not found" };
  return { headers: { "content-type": TYPES[ending] ?? "text/plain", ...FOR_EVERYONE }, body };
}
