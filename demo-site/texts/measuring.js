// The texts of the page about measuring; Finnish stands in the HTML, but for what only the script says.

const fi = {
  "visit-send": "Lähetä",
  "effort-1": "Hyvin vaikeaa",
  "effort-2": "Vaikeaa",
  "effort-3": "Siltä väliltä",
  "effort-4": "Helppoa",
  "effort-5": "Hyvin helppoa",
  "step-question": "Näki kysymyksen",
  "step-parties": "Vastasi kysymykseen",
  "step-details": "Nimesi jonkun, tai ei tarvinnut",
  "step-mandate": "Täydensi tiedot, tai ei tarvinnut",
  "step-follows": "Sai kentän valmiiksi",
  "figure-sent": "Lähetti lomakkeen",
  "figure-left": "Jätti kesken",
  "figure-failed": "Kenttä ei toiminut",
  "figures-said": "Käyntejä: {visits}. Aika lähettämiseen: {seconds} s. Helppous (1–5): {effort}.",
  "lines-unreadable":
    "Riveissä on jotain muuta kuin kerääjän kirjoittamia käyntejä. Tarkista, että jokaisella rivillä on yksi JSON-olio.",
};

const sv = {
  "measure-title": "Hur långt människor kommer",
  "measure-lead":
    "Fältet berättar med händelser vilket steg personen nådde. Händelserna har inga personuppgifter. Fyll i fältet, skicka eller avbryt, och se på siffrorna.",
  "visit-heading": "Ett besök",
  "visit-send": "Skicka",
  "effort-heading": "Hur lätt var det här?",
  "effort-1": "Mycket svårt",
  "effort-2": "Svårt",
  "effort-3": "Mittemellan",
  "effort-4": "Lätt",
  "effort-5": "Mycket lätt",
  "visit-leave": "Avbryt och börja ett nytt besök",
  "figures-heading": "Siffror",
  "figures-what": "Vad",
  "figures-count": "Antal",
  "figures-share": "Andel av besöken",
  "lines-summary": "Se siffrorna för din egen tjänst",
  lines: "Insamlarens rader, en JSON-rad per besök",
  "lines-hint": "Raderna lämnar inte webbläsaren.",
  "lines-show": "Visa siffrorna",
  "collector-heading": "Insamlaren för din egen sida",
  "collector-text":
    "Det här är hela insamlaren, densamma som sidan använder. Den sparar ingenting i webbläsaren. Din server skriver en rad för varje besök.",
  "step-question": "Såg frågan",
  "step-parties": "Svarade på frågan",
  "step-details": "Namngav någon, eller behövde inte",
  "step-mandate": "Kompletterade uppgifterna, eller behövde inte",
  "step-follows": "Fick fältet färdigt",
  "figure-sent": "Skickade blanketten",
  "figure-left": "Avbröt",
  "figure-failed": "Fältet fungerade inte",
  "figures-said": "Besök: {visits}. Tid till sändning: {seconds} s. Lätthet (1–5): {effort}.",
  "lines-unreadable":
    "På raderna finns något annat än besök som insamlaren har skrivit. Kontrollera att varje rad har ett JSON-objekt.",
};

const en = {
  "measure-title": "How far people get",
  "measure-lead":
    "The field tells by events which step a person reached. The events hold no personal data. Fill it in, send it or leave it, and look at the figures.",
  "visit-heading": "One visit",
  "visit-send": "Send",
  "effort-heading": "How easy was this?",
  "effort-1": "Very hard",
  "effort-2": "Hard",
  "effort-3": "In between",
  "effort-4": "Easy",
  "effort-5": "Very easy",
  "visit-leave": "Leave it and begin a new visit",
  "figures-heading": "Figures",
  "figures-what": "What",
  "figures-count": "Count",
  "figures-share": "Share of visits",
  "lines-summary": "Look at the figures of your own service",
  lines: "The collector's lines, one line of JSON for each visit",
  "lines-hint": "The lines do not leave the browser.",
  "lines-show": "Show the figures",
  "collector-heading": "The collector for your own page",
  "collector-text":
    "This is the whole collector, the same that this page uses. It keeps nothing in the browser. Your server writes one line for each visit.",
  "step-question": "Saw the question",
  "step-parties": "Answered the question",
  "step-details": "Named somebody, or need not",
  "step-mandate": "Completed the details, or need not",
  "step-follows": "Got the field ready",
  "figure-sent": "Sent the form",
  "figure-left": "Left it",
  "figure-failed": "The field did not work",
  "figures-said": "Visits: {visits}. Time until sent: {seconds} s. Ease (1–5): {effort}.",
  "lines-unreadable":
    "There is something else in the lines than visits that the collector wrote. Check that each line has one JSON object.",
};

export const texts = { fi, sv, en };
