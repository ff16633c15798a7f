// The page's own objects, reached through prototypes: a form or image may carry a name that hides a method.

/** Calls a method of a prototype on an object of the page. */
function borrowed(prototype, name) {
  const method = prototype[name];
  return (object, ...rest) => method.apply(object, rest);
}

function getter(prototype, name) {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name);
  return (object) => get.call(object);
}

const has = (name) => typeof globalThis[name] === "function";
const inBrowser = has("HTMLElement") && has("Document");
const prototypeOf = (name) => (inBrowser ? globalThis[name].prototype : undefined);
const method = (type, name) => inBrowser && borrowed(prototypeOf(type), name);
const property = (type, name) => inBrowser && getter(prototypeOf(type), name);

/** `EventTarget.addEventListener`; the third argument is a boolean, as an object could be polluted. */
export const listen = method("EventTarget", "addEventListener");
/** `EventTarget.removeEventListener`. */
export const unlisten = method("EventTarget", "removeEventListener");
/** `Element.closest`. */
export const closest = method("Element", "closest");
/** `Element.matches`. */
export const matches = method("Element", "matches");
/** `Element.getAttribute`. */
export const attributeOf = method("Element", "getAttribute");
/** `Element.querySelector`. */
export const findIn = method("Element", "querySelector");
/** `Element.after`. */
export const putAfter = method("Element", "after");
/** `Element.append`. */
export const appendTo = method("Element", "append");
/** `Node.parentElement`. */
export const parentElementOf = property("Node", "parentElement");
/** `Node.childNodes`. */
export const childNodesOf = property("Node", "childNodes");
/** `Node.getRootNode`. */
export const rootOf = method("Node", "getRootNode");
/** `HTMLFormElement.elements`. */
export const elementsOf = property("HTMLFormElement", "elements");
/** `HTMLFormElement.method`. */
export const methodOf = property("HTMLFormElement", "method");
/** `FormData.set`. */
export const setEntry = method("FormData", "set");
/** `FormData.has`. */
export const hasEntry = method("FormData", "has");

const create = method("Document", "createElement");
const comment = method("Document", "createComment");
const findFirst = method("Document", "querySelector");
const findEvery = method("Document", "querySelectorAll");
const runningScript = property("Document", "currentScript");

/** `document.createElement`. */
export const createElement = (name) => create(document, name);
/** `document.createComment`. */
export const createComment = (text) => comment(document, text);
/** `document.querySelector`. */
export const find = (selector) => findFirst(document, selector);
/** `document.querySelectorAll`, as an array. */
export const findAll = (selector) => [...findEvery(document, selector)];

/** The HTML script tag that runs now, if any. */
export function currentScript() {
  const script = runningScript(document);
  return script instanceof HTMLScriptElement ? script : undefined;
}
