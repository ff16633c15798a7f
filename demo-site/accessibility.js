// The accessibility statement: only language and sign-in.

import { pointSignInHere, showSession } from "./session.js";
import { startTranslation } from "./translation.js";

startTranslation(pointSignInHere);
showSession();
