//! What is wrong with a mandate map, in Finnish.

use super::OfMap;
use crate::message::{Said, says};

/// What a message says.
#[expect(clippy::too_many_lines, reason = "one arm for each message")]
pub(super) fn said(message: &OfMap) -> Said {
    match message {
        OfMap::UnknownMandate { id, near } => says(
            format!("valtuutta tai oikeutta {id} ei ole"),
            match near {
                Some(near) => format!(
                    "kirjoita \"{near}\" tai lisää valtuus tai oikeus, jolla on tämä tunniste"
                ),
                None => {
                    "kirjoita tämän kartan valtuuden tai oikeuden tunniste tai lisää se".to_owned()
                }
            },
        ),
        OfMap::UnknownGiver { id, near } => says(
            format!("antajaa {id} ei ole"),
            match near {
                Some(near) => format!(
                    "kirjoita \"{near}\" tai \"own\" tai lisää antaja, jolla on tämä tunniste"
                ),
                None => "kirjoita \"own\" tai jonkin antajan tunniste, tai lisää se".to_owned(),
            },
        ),
        OfMap::NobodyNeeds { id } => says(
            format!("mikään nimike ei tarvitse kohtaa {id}"),
            "mainitse se jonkin nimikkeen tarpeissa tai poista se",
        ),
        OfMap::NeedTwice { id } => says(
            format!("tämä nimike tarvitsee kohtaa {id} kahdesti"),
            "jätä vain toinen",
        ),
        OfMap::GiverOfNothing { id } => says(
            format!("{id} ei anna mitään tämän kartan valtuutta"),
            "mainitse se kohdassa \"givenBy\" tai poista se",
        ),
        OfMap::RepresentsItself => says(
            "työntekijä, joka asioi tämän organisaation itsensä puolesta, tarvitsee asiointivaltuuden; palvelu ei hyväksy toista tyyppiä",
            "kirjoita \"transactions\" tai kerro kohdassa \"givenBy\", mikä organisaatio antoi valtuuden",
        ),
        OfMap::ActsForGiver { giver } => says(
            format!(
                "{giver} antaa valtuutensa tälle organisaatiolle, ja työntekijä käyttää sitä edustamisvaltuudella"
            ),
            "kirjoita \"representation\" tai kohtaan \"givenBy\" \"own\"",
        ),
        OfMap::NobodyGrants { id } => says(
            format!(
                "kukaan tässä kartassa ei saa antaa valtuutta {id}, joten jokainen tilaus odottaa viikkoja hakemusta"
            ),
            "mainitse se jonkin sellaisen oikeuden kohdassa \"grants\", jota jokin nimike tarvitsee",
        ),
        OfMap::GrantsOtherKind { id } => says(
            format!("tämä oikeus ei koske valtuutta {id}, joka on toista tyyppiä"),
            "siirrä se sen tyypin omaan oikeuteen",
        ),
        OfMap::OnlyOneGrants { id } => says(
            format!(
                "vain yhdellä ihmisellä on oikeus {id}: kun hän on poissa, kukaan ei saa valtuutta"
            ),
            "anna oikeus toisellekin nimikkeelle tai kirjoita useampi \"holders\"",
        ),
        OfMap::GrantsWithoutApproval => says(
            "se, joka saa antaa valtuuksia, saisi oikeutensa kenenkään hyväksymättä",
            "kirjoita \"supervisor\"",
        ),
        OfMap::GrantsToOneself { id } => says(
            format!(
                "tämä nimike saa antaa valtuuden {id} ja myös käyttää sitä: se päättää omista oikeuksistaan"
            ),
            "anna oikeus tai käyttö toiselle nimikkeelle",
        ),
        OfMap::Dangerous { ids } => says(
            format!("yhdellä ihmisellä ei saa olla näitä kaikkia: {ids}"),
            "anna jokin niistä toiselle nimikkeelle",
        ),
        OfMap::RightNamedAsMandate { id } => says(
            format!("myös valtuudella on tunniste {id}"),
            "anna oikeudelle toinen tunniste",
        ),
        OfMap::NameNotVerified => says(
            "mikään ei osoita, että tämä nimi on oikea: siltä puuttuu valtuusasia",
            "lisää \"theme\", kuten Suomi.fi sen julkaisee, tai \"unverified\": true",
        ),
        OfMap::VerifiedAfterAll => says("tämä valtuusasia on tarkistettu", "poista \"unverified\""),
        OfMap::ThemeOfPersons => says(
            "tämän valtuusasian valtuuden antaa vain ihminen, ei organisaatio",
            "kirjoita valtuusasia, jonka organisaatio antaa",
        ),
        OfMap::MandateAgain { id } => says(
            format!("{id} on sama valtuus: sama valtuusasia, tyyppi ja antaja"),
            format!("käytä tarpeissa kohtaa {id} ja poista tämä"),
        ),
        OfMap::TitleTwice { name } => says(
            format!("toisenkin tämän toimialan nimikkeen nimi on {name}"),
            "erota ne toisistaan tai yhdistä ne",
        ),
        OfMap::WhyRepeats => says(
            "tämä kertoo valtuuden nimen, ei sitä, mihin sitä tarvitaan",
            "kirjoita työ, jota ei voi tehdä ilman sitä",
        ),
        OfMap::LongerThanMandate { period } => says(
            format!("itse valtuus tilataan ajaksi {period}, joka on lyhyempi"),
            format!("kirjoita {period} tai vähemmän"),
        ),
        OfMap::SpecifierForNone => says(
            "tällä valtuudella ei ole tarkennetta, eikä tarkenne, jota palvelu ei lue, rajaa mitään",
            "poista se tai lisää valtuudelle \"specifier\"",
        ),
        OfMap::OwnIsTaken => says(
            "\"own\" tarkoittaa tätä organisaatiota itseään",
            "anna antajalle toinen tunniste",
        ),
    }
}

