// The oldest browsers that the widget serves: the floor of the public contract, in esbuild's words.

/** Syntax newer than these is rewritten. */
export const BROWSER_FLOOR = ["chrome99", "firefox102", "safari16.4"];
