//! Held against serde_json on any text, and against the corners of the grammar.

use super::{JsonError, Reader, from_str, to_string};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Colour {
    DeepRed,
    Blue,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sample {
    name: String,
    how_many: u32,
    colour: Colour,
    #[serde(default)]
    others: Vec<Option<String>>,
    flag: bool,
}

fn whole(text: &str) -> Result<(), JsonError> {
    let mut reader = Reader::new(text);
    reader.skip()?;
    reader.end()
}

#[test]
fn a_struct_comes_back_as_it_was_written() {
    let sample = Sample {
        name: "Åsa \"\\\n\u{1}\u{1f600}".into(),
        how_many: 4_294_967_295,
        colour: Colour::DeepRed,
        others: vec![None, Some(String::new())],
        flag: true,
    };
    let text = to_string(&sample).expect("writes");
    assert_eq!(text, serde_json::to_string(&sample).expect("writes"));
    assert_eq!(from_str::<Sample>(&text).expect("reads"), sample);
}

#[test]
fn unknown_fields_are_stepped_over() {
    let text = r#"{"new":{"a":[1.5e-3,{}]},"name":"x","howMany":0,"colour":"blue","flag":false}"#;
    assert_eq!(from_str::<Sample>(text).expect("reads").others, vec![]);
}

#[test]
fn broken_shapes_are_errors() {
    for text in [
        "",
        "{",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "01",
        "1.",
        "-",
        "+1",
        ".5",
        "1e",
        "\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\t\"",
        "nul",
        "truefalse",
        "[1] 2",
        "\u{feff}1",
        "'a'",
        "NaN",
        "/**/1",
    ] {
        assert_eq!(whole(text), Err(JsonError), "{text}");
        assert!(
            serde_json::from_str::<serde_json::Value>(text).is_err(),
            "{text}"
        );
    }
}

#[test]
fn nesting_is_limited_not_fatal() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(whole(&deep(Reader::MAX_DEPTH)).is_ok());
    assert!(whole(&deep(Reader::MAX_DEPTH + 1)).is_err());
    assert!(whole(&"[".repeat(1_000_000)).is_err());
}

#[test]
fn numbers_that_do_not_fit_are_errors() {
    assert!(from_str::<u64>("18446744073709551615").is_ok());
    for text in ["18446744073709551616", "-1", "1.0", "1e2"] {
        assert!(from_str::<u64>(text).is_err(), "{text}");
    }
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<u32>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::hash_map(any::<String>(), inner, 0..6)
                .prop_map(|map| map.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

proptest! {
    #[test]
    fn what_serde_json_writes_is_read(value in any_json()) {
        prop_assert!(whole(&value.to_string()).is_ok());
        let pretty = format!("{value:#}");
        prop_assert!(whole(&pretty).is_ok());
    }

    #[test]
    fn verdicts_agree_with_serde_json(text in "[\\[\\]{},:\"0-9eE.+\\- a\\\\ntrufalse]{0,24}") {
        let theirs = serde_json::from_str::<Box<serde_json::value::RawValue>>(&text).is_ok();
        prop_assert_eq!(whole(&text).is_ok(), theirs, "{}", text);
    }

    #[test]
    fn strings_come_back(text in any::<String>()) {
        let written = to_string(&text).expect("writes");
        prop_assert_eq!(&serde_json::from_str::<String>(&written).expect("JSON"), &text);
        prop_assert_eq!(from_str::<String>(&written).expect("reads"), text);
    }
}
