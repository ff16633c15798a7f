//! Why a sent form was refused, as its sender reads it.

use super::html::{Html, text};
use crate::matter::{Reason, Refusal};
use crate::texts::PageTexts;

/// Why a value was refused, in plain words, with the way back to the form.
#[must_use]
pub fn refused(texts: &PageTexts, refusals: &[Refusal], form: &str) -> Html {
    let reasons: String = refusals
        .iter()
        .map(|refusal| reason(texts, refusal))
        .collect();
    Html::raw(format!(
        "<p>{lead}</p>\n<ul class=\"refusals\">\n{reasons}</ul>\n<p>{what_now}</p>\n\
         <p><a href=\"{form}\">{back}</a></p>",
        lead = text(&texts.refused_lead),
        form = text(form),
        what_now = text(&texts.refused_what_now),
        back = text(&texts.back),
    ))
}

fn reason(texts: &PageTexts, refusal: &Refusal) -> String {
    let words = text(texts.reason(refusal.what));
    let place = match (refusal.what, refusal.place) {
        (_, None) => String::new(),
        (Reason::Declaration, Some(place)) => format!("{} {place}: ", text(&texts.declaration)),
        (_, Some(place)) => format!("{} {place}: ", text(&texts.party)),
    };
    let what = serde_json::to_string(&refusal.what).unwrap_or_default();
    let what = what.trim_matches('"');
    format!("<li data-reason=\"{what}\">{place}{words}</li>\n")
}
