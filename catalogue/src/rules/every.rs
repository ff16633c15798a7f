//! Every rule by name: of reading, of the schema, and beyond it.

use super::RULES;

/// The name of every rule with its explanation, in the order in which they are asked.
pub fn all_rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    let beyond = RULES.iter().map(|rule| (rule.name, rule.explanation));
    READING.into_iter().chain(SCHEMA).chain(beyond)
}

/// What a rule asks, in one sentence; `None` when there is no such rule.
#[must_use]
pub fn explanation(rule: &str) -> Option<&'static str> {
    all_rules()
        .find(|(name, _)| *name == rule)
        .map(|(_, explanation)| explanation)
}

/// Rules of reading: the file can be read at all.
const READING: [(&str, &str); 6] = [
    (
        "not-utf-8",
        "The file is saved as UTF-8, the one encoding of JSON.",
    ),
    (
        "byte-order-mark",
        "The file does not begin with an invisible mark, which browsers refuse.",
    ),
    (
        "not-json",
        "The file is JSON: quotes, commas, colons and brackets stand where they belong.",
    ),
    (
        "extends-missing",
        "The common catalogue under `extends` can be read.",
    ),
    (
        "extends-circle",
        "A catalogue does not extend itself, and neither does what it extends.",
    ),
    (
        "extended-has-errors",
        "The common catalogue has no errors of its own.",
    ),
];

/// Rules of the schema: each thing stands where it belongs, in its form.
const SCHEMA: [(&str, &str); 27] = [
    (
        "unknown-field",
        "Each field is one that the format knows; others are most often misspelt.",
    ),
    ("missing-field", "Each entry has the fields that it needs."),
    (
        "wrong-kind",
        "Texts, numbers, lists and objects stand where they belong.",
    ),
    (
        "not-one-of",
        "Where only certain words are allowed, one of them stands.",
    ),
    ("no-decision", "`decision` is \"all\" or a whole number."),
    (
        "not-an-id",
        "An id has small letters a–z, digits and hyphens only.",
    ),
    (
        "not-https",
        "A link begins with https:// and holds no blanks.",
    ),
    ("not-a-day", "A day is written as year, month and day."),
    (
        "not-a-duration",
        "A duration is written as P14D, P2W, P6M or P1Y.",
    ),
    (
        "not-a-business-id",
        "A business id has seven digits, a hyphen and a check digit.",
    ),
    (
        "not-a-uuid",
        "The ids of the Finnish Service Catalogue are UUIDs.",
    ),
    (
        "not-a-catalogue-name",
        "`extends` names a .json file beside this one, or its https address.",
    ),
    (
        "not-a-municipality-code",
        "The code of a municipality has three digits.",
    ),
    (
        "not-a-phone-number",
        "A telephone number has digits and blanks.",
    ),
    (
        "not-a-theme",
        "A theme is written as Suomi.fi publishes it.",
    ),
    (
        "not-a-role",
        "A role is a register code, `custodian` or `guardian`.",
    ),
    ("empty-text", "No text is empty."),
    ("empty-list", "No list is empty where something must stand."),
    (
        "empty-object",
        "No object is empty where something must stand.",
    ),
    ("both-lists", "`anyOf` and `allOf` do not stand together."),
    ("repeated-item", "Nothing stands twice in one list."),
    ("out-of-range", "A number is within its bounds."),
    ("too-long", "No text is longer than the format allows."),
    (
        "not-allowed-here",
        "A field stands only beside those that it goes with.",
    ),
    (
        "service-offers-nothing",
        "A service allows at least one of the three situations.",
    ),
    (
        "theme-or-link-missing",
        "A Suomi.fi mandate has a theme or, while it is not known, a link.",
    ),
    (
        "schema",
        "Nothing else that the schema refuses stands in the catalogue.",
    ),
];
