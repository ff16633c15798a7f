//! What is wrong with a mandate map, in Swedish.

use super::OfMap;
use crate::message::{Said, says};

/// What a message says.
#[expect(clippy::too_many_lines, reason = "one arm for each message")]
pub(super) fn said(message: &OfMap) -> Said {
    match message {
        OfMap::UnknownMandate { id, near } => says(
            format!("det finns ingen fullmakt eller rätt {id}"),
            match near {
                Some(near) => {
                    format!("skriv \"{near}\" eller lägg till en fullmakt eller rätt med detta id")
                }
                None => {
                    "skriv id:t för en fullmakt eller rätt i den här kartan, eller lägg till den"
                        .to_owned()
                }
            },
        ),
        OfMap::UnknownGiver { id, near } => says(
            format!("det finns ingen givare {id}"),
            match near {
                Some(near) => format!(
                    "skriv \"{near}\" eller \"own\", eller lägg till en givare med detta id"
                ),
                None => {
                    "skriv \"own\" eller id:t för en av givarna, eller lägg till den".to_owned()
                }
            },
        ),
        OfMap::NobodyNeeds { id } => says(
            format!("ingen tjänstebeteckning behöver {id}"),
            "nämn den bland behoven för en tjänstebeteckning, eller ta bort den",
        ),
        OfMap::NeedTwice { id } => says(
            format!("den här tjänstebeteckningen behöver {id} två gånger"),
            "behåll bara den ena",
        ),
        OfMap::GiverOfNothing { id } => says(
            format!("{id} ger ingen fullmakt i den här kartan"),
            "nämn den i \"givenBy\", eller ta bort den",
        ),
        OfMap::RepresentsItself => says(
            "en anställd som sköter ärenden för den här organisationen själv behöver en ärendefullmakt; tjänsten godkänner inte den andra typen",
            "skriv \"transactions\", eller nämn i \"givenBy\" vilken organisation som gav fullmakten",
        ),
        OfMap::ActsForGiver { giver } => says(
            format!(
                "{giver} ger sin fullmakt till den här organisationen, och en anställd använder den med en representationsfullmakt"
            ),
            "skriv \"representation\", eller \"own\" i \"givenBy\"",
        ),
        OfMap::NobodyGrants { id } => says(
            format!(
                "ingen i den här kartan får ge {id}, så varje beställning väntar i veckor på en ansökan"
            ),
            "nämn den i \"grants\" för en rätt som en tjänstebeteckning behöver",
        ),
        OfMap::GrantsOtherKind { id } => says(
            format!("den här rätten gäller inte {id}, som är av den andra typen"),
            "för den till en rätt av sin egen typ",
        ),
        OfMap::OnlyOneGrants { id } => says(
            format!("en enda människa har rätten {id}: när den är borta får ingen någon fullmakt"),
            "ge rätten till en tjänstebeteckning till, eller skriv fler \"holders\"",
        ),
        OfMap::GrantsWithoutApproval => says(
            "den som får ge fullmakter skulle få sin rätt utan någons godkännande",
            "skriv \"supervisor\"",
        ),
        OfMap::GrantsToOneself { id } => says(
            format!(
                "den här tjänstebeteckningen får ge {id} och använder den också: den bestämmer om sina egna rättigheter"
            ),
            "låt en annan tjänstebeteckning ge eller använda den",
        ),
        OfMap::Dangerous { ids } => says(
            format!("en och samma människa får inte ha alla dessa: {ids}"),
            "ge en av dem till en annan tjänstebeteckning",
        ),
        OfMap::RightNamedAsMandate { id } => says(
            format!("också en fullmakt har id:t {id}"),
            "ge rätten ett annat id",
        ),
        OfMap::NameNotVerified => says(
            "inget visar att det här namnet är rätt: det saknar fullmaktsärende",
            "lägg till \"theme\" så som Suomi.fi publicerar det, eller \"unverified\": true",
        ),
        OfMap::VerifiedAfterAll => says(
            "det här fullmaktsärendet har kontrollerats",
            "ta bort \"unverified\"",
        ),
        OfMap::ThemeOfPersons => says(
            "en fullmakt för det här ärendet ges bara av en människa, inte av en organisation",
            "skriv det fullmaktsärende som organisationer ger",
        ),
        OfMap::MandateAgain { id } => says(
            format!("{id} är samma fullmakt: samma ärende, typ och givare"),
            format!("använd {id} bland behoven och ta bort den här"),
        ),
        OfMap::TitleTwice { name } => says(
            format!("också en annan tjänstebeteckning i den här sektorn heter {name}"),
            "skilj dem åt eller slå ihop dem",
        ),
        OfMap::WhyRepeats => says(
            "det här säger vad fullmakten heter, inte vad den behövs till",
            "skriv det arbete som inte kan göras utan den",
        ),
        OfMap::LongerThanMandate { period } => says(
            format!("själva fullmakten beställs för {period}, som är kortare"),
            format!("skriv {period} eller mindre"),
        ),
        OfMap::SpecifierForNone => says(
            "den här fullmakten har ingen specifikation, och en som tjänsten inte läser begränsar ingenting",
            "ta bort den, eller lägg till \"specifier\" för fullmakten",
        ),
        OfMap::OwnIsTaken => says(
            "\"own\" betyder den här organisationen själv",
            "ge givaren ett annat id",
        ),
    }
}

