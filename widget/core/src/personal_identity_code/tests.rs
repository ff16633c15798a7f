//! The published vectors, and properties that hold for any text.

use super::{CHECK_CHARACTERS, IdentityCodeError, PersonalIdentityCode, TemporaryCodes};
use proptest::prelude::*;

const VECTORS: &str = include_str!("../../test-data/identity-codes.json");

fn vectors() -> serde_json::Value {
    serde_json::from_str::<serde_json::Value>(VECTORS).expect("vectors are JSON")
        ["personal_identity_code"]
        .clone()
}

fn texts(value: &serde_json::Value) -> Vec<String> {
    serde_json::from_value(value.clone()).expect("a list of texts")
}

fn parse(text: &str) -> Result<PersonalIdentityCode, IdentityCodeError> {
    PersonalIdentityCode::parse(text, TemporaryCodes::Accepted)
}

#[test]
fn valid_codes_are_accepted_as_written() {
    for text in texts(&vectors()["valid"]) {
        let code = PersonalIdentityCode::parse(&text, TemporaryCodes::Refused);
        assert_eq!(code.expect(&text).expose_secret(), text);
    }
}

#[test]
fn temporary_codes_are_accepted_only_when_wanted() {
    for text in texts(&vectors()["valid_temporary_900_999"]) {
        assert_eq!(parse(&text).expect(&text).expose_secret(), text);
        let refused = PersonalIdentityCode::parse(&text, TemporaryCodes::Refused);
        assert_eq!(refused, Err(IdentityCodeError::Temporary), "{text}");
    }
}

#[test]
fn invalid_codes_are_refused_for_the_right_reason() {
    use IdentityCodeError::{Character, CheckCharacter, Date, IndividualNumber, Length, Separator};
    for (text, reason) in vectors()["invalid"].as_object().expect("a table") {
        let expected = match reason.as_str().expect("a reason") {
            "check character" => CheckCharacter,
            "separator" => Separator,
            "length" => Length,
            "individual number below 002" => IndividualNumber,
            reason if reason.starts_with("not ASCII") => Character,
            _ => Date,
        };
        assert_eq!(parse(text), Err(expected), "{text}");
    }
}

#[test]
fn people_who_differ_by_the_separator_alone_are_different() {
    for pair in vectors()["different_people"].as_array().expect("pairs") {
        let pair = texts(pair);
        assert_ne!(
            parse(&pair[0]).expect("valid"),
            parse(&pair[1]).expect("valid")
        );
    }
}

#[test]
fn typing_habits_are_forgiven_but_nothing_is_rebuilt() {
    assert_eq!(
        parse("  010403a998u\t").expect("valid").expose_secret(),
        "010403A998U"
    );
    assert_eq!(parse("010180 9026"), Err(IdentityCodeError::Separator));
    assert_eq!(parse("0101809026"), Err(IdentityCodeError::Length));
    assert_eq!(parse("   "), Err(IdentityCodeError::Empty));
    assert_eq!(parse("010180-90\u{0}6"), Err(IdentityCodeError::Character));
    assert_eq!(parse("01O180-9026"), Err(IdentityCodeError::Character));
    assert_eq!(parse(&"1".repeat(10_000)), Err(IdentityCodeError::Length));
}

#[test]
fn debug_never_shows_the_code() {
    let shown = format!("{:?}", parse("010180-9026").expect("valid"));
    assert!(!shown.contains("010180"), "{shown}");
}

proptest! {
    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = parse(&text);
    }

    #[test]
    fn near_misses_do_not_panic(text in "[0-9A-Ya-y+\\-/äÄ ]{9,13}") {
        let _ = parse(&text);
    }

    #[test]
    fn exactly_one_check_character_fits(
        day in 1u32..=28, month in 1u32..=12, year in 0u32..100, number in 2u32..=999,
        sign in "[-+A-FU-Y]",
    ) {
        let fitting = CHECK_CHARACTERS
            .iter()
            .filter(|check| {
                let check = **check as char;
                parse(&format!("{day:02}{month:02}{year:02}{sign}{number:03}{check}")).is_ok()
            })
            .count();
        prop_assert_eq!(fitting, 1);
    }
}

#[test]
fn what_no_one_sees_at_the_ends_is_dropped_and_in_the_middle_named() {
    for typed in [
        "\u{feff}131052-308T",
        "131052-308T\u{200b}",
        "\u{200e}131052-308T\u{200f}",
    ] {
        let code = PersonalIdentityCode::parse(typed, TemporaryCodes::Refused);
        assert_eq!(code.expect("taken").expose_secret(), "131052-308T");
    }
    let refused = PersonalIdentityCode::parse("1310\u{ad}52-308T", TemporaryCodes::Refused);
    assert_eq!(refused, Err(IdentityCodeError::Invisible));
}

#[test]
fn a_dash_that_looks_alike_is_named_and_never_replaced() {
    for dash in ['\u{2013}', '\u{2011}', '\u{2212}'] {
        let typed = format!("131052{dash}308T");
        let refused = PersonalIdentityCode::parse(&typed, TemporaryCodes::Refused);
        assert_eq!(refused, Err(IdentityCodeError::LookAlike), "{typed}");
    }
}
