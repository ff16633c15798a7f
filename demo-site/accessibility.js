// The accessibility statement: nothing but the page itself.

import { startPage } from "./shell.js";
import { texts } from "./texts/accessibility.js";

startPage([texts]);
