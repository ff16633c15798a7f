//! Finnish.

/// The notes by the names that the templates have for them.
pub(super) const NOTES: &[(&str, &str)] = &[
    (
        "whole",
        "Luettelo siitä, mitä palvelunne vaativat. Lomakkeet lukevat sen.",
    ),
    (
        "extending",
        "Omat sananne yhteisen luettelon päälle. Lomakkeet lukevat sen, mitä nämä kaksi ovat yhdessä.",
    ),
    (
        "how",
        "Rivit, joiden alussa on //, ovat muistiinpanoja teille; muut eivät näe niitä. Kirjoita omat tietonne\nkohtiin, joissa on ….\nAnna sitten työkalun tarkistaa, niin usein kuin haluat:   puolesta-catalogue check {file}\nKun se ei löydä virheitä, tee se, minkä julkaisette:      puolesta-catalogue build {file} --out published",
    ),
    ("version", "Muodon versio. Aina 1."),
    (
        "updated",
        "Viimeisimmän muutoksen päivä. Se kulkee jokaisen lähetetyn lomakkeen mukana.",
    ),
    ("languages", "Kielet, joilla lupaatte jokaisen tekstin."),
    (
        "extends",
        "Yhteinen luettelo. Kaikki, mitä siinä on, on myös teidän; alla on vain se, minkä sanotte toisin.",
    ),
    (
        "provider",
        "Keitä olette. \"code\" on kuntanumeron kolme numeroa; 000 ei ole mikään kunta.",
    ),
    (
        "help",
        "Mistä saa apua, kun lomake ei vie pidemmälle. Poista // ja kirjoita omat tietonne.",
    ),
    (
        "mandates",
        "Mitä toisen puolesta asiointiin tarvitaan. Jokainen valtuus on tässä kerran; palvelut nimeävät sen id:llä.",
    ),
    (
        "form",
        "suomi-fi: valtuus annetaan Suomi.fi:ssä. power-of-attorney: Suomi.fi:ssä ei ole sille valtuusasiaa,\nse annetaan allekirjoitetulla paperilla.",
    ),
    (
        "theme",
        "Valtuusasian osoite, kuten Suomi.fi sen julkaisee. Älä koskaan arvaa: jätä pois ja kirjoita \"link\".",
    ),
    (
        "official-name",
        "Virallinen nimi kirjain kirjaimelta, koska ihmiset hakevat sitä.",
    ),
    (
        "principal",
        "Kuka valtuuden voi antaa: person (henkilö), organisation (organisaatio) tai any (kumpi vain).",
    ),
    (
        "roles",
        "Kuka ei tarvitse valtuutta: PJ puheenjohtaja, J hallituksen jäsen, NIMKO yksin nimenkirjoitukseen oikeutettu.",
    ),
    (
        "period",
        "Miten pitkäksi ajaksi suosittelette sen antamista: yksi vuosi.",
    ),
    (
        "paper",
        "Paperista: kertokaa, mitä siinä pitää olla ja kuka sen tarkistaa.",
    ),
    (
        "services",
        "Palvelunne. Alla olevat kolme näyttävät kolme erilaista päätöstä; muuttakaa niitä ja lisätkää omanne.",
    ),
    (
        "entries",
        "Yksi kohta jokaiselle palvelulle, jota muutatte tai josta päätätte itse: sen id yhteisessä luettelossa ja\nkentät, jotka poikkeavat. Kukin korvaa siellä koko kentän. Uusi id on oma palvelunne, joka tarvitsee\nsilloin kaikki kentät.",
    ),
    (
        "nobody-else",
        "1. Asia, joka ei koske muita: mitään ei kysytä.",
    ),
    (
        "association",
        "2. Yhdistyksen puolesta asiointi vaatii valtuuden; ryhmä, jota ei ole rekisterissä, hyväksyy yhdessä.",
    ),
    (
        "declaration",
        "3. Asia koskee aina muitakin, ja riittää, että hakija vakuuttaa heidän suostuneen.",
    ),
    (
        "category",
        "Elämänalue: housing asuminen, employment työ, leisure-youth vapaa-aika ja nuoret, early-education\nvarhaiskasvatus, social-services sosiaalipalvelut, education opetus, building rakentaminen, permits luvat,\nhealth terveys, other muu",
    ),
    (
        "kind",
        "Lomake: application hakemus, notification ilmoitus, advice neuvonta, booking varaus, agreement sopimus,\nappeal muutoksenhaku, information tietopyyntö",
    ),
    (
        "decided",
        "Kuka tästä päätti, milloin, millä perusteella, milloin se tarkistetaan, mikä yksikkö pitää sen ajan tasalla.",
    ),
    (
        "alone",
        "Hoitaa vain omaa asiaansa: none (mitään ei vaadita) tai not-allowed (ei mahdollista).",
    ),
    (
        "on-behalf",
        "Hoitaa toisen asiaa: none, mandate (valtuus) tai not-allowed.",
    ),
    (
        "together",
        "Hoitaa muiden kanssa yhteistä asiaa: none, declaration (vakuutus), notice (ilmoitus muille), approval\n(muut hyväksyvät), mandate (muut antavat valtuuden) tai not-allowed.",
    ),
    (
        "principals",
        "Kenen puolesta: person henkilö, child lapsi, organisation organisaatio, estate kuolinpesä.",
    ),
    (
        "mandate-lists",
        "anyOf: yksi näistä riittää. allOf: kaikki tarvitaan.",
    ),
    (
        "parties",
        "Muut, lomakkeen täyttäjää lukuun ottamatta. declared: täyttäjä nimeää heidät.",
    ),
    (
        "decision",
        "Monenko heistä pitää hyväksyä: \"all\" (kaikkien) tai luku.",
    ),
    ("deadline", "Miten kauan heillä on aikaa: 14 päivää."),
    ("reason", "Kertokaa, miksi, ja mitä valita sen sijaan."),
];
