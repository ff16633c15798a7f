//! The decision rule of a matter: whether the answers so far are enough, or can no longer be.

use super::answer::Answer;
use puolesta_core::catalogue::Decision;

/// What the answers so far mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Enough have approved.
    Met,
    /// So many have declined that the rest cannot be enough.
    OutOfReach,
    /// Somebody's answer still matters.
    Open,
}

/// Counts the parties' answers; the applicant is none of them.
pub(crate) fn standing(rule: Decision, answers: &[Option<Answer>]) -> Standing {
    let count = |wanted| {
        answers
            .iter()
            .filter(|given| **given == Some(wanted))
            .count()
    };
    let needed = match rule {
        Decision::All => answers.len(),
        // A catalogue may ask for more approvals than there happen to be parties: then for all.
        Decision::AtLeast(number) => usize::from(number).min(answers.len()),
    };
    if count(Answer::Approve) >= needed {
        Standing::Met
    } else if answers.len() - count(Answer::Decline) < needed {
        Standing::OutOfReach
    } else {
        Standing::Open
    }
}

/// The rule as the database and the host API write it: `all` or a number.
pub(crate) fn stored(rule: Decision) -> String {
    match rule {
        Decision::All => "all".into(),
        Decision::AtLeast(number) => number.to_string(),
    }
}

/// The reverse of [`stored`].
pub(super) fn read(text: &str) -> Option<Decision> {
    match text {
        "all" => Some(Decision::All),
        _ => text.parse().ok().map(Decision::AtLeast),
    }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer::{Approve, Decline};
    use super::{Standing, read, standing, stored};
    use puolesta_core::catalogue::Decision;

    #[test]
    fn the_rule_is_met_out_of_reach_or_open() {
        let (yes, no, none) = (Some(Approve), Some(Decline), None);
        let two = Decision::AtLeast(2);
        for (rule, answers, expected) in [
            (Decision::All, [yes, yes, none], Standing::Open),
            (Decision::All, [yes, yes, yes], Standing::Met),
            (Decision::All, [none, no, none], Standing::OutOfReach),
            (two, [none, yes, none], Standing::Open),
            (two, [no, yes, none], Standing::Open),
            (two, [yes, none, yes], Standing::Met),
            (two, [no, yes, yes], Standing::Met),
            (two, [no, none, no], Standing::OutOfReach),
            (Decision::AtLeast(9), [yes, yes, none], Standing::Open),
            (Decision::AtLeast(9), [yes, yes, yes], Standing::Met),
        ] {
            assert_eq!(standing(rule, &answers), expected, "{rule:?} {answers:?}");
        }
    }

    #[test]
    fn a_rule_survives_being_stored() {
        for rule in [Decision::All, Decision::AtLeast(2)] {
            assert_eq!(read(&stored(rule)), Some(rule));
        }
    }
}
