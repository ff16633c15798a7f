//! `/suomi-fi/valitse`: a service asked for whom the person acts. They choose among those for whom they
//! may, or nobody, and go back.

use super::layout::{Page, error, not_found};
use super::path_of_selection;
use super::visitor::Visitor;
use axum::extract::{Form, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_core::catalogue::Loaded;
use puolesta_gateway::acting::{Principal, principals};
use puolesta_gateway::pages::PageError;
use puolesta_gateway::pages::{Html, text};
use puolesta_gateway::selection::{self, Selection};
use puolesta_gateway::texts::filled;
use puolesta_gateway::{catalogue, way_back_from_selection};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    valinta: String,
}

/// An empty principal is nobody; a missing one is no choice.
#[derive(Deserialize)]
pub(super) struct Choice {
    principal: Option<String>,
}

/// What the page shows.
struct Offer {
    selection: Selection,
    service: Loaded,
    principals: Vec<Principal>,
}

async fn offer(visitor: &Visitor, id: &str) -> Result<Option<Offer>, PageError> {
    let site = &visitor.site;
    let gateway = &site.gateway;
    let Some(selection) = selection::find(&gateway.database, &visitor.session, id).await? else {
        return Ok(None);
    };
    let file = &site.gateway.configuration.catalogue;
    let Some(service) = catalogue::service(file, &selection.service).await? else {
        return Ok(None);
    };
    let today = site.registers.clock.today();
    let context = selection.context.as_deref();
    let principals = principals(
        &gateway.registers,
        &visitor.person.id,
        &today,
        &service,
        context,
    )
    .await?;
    Ok(Some(Offer {
        selection,
        service,
        principals,
    }))
}

pub(super) async fn show(
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    Ok(match offer(&visitor, &wanted.valinta).await? {
        Some(offer) => page(&visitor, &offer, None),
        None => not_found(&visitor),
    })
}

pub(super) async fn choose(
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
    Form(choice): Form<Choice>,
) -> Result<Response, PageError> {
    let Some(offer) = offer(&visitor, &wanted.valinta).await? else {
        return Ok(not_found(&visitor));
    };
    let mut ids = offer.principals.iter().map(|one| &*one.party.id);
    let chosen = match choice.principal.as_deref() {
        Some("") => None,
        Some(id) if ids.any(|known| known == id) => Some(id),
        _ => {
            let missing = &visitor.words().choose_missing;
            return Ok(page(&visitor, &offer, Some(missing)));
        }
    };
    let (database, clock) = (&visitor.site.gateway.database, &visitor.site.gateway.clock);
    selection::choose(database, clock, &offer.selection, chosen).await?;
    Ok(Redirect::to(&way_back_from_selection(&offer.selection.id)).into_response())
}

fn page(visitor: &Visitor, offer: &Offer, problem: Option<&str>) -> Response {
    let words = visitor.words();
    let here = path_of_selection(&offer.selection.id);
    let service = offer.service.service.name.get(visitor.language);
    let service = service.map_or("", |(name, _)| name);
    let none = if offer.principals.is_empty() {
        format!("<p>{}</p>\n", text(&words.choose_none))
    } else {
        String::new()
    };
    let body = format!(
        "<p>{lead}</p>\n{none}<form method=\"post\" action=\"{action}\" data-form=\"choose\">\n\
         <fieldset>\n<legend>{legend}</legend>\n{error}{choices}</fieldset>\n\
         <button data-action=\"choose\">{button}</button>\n</form>",
        lead = text(&filled(&words.choose_lead, &[("service", service)])),
        action = text(&visitor.address(&here)),
        legend = text(&words.choose_legend),
        error = error(problem),
        choices = choices(visitor, &offer.principals),
        button = text(&words.choose_button),
    );
    let page = Page {
        status: problem.map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY),
        here: &here,
        title: &words.choose_title,
        body: Html::raw(body),
    };
    page.response(visitor)
}

fn choices(visitor: &Visitor, principals: &[Principal]) -> String {
    let words = visitor.words();
    let choice = |principal: &Principal| {
        let told = format!(
            "{} ({})",
            principal.party.name,
            words.basis(principal.basis)
        );
        radio(&principal.party.id, &told)
    };
    let choices: String = principals.iter().map(choice).collect();
    choices + &radio("", &words.choose_nobody)
}

fn radio(value: &str, words: &str) -> String {
    let (value, words) = (text(value), text(words));
    format!(
        "<label><input type=\"radio\" name=\"principal\" value=\"{value}\" required> {words}</label>\n"
    )
}
