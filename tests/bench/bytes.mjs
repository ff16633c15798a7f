// The bytes that a page asked for, as they came over the line: headers and compressed bodies, without the page itself.

/** Counts from now on: `total()` all of them, `until(time)` those that had come by a time of the page's own clock. */
export function bytesOf(session) {
  const skipped = new Set();
  const pieces = [];
  let start;
  const note = (requestId, timestamp, bytes) => {
    if (!skipped.has(requestId)) pieces.push({ timestamp, bytes, requestId });
  };
  session.on("Network.requestWillBeSent", ({ requestId, type, timestamp, wallTime }) => {
    if (type !== "Document") return;
    skipped.add(requestId);
    start ??= { timestamp, wallTime };
  });
  session.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) => {
    note(requestId, timestamp, encodedDataLength);
  });
  session.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    const known = pieces.filter((piece) => piece.requestId === requestId).reduce((sum, { bytes }) => sum + bytes, 0);
    note(requestId, timestamp, encodedDataLength - known);
  });
  const sum = (counted) => counted.reduce((all, { bytes }) => all + bytes, 0);
  return {
    total: () => sum(pieces),
    until: (wallSeconds) => {
      const last = wallSeconds - start.wallTime + start.timestamp;
      return sum(pieces.filter(({ timestamp }) => timestamp <= last));
    },
  };
}
