// What a browser has to say against a page while a test uses it, in the same words for every engine.
import assert from "node:assert/strict";

// The engines write these into their consoles in words of their own, or not at all: told here from what happened.
const TOLD_OTHERWISE = new RegExp(
  [
    "^(Refused|Connecting|Loading|Executing|Applying).*Content Security Policy",
    "^Fetch API cannot load",
    "^Failed to load resource",
    "Content-Security-Policy",
    "digest in the 'integrity'",
    "in the integrity attribute",
  ].join("|"),
);
// The page itself went elsewhere, or a policy was in the way, which is told as a violation.
const NOT_AMISS = /ERR_ABORTED|BINDING_ABORTED|^csp$|BLOCKED_BY_(CSP|CLIENT|RESPONSE)|cancel/i;

/** Keeps a list of the complaints about a page from now on; its scripts take its person's language to be this one. */
export async function collectComplaints(page, language = "fi-FI") {
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warn", "warning"].includes(message.type())) complain(complaints, "console", message.text());
  });
  page.on("pageerror", (error) => complain(complaints, "uncaught", error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) complain(complaints, "answer", `status of ${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (!NOT_AMISS.test(reason)) complain(complaints, "no answer", `${request.url()} ${reason}`);
  });
  await page.exposeFunction("reportViolation", (text) => {
    // The browser itself asks for it, not the page.
    if (!text.includes("/favicon.ico")) complaints.push(`violation: ${text}`);
  });
  await page.evaluateOnNewDocument(reportViolations, language);
  return complaints;
}

function complain(complaints, kind, text) {
  if (!TOLD_OTHERWISE.test(text)) complaints.push(`${kind}: ${text}`);
}

function reportViolations(tag) {
  Object.defineProperty(navigator, "language", { __proto__: null, get: () => tag });
  const report = globalThis.reportViolation;
  document.addEventListener("securitypolicyviolation", (event) => {
    report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

/** Fails where a complaint matches no pattern of `expected` or `tolerated`, or one of `expected` no complaint. */
export function judge(complaints, expected, tolerated = []) {
  const isExpected = (complaint) => [...expected, ...tolerated].some((pattern) => pattern.test(complaint));
  assert.deepEqual(
    complaints.filter((complaint) => !isExpected(complaint)),
    [],
  );
  for (const pattern of expected) {
    assert.ok(
      complaints.some((complaint) => pattern.test(complaint)),
      `no complaint matched ${pattern}`,
    );
  }
}
