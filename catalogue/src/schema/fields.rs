//! What to write for a field that is missing, and where a field has its place.

/// An example of what may stand under this name.
pub(super) fn example(name: &str) -> &'static str {
    EXAMPLES
        .iter()
        .find(|(known, _)| *known == name)
        .map_or("…", |(_, example)| example)
}

const EXAMPLES: [(&str, &str); 28] = [
    ("version", "1"),
    ("updated", "\"2026-11-01\", the day of the last change"),
    ("languages", "[\"fi\", \"sv\", \"en\"]"),
    ("provider", "{\"kind\": \"municipality\", …}"),
    ("services", "[{…}]"),
    ("id", "\"…\", small letters, digits and hyphens"),
    ("form", "\"suomi-fi\" or \"power-of-attorney\""),
    ("name", "{\"fi\": \"…\"}"),
    ("text", "{\"fi\": \"…\"}"),
    ("category", "\"housing\", or another area of life"),
    ("kind", "what kind it is"),
    (
        "code",
        "the three digits of the municipality, such as \"753\"",
    ),
    (
        "decided",
        "{\"by\": \"…\", \"on\": \"2026-10-01\", \"basis\": {\"fi\": \"…\"}}",
    ),
    ("by", "\"…\", the board or office holder who decided"),
    ("on", "\"2026-10-01\", the day of the decision"),
    (
        "basis",
        "{\"fi\": \"…\"}, the law and its section, or your own reason",
    ),
    (
        "alone",
        "{\"procedure\": \"none\"} or {\"procedure\": \"not-allowed\"}",
    ),
    (
        "onBehalf",
        "{\"procedure\": \"none\"}, \"mandate\" or \"not-allowed\"",
    ),
    (
        "together",
        "{\"procedure\": \"none\"}, \"declaration\", \"notice\", \"approval\", \"mandate\" or \"not-allowed\"",
    ),
    ("procedure", "\"none\", or another procedure"),
    ("source", "\"declared\" or \"register\""),
    ("min", "1, the fewest others"),
    ("max", "the most others, such as 8"),
    (
        "parties",
        "{\"source\": \"declared\", \"min\": 1, \"max\": 8}",
    ),
    (
        "mandates",
        "the mandates that it asks for, such as {\"anyOf\": [\"…\"]}",
    ),
    ("deadline", "\"P14D\", how long they have"),
    (
        "deliver",
        "\"form\", \"later\" or \"office\": how the paper gets in",
    ),
    ("theme", "the address that Suomi.fi gave it"),
];

/// Where a field has its place that the schema allows only beside certain others.
pub(super) fn where_allowed(name: &str) -> &'static str {
    match name {
        "reason" => "a reason goes with the procedure \"not-allowed\"",
        "parties" => "with the procedures \"none\" and \"not-allowed\" nobody is named",
        "decision" | "deadline" => "only the procedure \"approval\" waits for others",
        "mandates" | "period" => "only the procedure \"mandate\" asks for mandates",
        "hearing" => "only with the procedure \"notice\" are others told and heard",
        "register" => "only the source \"register\" has one",
        "document" => "a Suomi.fi mandate is no paper",
        "principals" => "with the procedure \"not-allowed\" nobody can be acted for",
        "theme" => "a power of attorney is a paper; only Suomi.fi has themes",
        _ => "the fields beside it rule it out",
    }
}

#[cfg(test)]
mod tests {
    use super::{EXAMPLES, where_allowed};
    use crate::schema::SCHEMA;
    use serde_json::Value;

    /// Every value under `key`, anywhere in the schema.
    fn under<'a>(key: &str, value: &'a Value, found: &mut Vec<&'a Value>) {
        match value {
            Value::Object(members) => {
                found.extend(members.get(key));
                members.values().for_each(|value| under(key, value, found));
            }
            Value::Array(items) => items.iter().for_each(|item| under(key, item, found)),
            _ => {}
        }
    }

    #[test]
    fn every_field_that_may_be_missing_has_an_example() {
        let mut required = Vec::new();
        under("required", &SCHEMA, &mut required);
        let names = required.iter().filter_map(|list| list.as_array()).flatten();
        for name in names.filter_map(Value::as_str) {
            let known = EXAMPLES.iter().any(|(known, _)| *known == name);
            assert!(known || name == "extends" || name == "link", "{name}");
        }
    }

    #[test]
    fn every_field_that_others_rule_out_says_where_its_place_is() {
        let mut properties = Vec::new();
        under("properties", &SCHEMA, &mut properties);
        let all = properties
            .iter()
            .filter_map(|list| list.as_object())
            .flatten();
        for (name, _) in all.filter(|(_, schema)| **schema == Value::Bool(false)) {
            assert_ne!(
                where_allowed(name),
                where_allowed("anything else"),
                "{name}"
            );
        }
    }
}
