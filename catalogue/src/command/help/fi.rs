//! Finnish.

use super::{Mistake, Words};
use clap::error::ErrorKind;

pub(super) const WORDS: Words = Words {
    about: &[
        (
            "",
            "Tarkistaa, koostaa ja selittää luettelon, jossa kunta päättää, mitä sen palvelut vaativat.",
        ),
        (
            "new",
            "Kirjoittaa luettelon, josta aloittaa, ja muistiinpanot sen jokaiseen osaan",
        ),
        (
            "check",
            "Löytää luettelon jokaisen virheen ja kertoo, mitä kirjoittaa sen sijaan",
        ),
        (
            "build",
            "Kirjoittaa sen, mikä julkaistaan: koko luettelon ja pienen tiedoston jokaiselle palvelulle",
        ),
        (
            "explain",
            "Kertoo selkeästi, mitä palvelussa voi tehdä ja mitä muiden on tehtävä\n\nSe kertoo saman kuin lomake, lomakkeen omin sanoin, ja mitä sen takana tapahtuu. Tulosta sivu (--format html) ja anna se allekirjoitettavaksi; asiakaspalvelu vastaa sen mukaan.",
        ),
        (
            "diff",
            "Kertoo selkeästi, mikä ihmisille muuttuu kahden luettelon välillä\n\nEnsin se, mikä estää, sitten se, mikä sallii, sitten kaikki muu; tiedostojen muoto ja järjestys eivät vaikuta. Vertaa eilistä luetteloa tämänpäiväiseen tai yhteistä omaanne: puolesta-catalogue diff kunnat-yhteinen.json esimerkkila.json. Paluuarvo on 0 myös, kun jokin muuttuu.",
        ),
        (
            "coverage",
            "Näyttää, monenko palvelun vaatimukset on päätetty, millä kielillä, ja mitä puuttuu",
        ),
        (
            "import",
            "Tekee kohtia Palvelutietovarannosta (PTV); mitään, mistä joku on päättänyt, ei muuteta",
        ),
        (
            "import ptv",
            "Tiedostoista: PTV:n rajapinnan vastauksista, versio 11 tai 12",
        ),
        (
            "fetch",
            "Hakee kunnan palvelut Palvelutietovarannosta (PTV) ja tekee niistä kohtia",
        ),
        ("fetch ptv", "PTV:n rajapinnasta"),
        ("export", "Kertoo muille, mitä luettelo tietää"),
        (
            "export ptv",
            "Tekstit ja linkit, jotka pidetään Palvelutietovarannossa (PTV), palveluittain ja kielittäin\n\nTekstin voi liittää sellaisenaan. JSON on siinä muodossa, jossa PTV:n rajapinta antaa palvelut; kun sen tuo takaisin, luettelo ei muutu.",
        ),
        (
            "export no-mandate",
            "Palvelut, joissa valtuutta ei pidä pyytää, ja miksi ei",
        ),
        (
            "export same",
            "Palvelut, jotka ovat useassa luettelossa samat, ja vaativatko ne saman",
        ),
        (
            "map",
            "Käsittelee valtuuskarttaa: mitä valtuuksia organisaation omat nimikkeet tarvitsevat ja miksi",
        ),
        (
            "map check",
            "Löytää valtuuskartan jokaisen virheen ja kertoo, mitä kirjoittaa sen sijaan",
        ),
        (
            "map page",
            "Tulostaa kartan sivuna, jolta työntekijä löytää nimikkeensä tai työn, jonka haluaa tehdä\n\nTallenna se: puolesta-catalogue map page mandate-map.json > map.html. Jokainen toimiala tulostuu omille sivuilleen.",
        ),
        (
            "--lang",
            "Kieli, jota työkalu puhuu: fi, sv tai en; muuten ympäristön kieli",
        ),
        ("--help", "Näyttää ohjeen"),
        ("--version", "Näyttää version"),
        (
            "--today",
            "Tarkistaa kuin tämä olisi kuluva päivä, esimerkiksi 2026-11-21",
        ),
        ("--file", "Luettelo"),
        ("--format", "Missä muodossa tulos näytetään"),
        (
            "new --file",
            "Kirjoitettava tiedosto; ei koskaan sellainen, joka on jo olemassa",
        ),
        (
            "new --languages",
            "Kielet, joilla lupaatte jokaisen tekstin",
        ),
        ("new --name", "Kuntanne nimi ensimmäisellä näistä kielistä"),
        ("new --code", "Kuntanumeronne kolme numeroa"),
        (
            "new --extends",
            "Yhteinen luettelo, jonka päälle rakennetaan ja joka on tiedoston vieressä",
        ),
        ("map check --files", "Tarkistettavat valtuuskartat"),
        ("map page --file", "Valtuuskartta"),
        (
            "map check --fix",
            "Korjaa sen, minkä voi korjata turvallisesti, ja tarkistaa sitten uudelleen",
        ),
        (
            "map check --links",
            "Kysyy myös jokaiselta linkiltä, onko sen sivu olemassa",
        ),
        ("check --files", "Tarkistettavat luettelot"),
        (
            "check --fix",
            "Korjaa sen, minkä voi korjata turvallisesti, ja tarkistaa sitten uudelleen",
        ),
        (
            "check --links",
            "Kysyy myös jokaiselta linkiltä, onko sen sivu olemassa",
        ),
        (
            "build --out",
            "Kansio, johon kirjoitetaan; poistuneiden palvelujen tiedostot lähtevät",
        ),
        (
            "explain --service",
            "Palvelun tunniste; ilman sitä selitetään kaikki palvelut peräkkäin",
        ),
        ("diff --old", "Luettelo sellaisena kuin se oli"),
        ("diff --new", "Luettelo sellaisena kuin se on"),
        (
            "import ptv --paths",
            "Palvelujen, asiointikanavien ja liitosten tiedostoja tai niiden kansioita",
        ),
        (
            "--into",
            "Luettelo, johon lisätään; ilman sitä uusi tulostetaan",
        ),
        (
            "fetch ptv --municipality",
            "Kuntanumeron kolme numeroa, esimerkiksi 753",
        ),
        (
            "fetch ptv --api_version",
            "Mistä rajapinnan versiosta haetaan; muuten 12, jos avain on annettu, ja 11, jos ei",
        ),
        (
            "fetch ptv --base",
            "Rajapinnan muu osoite, esimerkiksi koulutusympäristön",
        ),
        (
            "fetch ptv --key",
            "Version 12 avain; mieluummin muuttujassa kuin tässä, missä muut voivat nähdä sen",
        ),
        (
            "export ptv --api_version",
            "Minkä rajapinnan version muodossa JSON on",
        ),
        (
            "export same --files",
            "Vertailtavat luettelot, vähintään kaksi",
        ),
    ],
    value_names: &[
        ("FILE", "TIEDOSTO"),
        ("FILE|FOLDER", "TIEDOSTO|KANSIO"),
        ("FOLDER", "KANSIO"),
        ("CATALOGUE", "LUETTELO"),
        ("DAY", "PÄIVÄ"),
        ("LANGUAGE", "KIELI"),
        ("LANGUAGES", "KIELET"),
        ("FORMAT", "MUOTO"),
        ("NAME", "NIMI"),
        ("CODE", "KUNTANUMERO"),
        ("EXTENDS", "TIEDOSTO"),
        ("SERVICE", "PALVELU"),
        ("OLD", "VANHA"),
        ("NEW", "UUSI"),
        ("VERSION", "VERSIO"),
        ("ADDRESS", "OSOITE"),
        ("KEY", "AVAIN"),
    ],
    usage: "Käyttö",
    options: "Valinnat",
    commands: "Komennot",
    arguments: "Annettavat",
    in_usage: [
        ("[OPTIONS]", "[VALINNAT]"),
        ("<COMMAND>", "<KOMENTO>"),
        ("[COMMAND]", "[KOMENTO]"),
    ],
    values: "arvot",
    default: "oletus",
    error,
    see_help: "Ohje: puolesta-catalogue --help",
};

