//! Tests: what a person finds in a new catalogue.

use super::{Beginning, Extended, starting_catalogue};
use crate::catalogue::{Catalogue, Files};
use crate::check::{check, has_errors};
use crate::message::Cause;
use puolesta_core::date::Date;
use puolesta_core::language::Language::{self, En, Fi, Sv};

const DAY: Option<Date> = Date::new(2026, 11, 21);

struct Beside(&'static str);

impl Files for Beside {
    fn extended(&self, _: &str, _: &str) -> Result<Vec<u8>, Cause> {
        Ok(self.0.as_bytes().to_vec())
    }
}

fn begin(languages: &[Language], extends: Option<Extended<'_>>) -> Catalogue {
    let beginning = Beginning {
        file: "catalogue.jsonc",
        languages,
        name: Some("Hae \"tätä\""),
        code: Some("753"),
        extends,
        today: DAY.expect("a day"),
        notes: languages[0],
    };
    let text = starting_catalogue(&beginning);
    assert!(!text.contains("{name"), "{text}");
    let base = include_str!("../../sample.json");
    Catalogue::read("catalogue.jsonc", text.as_bytes(), &Beside(base))
}

#[test]
fn it_has_no_error_in_any_choice_of_languages() {
    let extended = Extended {
        name: "common.json",
        service: "avustus",
    };
    for languages in [&[Fi][..], &[Sv], &[Sv, Fi], &[Fi, En], &[Fi, Sv, En]] {
        for extends in [None, Some(extended)] {
            let catalogue = begin(languages, extends);
            let problems = check(&catalogue, DAY.expect("a day"));
            assert!(!has_errors(&problems), "{languages:?}: {problems:#?}");
        }
    }
}

#[test]
fn the_name_stands_in_the_first_language_and_is_asked_for_in_the_others() {
    let catalogue = begin(&[Sv, Fi], None);
    let name = catalogue
        .root
        .as_ref()
        .and_then(|root| root.at(&["provider", "name"]));
    let name = name.expect("a name");
    assert_eq!(name.text_of("sv"), Some("Hae \"tätä\""));
    assert_eq!(name.text_of("fi"), Some("…"));
    assert_eq!(name.text_of("en"), None);
}
