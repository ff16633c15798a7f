// The texts of the playground; Finnish stands in the HTML, but for what only the script says.

const fi = {
  "way-script": "HTML: yksi script-rivi",
  "way-placeholder": "HTML: paikkamerkki lomaketyökalulle",
  "way-element": "HTML: elementti",
  "way-react": "React",
  "way-vue": "Vue",
  "way-angular": "Angular",
  "way-formio": "Form.io",
  "way-surveyjs": "SurveyJS",
  "way-leptos": "Leptos (Rust)",
  "way-hint-files":
    "Kopioi julkaisukansio pkg palvelimellesi polkuun, jonka koodi nimeää. Integrity varmistaa, että selain ajaa juuri tämän version.",
  "way-hint-package": "Koodi käyttää pakettia puolesta. Ohje kokonaiseen lomakkeeseen on kansiossa docs/embed.",
  "value-valid": "Lomakkeen voi lähettää.",
};

const sv = {
  "play-title": "Pröva och kopiera",
  "play-lead":
    "Välj det som din blankett behöver. Fältet ändras genast, och koden är färdig att kopieras. Valen finns i sidans adress; det du skriver i fältet rör sidan inte.",
  "option-service": "Tjänst",
  "option-situation": "Svar i början",
  "situation-none": "inte ännu",
  "option-lang": "Fältets språk",
  "option-lang-page": "sidans språk",
  "option-theme": "Utseende",
  "option-scheme": "Ljus",
  "option-light": "ljust",
  "option-dark": "mörkt",
  "option-auto": "enligt webbläsaren",
  "option-width": "Bredd",
  "option-width-all": "allt utrymme",
  "option-more": "Fler val",
  "option-catalogue": "Katalogens adress",
  "option-mode": "Uppgift",
  "option-mode-apply": "frågar i blanketten",
  "option-mode-guide": "berättar före blanketten",
  "option-api": "Servergränssnitt",
  "option-api-yes": "namn hämtas",
  "option-api-none": "allt skrivs",
  "option-required": "Svaret",
  "option-required-yes": "obligatoriskt",
  "option-required-no": "frivilligt",
  "option-failure": "När fältet inte fungerar",
  "option-failure-allow": "blanketten kan skickas",
  "option-failure-block": "blanketten kan inte skickas",
  "option-field": "Blankettens fält",
  "option-field-native": "elementet självt",
  "option-field-hidden": "ett dolt input-element",
  "preview-heading": "Fältet",
  "preview-hint": "Använd bara testpersoner: 100871-998D och 241198-998U hittas, likaså 2077474-0 och 7019376-8.",
  "snippet-heading": "Koden för din blankett",
  way: "Vart koden ska",
  "way-script": "HTML: en script-rad",
  "way-placeholder": "HTML: platshållare för blankettverktyg",
  "way-element": "HTML: elementet",
  "way-react": "React",
  "way-vue": "Vue",
  "way-angular": "Angular",
  "way-formio": "Form.io",
  "way-surveyjs": "SurveyJS",
  "way-leptos": "Leptos (Rust)",
  "way-hint-files":
    "Kopiera mappen pkg till din server, under den adress som koden nämner. Integrity ser till att webbläsaren kör just den här versionen.",
  "way-hint-package": "Koden använder paketet puolesta. Anvisningen för en hel blankett finns i mappen docs/embed.",
  "value-heading": "Vad blanketten skulle få nu",
  "value-valid": "Blanketten kan skickas.",
  "events-heading": "Händelser, den nyaste först",
  "events-label": "Händelser",
  "trouble-heading": "När något inte fungerar",
  "trouble-nothing": "Inget syns på sidan",
  "trouble-nothing-console":
    "Öppna webbläsarens konsol. Puolesta skriver där på engelska vad som är fel och vad du skriver i stället.",
  "trouble-nothing-file":
    "Öppna puolesta.js på nätverksfliken. Om svaret är 404 är adressen fel. Om webbläsaren stoppar filen hör integrity till en annan version än filen.",
  "trouble-nothing-policy":
    "Innehållspolicyn måste ha script-src 'self' 'wasm-unsafe-eval' och connect-src 'self', eller den server som filerna kommer från.",
  "trouble-nothing-builder":
    "Om blankettverktyget tar bort okända element, använd platshållaren: en div med data-puolesta.",
  "trouble-unavailable": "Värdet är ”unavailable”",
  "trouble-unavailable-event":
    "Lyssna på händelsen puolesta-error. Dess code säger orsaken: no-wasm, no-catalogue, bad-catalogue, unknown-service, bad-attribute eller trap.",
  "trouble-unavailable-catalogue":
    "Öppna katalogens adress i webbläsaren. Den måste vara en JSON-fil som har tjänstens id precis så som du skrev det.",
  "trouble-unavailable-server": "Behandla på servern en sådan blankett som om frågan inte hade ställts.",
  "trouble-send": "Blanketten skickas inte",
  "trouble-send-problems":
    "Läs elementets problems: där står allt som hindrar att blanketten skickas, i ord för personen.",
  "trouble-send-get":
    'Om blankettens method är GET lämnas personbeteckningarna bort och värdet blir inte färdigt. Skriv method="post".',
  "trouble-send-serialize": 'Om sidan själv samlar fälten, till exempel med jQuerys serialize, skriv field="hidden".',
};

