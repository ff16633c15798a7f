//! English.

use super::{AN_ID, Why};

/// What a reason says.
pub(super) fn said(why: &Why) -> String {
    match why {
        Why::NotPublished => "it is not published in PTV".to_owned(),
        Why::Nameless => "it has no name in Finnish, Swedish or English".to_owned(),
        Why::NoLongerPublished => "its service is no longer published in PTV".to_owned(),
        Why::NotAmongWhatWasRead => "its service was not among what was read".to_owned(),
        Why::SeveralEServices { count, which } => {
            format!("PTV has {count} e-services for it; write the one with this form: {which}")
        }
        Why::WithoutName => "(no name)".to_owned(),
        Why::WithoutAddress => "no address".to_owned(),
        Why::ChannelsNotRead { count } => format!(
            "{count} of its channels were not among what was read; import them too, or write the e-service's id"
        ),
        Why::Signatures { signatures, others } => format!(
            "PTV says that the e-service asks for {signatures} signatures: one of the applicant, {others} of others; decide whether the others approve, and how many they can be"
        ),
        Why::NotesMandate { names } => {
            format!("PTV notes the mandate {names}; decide whether it is the right one")
        }
        Why::NotesGroup { uri } => {
            format!("PTV notes {uri}, which is a group of themes; choose a theme of it")
        }
        Why::NotesUnknown { uri } => format!(
            "PTV notes {uri}, which is not among the verified themes; look it up in Suomi.fi before you use it"
        ),
        Why::SeveralCategories { classes, taken } => {
            format!("its service classes ({classes}) point to several categories; taken: {taken}")
        }
        Why::NoClass => "PTV gives no service class; taken: other".to_owned(),
        Why::UnknownClasses { classes } => {
            format!("no category is known for {classes}; taken: other")
        }
        Why::KindNotTold => {
            "neither name nor type tells what the form is; taken: application".to_owned()
        }
        Why::OnlyNameAndId => {
            "this is only a name and an id; ask PTV for the whole service (Service/list?guids=…)"
                .to_owned()
        }
        Why::NothingOfPtv => {
            "this is neither a service nor a service channel of PTV's API, version 11 or 12"
                .to_owned()
        }
        Why::NotAnId { name } => format!("`{name}` is not an id of PTV, such as {AN_ID}"),
        Why::NotASignatureNumber => "this is not a number of signatures".to_owned(),
        Why::Line { number } => format!("line {number}"),
    }
}
