// puolesta.d.ts is compared with the element's class by the compiler: what is promised is there, and all of it.
import type { PuolestaWidget as Promised } from "../../widget/element/puolesta.d.ts";
import type { PuolestaWidget as Built } from "../../widget/element/src/element.js";

/** What the platform calls and a page need not know. */
type Platform =
  | "connectedCallback"
  | "disconnectedCallback"
  | "adoptedCallback"
  | "attributeChangedCallback"
  | "formAssociatedCallback"
  | "formDisabledCallback"
  | "formResetCallback"
  | "formStateRestoreCallback";

/** Made in one loop, which the compiler does not see through; tests/host-pages/assigned-properties looks at each. */
type Reflected =
  | ("service" | "catalogue" | "api" | "context" | "theme" | "mode" | "case")
  | ("field" | "onFailure" | "colorScheme" | "summary");

/** Names that one has and the other lacks. */
type Missing<One, Other> = Exclude<keyof One, keyof Other | Platform | Reflected>;

/** Fails to compile, with the names, unless there are none. */
type None<Names extends never> = Names;

export type PromisedButNotBuilt = None<Missing<Promised, Built>>;
export type BuiltButNotPromised = None<Missing<Built, Promised>>;
