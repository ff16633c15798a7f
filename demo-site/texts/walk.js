// The texts of the walk-through; Finnish stands in the HTML, but for what only the script says.

const fi = {
  "story-secretary": "Seuran sihteeri",
  "story-secretary-lead":
    "Maija hoitaa nuorisoseuran asioita ja hakee sille avustusta. Seura on antanut hänelle valtuuden.",
  "story-parents": "Uusi perhe ja vanhemmat",
  "story-parents-lead":
    "Elsa vaihtaa koulua. Maija ilmoittaa siitä, ja rekisteri tietää, että Petri on toinen huoltaja.",
  "story-spouse": "Puolisot",
  "story-spouse-lead":
    "Maija ja Petri rakentavat yhdessä. Maija hakee lupaa, ja Petri hyväksyy hakemuksen, kun hänelle sopii.",
  "story-owners": "Tilan omistajat",
  "story-owners-lead": "Kolme omistaa maan yhdessä. Maija hakee lupaa, ja kaksi muuta hyväksyvät kumpikin itse.",
  "story-carer": "Läheisen auttaja",
  "story-carer-lead":
    "Maija varaa aikaa Samirille. Valtuutta ei vielä ole, joten Maija pyytää sitä ja Samir antaa sen.",
  "step-sign-in": "Avaa lomake ja tunnistaudu.",
  "way-sign-in": "Avaa lomake",
  "real-sign-in": "ihminen tunnistautuu pankkitunnuksilla, mobiilivarmenteella tai varmennekortilla.",
  "step-on-behalf": "Valitse, että hoidat toisen asiaa. Kirjoita tunnus {code} ja hae nimi: {name}.",
  "real-on-behalf": "nimi tulee väestötietojärjestelmästä tai yritysrekisteristä.",
  "step-check": "Paina Tarkista valtuus. Kenttä kertoo, että valtuus on kunnossa.",
  "real-check": "palvelu kysyy Suomi.fi-valtuuksista, saako henkilö asioida. Se ei kysy, miksi ei.",
  "step-request": "Paina Tarkista valtuus. Valtuutta ei ole. Paina Lähetä valtuuspyyntö.",
  "real-request": "pyyntö näkyy Suomi.fi-valtuuksissa. Valtuus on voimassa vasta, kun toinen on vahvistanut sen.",
  "step-grant": "Tunnistaudu, avaa odottava pyyntö ja anna valtuus. Palaa sitten lomakkeelle.",
  "way-grant": "Avaa Suomi.fi:n testiversio",
  "real-grant": "valtuus annetaan suomi.fi-palvelussa. Mikään ohjelma ei anna sitä ihmisen puolesta.",
  "step-register": "Valitse yhteinen asia. Rekisteri nimeää: {name}. Vahvista, että luettelossa ovat kaikki.",
  "real-register": "huoltajat tulevat väestötietojärjestelmästä.",
  "step-together": "Valitse yhteinen asia. Muita on {count}. Kirjoita tunnukset ja hae nimet: {people}.",
  "real-together": "nimet tulevat väestötietojärjestelmästä. Turvakiellon alaista ei löydy.",
  "step-send": "Täytä loput kohdat ja lähetä lomake.",
  "real-send": "kunnan palvelin tarkistaa kaiken uudelleen, ennen kuin asia jää odottamaan tai siirtyy käsittelyyn.",
  "step-messages": "Katso lähtevät viestit. Jokainen nimetty sai viestin, jossa on linkki asiaan.",
  "way-messages": "Avaa lähtevät viestit",
  "real-messages":
    "viesti menee Suomi.fi-viesteihin, tekstiviestinä, sähköpostiin tai kirjeenä, niin kuin saaja toivoo.",
  "step-approve":
    "Tunnistaudu, avaa asia omista asioistasi ja hyväksy se. Viimeisen hyväksynnän jälkeen asia siirtyy käsittelyyn.",
  "way-approve": "Avaa omat asiat",
  "real-approve": "osapuoli avaa asian viestin linkistä ja tunnistautuu itse.",
  "step-decide": "Kirjaudu virkailijana, avaa asia ja kirjoita päätös. Päätös menee kaikille, joita asia koskee.",
  "way-decide": "Avaa virkailijan työpöytä",
  "real-decide": "päätös tehdään kunnan asianhallinnassa, joka kertoo sen rajapinnan kautta.",
  "walk-real": "Oikeassa palvelussa",
};