/// What each rule asks.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "need-of-unknown-mandate",
        "Varje behov nämner en fullmakt eller rätt i kartan.",
    ),
    (
        "grant-of-unknown-mandate",
        "En rätt gäller fullmakter som finns i kartan.",
    ),
    (
        "conflict-of-unknown-mandate",
        "En farlig kombination nämner fullmakter och rättigheter i kartan.",
    ),
    (
        "mandate-nobody-needs",
        "Varje fullmakt och rätt behövs av någon tjänstebeteckning.",
    ),
    (
        "need-twice",
        "En tjänstebeteckning behöver varje fullmakt en gång.",
    ),
    (
        "unknown-giver",
        "En fullmakt ges av organisationen själv eller av en av givarna.",
    ),
    ("giver-of-nothing", "Varje givare ger någon fullmakt."),
    (
        "giver-named-own",
        "En givare heter inte \"own\", som är organisationen själv.",
    ),
    (
        "represents-itself",
        "För den egna organisationen används ärendefullmakt.",
    ),
    (
        "acts-for-giver",
        "En fullmakt som någon annan gett används med representationsfullmakt.",
    ),
    (
        "nobody-can-grant",
        "Varje fullmakt får ges av någon tjänstebeteckning.",
    ),
    (
        "grants-of-another-kind",
        "En rätt gäller fullmakter av sin egen typ.",
    ),
    (
        "only-one-can-grant",
        "Minst två människor har rätten att ge fullmakter.",
    ),
    (
        "grants-without-approval",
        "Chefen godkänner rätten att ge fullmakter.",
    ),
    (
        "grants-to-oneself",
        "Ingen ger fullmakter som den själv använder.",
    ),
    (
        "dangerous-combination",
        "Ingen tjänstebeteckning har en farlig kombination.",
    ),
    (
        "right-named-as-mandate",
        "En rätt och en fullmakt har olika id.",
    ),
    (
        "name-not-verified",
        "Namnet är kontrollerat eller märkt som okontrollerat.",
    ),
    (
        "verified-after-all",
        "Ett kontrollerat namn är inte märkt som okontrollerat.",
    ),
    (
        "theme-of-persons",
        "En organisation kan ge fullmakt för ärendet.",
    ),
    ("mandate-again", "Varje fullmakt finns i kartan en gång."),
    (
        "title-twice",
        "Tjänstebeteckningarna i en sektor har olika namn.",
    ),
    (
        "why-repeats-name",
        "Motiveringen berättar vilket arbete fullmakten behövs för.",
    ),
    (
        "longer-than-mandate",
        "En tjänstebeteckning behöver inte fullmakten längre än den beställs.",
    ),
    (
        "specifier-for-none",
        "En specifikation finns bara där tjänsten använder den.",
    ),
];
