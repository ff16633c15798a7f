// Requests, none of which waits for ever, and nothing that the page did to `Object.prototype` changes them.

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/** Fetches, and resolves to what `read` makes of the response; rejects when that takes too long. */
export async function fetchPatiently(address, init, read) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    return await read(await fetch(address, { __proto__: null, ...init, signal: patience.signal }));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks the host API, with the page's session; a body makes it a POST. Resolves to the answer as one text: a line for
 * the status, a line for `Retry-After`, then the body.
 */
export function askHost(address, body) {
  const headers = { __proto__: null, "X-Puolesta": "1" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const method = body === undefined ? "GET" : "POST";
  const init = { method, headers, body, cache: "no-store", credentials: "include" };
  return fetchPatiently(address, init, answerText);
}

async function answerText(response) {
  const retryAfter = response.headers.get("Retry-After") ?? "";
  return `${response.status}\n${retryAfter}\n${await response.text()}`;
}
