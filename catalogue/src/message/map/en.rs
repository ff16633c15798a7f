//! What is wrong with a mandate map, in English.

use super::OfMap;
use crate::message::{Said, says};

/// What a message says.
#[expect(clippy::too_many_lines, reason = "one arm for each message")]
pub(super) fn said(message: &OfMap) -> Said {
    match message {
        OfMap::UnknownMandate { id, near } => says(
            format!("there is no mandate or right {id}"),
            match near {
                Some(near) => format!("write \"{near}\", or add a mandate or right with this id"),
                None => "write the id of a mandate or right of this map, or add it".to_owned(),
            },
        ),
        OfMap::UnknownGiver { id, near } => says(
            format!("there is no giver {id}"),
            match near {
                Some(near) => format!("write \"{near}\", \"own\", or add a giver with this id"),
                None => "write \"own\" or the id of one of the givers, or add it".to_owned(),
            },
        ),
        OfMap::NobodyNeeds { id } => says(
            format!("no title needs {id}"),
            "name it among the needs of a title, or take it away",
        ),
        OfMap::NeedTwice { id } => says(
            format!("this title needs {id} twice"),
            "keep one of the two",
        ),
        OfMap::GiverOfNothing { id } => says(
            format!("{id} gives no mandate of this map"),
            "name it in \"givenBy\", or take it away",
        ),
        OfMap::RepresentsItself => says(
            "an employee who acts for this organisation itself needs a mandate for transactions; a service does not accept the other kind",
            "write \"transactions\", or name the organisation that gave the mandate in \"givenBy\"",
        ),
        OfMap::ActsForGiver { giver } => says(
            format!(
                "{giver} gives its mandate to this organisation, and an employee uses it with a mandate to represent"
            ),
            "write \"representation\", or \"own\" in \"givenBy\"",
        ),
        OfMap::NobodyGrants { id } => says(
            format!(
                "nobody of this map may grant {id}, so each order waits for weeks for an application"
            ),
            "name it in \"grants\" of a right that a title needs",
        ),
        OfMap::GrantsOtherKind { id } => says(
            format!("this right does not reach {id}, which is of the other kind"),
            "list it under a right to grant of its own kind",
        ),
        OfMap::OnlyOneGrants { id } => says(
            format!(
                "one person alone has the right {id}: when they are away, nobody gets a mandate"
            ),
            "give the right to a second title, or write more \"holders\"",
        ),
        OfMap::GrantsWithoutApproval => says(
            "whoever may grant mandates gets that right without anybody's approval",
            "write \"supervisor\"",
        ),
        OfMap::GrantsToOneself { id } => says(
            format!("this title may grant {id} and uses it too: it decides on its own rights"),
            "let another title grant it, or use it",
        ),
        OfMap::Dangerous { ids } => says(
            format!("one person must not have all of these: {ids}"),
            "give one of them to another title",
        ),
        OfMap::RightNamedAsMandate { id } => says(
            format!("a mandate has the id {id} too"),
            "give the right another id",
        ),
        OfMap::NameNotVerified => says(
            "nothing shows that this name is right: it has no theme",
            "add its \"theme\" as Suomi.fi publishes it, or \"unverified\": true",
        ),
        OfMap::VerifiedAfterAll => says("this theme has been verified", "take \"unverified\" away"),
        OfMap::ThemeOfPersons => says(
            "only a person gives a mandate of this theme, not an organisation",
            "write the theme that organisations give",
        ),
        OfMap::MandateAgain { id } => says(
            format!("{id} is the same mandate: the same theme, kind and giver"),
            format!("use {id} among the needs, and take this one away"),
        ),
        OfMap::TitleTwice { name } => says(
            format!("another title of this sector is called {name} too"),
            "tell the two apart, or make one of them",
        ),
        OfMap::WhyRepeats => says(
            "this says what the mandate is called, not what it is needed for",
            "write the work that cannot be done without it",
        ),
        OfMap::LongerThanMandate { period } => says(
            format!("the mandate itself is ordered for {period}, which is shorter"),
            format!("write {period} or less"),
        ),
        OfMap::SpecifierForNone => says(
            "this mandate has no specifier, and one that the service does not read limits nothing",
            "take it away, or add \"specifier\" to the mandate",
        ),
        OfMap::OwnIsTaken => says(
            "\"own\" means this organisation itself",
            "give the giver another id",
        ),
    }
}

/// What each rule asks.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "need-of-unknown-mandate",
        "Each need names a mandate or right of the map.",
    ),
    (
        "grant-of-unknown-mandate",
        "A right reaches mandates that are in the map.",
    ),
    (
        "conflict-of-unknown-mandate",
        "A dangerous combination names mandates and rights of the map.",
    ),
    (
        "mandate-nobody-needs",
        "Each mandate and right is needed by some title.",
    ),
    ("need-twice", "A title needs each mandate once."),
    (
        "unknown-giver",
        "A mandate is given by the organisation itself or by one of the givers.",
    ),
    ("giver-of-nothing", "Each giver gives some mandate."),
    (
        "giver-named-own",
        "No giver is called \"own\", which is the organisation itself.",
    ),
    (
        "represents-itself",
        "One's own organisation is acted for with a mandate for transactions.",
    ),
    (
        "acts-for-giver",
        "What another gave is used with a mandate to represent.",
    ),
    ("nobody-can-grant", "Some title may grant each mandate."),
    (
        "grants-of-another-kind",
        "A right reaches mandates of its own kind.",
    ),
    (
        "only-one-can-grant",
        "At least two people have a right to grant.",
    ),
    (
        "grants-without-approval",
        "A supervisor approves a right to grant.",
    ),
    (
        "grants-to-oneself",
        "Nobody grants the mandates that they use.",
    ),
    (
        "dangerous-combination",
        "No title has a dangerous combination.",
    ),
    (
        "right-named-as-mandate",
        "A right and a mandate have different ids.",
    ),
    (
        "name-not-verified",
        "A name is verified, or marked as not verified.",
    ),
    (
        "verified-after-all",
        "A verified name is not marked as unverified.",
    ),
    (
        "theme-of-persons",
        "An organisation can give a mandate of the theme.",
    ),
    ("mandate-again", "Each mandate stands in the map once."),
    (
        "title-twice",
        "The titles of a sector have different names.",
    ),
    (
        "why-repeats-name",
        "The reason names the work that needs the mandate.",
    ),
    (
        "longer-than-mandate",
        "No title needs a mandate for longer than it is ordered.",
    ),
    (
        "specifier-for-none",
        "A specifier stands only where the service uses one.",
    ),
];
