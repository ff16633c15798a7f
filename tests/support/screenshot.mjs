// `npm run screenshot`: the pictures in README.md and docs/, taken of the demo's pages as a web server of files serves
// them; nothing else need run. The widget's own picture is of a shared matter: one other is looked up and found.
import { fileURLToPath } from "node:url";
import { asProgram } from "../../widget/build/process.mjs";
import { startDemo } from "../demo-site/server.mjs";
import { person } from "./identities.mjs";
import { launchChromium } from "./launch.mjs";
import { chooseTogether, lookUp, untilPartOf } from "./parties.mjs";
import { untilReady, WIDGET } from "./widget.mjs";

// Two pixels for each, so that the text is sharp on every screen.
const WINDOW = { width: 760, height: 900, deviceScaleFactor: 2 };
const PAGE = { width: 1200, height: 800, deviceScaleFactor: 1 };
const MARGIN = 20;

/** The pages: the picture's name, the address, and what must be seen before it is taken. */
const PAGES = {
  start: ["index.html", WIDGET],
  gallery: ["gallery.html?example=mandate/granted", "#examples a"],
  playground: ["playground.html?service=avustus&situation=on-behalf", "#events li"],
  theme: ["theme.html", "#contrast tr"],
  services: ["services.html?service=avustus", WIDGET],
  catalogue: ["catalogue.html", "#check"],
  measuring: ["measuring.html", "#figures tr"],
};

await asProgram(async () => {
  const demo = await startDemo({ hasWidget: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await widgetAlone(page, demo.origin);
    for (const [name, [address, seen]] of Object.entries(PAGES))
      await wholePage(page, demo.origin, name, address, seen);
  } finally {
    await browser.close();
    demo.stop();
  }
});

async function widgetAlone(page, origin) {
  await page.setViewport(WINDOW);
  const attributes = JSON.stringify({ service: "rakentamislupa" });
  await page.goto(`${origin}/example.html?${new URLSearchParams({ lang: "en", attributes })}`);
  await untilReady(page);
  await chooseTogether(page, 1);
  await lookUp(page, 1, person("aino-koivula").code);
  await untilPartOf(page, 1, "found-name");
  await take(page, "widget", { clip: await frameOf(page) });
}

async function wholePage(page, origin, name, address, seen) {
  await page.setViewport(PAGE);
  await page.goto(`${origin}/${address}${address.includes("?") ? "&" : "?"}lang=en`, { waitUntil: "networkidle0" });
  await page.waitForSelector(seen);
  await take(page, name, {});
}

async function take(page, name, how) {
  const path = fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url));
  await page.screenshot({ path, ...how });
  console.log(path);
}

async function frameOf(page) {
  const { x, y, width, height } = await (await page.$(WIDGET)).boundingBox();
  const scrolled = await page.evaluate(() => scrollY);
  const left = Math.max(0, x - MARGIN);
  return { x: left, y: y + scrolled - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}
