//! Texts of a fixed form: ids, days, durations, links and the like.

use super::Fault;
use crate::nearest::quoted;
use crate::problem::Problem;

/// Where in the schema a form is ruled; the rule; what a text there is not; what to write.
type Form = (&'static str, &'static str, &'static str, &'static str);

const FORMS: [Form; 11] = [
    (
        "/$defs/id",
        "not-an-id",
        "is no id",
        "write it with small letters a–z, digits and hyphens",
    ),
    (
        "/$defs/link",
        "not-https",
        "is no link that people can follow safely",
        "write an address that begins with https:// and holds no blanks",
    ),
    (
        "/$defs/date",
        "not-a-day",
        "is no day",
        "write year, month and day, such as 2026-11-01",
    ),
    (
        "/$defs/duration",
        "not-a-duration",
        "is no duration",
        "write P14D for 14 days, P2W for two weeks, P6M for six months or P1Y for a year",
    ),
    (
        "/$defs/businessId",
        "not-a-business-id",
        "is no business id",
        "write seven digits, a hyphen and the check digit, such as 7019376-8",
    ),
    (
        "/$defs/uuid",
        "not-a-uuid",
        "is no id of the Finnish Service Catalogue",
        "copy it from there: 32 digits and letters a–f in five groups",
    ),
    (
        "/properties/extends",
        "not-a-catalogue-name",
        "names no catalogue",
        "write the name of a file beside this one that ends in .json, or its https address",
    ),
    (
        "/$defs/provider/properties/code",
        "not-a-municipality-code",
        "is no municipality code",
        "write its three digits, such as 753",
    ),
    (
        "/$defs/help/properties/phone",
        "not-a-phone-number",
        "is no telephone number",
        "write digits and blanks, with + before a country code",
    ),
    (
        "/$defs/mandate/properties/theme",
        "not-a-theme",
        "is no theme of Suomi.fi",
        "write it as Suomi.fi publishes it: http://valtuusrekisteri.suomi.fi/ and its name; if you do not know it, give a \"link\"",
    ),
    (
        "/$defs/mandate/properties/roles/items",
        "not-a-role",
        "is no role",
        "write a register code in capitals, such as PJ or NIMKO, or custodian or guardian",
    ),
];

/// The problem of a text that has not the form that it must have.
pub(super) fn problem(fault: &Fault<'_>) -> Problem {
    let place = fault.node.place();
    let text = fault.node.text().unwrap_or_default();
    let form = FORMS.iter().find(|form| form.0 == fault.schema_path());
    match form {
        Some((_, rule, not, write)) => Problem::error(
            rule,
            place,
            format!("{} {not}", quoted(text)),
            (*write).into(),
        ),
        None => {
            let message = "this text is empty".to_owned();
            let write = "write the text, or take its language away".to_owned();
            Problem::error("empty-text", place, message, write)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FORMS;
    use crate::schema::SCHEMA;

    #[test]
    fn every_form_stands_in_the_schema() {
        for (path, ..) in FORMS {
            let ruled = SCHEMA.pointer(path).and_then(|part| part.get("pattern"));
            assert!(ruled.is_some(), "{path}");
        }
    }
}
