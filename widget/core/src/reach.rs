//! Who can be asked or told by a message, and who an official must turn to. Widget and host both ask
//! here, so that what the widget promises is what the host does.

use crate::catalogue::Procedure;
use crate::party::{AnsweredBy, PartyKind};

/// How well a party is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acquaintance {
    /// Typed by hand: nobody has looked the party up, or nobody was found.
    Typed,
    /// The register knows the party, and nothing stands against a message.
    Known,
    /// The register knows the person and may tell nobody about them. A widget never learns of this: to
    /// it such a person was not found.
    NonDisclosed,
    /// The register knows the organisation, and nobody but the applicant may sign for it.
    NoOtherSignatory,
    /// The register knows the child, whose custodian the applicant is, and its other custodians.
    OtherCustodians,
    /// Whoever the party is: the applicant is non-disclosed, and their name goes to nobody before an
    /// official has spoken with them.
    ForbiddenToKnow,
}

impl Acquaintance {
    /// How well a party is known of which the host has said who answers for it.
    pub const fn of_found(kind: PartyKind, answered_by: Option<AnsweredBy>) -> Self {
        match (answered_by, kind) {
            (None, _) => Self::Known,
            (Some(AnsweredBy::Custodians), _) => Self::OtherCustodians,
            (Some(AnsweredBy::ApplicantFirst), _) => Self::ForbiddenToKnow,
            (Some(AnsweredBy::Official), PartyKind::Organisation) => Self::NoOtherSignatory,
            (Some(AnsweredBy::Official), _) => Self::NonDisclosed,
        }
    }

    /// Who answers for a party of this kind, where it is not the party itself: what a host says of it.
    pub const fn answered_by(self, kind: PartyKind) -> Option<AnsweredBy> {
        match (hindrance(kind, self), self) {
            (_, Self::ForbiddenToKnow) => Some(AnsweredBy::ApplicantFirst),
            (Some(_), _) => Some(AnsweredBy::Official),
            (None, Self::OtherCustodians) => Some(AnsweredBy::Custodians),
            (None, _) => None,
        }
    }
}

/// Why no message can ask or tell a party; an official takes it from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hindrance {
    /// Nobody knows whether a typed party is who it is said to be, or how to reach it. Non-disclosed
    /// people share this, so that nothing tells them from others.
    Unknown,
    /// A child is not asked, and nobody but the applicant is known who acts for it.
    Child,
    /// Nobody but the applicant may sign for the organisation.
    NoOtherSignatory,
    /// The applicant's name may not be told before an official has spoken with them.
    Applicant,
}

/// What keeps a party from being asked or told by a message; `None` where nothing does.
pub const fn hindrance(kind: PartyKind, acquaintance: Acquaintance) -> Option<Hindrance> {
    match (kind, acquaintance) {
        (_, Acquaintance::ForbiddenToKnow) => Some(Hindrance::Applicant),
        (PartyKind::Child, Acquaintance::OtherCustodians) => None,
        (PartyKind::Child, _) => Some(Hindrance::Child),
        (_, Acquaintance::Typed | Acquaintance::NonDisclosed) => Some(Hindrance::Unknown),
        (_, Acquaintance::NoOtherSignatory) => Some(Hindrance::NoOtherSignatory),
        (_, Acquaintance::Known | Acquaintance::OtherCustodians) => None,
    }
}

/// What a contact channel of a party is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// The message that goes out when the form is sent, and later the decision.
    Message,
    /// The decision alone.
    Decision,
}

/// What a party's channel is asked for; `None` where the party is told in the authority's own ways:
/// a child through its custodians, an organisation or an estate where its post is read.
pub const fn purpose(
    procedure: Procedure,
    kind: PartyKind,
    acquaintance: Acquaintance,
) -> Option<Purpose> {
    match (kind, procedure) {
        (PartyKind::Child | PartyKind::Organisation | PartyKind::Estate, _)
        | (PartyKind::Person, Procedure::NotAllowed) => None,
        (PartyKind::Person, Procedure::Notice | Procedure::Approval)
            if hindrance(kind, acquaintance).is_none() =>
        {
            Some(Purpose::Message)
        }
        (PartyKind::Person, _) => Some(Purpose::Decision),
    }
}

