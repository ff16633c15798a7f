//! A form as a back end received it.

/// A form as a back end received it.
pub struct SentForm {
    /// The service that the form is for, where the form says it beside the value.
    pub service: Option<String>,
    /// The widget's field, to the letter.
    pub value: String,
    /// The form's own key, where it has one: a form that is sent twice is one matter.
    pub key: Option<String>,
    /// The form's own fields.
    pub fields: Vec<(String, String)>,
}
