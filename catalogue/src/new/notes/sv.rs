//! Swedish.

/// The notes by the names that the templates have for them.
pub(super) const NOTES: &[(&str, &str)] = &[
    (
        "whole",
        "Katalogen över vad era tjänster kräver. Blanketter läser den.",
    ),
    (
        "extending",
        "Era egna ord ovanpå en gemensam katalog. Blanketter läser det som de två är tillsammans.",
    ),
    (
        "how",
        "Rader som börjar med // är anteckningar till er; ingen annan ser dem. Skriv ert eget där … står.\nLåt sedan verktyget granska, så ofta ni vill:            puolesta-catalogue check {file}\nNär det inte hittar fel, gör det som ni publicerar:      puolesta-catalogue build {file} --out published",
    ),
    ("version", "Formatets version. Alltid 1."),
    (
        "updated",
        "Dagen för den senaste ändringen. Den följer med varje blankett som sänds.",
    ),
    ("languages", "De språk på vilka ni lovar varje text."),
    (
        "extends",
        "Den gemensamma katalogen. Allt i den är också ert; nedan står bara det som ni säger annorlunda.",
    ),
    (
        "provider",
        "Vilka ni är. \"code\" är kommunnumrets tre siffror; 000 är ingen kommun.",
    ),
    (
        "help",
        "Var man får hjälp när blanketten inte för vidare. Ta bort // och skriv ert eget.",
    ),
    (
        "mandates",
        "Vad som behövs för att sköta någon annans ärende. Varje fullmakt står här en gång; tjänsterna nämner den med id.",
    ),
    (
        "form",
        "suomi-fi: fullmakten ges i Suomi.fi. power-of-attorney: Suomi.fi har inget ärende för den, den ges på ett\nundertecknat papper.",
    ),
    (
        "theme",
        "Fullmaktsärendets adress, som Suomi.fi publicerar den. Gissa aldrig: lämna bort den och skriv en \"link\".",
    ),
    (
        "official-name",
        "Det officiella namnet bokstav för bokstav, för det är det som man söker efter.",
    ),
    (
        "principal",
        "Vem som kan ge den: person, organisation eller any (vilken som helst).",
    ),
    (
        "roles",
        "Vem som inte behöver den: PJ ordförande, J styrelsemedlem, NIMKO den som får teckna namnet ensam.",
    ),
    ("period", "Hur länge ni rekommenderar att den ges: ett år."),
    (
        "paper",
        "På papper: säg vad det ska innehålla och vem som granskar det.",
    ),
    (
        "services",
        "Era tjänster. De tre nedan visar tre slags beslut; ändra dem och lägg till egna.",
    ),
    (
        "entries",
        "En post för varje tjänst som ni ändrar eller själva beslutar om: dess id i den gemensamma katalogen och de\nfält som avviker. Vart och ett ersätter hela fältet där. Ett nytt id är en egen tjänst, som då behöver\nalla fält.",
    ),
    (
        "nobody-else",
        "1. Ett ärende som inte gäller någon annan: inget frågas.",
    ),
    (
        "association",
        "2. Att sköta en förenings ärende kräver en fullmakt; en grupp som inte är registrerad godkänner tillsammans.",
    ),
    (
        "declaration",
        "3. Ärendet gäller alltid också andra, och det räcker att sökanden försäkrar att de samtycker.",
    ),
    (
        "category",
        "Livsområde: housing boende, employment arbete, leisure-youth fritid och unga, early-education\nsmåbarnspedagogik, social-services socialservice, education utbildning, building byggande, permits\ntillstånd, health hälsa, other annat",
    ),
    (
        "kind",
        "Blanketten: application ansökan, notification anmälan, advice rådgivning, booking bokning, agreement avtal,\nappeal ändringssökande, information begäran om uppgifter",
    ),
    (
        "decided",
        "Vem som beslutade om detta, när, på vilken grund, när det ses över, vilken enhet som håller det aktuellt.",
    ),
    (
        "alone",
        "Sköter bara sitt eget ärende: none (inget krävs) eller not-allowed (inte möjligt).",
    ),
    (
        "on-behalf",
        "Sköter någon annans ärende: none, mandate (fullmakt) eller not-allowed.",
    ),
    (
        "together",
        "Sköter ett ärende som är gemensamt med andra: none, declaration (försäkran), notice (de andra får veta),\napproval (de andra godkänner), mandate (de andra ger fullmakt) eller not-allowed.",
    ),
    (
        "principals",
        "För vem: person, child barn, organisation, estate dödsbo.",
    ),
    (
        "mandate-lists",
        "anyOf: en av dessa räcker. allOf: alla behövs.",
    ),
    (
        "parties",
        "De andra, utom den som fyller i blanketten. declared: den personen nämner dem.",
    ),
    (
        "decision",
        "Hur många av dem som ska godkänna: \"all\" (alla) eller ett tal.",
    ),
    ("deadline", "Hur länge de har på sig: 14 dagar."),
    ("reason", "Säg varför, och vad man väljer i stället."),
];
