// The bytes that a page asked for, as they came over the line: headers and compressed bodies, without the page itself.

/** What the bytes are for: the part's own files, the catalogue, the answers of the host API. */
export const KINDS = ["files", "catalogue", "api"];

function kindOf(address) {
  const { pathname } = new URL(address);
  if (pathname.startsWith("/puolesta-api/")) return "api";
  return pathname.startsWith("/catalogue") ? "catalogue" : "files";
}

/** Counts from now on: `until(time)` what had come by a time of the page's own clock, `byKind()` all there was. */
export function bytesOf(session) {
  const kinds = new Map();
  const pieces = [];
  let start;
  session.on("Network.requestWillBeSent", ({ requestId, type, timestamp, wallTime, request }) => {
    if (type === "Document") start ??= { timestamp, wallTime };
    else kinds.set(requestId, kindOf(request.url));
  });
  const note = (requestId, timestamp, bytes) => {
    if (kinds.has(requestId)) pieces.push({ requestId, timestamp, bytes });
  };
  session.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) => {
    note(requestId, timestamp, encodedDataLength);
  });
  session.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    const known = sum(pieces.filter((piece) => piece.requestId === requestId));
    note(requestId, timestamp, encodedDataLength - known);
  });
  const ofKind = (kind) => sum(pieces.filter(({ requestId }) => kinds.get(requestId) === kind));
  return {
    until: (wallSeconds) => {
      const last = wallSeconds - start.wallTime + start.timestamp;
      return sum(pieces.filter(({ timestamp }) => timestamp <= last));
    },
    total: () => sum(pieces),
    byKind: () => Object.fromEntries(KINDS.map((kind) => [kind, ofKind(kind)])),
  };
}

function sum(pieces) {
  return pieces.reduce((all, { bytes }) => all + bytes, 0);
}
