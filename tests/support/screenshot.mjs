// `npm run screenshot`: the picture in README.md, taken of the demo that `npm start` serves; `-- <address>` for another
// address. A shared matter: one other is looked up and found.
import { fileURLToPath } from "node:url";
import { asProgram, Problem } from "../../widget/build/process.mjs";
import { signIn } from "./application.mjs";
import { person } from "./identities.mjs";
import { launchChromium } from "./launch.mjs";
import { chooseTogether, lookUp, untilPartOf } from "./parties.mjs";
import { WIDGET } from "./widget.mjs";

const ADDRESS = process.argv[2] ?? "http://127.0.0.1:8080";
const PICTURE = fileURLToPath(new URL("../../docs/images/widget.png", import.meta.url));

// Two pixels for each, so that the text is sharp on every screen.
const WINDOW = { width: 760, height: 900, deviceScaleFactor: 2 };
const MARGIN = 20;

await asProgram(async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setViewport(WINDOW);
    await openDemo(page);
    await findOneOther(page);
    await page.screenshot({ path: PICTURE, clip: await frame(page) });
  } finally {
    await browser.close();
  }
  console.log(PICTURE);
});

async function openDemo(page) {
  await page.goto(`${ADDRESS}/application.html?lang=en`).catch(() => {
    throw new Problem(`Nothing answers at ${ADDRESS}. Run \`npm start\` in another terminal first.`);
  });
  await signIn(page, "maija-lahtinen");
}

async function findOneOther(page) {
  await chooseTogether(page, 1);
  await lookUp(page, 1, person("aino-koivula").code);
  await untilPartOf(page, 1, "found-name");
}

async function frame(page) {
  const { x, y, width, height } = await (await page.$(WIDGET)).boundingBox();
  const scrolled = await page.evaluate(() => scrollY);
  return { x: x - MARGIN, y: y + scrolled - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}
