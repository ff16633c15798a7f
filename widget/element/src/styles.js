// One constructable style sheet, shared by all widgets of the page; no policy for styles needs to allow it.

let sheet;

/** Gives a shadow root the widget's styles. */
export function adoptStyles(shadowRoot) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(PUOLESTA_STYLES);
  }
  shadowRoot.adoptedStyleSheets = [sheet];
}
