//! Repairs that are safe to make without asking: everything else of the file stays as it is.

use crate::problem::{Fix, Problem};
use crate::source::Source;

/// A file's text with repairs made.
#[derive(Debug)]
pub struct Fixed<'a> {
    /// The text.
    pub text: String,
    /// The problems that are repaired, in the order of the file.
    pub repaired: Vec<&'a Problem>,
}

/// Makes every repair that these problems of the file bring, except one that would touch another:
/// checked again, the text asks for that one too.
#[must_use]
pub fn fixed<'a>(source: &Source, problems: &'a [Problem]) -> Fixed<'a> {
    let mut fixed = Fixed {
        text: String::with_capacity(source.text.len()),
        repaired: Vec::new(),
    };
    let mut copied = 0;
    for (problem, fix) in in_order(problems) {
        let place = fix.place.range();
        let Some(before) = source.text.get(copied..place.start) else {
            continue;
        };
        let touches = place.start == copied && !fixed.repaired.is_empty();
        if touches || source.text.get(place.clone()).is_none() {
            continue;
        }
        fixed.text.push_str(before);
        fixed.text.push_str(&fix.text);
        fixed.repaired.push(problem);
        copied = place.end;
    }
    fixed.text.push_str(&source.text[copied..]);
    fixed
}

/// The repairs of the file itself; what it extends is for others to repair.
fn in_order(problems: &[Problem]) -> Vec<(&Problem, &Fix)> {
    let of_own = |problem: &&Problem| problem.place.source == 0;
    let fixes = problems.iter().filter(of_own);
    let mut fixes: Vec<(&Problem, &Fix)> = fixes
        .filter_map(|problem| Some((problem, problem.fix.as_ref()?)))
        .filter(|(_, fix)| fix.place.source == 0)
        .collect();
    fixes.sort_by_key(|(_, fix)| fix.place);
    fixes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Message;
    use crate::node::Place;
    use proptest::prelude::*;

    fn place(source: usize, start: usize, end: usize) -> Place {
        Place { source, start, end }
    }

    fn problem(place: Place, text: &str) -> Problem {
        Problem::error("a-rule", place, Message::NotJson).fixed_by(place, text.into())
    }

    fn text_after(text: &str, problems: &[Problem]) -> String {
        fixed(&Source::new("own.json".into(), text.into()), problems).text
    }

    #[test]
    fn repairs_keep_everything_else() {
        let problems = [problem(place(0, 5, 7), "V"), problem(place(0, 0, 1), "yy")];
        assert_eq!(text_after("x a  bb c", &problems), "yy a  V c");
    }

    #[test]
    fn of_two_repairs_that_touch_one_is_made_now() {
        let problems = [problem(place(0, 0, 3), "A"), problem(place(0, 2, 4), "B")];
        assert_eq!(text_after("abcd", &problems), "Ad");
        let beside = [problem(place(0, 0, 2), "A"), problem(place(0, 2, 4), "B")];
        assert_eq!(text_after("abcd", &beside), "Acd");
    }

    #[test]
    fn what_is_extended_stays_as_it_is() {
        assert_eq!(text_after("abcd", &[problem(place(1, 0, 3), "A")]), "abcd");
    }

    proptest! {
        #[test]
        fn no_repairs_whatsoever_break_the_text(
            text in "[aä€]{0,12}",
            places in proptest::collection::vec((0..40_usize, 0..9_usize), 0..6),
        ) {
            let problems = places.iter().map(|(start, length)| {
                problem(place(0, *start, start + length), "x")
            });
            let problems: Vec<Problem> = problems.collect();
            let source = Source::new("own.json".into(), text.clone());
            let fixed = fixed(&source, &problems);
            let removed = fixed.repaired.iter().map(|problem| problem.place.range().len());
            let removed: usize = removed.sum();
            prop_assert_eq!(fixed.text.len(), text.len() - removed + fixed.repaired.len());
        }
    }
}
