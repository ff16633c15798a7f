// Selectors that see into shadow roots, as Puppeteer's `>>>` does; these functions run in the page.

/** All elements that match, from a root on. */
export function findAll(root, selector) {
  const everyRoot = (from) => {
    const inner = [...from.querySelectorAll("*")].map((each) => each.shadowRoot).filter(Boolean);
    const own = from.shadowRoot ? [from.shadowRoot] : [];
    return [from, ...[...own, ...inner].flatMap(everyRoot)];
  };
  const steps = selector.split(">>>").map((each) => each.trim());
  let found = [root];
  for (const [index, step] of steps.entries()) {
    const roots = index === 0 ? found : found.flatMap(everyRoot);
    found = [...new Set(roots.flatMap((each) => [...each.querySelectorAll(step)]))];
  }
  return found;
}

/** Where the middle of an element is in the window, after it was brought into view. */
export function middleOf(element) {
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const [box] = [...element.getClientRects()].filter(({ width, height }) => width && height);
  if (!box) throw new Error(`nothing to click on: ${element.outerHTML.slice(0, 200)}`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Whether a person can see an element. */
export function isVisible(element) {
  return Boolean(element?.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length);
}
