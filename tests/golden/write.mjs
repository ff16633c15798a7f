// `npm run golden`: writes down the sizes of what is built now, and says what changed.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../widget/build/paths.mjs";
import { GOLDEN, goldenSizes, sizesNow } from "./sizes.mjs";

const before = await goldenSizes().catch(() => ({}));
const sizes = await sizesNow();
await writeFile(join(ROOT, GOLDEN), `${JSON.stringify(sizes, null, 2)}\n`);
for (const [path, { bytes, brotli }] of Object.entries(sizes)) {
  const told = (measure, to) => `${before[path]?.[measure] ?? "new"} → ${to}`;
  console.log(`${path.padEnd(32)}${told("bytes", bytes).padStart(20)}, after brotli ${told("brotli", brotli)}`);
}
