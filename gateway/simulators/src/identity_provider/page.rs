//! `/authorize`: which test person it is.

use super::{Code, IdentityProvider};
use crate::page::{ChoiceForm, Page, encoded, escaped};
use crate::random::random;
use axum::extract::{Form, Query, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_core::language::Language;
use serde::Deserialize;

/// What stands in the address.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    client_id: String,
    #[serde(default)]
    response_type: String,
    #[serde(default)]
    redirect_uri: String,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    nonce: String,
    #[serde(default)]
    code_challenge: String,
    #[serde(default)]
    code_challenge_method: String,
    #[serde(default)]
    ui_locales: String,
    lang: Option<String>,
}

/// An empty one breaks off; a missing one is no choice.
#[derive(Deserialize)]
pub(super) struct Choice {
    person: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Words {
    site: String,
    notice: String,
    title: String,
    lead: String,
    legend: String,
    nobody: String,
    missing: String,
    button: String,
    wrong_title: String,
    wrong_lead: String,
}

fn words(language: Language) -> Words {
    let text = match language {
        Language::Fi => include_str!("../../texts/identity-provider/fi.json"),
        Language::Sv => include_str!("../../texts/identity-provider/sv.json"),
        Language::En => include_str!("../../texts/identity-provider/en.json"),
    };
    serde_json::from_str(text).expect("the words are built in")
}

impl Asked {
    fn language(&self) -> Language {
        let tag = self.lang.as_deref().unwrap_or(&self.ui_locales);
        Language::from_tag(tag).unwrap_or_default()
    }

    /// A client that leaves something of this out is not let through.
    fn is_whole(&self, provider: &IdentityProvider) -> bool {
        self.client_id == provider.settings.client_id
            && self.response_type == "code"
            && self.redirect_uri.starts_with(&provider.settings.way_back)
            && self.scope.split(' ').any(|scope| scope == "openid")
            && self.code_challenge_method == "S256"
            && [&self.state, &self.nonce, &self.code_challenge]
                .iter()
                .all(|text| text.len() >= 16)
    }
}

pub(super) async fn show(
    State(provider): State<IdentityProvider>,
    Query(asked): Query<Asked>,
    here: Uri,
) -> Response {
    page(&provider, &asked, &here.to_string(), false)
}

pub(super) async fn choose(
    State(provider): State<IdentityProvider>,
    Query(asked): Query<Asked>,
    here: Uri,
    Form(choice): Form<Choice>,
) -> Response {
    if !asked.is_whole(&provider) {
        return page(&provider, &asked, &here.to_string(), false);
    }
    let (way_back, state) = (&asked.redirect_uri, encoded(&asked.state));
    if choice.person.as_deref() == Some("") {
        let way = format!("{way_back}?error=access_denied&state={state}");
        return Redirect::to(&way).into_response();
    }
    let mut people = provider.people.iter();
    let who = people.find(|one| Some(&one.subject) == choice.person.as_ref());
    let Some(who) = who else {
        return page(&provider, &asked, &here.to_string(), true);
    };
    let key = random();
    let code = Code {
        who: who.clone(),
        nonce: asked.nonce.clone(),
        challenge: asked.code_challenge.clone(),
        way_back: way_back.clone(),
    };
    provider.memory(|memory| memory.codes.insert(key.clone(), code));
    Redirect::to(&format!("{way_back}?code={key}&state={state}")).into_response()
}

fn page(provider: &IdentityProvider, asked: &Asked, here: &str, is_missing: bool) -> Response {
    let language = asked.language();
    let words = words(language);
    let is_whole = asked.is_whole(provider);
    let people = provider.people.iter();
    let people = people.map(|one| (&*one.subject, &*one.name));
    let form = ChoiceForm {
        kind: "sign-in",
        here,
        legend: &words.legend,
        error: is_missing.then_some(&*words.missing),
        field: "person",
        choices: people.chain([("", &*words.nobody)]).collect(),
        button: &words.button,
    };
    let (title, body) = match is_whole {
        true => {
            let lead = escaped(&words.lead);
            (&words.title, format!("<p>{lead}</p>\n{}", form.markup()))
        }
        false => {
            let lead = escaped(&words.wrong_lead);
            (&words.wrong_title, format!("<p>{lead}</p>"))
        }
    };
    let page = Page {
        status: match (is_whole, is_missing) {
            (false, _) => StatusCode::BAD_REQUEST,
            (_, true) => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::OK,
        },
        style: &provider.settings.style,
        language,
        here: Some(here),
        site: &words.site,
        notice: &words.notice,
        title,
        body: &body,
    };
    page.into_response()
}

#[cfg(test)]
mod tests {
    use super::words;
    use puolesta_core::language::Language;

    #[test]
    fn there_are_words_in_every_language() {
        for language in Language::ALL {
            assert!(!words(*language).title.is_empty());
        }
    }
}
