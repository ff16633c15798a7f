// Entry for `<script async>`: defines the element, and stands in for the script tag when that names a service.
import { define } from "./define.js";
import { attributeOf, currentScript, findAll } from "./dom.js";
import { standInFor } from "./placeholders.js";
import { releaseIn, useRelease } from "./release.js";

// Only now, while this script runs, does the document know its tag.
const running = currentScript();
const others = running?.src ? [] : findAll("script").filter(isOurs);
const tags = [running, ...others].filter(Boolean);

useRelease(releaseOf(tags.find(isOurs) ?? running));
define();
for (const tag of tags) standInFor(tag);

// Where the page runs a copy of the text, as jQuery's `load` does, the tag itself stands somewhere in the page.
function isOurs(script) {
  return isSet(script) || /\/puolesta[^/]*\.js(?=$|[?#])/.test(script.src);
}

function isSet(script) {
  return attributeOf(script, "data-base") !== null;
}

function releaseOf(script) {
  const base = script && (attributeOf(script, "data-base") ?? (script.src && new URL(".", script.src).href));
  if (base) return releaseIn(base);
  const fail = async () => {
    throw new Error(
      "it does not know its own address; write data-base on the script tag, the address of the release folder",
    );
  };
  return { program: fail, modes: fail, locale: fail };
}
