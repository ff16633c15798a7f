// Types of the component for Form.io.

/** Teaches Form.io the component `{ "type": "puolesta", "service": "…", "catalogue": "…" }`. */
export function addPuolesta(Formio: { use(plugin: unknown): unknown; Components: unknown }): void;
