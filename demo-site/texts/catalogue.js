// The texts of the page that checks a catalogue. Finnish stands in the HTML, but for what only the script says.

const fi = {
  "check-count": "Virheitä: {errors}. Huomautuksia: {warnings}.",
  "check-none": "Virheitä ei löytynyt, eikä muutakaan huomautettavaa.",
  "check-more": "Tästä puuttuu vielä {count}. Korjaa ensin nämä ja tarkista uudelleen.",
  "check-error": "Virhe, rivi {line}",
  "check-warning": "Huomautus, rivi {line}",
  "check-write": "Kirjoita näin:",
  "check-stopped": "Tarkistin ei toimi. Lataa sivu uudelleen.",
  "check-not-utf-8": "Tiedosto {name} ei ole UTF-8-muodossa. Tallenna se UTF-8:na ja avaa uudelleen.",
  "check-no-sample": "Mallikunnan luetteloa ei saatu haettua. Lataa sivu uudelleen.",
};

const sv = {
  "check-title": "Kontrollera katalogen",
  "check-lead": "Ta hit kommunens katalog. Sidan berättar vad som är fel, var det finns och vad du skriver i stället.",
  "check-privacy-title": "Katalogen lämnar inte sidan.",
  "check-privacy": "Webbläsaren kontrollerar den själv, med samma program som kommandot puolesta-catalogue check.",
  "check-file": "Öppna en fil",
  "check-file-hint": "En JSON- eller JSONC-fil. Om katalogen kompletterar en gemensam katalog, välj båda.",
  "check-text": "Katalog",
  "check-text-hint": "Klistra in katalogen här eller släpp en fil i fältet.",
  "check-start": "Kontrollera",
  "check-sample": "Pröva med exempelkommunens katalog",
  "check-found": "Vad som hittades",
  "check-nothing-yet": "Katalogen är inte kontrollerad ännu.",
  "check-count": "Fel: {errors}. Anmärkningar: {warnings}.",
  "check-none": "Inga fel och inget annat att anmärka på.",
  "check-more": "Här saknas ännu {count}. Rätta först dessa och kontrollera på nytt.",
  "check-error": "Fel, rad {line}",
  "check-warning": "Anmärkning, rad {line}",
  "check-write": "Skriv så här:",
  "check-stopped": "Kontrollen fungerar inte. Ladda om sidan.",
  "check-not-utf-8": "Filen {name} är inte i formatet UTF-8. Spara den som UTF-8 och öppna den på nytt.",
  "check-no-sample": "Exempelkommunens katalog kunde inte hämtas. Ladda om sidan.",
};

const en = {
  "check-title": "Check the catalogue",
  "check-lead":
    "Bring your municipality's catalogue here. The page says what is wrong, where, and what to write instead.",
  "check-privacy-title": "The catalogue does not leave this page.",
  "check-privacy": "The browser checks it itself, with the same program as the command puolesta-catalogue check.",
  "check-file": "Open a file",
  "check-file-hint": "A JSON or JSONC file. If your catalogue extends a common one, choose both.",
  "check-text": "Catalogue",
  "check-text-hint": "Paste the catalogue here, or drop a file on the field.",
  "check-start": "Check",
  "check-sample": "Try the sample municipality's catalogue",
  "check-found": "What was found",
  "check-nothing-yet": "The catalogue has not been checked yet.",
  "check-count": "Errors: {errors}. Warnings: {warnings}.",
  "check-none": "No mistakes, and nothing else to look at.",
  "check-more": "{count} more are not shown. Mend these first and check again.",
  "check-error": "Error, line {line}",
  "check-warning": "Warning, line {line}",
  "check-write": "Write instead:",
  "check-stopped": "The checker does not work. Reload the page.",
  "check-not-utf-8": "The file {name} is not UTF-8. Save it as UTF-8 and open it again.",
  "check-no-sample": "The sample municipality's catalogue could not be fetched. Reload the page.",
};

export const texts = { fi, sv, en };
