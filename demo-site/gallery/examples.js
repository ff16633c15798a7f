// The examples: one file for each component in examples/, read where they are shown and where they are tested.

/** The components in the order in which a person meets them. The folders of widget/view/src/ have the same names. */
export const COMPONENTS = [
  "question",
  "party_list",
  "party",
  "register",
  "mandate",
  "declaration",
  "requirement",
  "error_summary",
  "help",
  "fallback",
  "guide",
  "matter",
];

/**
 * The example of that id, `component/name`: what it is called, the widget's attributes, what the host answers, what
 * happens, and the selector of what must be seen in the end.
 */
export async function readExample(id) {
  const [component, name] = id.split("/");
  const { examples } = await readComponent(component);
  return examples.find((example) => example.name === name);
}

/** What the file of a component says: its title, and its examples in their order. */
export async function readComponent(component) {
  if (!COMPONENTS.includes(component)) throw new Error(`There is no component ${component}.`);
  return (await fetch(new URL(`../examples/${component}.json`, import.meta.url))).json();
}