fn error(mistake: &Mistake) -> String {
    let Mistake {
        argument, value, ..
    } = mistake;
    let meant = mistake.suggestion.as_ref();
    let meant = meant.map_or_else(String::new, |meant| format!("; tarkoititko {meant}?"));
    match mistake.kind {
        ErrorKind::UnknownArgument => format!("valintaa {argument} ei tunneta{meant}"),
        ErrorKind::InvalidSubcommand => format!("komentoa {value} ei ole{meant}"),
        ErrorKind::MissingRequiredArgument => format!("puuttuu: {argument}"),
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("valinnasta {argument} puuttuu arvo")
        }
        ErrorKind::InvalidValue => format!(
            "{argument} ei voi olla {value}; kirjoita jokin näistä: {}",
            mistake.allowed.join(", ")
        ),
        ErrorKind::ValueValidation => {
            let why = mistake.why.clone().unwrap_or_default();
            format!("{argument} ei voi olla {value}; {why}")
        }
        ErrorKind::ArgumentConflict => format!("{argument} annettiin kahdesti tai ei sovi muihin"),
        ErrorKind::TooManyValues => format!("valinnalla {argument} on liikaa arvoja"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("valinnalla {argument} on liian vähän arvoja")
        }
        _ => "komentoa ei ymmärretä".to_owned(),
    }
}
