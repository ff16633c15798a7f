//! What follows when a form has been sent, sentence by sentence. The widget, its guide and the
//! explanation of the catalogue tool all ask here, so that they say the same.

use crate::catalogue::{Decision, Procedure};
use crate::message_key::MessageKey;
use crate::period::Period;
use crate::requirement::Requirement;

/// Who sees to the matter first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It goes the way of its procedure.
    Usual,
    /// An official does, before anybody else hears of it.
    Official,
    /// An official does, and speaks with the applicant before their name goes to anybody.
    ApplicantFirst,
}

/// A sentence: its text, and what stands in the place of its `{placeholder}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sentence {
    /// A text without one.
    Plain(MessageKey),
    /// A text with a number.
    Count(MessageKey, u8),
    /// A text with a period.
    Period(MessageKey, Period),
}

/// What follows: who is told, by when, what comes of silence, who reads the form, who hears the
/// decision, what can be taken back. Nothing where nothing but a decision does.
pub fn sentences(requirement: &Requirement, way: Way) -> Vec<Sentence> {
    use Sentence::Plain;
    let mut sentences = match (requirement.procedure, way) {
        (Procedure::None | Procedure::NotAllowed, _) => return Vec::new(),
        (_, Way::Official) => vec![Plain(MessageKey::OfficialFollows)],
        (_, Way::ApplicantFirst) => vec![Plain(MessageKey::ApplicantFirstFollows)],
        (Procedure::Declaration, _) => vec![
            Plain(MessageKey::FollowsUntold),
            Plain(MessageKey::FollowsAtOnce),
        ],
        (Procedure::Mandate, _) => vec![
            Plain(MessageKey::FollowsUntold),
            Plain(MessageKey::FollowsMandate),
        ],
        (Procedure::Notice, _) => notice(requirement),
        (Procedure::Approval, _) => approval(requirement),
    };
    if requirement.places.is_some() {
        // Nobody reads what nobody may know of yet.
        sentences.extend((way != Way::ApplicantFirst).then_some(Plain(MessageKey::FollowsSeen)));
        sentences.push(Plain(MessageKey::DecisionReachesAll));
    } else {
        sentences.push(Plain(MessageKey::DecisionReachesYou));
    }
    sentences.push(Plain(MessageKey::FollowsWithdraw));
    sentences
}

/// Where the others are heard, the decision waits for the end of their time and no longer.
fn notice(requirement: &Requirement) -> Vec<Sentence> {
    match period(requirement.hearing.as_ref()) {
        Some(period) => vec![
            Sentence::Plain(MessageKey::HearingTold),
            Sentence::Period(MessageKey::HearingDeadline, period),
            Sentence::Plain(MessageKey::HearingSeen),
        ],
        None => vec![Sentence::Plain(MessageKey::Notice)],
    }
}

fn approval(requirement: &Requirement) -> Vec<Sentence> {
    let (first, silence) = match requirement.decision {
        Decision::All => (
            Sentence::Plain(MessageKey::ApprovalAll),
            MessageKey::ApprovalSilence,
        ),
        Decision::AtLeast(count) => (
            Sentence::Count(MessageKey::ApprovalSome, count),
            MessageKey::ApprovalSilenceSome,
        ),
    };
    match period(requirement.deadline.as_ref()) {
        Some(period) => vec![
            first,
            Sentence::Period(MessageKey::ApprovalDeadline, period),
            Sentence::Plain(silence),
        ],
        None => vec![first, Sentence::Plain(MessageKey::ApprovalNoDeadline)],
    }
}

/// What is no period of which a person can be told, nobody is held to.
fn period(duration: Option<&String>) -> Option<Period> {
    Period::parse(duration?)
}

#[cfg(test)]
mod tests {
    use super::{Sentence, Way, sentences};
    use crate::catalogue::Procedure;
    use crate::message_key::MessageKey;
    use crate::period::Period;
    use crate::requirement::Requirement;

    fn together(procedure: &str) -> Requirement {
        asked(&format!(r#""procedure":"{procedure}","deadline":"soon""#))
    }

    fn asked(together: &str) -> Requirement {
        let catalogue = format!(
            r#"{{"version":1,"updated":"2026-11-01","provider":{{}},"mandates":[],"services":[{{"id":"s","name":{{}},
            "alone":{{"procedure":"none"}},"onBehalf":{{"procedure":"none"}},
            "together":{{{together}}}}}]}}"#
        );
        let loaded = crate::catalogue::load(&catalogue, "s").expect("a service");
        loaded
            .requirement(crate::catalogue::Situation::Together)
            .clone()
    }

    #[test]
    fn nobody_is_told_of_an_official_and_of_each_of_them_in_one() {
        let approval = together("approval");
        assert_eq!(approval.procedure, Procedure::Approval);
        let official = sentences(&approval, Way::Official);
        let first = Sentence::Plain(MessageKey::OfficialFollows);
        assert_eq!(official.first(), Some(&first));
        assert!(!official.contains(&Sentence::Plain(MessageKey::ApprovalAll)));
    }

    #[test]
    fn a_last_day_that_is_none_is_not_promised() {
        let said = sentences(&together("approval"), Way::Usual);
        assert!(said.contains(&Sentence::Plain(MessageKey::ApprovalNoDeadline)));
    }

    #[test]
    fn the_heard_have_time_to_comment_and_no_decision_comes_before() {
        let heard = |days: &str| {
            asked(&format!(
                r#""procedure":"notice","hearing":{{"deadline":"{days}"}}"#
            ))
        };
        let said = sentences(&heard("P14D"), Way::Usual);
        let period = Period::parse("P14D").expect("a period");
        assert_eq!(
            said[..3],
            [
                Sentence::Plain(MessageKey::HearingTold),
                Sentence::Period(MessageKey::HearingDeadline, period),
                Sentence::Plain(MessageKey::HearingSeen),
            ]
        );
        let plain = Sentence::Plain(MessageKey::Notice);
        assert_eq!(sentences(&heard("soon"), Way::Usual)[0], plain);
        let official = sentences(&heard("P14D"), Way::Official);
        assert_eq!(official[0], Sentence::Plain(MessageKey::OfficialFollows));
    }

    #[test]
    fn nobody_reads_what_nobody_may_know_of_yet() {
        for procedure in ["declaration", "notice", "approval"] {
            let parties = r#""parties":{"source":"declared","kinds":["person"],"min":1,"max":3}"#;
            let asked = asked(&format!(r#""procedure":"{procedure}",{parties}"#));
            let said = sentences(&asked, Way::ApplicantFirst);
            let first = Sentence::Plain(MessageKey::ApplicantFirstFollows);
            assert_eq!(said.first(), Some(&first), "{procedure}");
            let seen = Sentence::Plain(MessageKey::FollowsSeen);
            assert!(!said.contains(&seen), "{procedure}");
            assert!(sentences(&asked, Way::Usual).contains(&seen), "{procedure}");
        }
    }

    #[test]
    fn where_nobody_is_named_nobody_but_the_applicant_hears() {
        let said = sentences(&together("declaration"), Way::Usual);
        assert!(said.contains(&Sentence::Plain(MessageKey::DecisionReachesYou)));
        assert_eq!(sentences(&together("none"), Way::Usual), []);
    }
}
