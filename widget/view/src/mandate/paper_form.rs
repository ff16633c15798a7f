//! A power of attorney to print and sign, filled in with what is known, where the catalogue has no form
//! of its own for it. The shell prints what stands in the part `paper-form`.

use super::Card;
use crate::journey::Now;
use crate::node::{Node, el};
use puolesta_core::catalogue::DocumentKind;
use puolesta_core::message_key::MessageKey;

/// Where something is written by hand.
const BLANK: &str = "____________________";

/// The paper behind a disclosure; nothing where it is another paper, or the catalogue has a form.
pub(super) fn paper_form(now: &Now<'_>, card: &Card<'_>) -> Option<Node> {
    let document = &card.mandate.document;
    if document.kind != DocumentKind::PowerOfAttorney || document.template.is_some() {
        return None;
    }
    let texts = now.texts;
    let button = el("button").attr("type", "button").class("secondary");
    let paper = el("details")
        .child(el("summary").message(texts, MessageKey::PaperForm))
        .child(paper(now, card))
        .child(button.part("print-paper").message(texts, MessageKey::Print));
    Some(paper)
}

fn paper(now: &Now<'_>, card: &Card<'_>) -> Node {
    let texts = now.texts;
    let loaded = &now.state.loaded;
    let text = |text| texts.localized(text).map(|(text, _)| text);
    let title = text(&card.mandate.name).unwrap_or_default();
    let service = text(&loaded.service.name).unwrap_or_default();
    let provider = loaded.provider.name.as_ref().and_then(text);
    let matter = match provider {
        Some(provider) => [service, " (", provider, ")"].concat(),
        None => service.into(),
    };
    let principal = now.state.places().first();
    let principal = principal.map_or("", |place| match place.found() {
        Some(found) => &found.name,
        None => place.name(),
    });
    let period = card.mandate.period.as_deref();
    let period = period.and_then(|period| texts.period(period));
    let specifier = card.mandate.specifier.as_ref().and_then(text);
    let line = |label: &str, value: &str| {
        let value = if value.is_empty() { BLANK } else { value };
        el("p").text([label, ": ", value].concat())
    };
    let get = |key| texts.get(key);
    el("div")
        .part("paper-form")
        .attr("lang", texts.language().as_str())
        .child(el("p").child(el("strong").text(title)))
        .child(line(get(MessageKey::PaperMatter), &matter))
        .child(line(get(MessageKey::PaperGrantor), principal))
        .child(line(get(MessageKey::PaperAssignee), ""))
        .children(specifier.map(|specifier| line(specifier, "")))
        .child(line(
            get(MessageKey::PaperValid),
            &period.unwrap_or_default(),
        ))
        .child(line(get(MessageKey::PaperDate), ""))
        .child(line(get(MessageKey::PaperSignature), ""))
}
