// The texts of the first page; Finnish stands in the HTML.

const sv = {
  "start-title": "Fråga i blanketten vems ärende det gäller",
  "start-lead":
    "Puolesta är ett fält för kommunens e-blankett. Det frågar vems ärende personen sköter. Om ärendet gäller andra också berättar det vad som följer.",
  "start-point-mandate":
    "Den som handlar för en annan får veta vilken Suomi.fi-fullmakt som behövs och kan gå och begära den.",
  "start-point-together":
    "I ett gemensamt ärende namnges de andra parterna. Kommunen bestämmer om en försäkran räcker, om de andra informeras eller om de måste godkänna.",
  "start-point-catalogue":
    "Reglerna finns i kommunernas gemensamma katalog. När en regel ändras behöver ingen blankett ändras.",
  "start-point-languages": "På finska, svenska och engelska, med tangentbord och skärmläsare.",
  "try-heading": "Bygglov: vilka som ansöker",
  "try-hint":
    "En del av en exempelblankett. Ingenting skickas. Pröva ett gemensamt ärende och personbeteckningen 100871-998D.",
  "try-send": "Skicka",
  "try-sent": "Kommunen skulle få det här fältet:",
  "ways-heading": "Kom i gång på två minuter",
  "municipality-heading": "Kommunen bestämmer reglerna",
  "municipality-text":
    "Du behöver ingen programmerare. I den gemensamma katalogen finns redan tiotals tjänster med motiveringar; i din egen fil skriver du bara det som ni bestämmer annorlunda.",
  "municipality-services": "Se vad varje tjänst kräver",
  "municipality-check": "Kontrollera er egen katalog i webbläsaren",
  "municipality-measuring": "Mät hur långt människor kommer",
  "vendor-heading": "Leverantören lägger till en rad",
  "vendor-text":
    "Blanketten får ett fält till. Det fungerar i ett vanligt formulär och i de vanligaste ramverken, utan egen stilmall och under en strikt innehållspolicy.",
  "vendor-playground": "Välj det som din blankett behöver och kopiera koden",
  "vendor-gallery": "Se vad som syns när något inte fungerar",
  "vendor-application": "Se fältet i en hel ansökan (kräver servern, npm start)",
  "designer-heading": "Designern ger utseendet",
  "designer-text":
    "Utseendena Suomi.fi, HDS och ett enkelt är färdiga, ljusa och mörka. Färger, typsnitt och mellanrum byter du med variabler.",
  "designer-gallery": "Se varje läge",
  "designer-theme": "Gör ett eget utseende och ta det med",
};

const en = {
  "start-title": "Ask in the form whose matter it is",
  "start-lead":
    "Puolesta is one field for a municipality's electronic form. It asks whose matter the person is handling. When the matter concerns others too, it says what follows.",
  "start-point-mandate":
    "Those who act for another learn which Suomi.fi mandate they need, and are taken to where they can request it.",
  "start-point-together":
    "In a shared matter the other parties are named. The municipality decides whether a declaration is enough, the others are told, or their approval is needed.",
  "start-point-catalogue":
    "The rules are in a catalogue that municipalities share. When a rule changes, no form has to change.",
  "start-point-languages": "In Finnish, Swedish and English, by keyboard and with a screen reader.",
  "try-heading": "Building permit: who applies",
  "try-hint":
    "A part of a sample form. Nothing is sent. Try a shared matter and the personal identity code 100871-998D.",
  "try-send": "Send",
  "try-sent": "The municipality would get this field:",
  "ways-heading": "Two minutes to begin",
  "municipality-heading": "The municipality decides the rules",
  "municipality-text":
    "You need no programmer. The common catalogue already has dozens of services with their grounds; your own file holds only what you decide otherwise.",
  "municipality-services": "See what each service asks for",
  "municipality-check": "Check your own catalogue in the browser",
  "municipality-measuring": "Measure how far people get",
  "vendor-heading": "The vendor adds one line",
  "vendor-text":
    "The form gets one more field. It works in a plain form and in the most common frameworks, without a style sheet of its own and under a strict content policy.",
  "vendor-playground": "Choose what your form needs and copy the code",
  "vendor-gallery": "See what is shown when something does not work",
  "vendor-application": "See the field in a whole application (needs the server, npm start)",
  "designer-heading": "The designer gives it its looks",
  "designer-text":
    "The looks of Suomi.fi, HDS and a plain one are ready, light and dark. Colours, type and spacing follow variables.",
  "designer-gallery": "See every state",
  "designer-theme": "Make your own looks and take them along",
};

export const texts = { fi: {}, sv, en };