#[cfg(test)]
mod tests {
    use super::{Acquaintance, Hindrance, Purpose, hindrance, purpose};
    use crate::catalogue::Procedure;
    use crate::party::PartyKind;

    #[test]
    fn an_official_turns_to_whoever_no_message_reaches() {
        use Acquaintance::{
            ForbiddenToKnow, Known, NoOtherSignatory, NonDisclosed, OtherCustodians, Typed,
        };
        for (kind, acquaintance, expected) in [
            (PartyKind::Person, Known, None),
            (PartyKind::Organisation, Known, None),
            (PartyKind::Person, Typed, Some(Hindrance::Unknown)),
            (PartyKind::Person, NonDisclosed, Some(Hindrance::Unknown)),
            (PartyKind::Estate, Typed, Some(Hindrance::Unknown)),
            (PartyKind::Child, Known, Some(Hindrance::Child)),
            (PartyKind::Child, Typed, Some(Hindrance::Child)),
            (PartyKind::Child, OtherCustodians, None),
            (
                PartyKind::Organisation,
                NoOtherSignatory,
                Some(Hindrance::NoOtherSignatory),
            ),
            (
                PartyKind::Person,
                ForbiddenToKnow,
                Some(Hindrance::Applicant),
            ),
            (
                PartyKind::Child,
                ForbiddenToKnow,
                Some(Hindrance::Applicant),
            ),
        ] {
            let is = hindrance(kind, acquaintance);
            assert_eq!(is, expected, "{kind:?} {acquaintance:?}");
        }
    }

    #[test]
    fn what_a_host_says_of_who_answers_is_what_a_widget_understands() {
        use Acquaintance::{ForbiddenToKnow, Known, NoOtherSignatory, OtherCustodians};
        for (kind, acquaintance) in [
            (PartyKind::Person, Known),
            (PartyKind::Organisation, Known),
            (PartyKind::Organisation, NoOtherSignatory),
            (PartyKind::Child, Known),
            (PartyKind::Child, OtherCustodians),
            (PartyKind::Person, ForbiddenToKnow),
            (PartyKind::Organisation, ForbiddenToKnow),
            (PartyKind::Child, ForbiddenToKnow),
        ] {
            let said = acquaintance.answered_by(kind);
            let understood = Acquaintance::of_found(kind, said);
            assert_eq!(
                hindrance(kind, understood),
                hindrance(kind, acquaintance),
                "{kind:?} {acquaintance:?}"
            );
        }
    }

    #[test]
    fn a_channel_is_asked_for_what_is_then_sent() {
        use Acquaintance::{Known, Typed};
        for (procedure, kind, acquaintance, expected) in [
            (
                Procedure::Notice,
                PartyKind::Person,
                Known,
                Some(Purpose::Message),
            ),
            (
                Procedure::Approval,
                PartyKind::Person,
                Known,
                Some(Purpose::Message),
            ),
            (
                Procedure::Approval,
                PartyKind::Person,
                Typed,
                Some(Purpose::Decision),
            ),
            (
                Procedure::Mandate,
                PartyKind::Person,
                Known,
                Some(Purpose::Decision),
            ),
            (
                Procedure::Declaration,
                PartyKind::Person,
                Known,
                Some(Purpose::Decision),
            ),
            (Procedure::Approval, PartyKind::Child, Known, None),
            (Procedure::Notice, PartyKind::Organisation, Known, None),
            (Procedure::Mandate, PartyKind::Estate, Typed, None),
            (Procedure::NotAllowed, PartyKind::Person, Known, None),
        ] {
            let is = purpose(procedure, kind, acquaintance);
            assert_eq!(is, expected, "{procedure:?} {kind:?} {acquaintance:?}");
        }
    }
}