/// What each rule asks.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "need-of-unknown-mandate",
        "Jokainen tarve nimeää kartan valtuuden tai oikeuden.",
    ),
    (
        "grant-of-unknown-mandate",
        "Oikeus koskee valtuuksia, jotka ovat kartassa.",
    ),
    (
        "conflict-of-unknown-mandate",
        "Vaarallinen yhdistelmä nimeää kartan valtuuksia ja oikeuksia.",
    ),
    (
        "mandate-nobody-needs",
        "Jokaista valtuutta ja oikeutta tarvitsee jokin nimike.",
    ),
    ("need-twice", "Nimike tarvitsee kutakin valtuutta kerran."),
    (
        "unknown-giver",
        "Valtuuden antaa organisaatio itse tai joku antajista.",
    ),
    (
        "giver-of-nothing",
        "Jokainen antaja antaa jonkin valtuuden.",
    ),
    (
        "giver-named-own",
        "Antajan tunniste ei ole \"own\", joka on organisaatio itse.",
    ),
    (
        "represents-itself",
        "Oman organisaation puolesta asioidaan asiointivaltuudella.",
    ),
    (
        "acts-for-giver",
        "Toisen antamaa valtuutta käytetään edustamisvaltuudella.",
    ),
    (
        "nobody-can-grant",
        "Jokaisen valtuuden saa antaa jokin nimike.",
    ),
    (
        "grants-of-another-kind",
        "Oikeus koskee oman tyyppinsä valtuuksia.",
    ),
    (
        "only-one-can-grant",
        "Oikeus antaa valtuuksia on vähintään kahdella ihmisellä.",
    ),
    (
        "grants-without-approval",
        "Esihenkilö hyväksyy oikeuden antaa valtuuksia.",
    ),
    (
        "grants-to-oneself",
        "Kukaan ei anna valtuuksia, joita itse käyttää.",
    ),
    (
        "dangerous-combination",
        "Yhdellä nimikkeellä ei ole vaarallista yhdistelmää.",
    ),
    (
        "right-named-as-mandate",
        "Oikeudella ja valtuudella on eri tunniste.",
    ),
    (
        "name-not-verified",
        "Nimi on tarkistettu tai merkitty tarkistamattomaksi.",
    ),
    (
        "verified-after-all",
        "Tarkistettua nimeä ei ole merkitty tarkistamattomaksi.",
    ),
    (
        "theme-of-persons",
        "Organisaatio voi antaa valtuusasian valtuuden.",
    ),
    ("mandate-again", "Kukin valtuus on kartassa kerran."),
    ("title-twice", "Toimialan nimikkeillä on eri nimet."),
    (
        "why-repeats-name",
        "Peruste kertoo työn, johon valtuutta tarvitaan.",
    ),
    (
        "longer-than-mandate",
        "Nimike ei tarvitse valtuutta pidemmäksi ajaksi kuin se tilataan.",
    ),
    (
        "specifier-for-none",
        "Tarkenne on vain valtuudella, jolla palvelu sitä käyttää.",
    ),
];
