// Answers that no host should give, and what a page may say about them.
import { recordedEvents } from "./widget.mjs";

/** A page of HTML where JSON belongs. */
export function pageInPlaceOfJson(status) {
  return { status, headers: { "content-type": "text/html" }, body: "<h1>Oops</h1>" };
}

/**
 * What the browser itself writes into the console about an answer of 400 and above.
 *
 * @param {any} answer
 */
export function complaintsAbout({ status = 200 }) {
  return status >= 400 ? [new RegExp(`status of ${status}`)] : [];
}

/** The codes of the `puolesta-error` events that the page has recorded. */
export async function failures(page) {
  return (await recordedEvents(page)).map((event) => event.detail.code);
}

const half = (body) => Buffer.from(body).subarray(0, Math.floor(Buffer.from(body).length / 2));
const written = (write) => () => ({ write });
const status =
  (code, headers = {}, body = "") =>
  () => ({ status: code, headers, body });

/** Makes of an answer one whose bytes come as `send(response, bytes)` lets them. */
function sent(send) {
  return ({ headers, body }) => ({
    write: (response) => {
      const bytes = Buffer.from(body);
      response.writeHead(200, { ...headers, "content-length": String(bytes.length) });
      send(response, bytes);
    },
  });
}

/**
 * What can come instead of a file or an answer: each fault makes it from the answer that would be right.
 *
 * @type {Record<string, (right: any) => any>}
 */
export const FAULTS = {
  "the connection is refused": written((response) => response.destroy()),
  "it is cut off after the headers": sent((response) => {
    response.flushHeaders();
    setImmediate(() => response.destroy());
  }),
  "it is cut off halfway": sent((response, bytes) => response.write(half(bytes), () => response.destroy())),
  "it is longer than was said": ({ headers, body }) => ({
    headers,
    body: Buffer.concat([Buffer.from(body), Buffer.from("}")]),
  }),
  "half of it comes as the whole": ({ headers, body }) => ({ headers, body: half(body) }),
  "it is empty": ({ headers }) => ({ headers, body: "" }),
  "there is no content": status(204),
  "the request was bad": status(400, { "content-type": "application/json" }, '{"error":"bad-request"}'),
  "it is forbidden": status(403, { "content-type": "text/html" }, "<h1>Forbidden</h1>"),
  "it is missing": status(404, { "content-type": "text/html" }, "<h1>Not found</h1>"),
  "it is gone": status(410),
  "there were too many requests": status(429, { "retry-after": "60" }),
  "the server has an error": status(500, { "content-type": "text/plain" }, "Error"),
  "a gateway answers": status(502, { "content-type": "text/html" }, "<h1>Bad gateway</h1>"),
  "the server is away": status(503, { "retry-after": "120" }),
  "a page comes instead": () => pageInPlaceOfJson(200),
  "text that is no JSON comes": ({ headers }) => ({ headers, body: '{"version":1,' }),
  "null comes": ({ headers }) => ({ headers, body: "null" }),
  "a list comes": ({ headers }) => ({ headers, body: "[]" }),
  "something else comes": ({ headers }) => ({ headers, body: '{"hello":"world"}' }),
  "bytes that are no text come": ({ headers }) => ({ headers, body: Buffer.from([0xff, 0xfe, 0x00, 0x80]) }),
  "it says that it is compressed and is not": ({ headers, body }) => ({
    headers: { ...headers, "content-encoding": "gzip" },
    body,
  }),
  "it leads in a circle": ({ address }) => ({ status: 302, headers: { location: address } }),
  "it leads to nowhere": status(302, { location: "/nowhere" }),
  "it leads to a page": status(302, { location: "/" }),
};

/**
 * What looks odd and is right: these must not be in the way.
 *
 * @type {Record<string, (right: any) => any>}
 */
export const ODDITIES = {
  "it comes in small pieces": sent(inPieces),
  "it has another content type": ({ body }) => ({ headers: { "content-type": "text/plain" }, body }),
  "it has none": ({ body }) => ({ headers: {}, body }),
  "it leads to the right one": ({ elsewhere }) => ({ status: 307, headers: { location: elsewhere } }),
};

function inPieces(response, bytes) {
  const size = Math.ceil(bytes.length / 10);
  const step = (from) => {
    if (from >= bytes.length) return void response.end();
    response.write(bytes.subarray(from, from + size), () => setTimeout(step, 10, from + size));
  };
  step(0);
}
