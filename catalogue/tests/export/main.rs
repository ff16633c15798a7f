//! `export`: what others get of a catalogue, and that it changes nothing when it comes back.
#![allow(
    clippy::expect_used,
    clippy::too_many_lines,
    missing_docs,
    reason = "a test stops where something is missing, and holds the whole of what is said"
)]

use expect_test::expect;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const EVERY_FIELD: &str = "tests/catalogue/valid/every-field.json";
const SAMPLE: &str = "catalogue/sample.json";

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What the command prints, and what it says beside.
#[track_caller]
fn run(words: &[&str], code: i32) -> (String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"))
        .args(words)
        .args(["--today", "2026-11-21"])
        .current_dir(top())
        .env("LC_ALL", "C")
        .output()
        .expect("the command runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert_eq!(output.status.code(), Some(code), "{words:?}: {out}{err}");
    (out, err)
}

/// A catalogue in which every service has an id of PTV, half of them with an e-service.
fn known_in_ptv(file: &str) -> String {
    let text = fs::read_to_string(top().join(file)).expect("a catalogue");
    let mut catalogue: Value = serde_json::from_str(&text).expect("JSON");
    let services = catalogue["services"].as_array_mut().expect("services");
    for (number, service) in services.iter_mut().enumerate() {
        let id = |kind: u32| format!("{number:08}-0000-4000-8000-{kind:012}");
        service["ptv"] = if number % 2 == 0 {
            json!({ "service": id(1), "channel": id(2) })
        } else {
            json!({ "service": id(1) })
        };
    }
    serde_json::to_string_pretty(&catalogue).expect("JSON")
}

/// Exports a catalogue, imports that into it, and gives the catalogue's text then.
fn there_and_back(text: &str, version: &str) -> String {
    let folder = TempDir::new().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (catalogue, exported) = (path("catalogue.json"), path("exported.json"));
    fs::write(&catalogue, text).expect("a file");
    let options = ["--format", "json", "--api-version", version];
    let (out, err) = run(&[&["export", "ptv", &catalogue][..], &options].concat(), 0);
    assert_eq!(err, "");
    fs::write(&exported, out).expect("a file");
    let (report, err) = run(&["import", "ptv", &exported, "--into", &catalogue], 0);
    assert_eq!(err, "");
    for title in [
        "New entries",
        "Filled in",
        "Look at these",
        "Not understood",
        "Still in",
    ] {
        assert!(!report.contains(title), "{report}");
    }
    fs::read_to_string(&catalogue).expect("a catalogue")
}

#[test]
fn what_is_exported_and_imported_again_changes_nothing() {
    for file in [SAMPLE, EVERY_FIELD] {
        let text = known_in_ptv(file);
        for version in ["11", "12"] {
            assert!(there_and_back(&text, version) == text, "{file}, {version}");
        }
    }
}

#[test]
fn a_fresh_import_that_was_decided_comes_back_unchanged() {
    for version in ["11", "12"] {
        let from = format!("tests/catalogue/ptv/v{version}");
        let (text, _) = run(&["import", "ptv", &from], 0);
        let text = decided(&text);
        assert!(there_and_back(&text, version) == text, "{version}: {text}");
    }
}

/// Every service with a decision, and no proposal of PTV left.
fn decided(text: &str) -> String {
    let mut catalogue: Value = serde_json::from_str(text).expect("JSON");
    catalogue["provider"] = json!({ "kind": "municipality", "code": "753", "name": { "fi": "Sipoo", "sv": "Sibbo", "en": "Sipoo" } });
    for service in catalogue["services"].as_array_mut().expect("services") {
        service["decided"] = json!({ "by": "Lautakunta", "on": "2026-10-01", "review": "2027-10-01",
            "basis": { "fi": "Päätös.", "sv": "Beslut.", "en": "Decision." }, "owner": "Kirjaamo" });
        for situation in ["alone", "onBehalf", "together"] {
            if service.get(situation).is_none() {
                service[situation] = json!({ "procedure": "none" });
            }
        }
    }
    serde_json::to_string_pretty(&catalogue).expect("JSON")
}

#[test]
fn a_clerk_copies_the_texts_of_a_service_into_ptv() {
    let (text, _) = run(&["export", "ptv", SAMPLE], 0);
    let of_grant = text
        .split("\n\n\n")
        .find(|service| service.starts_with("avustus\n"));
    let of_grant = of_grant.or_else(|| {
        let start = text.find("\navustus\n")? + 1;
        let rest = &text[start..];
        Some(&rest[..rest.find("\n\n\n").unwrap_or(rest.len())])
    });
    let of_grant = of_grant.expect("the grant").split("\n  [en]").next();
    expect![[r#"
        avustus
        In the Finnish Service Catalogue: its id is not known; take it over with import ptv

          [fi]
          Name: Toiminta-avustus
          Conditions and criteria:
            Asia koskee vain henkilöä itseään. Tämä on mahdollista. Mitään muuta ei kysytä.
            Henkilö asioi toisen puolesta. Tämä on mahdollista sille, jolla on alla kerrottu valtuus.
            Tarvitset Suomi.fi-valtuuden: Avustushakemuksen tekeminen. Et tarvitse sitä, jos olet puheenjohtaja, hallituksen jäsen tai nimenkirjoittaja.
            Kun lähetät lomakkeen, emme vielä lähetä viestiä muille.
            Tarkistamme oikeutesi asioida, kun lomake on saapunut. Käsittely alkaa, kun oikeus on tarkistettu.
            Aikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.
            Kerromme päätöksen kaikille osapuolille.
            Voit perua asian, kunnes se on päätetty.
            Asia on yhteinen muiden kanssa. Tämä on mahdollista. Muut hyväksyvät asian ennen kuin sitä käsitellään.
            Kun lähetät lomakkeen, pyydämme jokaiselta heistä hyväksynnän. Aloitamme käsittelyn, kun kaikki ovat hyväksyneet asian.
            Heillä on vastausaikaa 14 päivää.
            Jos joku ei hyväksy tai ei vastaa ajoissa, emme käsittele asiaa. Kerromme siitä sinulle.
            Aikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.
            Kerromme päätöksen kaikille osapuolille.
            Voit perua asian, kunnes se on päätetty.
            Avustushakemuksen tekeminen: https://www.suomi.fi/valtuudet/valtuusasiat/avustushakemuksen-tekeminen/cd6370f16797576492945132a201b95b

          [sv]
          Name: Verksamhetsunderstöd
          Conditions and criteria:
            Ärendet gäller bara personen själv. Detta är möjligt. Ingenting mer frågas.
            Personen uträttar ärendet för någon annans räkning. Detta är möjligt för den som har fullmakten nedan.
            Du behöver en Suomi.fi-fullmakt: Avustushakemuksen tekeminen. Du behöver den inte om du är ordförande, styrelsemedlem eller namntecknare.
            När du skickar blanketten skickar vi ännu inget meddelande till andra.
            Vi kontrollerar din rätt att sköta ärendet när blanketten har kommit in. Behandlingen börjar när rätten har kontrollerats.
            Vuxna och organisationer som finns i registret kan identifiera sig och läsa vad som står i blanketten. De ser inte varandras uppgifter.
            Vi meddelar beslutet till alla parter.
            Du kan återta ärendet tills det har avgjorts.
            Ärendet är gemensamt med andra. Detta är möjligt. De andra godkänner ärendet innan det behandlas.
            När du skickar blanketten ber vi var och en av dem om ett godkännande. Vi börjar behandla ärendet när alla har godkänt det.
            De har 14 dagar på sig att svara.
            Om någon inte godkänner eller inte svarar i tid behandlar vi inte ärendet. Vi meddelar dig.
            Vuxna och organisationer som finns i registret kan identifiera sig och läsa vad som står i blanketten. De ser inte varandras uppgifter.
            Vi meddelar beslutet till alla parter.
            Du kan återta ärendet tills det har avgjorts.
            Avustushakemuksen tekeminen: https://www.suomi.fi/valtuudet/valtuusasiat/avustushakemuksen-tekeminen/cd6370f16797576492945132a201b95b
    "#]].assert_eq(of_grant.unwrap_or_default());
}

#[test]
fn a_program_gets_what_the_catalogue_knows_and_nothing_else() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("catalogue.json").display().to_string();
    fs::write(&file, known_in_ptv(EVERY_FIELD)).expect("a file");
    let (v11, _) = run(
        &[
            "export",
            "ptv",
            &file,
            "--format",
            "json",
            "--api-version",
            "11",
        ],
        0,
    );
    let (v12, _) = run(&["export", "ptv", &file, "--format", "json"], 0);
    expect![[r#"
        [
          {
            "id": "00000000-0000-4000-8000-000000000001",
            "serviceNames": [
              {
                "language": "fi",
                "value": "Toiminta-avustus",
                "type": "Name"
              }
            ],
            "requirements": [
              {
                "language": "fi",
                "value": "Asia koskee vain henkilöä itseään. Tämä ei ole mahdollista tässä palvelussa.\nAvustusta hakee yhdistys.\nHenkilö asioi toisen puolesta. Tämä on mahdollista sille, jolla on alla kerrottu valtuus.\nTarvitset Suomi.fi-valtuuden: Avustushakemuksen tekeminen. Et tarvitse sitä, jos olet puheenjohtaja tai nimenkirjoittaja.\nTarvitset allekirjoitetun otteen pöytäkirjasta: Yhdistyksen valtakirja. Et tarvitse sitä, jos olet huoltaja tai edunvalvoja.\nKun lähetät lomakkeen, emme vielä lähetä viestiä muille.\nTarkistamme oikeutesi asioida, kun lomake on saapunut. Käsittely alkaa, kun oikeus on tarkistettu.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty.\nAsia on yhteinen muiden kanssa. Tämä on mahdollista. Muut hyväksyvät asian ennen kuin sitä käsitellään.\nKun lähetät lomakkeen, pyydämme jokaiselta heistä hyväksynnän. Aloitamme käsittelyn, kun hyväksyntöjä on vähintään 2.\nHeillä on vastausaikaa 2 viikkoa.\nJos hyväksyntöjä ei tule ajoissa tarpeeksi, emme käsittele asiaa. Kerromme siitä sinulle.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty.\nAvustushakemuksen tekeminen: https://www.suomi.fi/valtuudet"
              }
            ],
            "serviceChannels": [
              {
                "serviceChannel": {
                  "id": "00000000-0000-4000-8000-000000000002"
                },
                "digitalAuthorizations": [
                  {
                    "name": [
                      {
                        "value": "Avustushakemuksen tekeminen",
                        "language": "fi"
                      }
                    ],
                    "uri": "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen"
                  }
                ]
              }
            ]
          },
          {
            "id": "00000001-0000-4000-8000-000000000001",
            "serviceNames": [
              {
                "language": "fi",
                "value": "Yhteinen jäteastia",
                "type": "Name"
              }
            ],
            "requirements": [
              {
                "language": "fi",
                "value": "Asia koskee vain henkilöä itseään. Tämä ei ole mahdollista tässä palvelussa.\nYhteisellä astialla on aina muitakin käyttäjiä.\nHenkilö asioi toisen puolesta. Tämä on mahdollista sille, jolla on alla kerrottu valtuus.\nTarvitset allekirjoitetun otteen pöytäkirjasta: Yhdistyksen valtakirja. Et tarvitse sitä, jos olet huoltaja tai edunvalvoja.\nKun lähetät lomakkeen, emme vielä lähetä viestiä muille.\nTarkistamme oikeutesi asioida, kun lomake on saapunut. Käsittely alkaa, kun oikeus on tarkistettu.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty.\nAsia on yhteinen muiden kanssa. Tämä on mahdollista. Hakija vakuuttaa, että muut tietävät asiasta ja suostuvat siihen.\nVakuutan, että muut suostuvat.\nKun lähetät lomakkeen, emme vielä lähetä viestiä muille.\nAloitamme käsittelyn heti.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty."
              }
            ],
            "serviceChannels": []
          },
          {
            "id": "00000002-0000-4000-8000-000000000001",
            "serviceNames": [
              {
                "language": "fi",
                "value": "Asukaspysäköinti",
                "type": "Name"
              }
            ],
            "requirements": [
              {
                "language": "fi",
                "value": "Asia koskee vain henkilöä itseään. Tämä on mahdollista. Mitään muuta ei kysytä.\nHenkilö asioi toisen puolesta. Tämä on mahdollista ilman valtuutta. Henkilö kertoo, kenen puolesta asioi.\nAsia on yhteinen muiden kanssa. Tämä on mahdollista. Yksi voi toimia kaikkien puolesta."
              }
            ],
            "serviceChannels": [
              {
                "serviceChannel": {
                  "id": "00000002-0000-4000-8000-000000000002"
                },
                "digitalAuthorizations": []
              }
            ]
          },
          {
            "id": "00000003-0000-4000-8000-000000000001",
            "serviceNames": [
              {
                "language": "fi",
                "value": "Maisematyölupa",
                "type": "Name"
              }
            ],
            "requirements": [
              {
                "language": "fi",
                "value": "Asia koskee vain henkilöä itseään. Tämä on mahdollista. Mitään muuta ei kysytä.\nHenkilö asioi toisen puolesta. Tämä on mahdollista ilman valtuutta. Henkilö kertoo, kenen puolesta asioi.\nAsia on yhteinen muiden kanssa. Tämä on mahdollista. Asiasta kerrotaan muille, eikä se odota heitä.\nKun lähetät lomakkeen, kerromme asiasta näille henkilöille. He voivat kommentoida asiaa. Aloitamme käsittelyn heti.\nHeillä on aikaa kommentoida 14 päivää. Odotamme päätöksen kanssa siihen asti, mutta emme pidempään.\nSinä ja virkailija näette kommentit. Muut eivät näe niitä.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty."
              }
            ],
            "serviceChannels": []
          }
        ]
    "#]].assert_eq(&v11);
    expect![[r#"
        [
          {
            "contentId": "00000000-0000-4000-8000-000000000001",
            "languageVersions": {
              "fi": {
                "name": "Toiminta-avustus",
                "conditions": "Asia koskee vain henkilöä itseään. Tämä ei ole mahdollista tässä palvelussa.\nAvustusta hakee yhdistys.\nHenkilö asioi toisen puolesta. Tämä on mahdollista sille, jolla on alla kerrottu valtuus.\nTarvitset Suomi.fi-valtuuden: Avustushakemuksen tekeminen. Et tarvitse sitä, jos olet puheenjohtaja tai nimenkirjoittaja.\nTarvitset allekirjoitetun otteen pöytäkirjasta: Yhdistyksen valtakirja. Et tarvitse sitä, jos olet huoltaja tai edunvalvoja.\nKun lähetät lomakkeen, emme vielä lähetä viestiä muille.\nTarkistamme oikeutesi asioida, kun lomake on saapunut. Käsittely alkaa, kun oikeus on tarkistettu.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty.\nAsia on yhteinen muiden kanssa. Tämä on mahdollista. Muut hyväksyvät asian ennen kuin sitä käsitellään.\nKun lähetät lomakkeen, pyydämme jokaiselta heistä hyväksynnän. Aloitamme käsittelyn, kun hyväksyntöjä on vähintään 2.\nHeillä on vastausaikaa 2 viikkoa.\nJos hyväksyntöjä ei tule ajoissa tarpeeksi, emme käsittele asiaa. Kerromme siitä sinulle.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty.\nAvustushakemuksen tekeminen: https://www.suomi.fi/valtuudet"
              }
            }
          },
          {
            "serviceContentId": "00000000-0000-4000-8000-000000000001",
            "channelContentId": "00000000-0000-4000-8000-000000000002"
          },
          {
            "contentId": "00000001-0000-4000-8000-000000000001",
            "languageVersions": {
              "fi": {
                "name": "Yhteinen jäteastia",
                "conditions": "Asia koskee vain henkilöä itseään. Tämä ei ole mahdollista tässä palvelussa.\nYhteisellä astialla on aina muitakin käyttäjiä.\nHenkilö asioi toisen puolesta. Tämä on mahdollista sille, jolla on alla kerrottu valtuus.\nTarvitset allekirjoitetun otteen pöytäkirjasta: Yhdistyksen valtakirja. Et tarvitse sitä, jos olet huoltaja tai edunvalvoja.\nKun lähetät lomakkeen, emme vielä lähetä viestiä muille.\nTarkistamme oikeutesi asioida, kun lomake on saapunut. Käsittely alkaa, kun oikeus on tarkistettu.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty.\nAsia on yhteinen muiden kanssa. Tämä on mahdollista. Hakija vakuuttaa, että muut tietävät asiasta ja suostuvat siihen.\nVakuutan, että muut suostuvat.\nKun lähetät lomakkeen, emme vielä lähetä viestiä muille.\nAloitamme käsittelyn heti.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty."
              }
            }
          },
          {
            "contentId": "00000002-0000-4000-8000-000000000001",
            "languageVersions": {
              "fi": {
                "name": "Asukaspysäköinti",
                "conditions": "Asia koskee vain henkilöä itseään. Tämä on mahdollista. Mitään muuta ei kysytä.\nHenkilö asioi toisen puolesta. Tämä on mahdollista ilman valtuutta. Henkilö kertoo, kenen puolesta asioi.\nAsia on yhteinen muiden kanssa. Tämä on mahdollista. Yksi voi toimia kaikkien puolesta."
              }
            }
          },
          {
            "serviceContentId": "00000002-0000-4000-8000-000000000001",
            "channelContentId": "00000002-0000-4000-8000-000000000002"
          },
          {
            "contentId": "00000003-0000-4000-8000-000000000001",
            "languageVersions": {
              "fi": {
                "name": "Maisematyölupa",
                "conditions": "Asia koskee vain henkilöä itseään. Tämä on mahdollista. Mitään muuta ei kysytä.\nHenkilö asioi toisen puolesta. Tämä on mahdollista ilman valtuutta. Henkilö kertoo, kenen puolesta asioi.\nAsia on yhteinen muiden kanssa. Tämä on mahdollista. Asiasta kerrotaan muille, eikä se odota heitä.\nKun lähetät lomakkeen, kerromme asiasta näille henkilöille. He voivat kommentoida asiaa. Aloitamme käsittelyn heti.\nHeillä on aikaa kommentoida 14 päivää. Odotamme päätöksen kanssa siihen asti, mutta emme pidempään.\nSinä ja virkailija näette kommentit. Muut eivät näe niitä.\nAikuiset ja organisaatiot, jotka löytyvät rekisteristä, voivat tunnistautua ja lukea, mitä lomakkeessa on. He eivät näe toistensa tietoja.\nKerromme päätöksen kaikille osapuolille.\nVoit perua asian, kunnes se on päätetty."
              }
            }
          }
        ]
    "#]].assert_eq(&v12);
}

#[test]
fn what_is_not_known_in_ptv_is_said_beside() {
    let (out, err) = run(&["export", "ptv", SAMPLE, "--format", "json"], 0);
    assert_eq!(out, "[]\n");
    assert!(
        err.contains("does not know their ids in PTV (") && err.contains("avustus"),
        "{err}"
    );
}

#[test]
fn services_without_a_mandate_are_listed_with_their_ground() {
    let (text, _) = run(&["export", "no-mandate", EVERY_FIELD], 0);
    expect![[r#"
        pysakointi: Asukaspysäköinti
          The person acts for another. This is possible without a mandate. The person says on whose behalf they act.
          The matter is shared with others. This is possible. One person may act for everyone.
          On what ground: Kunnan päätös.
        maisematyolupa: Maisematyölupa
          The person acts for another. This is possible without a mandate. The person says on whose behalf they act.
          The matter is shared with others. This is possible. The others are told about the matter, and it does not wait for them.
          On what ground: Naapureita kuullaan.
    "#]].assert_eq(&text);
    let (json, _) = run(&["export", "no-mandate", SAMPLE, "--format", "json"], 0);
    let list: Value = serde_json::from_str(&json).expect("JSON");
    let ids: Vec<&str> = list
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|it| it["service"].as_str())
        .collect();
    let sample = fs::read_to_string(top().join(SAMPLE)).expect("a catalogue");
    let sample: Value = serde_json::from_str(&sample).expect("JSON");
    let asks_none = |service: &&Value| {
        ["onBehalf", "together"]
            .iter()
            .all(|it| service[it]["procedure"] != "mandate")
    };
    let services = sample["services"].as_array().expect("services").iter();
    let expected: Vec<&str> = services
        .filter(asks_none)
        .filter_map(|it| it["id"].as_str())
        .collect();
    assert_eq!(ids, expected);
    assert!(!ids.is_empty());
}

#[test]
fn services_that_are_the_same_are_found_by_id_name_and_ptv_and_compared() {
    let folder = TempDir::new().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (one, other) = (path("one.json"), path("other.json"));
    let text =
        fs::read_to_string(top().join("tests/catalogue/valid/smallest.json")).expect("a catalogue");
    fs::write(&one, &text).expect("a file");
    let changed = text
        .replace("\"id\": \"avustus\"", "\"id\": \"tuki\"")
        .replace("\"together\": { \"procedure\": \"none\" }", "\"together\": { \"procedure\": \"declaration\", \"parties\": { \"source\": \"declared\", \"min\": 1, \"max\": 3 } }");
    fs::write(&other, changed).expect("a file");
    let (text, _) = run(&["export", "same", &one, &other], 0);
    let shown = text.replace(&format!("{}/", folder.path().display()), "");
    expect![[r#"
        Toiminta-avustus
          They differ: The matter is shared with others
          one.json: avustus
          other.json: tuki
    "#]]
    .assert_eq(&shown);
    let (json, _) = run(&["export", "same", &one, &other, "--format", "json"], 0);
    let list: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(list[0]["differ"], json!(["together"]));
    let base = "catalogue/kunnat-yhteinen.json";
    let (json, _) = run(
        &[
            "export",
            "same",
            base,
            "catalogue/mallila.json",
            "--format",
            "json",
        ],
        0,
    );
    let list: Value = serde_json::from_str(&json).expect("JSON");
    assert!(list.as_array().expect("a list").len() >= 82);
}
