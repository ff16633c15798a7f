//! Held against serde_json on any text, and against the corners of the grammar.

use super::{FromJson, JsonError, Members, Reader, Value, from_str, parse, to_string};
use proptest::prelude::*;
use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Colour {
    DeepRed,
    Blue,
}

crate::named!(Colour {
    DeepRed "deep-red"
    Blue "blue"
});

#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Sample {
    name: String,
    how_many: u8,
    colour: Colour,
    others: Vec<String>,
    flag: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    remark: Option<String>,
}

impl FromJson for Sample {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            colour: value.field("colour")?,
            name: members.field("name"),
            how_many: members.field("howMany"),
            others: members.or_default("others"),
            flag: members.field("flag"),
            remark: members.optional("remark"),
        })
    }
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
        how_many: 255,
        colour: Colour::DeepRed,
        others: vec![String::new()],
        flag: true,
        remark: None,
    };
    let text = to_string(&sample).expect("writes");
    assert_eq!(text, serde_json::to_string(&sample).expect("writes"));
    assert_eq!(from_str::<Sample>(&text).expect("reads"), sample);
}

#[test]
fn unknown_fields_are_stepped_over() {
    let text = r#"{"new":{"a":[1.5e-3,{}]},"name":"x","howMany":0,"colour":"blue","flag":false}"#;
    assert_eq!(
        from_str::<Sample>(text).expect("reads").others,
        [] as [String; 0]
    );
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
    assert_eq!(from_str::<u8>("255"), Ok(255));
    for text in ["256", "18446744073709551616", "-1", "1.0", "1e2", "\"1\""] {
        assert!(from_str::<u8>(text).is_err(), "{text}");
    }
}

#[test]
fn a_member_of_the_wrong_shape_is_an_error_not_a_default() {
    let sample = r#"{"name":"x","howMany":1,"colour":"blue","flag":true}"#;
    assert!(from_str::<Sample>(sample).is_ok());
    for (right, wrong) in [
        (r#""name":"x""#, r#""name":1"#),
        (r#""blue""#, r#""green""#),
        ("true}", r#"true,"others":{}}"#),
        ("true}", r#"true,"remark":[]}"#),
        (r#""flag":true"#, r#""flog":true"#),
    ] {
        assert!(
            from_str::<Sample>(&sample.replace(right, wrong)).is_err(),
            "{wrong}"
        );
    }
}

/// The same value as serde_json has it.
fn is_same(ours: &Value<'_>, theirs: &serde_json::Value) -> bool {
    match (ours, theirs) {
        (Value::Null, serde_json::Value::Null) => true,
        (Value::Bool(one), serde_json::Value::Bool(other)) => one == other,
        (Value::Number(one), serde_json::Value::Number(other)) => *one == other.as_u64(),
        (Value::Text(one), serde_json::Value::String(other)) => one == other,
        (Value::List(ones), serde_json::Value::Array(others)) => {
            ones.len() == others.len()
                && ones
                    .iter()
                    .zip(others)
                    .all(|(one, other)| is_same(one, other))
        }
        (Value::Object(ones), serde_json::Value::Object(others)) => {
            ones.len() == others.len()
                && ones
                    .iter()
                    .all(|(key, one)| others.get(&**key).is_some_and(|other| is_same(one, other)))
        }
        _ => false,
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
        let text = value.to_string();
        prop_assert!(whole(&text).is_ok());
        prop_assert!(is_same(&parse(&text).expect("JSON"), &value));
        let pretty = format!("{value:#}");
        prop_assert!(whole(&pretty).is_ok());
    }

    #[test]
    fn verdicts_agree_with_serde_json(text in "[\\[\\]{},:\"0-9eE.+\\- a\\\\ntrufalse]{0,24}") {
        let theirs = serde_json::from_str::<Box<serde_json::value::RawValue>>(&text).is_ok();
        prop_assert_eq!(whole(&text).is_ok(), theirs, "{}", text);
        prop_assert_eq!(parse(&text).is_ok(), theirs, "{}", text);
    }

    #[test]
    fn strings_come_back(text in any::<String>()) {
        let written = to_string(&text).expect("writes");
        prop_assert_eq!(&serde_json::from_str::<String>(&written).expect("JSON"), &text);
        prop_assert_eq!(from_str::<String>(&written).expect("reads"), text);
    }
}
