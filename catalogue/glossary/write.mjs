// `npm run glossary`: writes docs/glossary.md anew.
import { writeFile } from "node:fs/promises";
import { asProgram } from "../../widget/build/process.mjs";
import { PAGE, pageOf, readGlossary } from "./page.mjs";

await asProgram(async () => writeFile(PAGE, pageOf(await readGlossary())));
