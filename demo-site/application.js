// The application page: puts its parts together.

import { fetchCatalogue } from "./catalogue.js";
import { applyChoices, showCatalogue } from "./choices.js";
import { startDraft } from "./draft.js";
import { showProblems, startProblems } from "./problems.js";
import { pointSignInHere, showSession } from "./session.js";
import { showSnippet } from "./snippet.js";
import { showSummary, startSummary, summarise } from "./summary.js";
import { texts as applicationTexts } from "./texts/application.js";
import { texts as serviceTexts } from "./texts/services.js";
import { startTranslation } from "./translation.js";

const form = document.getElementById("application");
let catalogue = null;

function translateRest() {
  pointSignInHere();
  showSummary(form);
  if (catalogue) showCatalogue(catalogue);
  if (!document.getElementById("problems").hidden) showProblems(form, { takeFocus: false });
}

/** The script tag loads before the page counts as loaded: if the element is missing then, it will not come. */
function tellWhenWidgetIsMissing() {
  const tell = () => {
    document.getElementById("widget-missing").hidden = customElements.get("puolesta-widget") !== undefined;
  };
  if (document.readyState === "complete") tell();
  else addEventListener("load", tell);
}

applyChoices();
startDraft(form, (value) => summarise(form, value));
startSummary(form);
startProblems(form);
startTranslation([applicationTexts, serviceTexts], translateRest);
tellWhenWidgetIsMissing();
showSession();
showSnippet();
catalogue = await fetchCatalogue();
translateRest();
