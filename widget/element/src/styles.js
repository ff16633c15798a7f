// One constructable style sheet, shared by all widgets of the page; no policy for styles needs to allow it.

let sheet;
let styles = PUOLESTA_STYLES;

/** Gives a shadow root the widget's styles. */
export function adoptStyles(shadowRoot) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  shadowRoot.adoptedStyleSheets = [sheet];
}

/** Adds those of what is shown from now on. */
export function addStyles(more) {
  styles += more;
  sheet.replaceSync(styles);
}