const sv = {
  "walk-title": "Fem berättelser",
  "walk-lead":
    "Gå ett ärende från början till beslut med testpersoner. Varje steg säger vad du gör här och vad en riktig tjänst skulle göra.",
  "walk-server": "Berättelserna kräver servern. Starta den med npm start och öppna den här sidan där.",
  "walk-windows": "Öppna den andra personens steg i ett privat fönster, så behöver du inte logga ut emellan.",
  "walk-stories": "Berättelser",
  "story-secretary": "Föreningens sekreterare",
  "story-secretary-lead":
    "Maija sköter ungdomsföreningens ärenden och söker understöd. Föreningen har gett henne en fullmakt.",
  "story-parents": "En ny familj och föräldrarna",
  "story-parents-lead":
    "Elsa byter skola. Maija anmäler det, och registret vet att Petri är den andra vårdnadshavaren.",
  "story-spouse": "Makarna",
  "story-spouse-lead":
    "Maija och Petri bygger tillsammans. Maija ansöker om lov och Petri godkänner när det passar honom.",
  "story-owners": "Gårdens ägare",
  "story-owners-lead":
    "Tre äger marken tillsammans. Maija ansöker om tillstånd och de två andra godkänner var för sig.",
  "story-carer": "Den som hjälper en närstående",
  "story-carer-lead": "Maija bokar en tid åt Samir. Fullmakten finns inte ännu, så Maija begär den och Samir ger den.",
  "step-sign-in": "Öppna blanketten och identifiera dig.",
  "way-sign-in": "Öppna blanketten",
  "real-sign-in": "identifierar man sig med bankkoder, mobilcertifikat eller certifikatkort.",
  "step-on-behalf": "Välj att du sköter en annans ärende. Skriv beteckningen {code} och hämta namnet: {name}.",
  "real-on-behalf": "kommer namnet ur befolkningsdatasystemet eller företagsregistret.",
  "step-check": "Tryck på Kontrollera fullmakten. Fältet säger att fullmakten är i ordning.",
  "real-check": "frågar tjänsten Suomi.fi-fullmakter om personen får handla. Den frågar inte varför inte.",
  "step-request": "Tryck på Kontrollera fullmakten. Fullmakten finns inte. Skicka en begäran om fullmakt.",
  "real-request": "syns begäran i Suomi.fi-fullmakter. Fullmakten gäller först när den andra har bekräftat den.",
  "step-grant": "Identifiera dig, öppna begäran som väntar och ge fullmakten. Gå sedan tillbaka till blanketten.",
  "way-grant": "Öppna testversionen av Suomi.fi",
  "real-grant": "ges fullmakten i tjänsten Suomi.fi. Inget program ger den i människans ställe.",
  "step-register": "Välj gemensamt ärende. Registret namnger: {name}. Bekräfta att alla finns i listan.",
  "real-register": "kommer vårdnadshavarna ur befolkningsdatasystemet.",
  "step-together": "Välj gemensamt ärende. De andra är {count}. Skriv beteckningarna och hämta namnen: {people}.",
  "real-together": "kommer namnen ur befolkningsdatasystemet. Den som har spärrmarkering hittas inte.",
  "step-send": "Fyll i resten och skicka blanketten.",
  "real-send": "kontrollerar kommunens server allt på nytt innan ärendet väntar eller går till behandling.",
  "step-messages": "Se de utgående meddelandena. Var och en som namngavs fick ett meddelande med en länk till ärendet.",
  "way-messages": "Öppna de utgående meddelandena",
  "real-messages":
    "går meddelandet till Suomi.fi-meddelanden, som sms, till e-posten eller som brev, så som mottagaren önskar.",
  "step-approve":
    "Identifiera dig, öppna ärendet bland dina egna ärenden och godkänn det. Efter det sista godkännandet går ärendet till behandling.",
  "way-approve": "Öppna egna ärenden",
  "real-approve": "öppnar parten ärendet från länken i meddelandet och identifierar sig själv.",
  "step-decide": "Logga in som handläggare, öppna ärendet och skriv beslutet. Det går till alla som ärendet gäller.",
  "way-decide": "Öppna handläggarens arbetsbord",
  "real-decide": "fattas beslutet i kommunens ärendehantering, som berättar det genom gränssnittet.",
  "walk-real": "I en riktig tjänst",
};

