//! What those say who are heard: the form with which to comment, the comment once more before it is sent,
//! and the comments that were sent. No script is needed for any of it.

use super::failure::PageError;
use super::html::{Html, alert, page, text};
use super::languages::languages;
use super::visit::{LanguageQuery, session_of};
use super::ways::{sign_in_address, way_to_matter};
use crate::application::{Application, Shared};
use crate::case::{self, Action, CommentOutcome, Own};
use crate::finnish_day::{for_people, moment_for_people};
use crate::matter::{Comment, comment_text};
use crate::texts::{CaseWords, filled};
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_core::language::Language;
use serde::Deserialize;

/// What the person wrote, and which of the two steps it is.
#[derive(Deserialize)]
pub(super) struct CommentForm {
    text: String,
    step: Option<String>,
}

/// The comment is shown once more; then it is sent; or the person writes on.
pub(super) async fn comment(
    State(application): State<Shared>,
    Path(id): Path<String>,
    Query(language): Query<LanguageQuery>,
    headers: HeaderMap,
    Form(form): Form<CommentForm>,
) -> Result<Response, PageError> {
    let asking = Asking {
        application: &application,
        language: language.language(),
        id: &id,
    };
    let words = asking.words();
    let session = session_of(&application, &headers).await?;
    let Some(text) = comment_text(&form.text) else {
        let wrong = alert(&words.comment_wrong);
        let again = asking.write_form(&form.text);
        return Ok(asking.page(StatusCode::UNPROCESSABLE_ENTITY, &format!("{wrong}{again}")));
    };
    match (session, form.step.as_deref()) {
        // What was written stays on the page while the person signs in beside it.
        (None, _) => Ok(asking.page(StatusCode::UNAUTHORIZED, &asking.signed_out(&text))),
        (Some(_), Some("write")) => Ok(asking.page(StatusCode::OK, &asking.write_form(&text))),
        (Some(session), Some("send")) => {
            let outcome = case::comment(&application, &session.person_id, &id, &text).await?;
            Ok(asking.done(outcome, &text))
        }
        (Some(_), _) => Ok(asking.page(StatusCode::OK, &asking.confirm_form(&text))),
    }
}

/// Who comments on which matter, in which language.
struct Asking<'a> {
    application: &'a Application,
    language: Language,
    id: &'a str,
}

impl Asking<'_> {
    fn words(&self) -> &CaseWords {
        self.application.case_texts.of(self.language)
    }

    /// The matter itself is the receipt: it shows what was said. What was not kept stays on the page.
    fn done(&self, outcome: CommentOutcome, said: &str) -> Response {
        if let CommentOutcome::Given(_) = outcome {
            return Redirect::to(&way_to_matter(self.id, self.language)).into_response();
        }
        let refused = alert(&self.words().comment_closed);
        self.page(StatusCode::CONFLICT, &format!("{refused}{}", quoted(said)))
    }

    fn write_form(&self, written: &str) -> String {
        write_form(self.words(), self.language, self.id, written)
    }

    fn confirm_form(&self, said: &str) -> String {
        let words = self.words();
        format!(
            "<p>{lead}</p>\n{quoted}\
             <form method=\"post\" action=\"/asiat/{id}/kommentti?lang={lang}\" data-comment-confirm>\n\
             <input type=\"hidden\" name=\"text\" value=\"{said}\">\n\
             <p><button name=\"step\" value=\"send\">{send}</button>\n\
             <button name=\"step\" value=\"write\">{back}</button></p>\n</form>\n",
            lead = text(&words.comment_confirm),
            quoted = quoted(said),
            id = text(self.id),
            lang = self.language.as_str(),
            said = text(said),
            send = text(&words.comment_send),
            back = text(&words.comment_back),
        )
    }

    fn signed_out(&self, said: &str) -> String {
        let words = self.words();
        format!(
            "<p class=\"error\" role=\"alert\">{lead} <a href=\"{address}\" target=\"_blank\" \
             rel=\"noopener\">{link}</a></p>\n{again}",
            lead = text(&words.comment_signed_out),
            address = text(&sign_in_address("/asiat")),
            link = text(&words.sign_in_beside),
            again = self.confirm_form(said),
        )
    }

    fn page(&self, status: StatusCode, content: &str) -> Response {
        let words = self.words();
        let back = format!(
            "<p><a href=\"{}\">{}</a></p>",
            text(&way_to_matter(self.id, self.language)),
            text(&words.comment_matter)
        );
        let path = format!("/asiat/{}", self.id);
        let languages = languages(self.application, self.language, &path, "");
        let body = Html::raw(format!("{languages}{content}{back}"));
        let texts = self.application.texts.of(self.language);
        page(status, self.language, texts, &words.comment_title, &body)
    }
}

/// What a party finds on the page of its matter that may comment now; nothing where it may not.
pub(super) fn offer(application: &Application, language: Language, own: &Own) -> Html {
    let clock = &application.clock;
    let (Some(day), true) = (
        own.matter.heard_until(),
        own.actions(clock).contains(&Action::Comment),
    ) else {
        return Html::raw("");
    };
    let words = application.case_texts.of(language);
    let day = for_people(day, language);
    let lead = text(&filled(&words.heard_lead, &[("day", &day)]));
    let form = write_form(words, language, &own.matter.id, "");
    Html::raw(format!("<p data-heard>{lead}</p>\n{form}"))
}

/// The form with which a party comments that is heard.
fn write_form(words: &CaseWords, language: Language, id: &str, written: &str) -> String {
    format!(
        "<form method=\"post\" action=\"/asiat/{id}/kommentti?lang={lang}\" data-comment>\n\
         <p><label class=\"plain\" for=\"comment\">{label}</label></p>\n\
         <p id=\"comment-hint\">{hint}</p>\n<p><textarea id=\"comment\" name=\"text\" rows=\"6\" aria-describedby=\"comment-hint\" \
         required>\n{written}</textarea></p>\n<button>{go_on}</button>\n</form>\n",
        id = text(id),
        lang = language.as_str(),
        label = text(&words.comment_label),
        hint = text(&words.comment_hint),
        written = text(written),
        go_on = text(&words.comment_continue),
    )
}

/// Comments with their moments, the oldest first; nothing where there are none.
pub(super) fn said(language: Language, comments: &[Comment]) -> String {
    let item = |comment: &Comment| {
        format!(
            "<li data-comment-said>{at}{quoted}</li>\n",
            at = moment_for_people(comment.at, language),
            quoted = quoted(&comment.text),
        )
    };
    let items: String = comments.iter().map(item).collect();
    match &*items {
        "" => items,
        _ => format!("<ul class=\"comments\">\n{items}</ul>\n"),
    }
}

fn quoted(said: &str) -> String {
    format!("<blockquote>{}</blockquote>\n", text(said))
}
