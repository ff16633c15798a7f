// The languages of the interface, as the core has them (widget/core/src/language.rs).

/** In the order in which a missing text falls back. */
export const LANGUAGES = ["fi", "sv", "en"];