const en = {
  "play-title": "Try it and copy it",
  "play-lead":
    "Choose what your form needs. The field changes at once, and the code is ready to be copied. Your choices stand in the page's address; what you type into the field the page leaves alone.",
  "option-service": "Service",
  "option-situation": "Answer to begin with",
  "situation-none": "none yet",
  "option-lang": "Language of the field",
  "option-lang-page": "as the page",
  "option-theme": "Look",
  "option-scheme": "Light",
  "option-light": "light",
  "option-dark": "dark",
  "option-auto": "as the browser wishes",
  "option-width": "Width",
  "option-width-all": "all the room",
  "option-more": "More choices",
  "option-catalogue": "Address of the catalogue",
  "option-mode": "Task",
  "option-mode-apply": "asks in the form",
  "option-mode-guide": "tells before the form",
  "option-api": "Host API",
  "option-api-yes": "names are looked up",
  "option-api-none": "everything is typed",
  "option-required": "The answer",
  "option-required-yes": "required",
  "option-required-no": "optional",
  "option-failure": "When the field cannot work",
  "option-failure-allow": "the form can be sent",
  "option-failure-block": "the form cannot be sent",
  "option-field": "Field of the form",
  "option-field-native": "the element itself",
  "option-field-hidden": "a hidden input",
  "preview-heading": "The field",
  "preview-hint": "Use test persons only: 100871-998D and 241198-998U are found, and so are 2077474-0 and 7019376-8.",
  "snippet-heading": "The code for your form",
  way: "Where the code goes",
  "way-script": "HTML: one script tag",
  "way-placeholder": "HTML: a placeholder for form builders",
  "way-element": "HTML: the element",
  "way-react": "React",
  "way-vue": "Vue",
  "way-angular": "Angular",
  "way-formio": "Form.io",
  "way-surveyjs": "SurveyJS",
  "way-leptos": "Leptos (Rust)",
  "way-hint-files":
    "Copy the release folder pkg to your server, to the path that the code names. The integrity makes sure that the browser runs exactly this version.",
  "way-hint-package": "The code uses the package puolesta. The guide to a whole form is in the folder docs/embed.",
  "value-heading": "What the form would get now",
  "value-valid": "The form can be sent.",
  "events-heading": "Events, the newest first",
  "events-label": "Events",
  "trouble-heading": "When something does not work",
  "trouble-nothing": "Nothing appears on the page",
  "trouble-nothing-console":
    "Open the browser's console. Puolesta writes there what is wrong and what to write instead.",
  "trouble-nothing-file":
    "Look at puolesta.js in the network tab. If the answer is 404, the address is wrong. If the browser blocks the file, the integrity belongs to another version than the file.",
  "trouble-nothing-policy":
    "The content policy needs script-src 'self' 'wasm-unsafe-eval' and connect-src 'self', or the server from which the files come.",
  "trouble-nothing-builder":
    "If your form builder removes unknown elements, use the placeholder: a div with data-puolesta.",
  "trouble-unavailable": "The value is “unavailable”",
  "trouble-unavailable-event":
    "Listen to the event puolesta-error. Its code says why: no-wasm, no-catalogue, bad-catalogue, unknown-service, bad-attribute or trap.",
  "trouble-unavailable-catalogue":
    "Open the address of the catalogue in the browser. It must be a JSON file with the id of the service exactly as you wrote it.",
  "trouble-unavailable-server": "On your server, treat such a form as one in which the question was not asked.",
  "trouble-send": "The form does not send",
  "trouble-send-problems":
    "Read the element's problems: they list everything that keeps the form from being sent, in words for the person.",
  "trouble-send-get":
    'If the form\'s method is GET, personal identity codes are left out and the value does not get ready. Write method="post".',
  "trouble-send-serialize":
    'If the page collects the fields itself, for example with jQuery\'s serialize, write field="hidden".',
};

export const texts = { fi, sv, en };
