//! What the tool says of itself and of a command that is written wrong, in Finnish and in Swedish.
#![allow(
    clippy::expect_used,
    clippy::too_many_lines,
    missing_docs,
    reason = "a test stops where something is missing, and holds the whole of what is said"
)]

use expect_test::{Expect, expect};
use std::process::{Command, Output};

fn run(words: &[&str], environment: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"))
        .args(words)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .env("LC_ALL", "C")
        .env_remove("PUOLESTA_PTV_KEY")
        .envs(environment.iter().copied())
        .output()
        .expect("the command runs")
}

/// What the tool answers, however it ends.
#[track_caller]
fn answers(words: &[&str], code: i32, expected: &Expect) {
    let output = run(words, &[]);
    let said = [output.stdout, output.stderr].concat();
    // Whether an empty line of the help ends with spaces depends on what else is compiled with it.
    let said = String::from_utf8(said).expect("UTF-8");
    let lines: Vec<&str> = said.lines().map(str::trim_end).collect();
    expected.assert_eq(&format!("{}\n", lines.join("\n")));
    assert_eq!(output.status.code(), Some(code));
}

#[test]
fn helps_in_finnish() {
    answers(
        &["--lang", "fi", "--help"],
        0,
        &expect![[r#"
            Tarkistaa, koostaa ja selittää luettelon, jossa kunta päättää, mitä sen palvelut vaativat.

            Käyttö: puolesta-catalogue [VALINNAT] <KOMENTO>

            Komennot:
              new       Kirjoittaa luettelon, josta aloittaa, ja muistiinpanot sen jokaiseen osaan
              check     Löytää luettelon jokaisen virheen ja kertoo, mitä kirjoittaa sen sijaan
              build     Kirjoittaa sen, mikä julkaistaan: koko luettelon ja pienen tiedoston jokaiselle
                        palvelulle
              explain   Kertoo selkeästi, mitä palvelussa voi tehdä ja mitä muiden on tehtävä
              diff      Kertoo selkeästi, mikä ihmisille muuttuu kahden luettelon välillä
              coverage  Näyttää, monenko palvelun vaatimukset on päätetty, millä kielillä, ja mitä puuttuu
              import    Tekee kohtia Palvelutietovarannosta (PTV); mitään, mistä joku on päättänyt, ei muuteta
              fetch     Hakee kunnan palvelut Palvelutietovarannosta (PTV) ja tekee niistä kohtia
              export    Kertoo muille, mitä luettelo tietää
              map       Käsittelee valtuuskarttaa: mitä valtuuksia organisaation omat nimikkeet tarvitsevat ja
                        miksi
              help      Näyttää ohjeen

            Valinnat:
                  --lang <KIELI>  Kieli, jota työkalu puhuu: fi, sv tai en; muuten ympäristön kieli [alias:
                                  --language]
              -h, --help          Näyttää ohjeen
              -V, --version       Näyttää version
        "#]],
    );
    answers(
        &["check", "--help", "--lang=fi"],
        0,
        &expect![[r#"
            Löytää luettelon jokaisen virheen ja kertoo, mitä kirjoittaa sen sijaan

            Käyttö: puolesta-catalogue check [VALINNAT] <TIEDOSTO>...

            Annettavat:
              <TIEDOSTO>...
                      Tarkistettavat luettelot

            Valinnat:
                  --format <MUOTO>
                      Missä muodossa tulos näytetään [arvot: human, json, sarif; oletus: human]

                  --lang <KIELI>
                      Kieli, jota työkalu puhuu: fi, sv tai en; muuten ympäristön kieli

                      [alias: --language]

                  --fix
                      Korjaa sen, minkä voi korjata turvallisesti, ja tarkistaa sitten uudelleen

                  --links
                      Kysyy myös jokaiselta linkiltä, onko sen sivu olemassa

                  --today <PÄIVÄ>
                      Tarkistaa kuin tämä olisi kuluva päivä, esimerkiksi 2026-11-21

              -h, --help
                      Näyttää ohjeen

              -V, --version
                      Näyttää version
        "#]],
    );
    answers(
        &["--lang", "fi", "help", "fetch", "ptv"],
        0,
        &expect![[r#"
            PTV:n rajapinnasta

            Käyttö: puolesta-catalogue fetch ptv [VALINNAT] --municipality <KUNTANUMERO>

            Valinnat:
                  --lang <KIELI>
                      Kieli, jota työkalu puhuu: fi, sv tai en; muuten ympäristön kieli

                      [alias: --language]

                  --municipality <KUNTANUMERO>
                      Kuntanumeron kolme numeroa, esimerkiksi 753

                  --api-version <VERSIO>
                      Mistä rajapinnan versiosta haetaan; muuten 12, jos avain on annettu, ja 11, jos ei [arvot:
                      11, 12]

                  --base <OSOITE>
                      Rajapinnan muu osoite, esimerkiksi koulutusympäristön

                  --key <AVAIN>
                      Version 12 avain; mieluummin muuttujassa kuin tässä, missä muut voivat nähdä sen

                      [env: PUOLESTA_PTV_KEY]

                  --into <LUETTELO>
                      Luettelo, johon lisätään; ilman sitä uusi tulostetaan

                  --format <MUOTO>
                      Missä muodossa tulos näytetään [arvot: human, json; oletus: human]

                  --today <PÄIVÄ>
                      Tarkistaa kuin tämä olisi kuluva päivä, esimerkiksi 2026-11-21

              -h, --help
                      Näyttää ohjeen

              -V, --version
                      Näyttää version
        "#]],
    );
}

#[test]
fn helps_in_swedish() {
    answers(
        &["--lang", "sv", "--help"],
        0,
        &expect![[r#"
            Granskar, bygger och förklarar katalogen där en kommun beslutar vad dess tjänster kräver.

            Användning: puolesta-catalogue [VAL] <KOMMANDO>

            Kommandon:
              new       Skriver en katalog att börja med, med anteckningar till varje del
              check     Hittar varje fel i en katalog och säger vad ni skriver i stället
              build     Skriver det som publiceras: hela katalogen och en liten fil för varje tjänst
              explain   Säger med klara ord vad man kan göra i en tjänst och vad de andra måste göra
              diff      Säger med klara ord vad som ändras för människor mellan två kataloger
              coverage  Visar för hur många tjänster kraven är beslutade, på vilka språk, och vad som saknas
              import    Gör poster ur Servicedatalagret (SDL, på finska PTV); inget som någon har beslutat
                        ändras
              fetch     Hämtar en kommuns tjänster ur Servicedatalagret (SDL, på finska PTV) och gör poster av
                        dem
              export    Säger till andra vad katalogen vet
              map       Arbetar med en fullmaktskarta: vilka fullmakter organisationens egna tjänstebeteckningar
                        behöver och varför
              help      Visar hjälpen

            Val:
                  --lang <SPRÅK>  Språket som verktyget talar: fi, sv eller en; annars omgivningens [alias:
                                  --language]
              -h, --help          Visar hjälpen
              -V, --version       Visar versionen
        "#]],
    );
    answers(
        &["new", "-h", "--lang", "sv"],
        0,
        &expect![[r#"
        Skriver en katalog att börja med, med anteckningar till varje del

        Användning: puolesta-catalogue new [VAL] [FIL]

        Att ge:
          [FIL]  Filen som skrivs; aldrig en som redan finns [förval: catalogue.jsonc]

        Val:
              --lang <SPRÅK>         Språket som verktyget talar: fi, sv eller en; annars omgivningens
                                     [alias: --language]
              --languages <SPRÅK>    Språken på vilka ni lovar varje text [förval: fi,sv,en]
              --name <NAMN>          Er kommuns namn på det första av dessa språk
              --code <KOMMUNNUMMER>  Ert kommunnummers tre siffror
              --extends <FIL>        En gemensam katalog att bygga på, som ligger bredvid filen
              --today <DAG>          Granskar som om det här vore dagen i dag, till exempel 2026-11-21
          -h, --help                 Visar hjälpen
          -V, --version              Visar versionen
    "#]],
    );
}

#[test]
fn helps_in_the_language_of_the_environment() {
    for (variable, value, title) in [
        ("LC_ALL", "fi_FI.UTF-8", "Käyttö:"),
        ("LC_ALL", "sv_FI.UTF-8", "Användning:"),
        ("LC_ALL", "de_DE.UTF-8", "Usage:"),
    ] {
        let output = run(&["--help"], &[(variable, value)]);
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(said.contains(title), "{value}: {said}");
    }
}

/// The first line of what is said of a command that is written wrong.
fn first_line(words: &[&str], language: &str) -> String {
    let output = run(&[words, &["--lang", language]].concat(), &[]);
    assert_eq!(output.status.code(), Some(2), "{words:?}");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    said.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn says_in_each_language_what_is_wrong_with_a_command() {
    let mut said = String::new();
    for words in [
        &["chek"][..],
        &["check"],
        &["check", "a.json", "--fixx"],
        &["check", "a.json", "--format", "xml"],
        &["check", "a.json", "--today", "tomorrow"],
        &["check", "a.json", "--today"],
        &["check", "no-such-file.json"],
        &["build", "a.json"],
        &["build", "a.json", "--out", "a", "--out", "b"],
        &["new", "--languages", "fi,no"],
        &["new", "--code", "7531"],
        &["new", "catalogue.json"],
        &["export", "same", "a.json"],
        &[
            "fetch",
            "ptv",
            "--municipality",
            "753",
            "--api-version",
            "12",
        ],
        &["fetch", "ptv", "--municipality", "753", "--base", "ptv"],
        &["import", "ptv", "package.json"],
    ] {
        let lines = ["fi", "sv"].map(|language| first_line(words, language));
        said += &format!("{}\n  {}\n", words.join(" "), lines.join("\n  "));
    }
    expect![[r#"
        chek
          puolesta-catalogue: komentoa chek ei ole; tarkoititko check?
          puolesta-catalogue: det finns inget kommando chek; menade du check?
        check
          puolesta-catalogue: puuttuu: <TIEDOSTO>...
          puolesta-catalogue: det här saknas: <FIL>...
        check a.json --fixx
          puolesta-catalogue: valintaa --fixx ei tunneta; tarkoititko --fix?
          puolesta-catalogue: --fixx är inget känt val; menade du --fix?
        check a.json --format xml
          puolesta-catalogue: --format <MUOTO> ei voi olla xml; kirjoita jokin näistä: human, json, sarif
          puolesta-catalogue: --format <FORM> kan inte vara xml; skriv något av dessa: human, json, sarif
        check a.json --today tomorrow
          puolesta-catalogue: --today <PÄIVÄ> ei voi olla tomorrow; kirjoita päivä, esimerkiksi 2026-11-21
          puolesta-catalogue: --today <DAG> kan inte vara tomorrow; skriv en dag, till exempel 2026-11-21
        check a.json --today
          puolesta-catalogue: valinnasta --today <PÄIVÄ> puuttuu arvo
          puolesta-catalogue: --today <DAG> saknar värde
        check no-such-file.json
          puolesta-catalogue: tiedostoa no-such-file.json ei ole
          puolesta-catalogue: det finns ingen fil no-such-file.json
        build a.json
          puolesta-catalogue: puuttuu: --out <KANSIO>
          puolesta-catalogue: det här saknas: --out <MAPP>
        build a.json --out a --out b
          puolesta-catalogue: --out <KANSIO> annettiin kahdesti tai ei sovi muihin
          puolesta-catalogue: --out <MAPP> gavs två gånger eller går inte ihop med det övriga
        new --languages fi,no
          puolesta-catalogue: --languages <KIELET> ei voi olla no; kirjoita fi, sv tai en, välissä pilkku
          puolesta-catalogue: --languages <SPRÅK> kan inte vara no; skriv fi, sv eller en, med komma emellan
        new --code 7531
          puolesta-catalogue: --code <KUNTANUMERO> ei voi olla 7531; kirjoita kuntanumeron kolme numeroa, esimerkiksi 753 (Sipoo)
          puolesta-catalogue: --code <KOMMUNNUMMER> kan inte vara 7531; skriv kommunnumrets tre siffror, till exempel 753 (Sibbo)
        new catalogue.json
          puolesta-catalogue: anna tiedostolle pääte .jsonc: siinä on muistiinpanoja, joita .json ei salli
          puolesta-catalogue: ge filen ändelsen .jsonc: den har anteckningar, som .json inte tillåter
        export same a.json
          puolesta-catalogue: valinnalla <TIEDOSTO> <TIEDOSTO>... on liian vähän arvoja
          puolesta-catalogue: <FIL> <FIL>... har för få värden
        fetch ptv --municipality 753 --api-version 12
          puolesta-catalogue: PTV:n rajapinnan versio 12 vaatii avaimen; anna se muuttujassa PUOLESTA_PTV_KEY (avaimen saa Digi- ja väestötietovirastosta, ptv-tuki@dvv.fi) tai käytä versiota 11 valinnalla --api-version 11, kevääseen 2027 asti
          puolesta-catalogue: version 12 av SDL:s gränssnitt kräver en nyckel; ge den i variabeln PUOLESTA_PTV_KEY (nyckeln fås från Myndigheten för digitalisering och befolkningsdata, ptv-tuki@dvv.fi) eller använd version 11 med --api-version 11, till våren 2027
        fetch ptv --municipality 753 --base ptv
          Avainta ei annettu, joten tiedot haetaan PTV:n rajapinnan versiosta 11. Se päättyy keväällä 2027.
          Utan nyckel används version 11 av SDL:s gränssnitt. Den upphör våren 2027.
        import ptv package.json
          Palvelutietovarannosta luettiin 0 palvelua ja 0 asiointikanavaa.
          Ur Servicedatalagret lästes 0 tjänster och 0 kanaler.
    "#]].assert_eq(&said);
}
