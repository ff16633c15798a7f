// The web site around the five: one server with everything compressed beforehand, and the sandbox behind it.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer, request as ask } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { filesBelow, PKG, ROOT } from "../../widget/build/paths.mjs";
import { bundlePeers } from "./bundles.mjs";
import { catalogueFiles } from "./catalogues.mjs";
import { LOADED, tagsOf } from "./candidates.mjs";
import { portOf } from "../support/listen.mjs";

const CACHE = join(ROOT, "tests/output/bench-brotli");
const TYPES = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
};
// A vendor's release has an address of its own and never changes there; a catalogue does, now and then.
const FOR_GOOD = "public, max-age=31536000, immutable";
const FOR_A_WHILE = "public, max-age=300";
// Without these headers the browser does not tell the memory of a page.
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** Starts the site in front of the sandbox; `files` tells each path's size as sent, `rooms` each page's own style. */
export async function openSite(sandbox) {
  const files = new Map();
  for (const [path, content] of await allFiles()) {
    files.set(path, { body: await compressed(content), headers: headersOf(path) });
  }
  const rooms = {};
  const server = createServer((request, response) => respond({ files, rooms, sandbox }, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => server.close() && server.closeAllConnections();
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return { origin, files, rooms, close, signIn: () => signIn(sandbox) };
}

// A session ends after half an hour of silence, so each page gets one of its own.
async function signIn(sandbox) {
  const body = new URLSearchParams({ person: "maija-lahtinen", next: "/", check: "direct" });
  const answer = await fetch(`${sandbox.origin}/kirjaudu`, { method: "POST", redirect: "manual", body });
  const [name, value] = answer.headers.get("set-cookie").split(";")[0].split("=");
  return { name, value };
}

async function allFiles() {
  const names = (await filesBelow(PKG)).filter((name) => /\.(m?js|wasm)$|^locales\//.test(name));
  const release = names.map(async (name) => [`/puolesta/${name}`, await readFile(join(PKG, name))]);
  return [...(await Promise.all(release)), ...(await bundlePeers()), ...(await catalogueFiles())];
}

function headersOf(path) {
  const isCatalogue = path.startsWith("/catalogue");
  return {
    "content-type": TYPES[extname(path)],
    "content-encoding": "br",
    "cache-control": isCatalogue ? FOR_A_WHILE : FOR_GOOD,
    vary: "accept-encoding",
    ...ISOLATED,
  };
}

// The largest catalogue takes half a minute to compress, so what was compressed once is kept.
async function compressed(content) {
  const kept = join(CACHE, createHash("sha256").update(content).digest("hex"));
  const found = await readFile(kept).catch(() => undefined);
  if (found) return found;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const body = await promisify(brotliCompress)(content, { params });
  await mkdir(CACHE, { recursive: true });
  await writeFile(kept, body);
  return body;
}

function respond({ files, rooms, sandbox }, request, response) {
  const { pathname, searchParams } = new URL(request.url, "http://site");
  const file = files.get(pathname);
  if (file) return response.writeHead(200, file.headers).end(file.body);
  if (pathname.startsWith("/puolesta-api/")) return passOn(sandbox, request, response);
  const candidate = LOADED.find(({ name }) => pathname === `/${name}`);
  if (!candidate) return response.writeHead(404).end();
  const headers = { "content-type": TYPES[".html"], "cache-control": "no-cache", ...ISOLATED };
  const page = pageOf(candidate, rooms[candidate.name], Object.fromEntries(searchParams));
  return response.writeHead(200, headers).end(page);
}

function passOn(sandbox, request, response) {
  const { hostname, port } = new URL(sandbox.origin);
  const { method, headers, url: path } = request;
  const passed = ask({ hostname, port, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  passed.on("error", () => response.writeHead(502).end());
  request.pipe(passed);
}

// A host's page: a form with fields of its own, before and after the part.
function pageOf(candidate, room, asked) {
  const { empty, ...options } = asked;
  const { head, place } = tagsOf(candidate, options);
  return `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Hakemus</title>
<link rel="icon" href="data:,">
<style>${room}</style>
${head}
</head>
<body style="max-width: 720px; margin: 24px auto; font: 18px/1.5 sans-serif">
<h1>Hakemus</h1>
<form method="post" action="/sent">
<p><label>Osoite <input name="address"></label></p>
${empty === undefined ? place : ""}
<p><label>Lisätietoja <input name="more"></label></p>
<p><button>Lähetä hakemus</button></p>
</form>
</body>
</html>
`;
}
