// Entry for `<script async>`: defines the element, and stands in for the script tag when that names a service.
import { currentScript } from "./dom.js";
import { define } from "./define.js";
import { standInFor } from "./placeholders.js";
import { releaseBeside } from "./release.js";

// Only now, while this script runs, does the document know its tag.
const script = currentScript();
define(releaseBeside(script?.src || document.baseURI));
if (script) standInFor(script);
