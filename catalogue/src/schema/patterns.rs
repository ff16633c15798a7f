//! Texts of a fixed form: ids, days, durations, links and the like.

use super::Fault;
use crate::message::Message;
use crate::nearest::quoted;
use crate::problem::Problem;

/// Where in the schema a form is ruled; the rule; what is said of a text there that has another.
type Form = (&'static str, &'static str, fn(String) -> Message);

const FORMS: [Form; 11] = [
    ("/$defs/id", "not-an-id", |text| Message::NotAnId { text }),
    ("/$defs/link", "not-https", |text| Message::NotHttps {
        text,
    }),
    ("/$defs/date", "not-a-day", |text| Message::NotADay { text }),
    ("/$defs/duration", "not-a-duration", |text| {
        Message::NotADuration { text }
    }),
    ("/$defs/businessId", "not-a-business-id", |text| {
        Message::NotABusinessId { text }
    }),
    ("/$defs/uuid", "not-a-uuid", |text| Message::NotAUuid {
        text,
    }),
    ("/properties/extends", "not-a-catalogue-name", |text| {
        Message::NotACatalogueName { text }
    }),
    (
        "/$defs/provider/properties/code",
        "not-a-municipality-code",
        |text| Message::NotAMunicipalityCode { text },
    ),
    (
        "/$defs/help/properties/phone",
        "not-a-phone-number",
        |text| Message::NotAPhoneNumber { text },
    ),
    ("/$defs/mandate/properties/theme", "not-a-theme", |text| {
        Message::NotATheme { text }
    }),
    (
        "/$defs/mandate/properties/roles/items",
        "not-a-role",
        |text| Message::NotARole { text },
    ),
];

/// The problem of a text that has not the form that it must have.
pub(super) fn problem(fault: &Fault<'_>) -> Problem {
    let place = fault.node.place();
    let text = fault.node.text().unwrap_or_default();
    let form = FORMS.iter().find(|form| form.0 == fault.schema_path());
    match form {
        Some((_, rule, message)) => Problem::error(rule, place, message(quoted(text))),
        None => Problem::error("empty-text", place, Message::EmptyText),
    }
}

#[cfg(test)]
mod tests {
    use super::FORMS;
    use crate::schema::CATALOGUE;

    #[test]
    fn every_form_stands_in_the_schema() {
        for (path, ..) in FORMS {
            let ruled = CATALOGUE
                .text
                .pointer(path)
                .and_then(|part| part.get("pattern"));
            assert!(ruled.is_some(), "{path}");
        }
    }
}
