// The ways in that need no element in the page: the script tag, and placeholders, also when added later.
import { copyDataAttributes, ELEMENT_NAME } from "./attributes.js";
import {
  appendTo,
  attributeOf,
  childNodesOf,
  createElement,
  find,
  findAll,
  findIn,
  parentElementOf,
  putAfter,
} from "./dom.js";
import { say } from "./mistakes.js";

const seen = new WeakSet();
const tasks = new Set();
let observer;

/** Gives every placeholder its element, now and whenever one is added. */
export function upgradePlaceholders() {
  untilDone(() => {
    findAll("[data-puolesta]").forEach(upgrade);
    return false;
  });
}

// Once per placeholder: a page that takes the element out again means it. Another copy of this script may have been
// quicker.
function upgrade(placeholder) {
  if (seen.has(placeholder)) return;
  seen.add(placeholder);
  if (findIn(placeholder, `:scope > ${ELEMENT_NAME}`)) return;
  const element = elementLike(placeholder);
  // What stood in the placeholder is the page's own content for when the widget cannot work.
  element.append(...childNodesOf(placeholder));
  appendTo(placeholder, element);
}

/** Lets the element stand where the script tag stands, or where its `data-target` says. */
export function standInFor(script) {
  if (attributeOf(script, "data-service") === null) return;
  const element = elementLike(script);
  const target = attributeOf(script, "data-target");
  if (target !== null) untilDone(() => standIn(target, element));
  else if (!holds(parentElementOf(script), element)) putAfter(script, element);
}

// A page that comes back with what it held, or runs the script again, has the element already.
function holds(place, element) {
  const isSame = (node) =>
    ["service", "case", "name"].every((name) => node.getAttribute(name) === element.getAttribute(name));
  return [...childNodesOf(place)].some((node) => node.localName === ELEMENT_NAME && isSame(node));
}

function standIn(selector, element) {
  try {
    const place = find(selector);
    if (place && !holds(place, element)) appendTo(place, element);
    return Boolean(place);
  } catch {
    say("data-target is not a CSS selector. Write one, such as #parties.");
    return true;
  }
}

function elementLike(source) {
  const element = createElement(ELEMENT_NAME);
  copyDataAttributes(source, element);
  return element;
}

// Tries now and after every change of the page, until the task says that it is done.
function untilDone(task) {
  if (task()) return;
  tasks.add(task);
  if (observer) return;
  observer = new MutationObserver(() => tasks.forEach((each) => each() && tasks.delete(each)));
  observer.observe(document, { __proto__: null, childList: true, subtree: true });
}