const en = {
  "walk-title": "Five stories",
  "walk-lead":
    "Walk a matter from the beginning to the decision with test persons. Each step says what you do here and what a real service would do.",
  "walk-server": "The stories need the server. Start it with npm start and open this page there.",
  "walk-windows": "Open the other person's steps in a private window; then you need not sign out in between.",
  "walk-stories": "Stories",
  "story-secretary": "A club's secretary",
  "story-secretary-lead":
    "Maija handles the youth club's matters and applies for a grant. The club has given her a mandate.",
  "story-parents": "A new family's parents",
  "story-parents-lead":
    "Elsa changes schools. Maija gives notice of it, and the register knows that Petri is the other custodian.",
  "story-spouse": "The spouses",
  "story-spouse-lead":
    "Maija and Petri build together. Maija applies for the permit, and Petri approves when it suits him.",
  "story-owners": "Owners of a site",
  "story-owners-lead":
    "Three own the land together. Maija applies for a permit, and the two others each approve by themselves.",
  "story-carer": "A relative's carer",
  "story-carer-lead":
    "Maija books an appointment for Samir. There is no mandate yet, so Maija requests it and Samir gives it.",
  "step-sign-in": "Open the form and identify yourself.",
  "way-sign-in": "Open the form",
  "real-sign-in": "one identifies oneself with bank codes, a mobile certificate or a certificate card.",
  "step-on-behalf": "Choose that you handle another's matter. Type the code {code} and find the name: {name}.",
  "real-on-behalf": "the name comes from the population register or the business register.",
  "step-check": "Press Check the mandate. The field says that the mandate is in order.",
  "real-check": "the service asks Suomi.fi e-Authorizations whether the person may act. It does not ask why not.",
  "step-request": "Press Check the mandate. There is none. Press Send a mandate request.",
  "real-request":
    "the request is seen in Suomi.fi e-Authorizations. The mandate is valid only when the other has confirmed it.",
  "step-grant": "Identify yourself, open the request that waits, and give the mandate. Then go back to the form.",
  "way-grant": "Open the stand-in for Suomi.fi",
  "real-grant": "the mandate is given in Suomi.fi. No program gives it in a person's place.",
  "step-register": "Choose a shared matter. The register names: {name}. Confirm that everyone is listed.",
  "real-register": "the custodians come from the population register.",
  "step-together": "Choose a shared matter. The others are {count}. Type the codes and find the names: {people}.",
  "real-together": "the names come from the population register. A non-disclosed person is not found.",
  "step-send": "Fill in the rest and send the form.",
  "real-send": "the municipality's server checks everything again before the matter waits or goes to processing.",
  "step-messages": "Look at the outgoing messages. Everyone who was named got one with a link to the matter.",
  "way-messages": "Open the outgoing messages",
  "real-messages":
    "the message goes to Suomi.fi Messages, as a text message, by e-mail or by letter, as its receiver wishes.",
  "step-approve":
    "Identify yourself, open the matter among your own matters, and approve it. After the last approval the matter goes to processing.",
  "way-approve": "Open your own matters",
  "real-approve": "the party opens the matter from the link in the message and identifies themselves.",
  "step-decide":
    "Sign in as an official, open the matter and write the decision. It goes to everyone whom the matter concerns.",
  "way-decide": "Open the official's desk",
  "real-decide": "the decision is made in the municipality's case system, which tells it through the API.",
  "walk-real": "In a real service",
};

export const texts = { fi, sv, en };
