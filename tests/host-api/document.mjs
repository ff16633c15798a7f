// The document of the host API, read from its source: the release's copy is the same bytes.
import { readFile } from "node:fs/promises";

const PLACE = new URL("../../widget/element/host-api.openapi.json", import.meta.url);

export const DOCUMENT = JSON.parse(await readFile(PLACE, "utf8"));
