// The way between WebKit and the sites of a test. Its driver runs no script before those of a page and hears no
// console: each page gets a script of the tests here, first of all, and what that has to tell comes back here.
import { once } from "node:events";
import { createServer, request as send } from "node:http";
import { portOf } from "../listen.mjs";
import { preludeOf } from "./prelude.mjs";

/** Where the script of the tests sends what it tells. */
export const TOLD = "http://told.test/";
const NONCE = "puolesta-tests";
const MARKUP = /^(text\/html|application\/xhtml\+xml)\b/;

/**
 * Starts a proxy for one window. It emits nothing by itself: `told(what)` is called with each thing that the script in
 * the page tells, `saw(name, exchange)` with `request`, `response` and `failure`. `functions` are the texts that run
 * before each page's own scripts.
 */
export async function startProxy({ functions, told, saw }) {
  const server = createServer((request, response) => pass({ request, response, functions, told, saw }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { address: `127.0.0.1:${portOf(server)}`, stop: () => server.close() && server.closeAllConnections() };
}

async function pass({ request, response, functions, told, saw }) {
  if (request.url.startsWith(TOLD)) return take(request, response, told);
  const isPage = /text\/html/.test(request.headers.accept ?? "");
  const exchange = { url: request.url, method: request.method, headers: request.headers, isPage };
  saw("request", exchange);
  const headers = { ...request.headers };
  // A page must come as text to be changed.
  if (isPage) delete headers["accept-encoding"];
  const onward = send(request.url, { method: request.method, headers });
  onward.on("error", (error) => {
    saw("failure", { ...exchange, reason: error.message });
    response.destroy();
  });
  onward.on("response", (answer) => {
    const body = wholeOf(answer);
    saw("response", { ...exchange, status: answer.statusCode, body });
    if (MARKUP.test(answer.headers["content-type"] ?? "")) return passPage(answer, body, response, functions);
    response.writeHead(answer.statusCode, answer.rawHeaders);
    answer.pipe(response);
    answer.on("aborted", () => response.destroy());
    response.on("close", () => answer.destroy());
  });
  request.pipe(onward);
}

async function take(request, response, told) {
  let text = "";
  for await (const piece of request) text += piece;
  response.writeHead(204, { "cross-origin-resource-policy": "cross-origin", "access-control-allow-origin": "*" });
  response.end();
  for (const each of JSON.parse(text || "[]")) told(each);
}

// Also of an answer that is cut off: what came of it.
function wholeOf(answer) {
  const pieces = [];
  answer.on("data", (piece) => pieces.push(piece));
  return new Promise((resolve) => answer.on("close", () => resolve(Buffer.concat(pieces))));
}

async function passPage(answer, body, response, functions) {
  const markup = await body;
  if (!answer.complete) return void response.destroy();
  const isXml = answer.headers["content-type"].includes("xml");
  const changed = Buffer.from(withPrelude(markup.toString("utf8"), preludeOf(functions, TOLD), isXml));
  const headers = { ...answer.headers, "content-length": String(changed.length) };
  delete headers["transfer-encoding"];
  for (const name of ["content-security-policy", "content-security-policy-report-only"]) {
    if (headers[name]) headers[name] = lettingThrough(headers[name]);
  }
  response.writeHead(answer.statusCode, headers);
  response.end(changed);
}

function withPrelude(markup, script, isXml) {
  const inside = isXml ? `//<![CDATA[\n${script}\n//]]>` : script;
  const element = `<script nonce="${NONCE}">${inside}</script>`;
  const opening = /<head[^>]*>/i.exec(markup) ?? /<html[^>]*>/i.exec(markup) ?? /<!doctype[^>]*>/i.exec(markup);
  const end = opening ? opening.index + opening[0].length : 0;
  return markup.slice(0, end) + element + markup.slice(end);
}

// The policy of the page with nothing but the script of the tests and what it tells let through.
function lettingThrough(policies) {
  return policies
    .split(",")
    .map((policy) => allow(allow(policy, ["script-src-elem", "script-src"], `'nonce-${NONCE}'`), ["connect-src"], TOLD))
    .join(",");
}

function allow(policy, names, source) {
  const directives = policy.split(";").map((each) => each.trim().split(/\s+/));
  const named = (name) => directives.find((directive) => directive[0] === name);
  const found = names.map(named).find(Boolean) ?? named("default-src");
  if (!found) return policy;
  const sources = found.slice(1).filter((each) => each !== "'none'");
  // A nonce makes `'unsafe-inline'` void: where that stands, the script runs as it is.
  const added = sources.includes("'unsafe-inline'") && source.startsWith("'nonce") ? sources : [...sources, source];
  const rest = directives.filter((each) => each !== found || each[0] === "default-src");
  const name = found[0] === "default-src" ? names.at(-1) : found[0];
  return [...rest, [name, ...added]].map((each) => each.join(" ")).join("; ");
}
