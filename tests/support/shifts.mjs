// What moves on a page without the person having done anything: the browser's own record of layout shifts.

/** Keeps the record from the first byte on; call before the page is fetched. */
export function recordMoves(page) {
  return page.evaluateOnNewDocument(() => {
    const moves = [];
    const told = ({ node, previousRect: from, currentRect: to }) => {
      const corner = ({ left, top }) => `${Math.round(left)},${Math.round(top)}`;
      return `${node?.localName ?? node?.nodeName} from ${corner(from)} to ${corner(to)}`;
    };
    const note = (entries) => moves.push(...entries.map(({ sources }) => sources.map(told).join("; ")));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    globalThis.moves = () => {
      note(observer.takeRecords());
      return moves;
    };
  });
}

/** Everything that has moved so far, a line for each time. */
export async function movesOf(page) {
  await untilDrawn(page);
  return page.evaluate(() => globalThis.moves());
}

/** Waits until what stands on the page now has been painted. */
export function untilDrawn(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        // The second frame begins when the first has been made.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
}
