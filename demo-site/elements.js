// Elements as the scripts of these pages make them: never from HTML text.

/**
 * An element with properties, attributes (names with a hyphen, and `role`), and children; nothing stands for no child.
 *
 * @param {string} name
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 */
export function create(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key.includes("-") || key === "role" || key === "for") element.setAttribute(key, value);
    else element[key] = value;
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** The element of that id; a page's own script knows that it is there. */
export function byId(id) {
  return /** @type {any} */ (document.getElementById(id));
}
