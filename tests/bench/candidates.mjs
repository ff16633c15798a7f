// The five that are compared: the widget, and what a vendor would take instead.

/** The four peers: one form, on two frameworks and with three sets of controls. */
export const PEERS = [
  { name: "preact", title: "Preact", framework: "preact", kit: "plain", packages: ["preact"] },
  { name: "react", title: "React", framework: "react", kit: "plain", packages: ["react-dom"] },
  {
    name: "suomifi",
    title: "suomifi-ui-components",
    framework: "react",
    kit: "suomifi",
    packages: ["suomifi-ui-components", "styled-components", "react-dom"],
  },
  { name: "hds", title: "HDS React", framework: "react", kit: "hds", packages: ["hds-react", "react-dom"] },
];

/** The widget and its peers, in the order of the tables. */
export const CANDIDATES = [{ name: "puolesta", title: "Puolesta" }, ...PEERS];

/** The widget with one line more in the page's head, so that the catalogue's slice is asked for at once. */
export const PRELOADED = { name: "puolesta-preloaded", title: "Puolesta, slice preloaded" };

/** What a page with the first question costs at least: it asks for nothing and cannot do more. */
export const FLOOR = { name: "floor", title: "Floor: the question alone" };

/** All whose loading is measured on the slow profile. */
export const LOADED = [...CANDIDATES, PRELOADED, FLOOR];

/** The tags that a vendor puts into the page: into its head, and where the part shall stand. */
export function tagsOf({ name }, { service, catalogue, api = "/puolesta-api", lang = "fi" }) {
  if (name === "puolesta" || name === PRELOADED.name) {
    const attributes = `service="${service}" catalogue="${catalogue}" api="${api}" lang="${lang}"`;
    const slice = `<link rel="preload" as="fetch" crossorigin href="${catalogue}services/${service}.json">`;
    return {
      head: `${name === PRELOADED.name ? slice : ""}<script async src="/puolesta/puolesta.js"></script>`,
      place: `<puolesta-widget ${attributes} allow-temporary-codes></puolesta-widget>`,
    };
  }
  const data = { service, catalogue, api, lang, texts: "/peers/texts/", temporary: "" };
  const attributes = Object.entries(data)
    .map(([key, value]) => `data-${key}="${value}"`)
    .join(" ");
  const style = name === FLOOR.name ? "" : `<link rel="stylesheet" href="/peers/${name}/main.css">`;
  return {
    head: `${style}<script defer src="/peers/${name}/main.js"></script>`,
    place: `<div data-peer ${attributes}></div>`,
  };
}
