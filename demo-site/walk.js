// The walk-through: one story at a time, its steps with the page on which each is done.

import { byId, create } from "./elements.js";
import { startPage } from "./shell.js";
import { texts } from "./texts/walk.js";
import { inLanguage, text } from "./translation.js";
import { PEOPLE, STORIES } from "./walk/stories.js";

function current() {
  const asked = new URLSearchParams(location.search).get("story");
  return STORIES.find(({ id }) => id === asked) ?? STORIES[0];
}

function show() {
  const story = current();
  byId("stories").replaceChildren(...STORIES.map((each) => create("li", {}, linkTo(each, story))));
  byId("story-title").textContent = text(`story-${story.id}`);
  byId("story-lead").textContent = text(`story-${story.id}-lead`);
  byId("steps").replaceChildren(...story.steps.map(stepOf));
}

function linkTo({ id }, shown) {
  const href = inLanguage(`walk.html?story=${id}`);
  return create("a", { href, textContent: text(`story-${id}`), "aria-current": id === shown.id ? "page" : undefined });
}

function stepOf(step) {
  const who = create("strong", { textContent: `${PEOPLE[step.as]}: ` });
  const what = create("p", {}, who, text(`step-${step.kind}`, valuesOf(step)));
  const way =
    step.at && create("p", {}, create("a", { href: inLanguage(step.at), textContent: text(`way-${step.kind}`) }));
  const real = create("p", { className: "hint" }, `${text("walk-real")} ${text(`real-${step.kind}`)}`);
  return create("li", {}, what, way, real);
}

function valuesOf({ code, name, people = [] }) {
  const list = people.map(([each, called]) => `${called} (${each})`).join(", ");
  return { code, name, people: list, count: people.length };
}

/** Without the server the pages to which the steps lead are not there. */
async function tellWithoutServer() {
  const answer = await fetch("istunto").catch(() => undefined);
  const isServer = answer?.ok && answer.headers.get("content-type")?.includes("json");
  byId("walk-server").hidden = isServer === true;
}

startPage([texts], show);
await tellWithoutServer();
