//! Swedish.

use super::{Mistake, Words};
use clap::error::ErrorKind;

pub(super) const WORDS: Words = Words {
    about: &[
        (
            "",
            "Granskar, bygger och förklarar katalogen där en kommun beslutar vad dess tjänster kräver.",
        ),
        (
            "new",
            "Skriver en katalog att börja med, med anteckningar till varje del",
        ),
        (
            "check",
            "Hittar varje fel i en katalog och säger vad ni skriver i stället",
        ),
        (
            "build",
            "Skriver det som publiceras: hela katalogen och en liten fil för varje tjänst",
        ),
        (
            "explain",
            "Säger med klara ord vad man kan göra i en tjänst och vad de andra måste göra\n\nDet säger detsamma som blanketten, med blankettens egna ord, och vad som sker bakom den. Skriv ut sidan (--format html) och låt den undertecknas; kundtjänsten svarar efter den.",
        ),
        (
            "diff",
            "Säger med klara ord vad som ändras för människor mellan två kataloger\n\nFörst det som hindrar, sedan det som tillåter, sedan allt annat; filernas form och ordning säger inget. Jämför gårdagens katalog med dagens, eller den gemensamma med er egen: puolesta-catalogue diff kunnat-yhteinen.json esimerkkila.json. Slutar med 0 också när något ändras.",
        ),
        (
            "coverage",
            "Visar för hur många tjänster kraven är beslutade, på vilka språk, och vad som saknas",
        ),
        (
            "import",
            "Gör poster ur Servicedatalagret (SDL, på finska PTV); inget som någon har beslutat ändras",
        ),
        (
            "import ptv",
            "Ur filer: svar från SDL:s gränssnitt, version 11 eller 12",
        ),
        (
            "fetch",
            "Hämtar en kommuns tjänster ur Servicedatalagret (SDL, på finska PTV) och gör poster av dem",
        ),
        ("fetch ptv", "Från SDL:s gränssnitt"),
        ("export", "Säger till andra vad katalogen vet"),
        (
            "export ptv",
            "Texterna och länkarna som hålls i Servicedatalagret (SDL), per tjänst och språk\n\nTexten kan klistras in som den är. JSON är i den form i vilken SDL:s gränssnitt ger tjänster; importerad tillbaka ändrar den inget i katalogen.",
        ),
        (
            "export no-mandate",
            "Tjänster där ingen fullmakt ska begäras, och varför inte",
        ),
        (
            "export same",
            "Tjänster som är desamma i flera kataloger, och om de kräver detsamma",
        ),
        (
            "map",
            "Arbetar med en fullmaktskarta: vilka fullmakter organisationens egna tjänstebeteckningar behöver och varför",
        ),
        (
            "map check",
            "Hittar varje fel i en fullmaktskarta och säger vad som ska skrivas i stället",
        ),
        (
            "map page",
            "Skriver ut kartan som en sida där en anställd hittar sin tjänstebeteckning eller det arbete som ska göras\n\nSpara den med: puolesta-catalogue map page mandate-map.json > map.html. Varje sektor skrivs ut på egna sidor.",
        ),
        (
            "--lang",
            "Språket som verktyget talar: fi, sv eller en; annars omgivningens",
        ),
        ("--help", "Visar hjälpen"),
        ("--version", "Visar versionen"),
        (
            "--today",
            "Granskar som om det här vore dagen i dag, till exempel 2026-11-21",
        ),
        ("--file", "Katalogen"),
        ("--format", "I vilken form resultatet visas"),
        ("new --file", "Filen som skrivs; aldrig en som redan finns"),
        ("new --languages", "Språken på vilka ni lovar varje text"),
        ("new --name", "Er kommuns namn på det första av dessa språk"),
        ("new --code", "Ert kommunnummers tre siffror"),
        (
            "new --extends",
            "En gemensam katalog att bygga på, som ligger bredvid filen",
        ),
        (
            "map check --files",
            "Fullmaktskartorna som ska kontrolleras",
        ),
        ("map page --file", "Fullmaktskartan"),
        (
            "map check --fix",
            "Rättar det som är säkert att rätta och granskar sedan på nytt",
        ),
        (
            "map check --links",
            "Frågar också varje länk om dess sida finns",
        ),
        ("check --files", "Katalogerna som granskas"),
        (
            "check --fix",
            "Rättar det som är säkert att rätta och granskar sedan på nytt",
        ),
        (
            "check --links",
            "Frågar också varje länk om dess sida finns",
        ),
        (
            "build --out",
            "Mappen att skriva till; filer för tjänster som inte finns mer försvinner",
        ),
        (
            "explain --service",
            "Tjänstens id; utan det förklaras alla tjänster en efter en",
        ),
        ("diff --old", "Katalogen som den var"),
        ("diff --new", "Katalogen som den är"),
        (
            "import ptv --paths",
            "Filer med tjänster, kanaler och kopplingar, eller mappar med sådana",
        ),
        (
            "--into",
            "Katalogen som kompletteras; utan den skrivs en ny ut",
        ),
        (
            "fetch ptv --municipality",
            "Kommunnumrets tre siffror, till exempel 753",
        ),
        (
            "fetch ptv --api_version",
            "Vilken version av gränssnittet som frågas; annars 12 om det finns en nyckel, och 11 om inte",
        ),
        (
            "fetch ptv --base",
            "En annan adress för gränssnittet, till exempel utbildningsmiljöns",
        ),
        (
            "fetch ptv --key",
            "Nyckeln för version 12; hellre i variabeln än här, där andra kan se den",
        ),
        ("export ptv --api_version", "I vilken versions form JSON är"),
        ("export same --files", "Katalogerna som jämförs, minst två"),
    ],
    value_names: &[
        ("FILE", "FIL"),
        ("FILE|FOLDER", "FIL|MAPP"),
        ("FOLDER", "MAPP"),
        ("CATALOGUE", "KATALOG"),
        ("DAY", "DAG"),
        ("LANGUAGE", "SPRÅK"),
        ("LANGUAGES", "SPRÅK"),
        ("FORMAT", "FORM"),
        ("NAME", "NAMN"),
        ("CODE", "KOMMUNNUMMER"),
        ("EXTENDS", "FIL"),
        ("SERVICE", "TJÄNST"),
        ("OLD", "GAMMAL"),
        ("NEW", "NY"),
        ("VERSION", "VERSION"),
        ("ADDRESS", "ADRESS"),
        ("KEY", "NYCKEL"),
    ],
    usage: "Användning",
    options: "Val",
    commands: "Kommandon",
    arguments: "Att ge",
    in_usage: [
        ("[OPTIONS]", "[VAL]"),
        ("<COMMAND>", "<KOMMANDO>"),
        ("[COMMAND]", "[KOMMANDO]"),
    ],
    values: "värden",
    default: "förval",
    error,
    see_help: "Hjälp: puolesta-catalogue --help",
};

fn error(mistake: &Mistake) -> String {
    let Mistake {
        argument, value, ..
    } = mistake;
    let meant = mistake.suggestion.as_ref();
    let meant = meant.map_or_else(String::new, |meant| format!("; menade du {meant}?"));
    match mistake.kind {
        ErrorKind::UnknownArgument => format!("{argument} är inget känt val{meant}"),
        ErrorKind::InvalidSubcommand => format!("det finns inget kommando {value}{meant}"),
        ErrorKind::MissingRequiredArgument => format!("det här saknas: {argument}"),
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} saknar värde"),
        ErrorKind::InvalidValue => format!(
            "{argument} kan inte vara {value}; skriv något av dessa: {}",
            mistake.allowed.join(", ")
        ),
        ErrorKind::ValueValidation => {
            let why = mistake.why.clone().unwrap_or_default();
            format!("{argument} kan inte vara {value}; {why}")
        }
        ErrorKind::ArgumentConflict => {
            format!("{argument} gavs två gånger eller går inte ihop med det övriga")
        }
        ErrorKind::TooManyValues => format!("{argument} har för många värden"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} har för få värden")
        }
        _ => "kommandot går inte att förstå".to_owned(),
    }
}
