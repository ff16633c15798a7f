//! One request: the principal's side grants it for a period or declines it, whoever asked withdraws
//! it. Nobody else sees that it exists.

use super::layout::{Page, error, not_found, way_to_overview};
use super::lists::Names;
use super::visitor::Visitor;
use super::{REQUESTS_PATH, periods};
use crate::e_authorizations::requests::{self, Request, RequestState};
use crate::e_authorizations::roles;
use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_gateway::pages::PageError;
use puolesta_gateway::pages::{Html, text};
use puolesta_gateway::texts::filled;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct PeriodChoice {
    period: Option<String>,
}

/// A request and what the visitor may do with it.
struct Seen {
    request: Request,
    is_requester: bool,
    decides: bool,
}

/// `None` for what is not the visitor's to see.
async fn seen(visitor: &Visitor, id: &str) -> Result<Option<Seen>, PageError> {
    let site = &visitor.site;
    let Some(request) = requests::find(&site.registers.database, id).await? else {
        return Ok(None);
    };
    let principal_id = &request.principal_id;
    let is_requester = request.assignee_id == visitor.person.id;
    let seen = Seen {
        is_requester,
        // Whoever asks is never the one who answers.
        decides: !is_requester && roles::decides_for(site, &visitor.person, principal_id).await?,
        request,
    };
    Ok((seen.is_requester || seen.decides).then_some(seen))
}

pub(super) async fn show(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    match seen(&visitor, &id).await? {
        Some(seen) => page(&visitor, &seen, None).await,
        None => Ok(not_found(&visitor)),
    }
}

pub(super) async fn grant(
    visitor: Visitor,
    Path(id): Path<String>,
    Form(choice): Form<PeriodChoice>,
) -> Result<Response, PageError> {
    let Some(seen) = seen(&visitor, &id).await?.filter(|seen| seen.decides) else {
        return Ok(not_found(&visitor));
    };
    let site = &visitor.site;
    let names = Names::read(&visitor).await?;
    let mandate = names.mandate(&seen.request.theme);
    let today = site.registers.clock.today();
    let Some(validity) = periods::validity(choice.period.as_deref(), mandate, today) else {
        return page(&visitor, &seen, Some(&visitor.words().period_missing)).await;
    };
    let (database, clock) = (&site.registers.database, &site.registers.clock);
    requests::grant(
        database,
        clock,
        &seen.request,
        &validity,
        &visitor.person.id,
    )
    .await?;
    Ok(back_to(&visitor, &id))
}

pub(super) async fn decline(
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let seen = seen(&visitor, &id).await?.filter(|seen| seen.decides);
    settle(&visitor, seen, RequestState::Declined).await
}

pub(super) async fn withdraw(
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let seen = seen(&visitor, &id).await?.filter(|seen| seen.is_requester);
    settle(&visitor, seen, RequestState::Withdrawn).await
}

/// What was settled in the meantime stays as it is, and the page shows it.
async fn settle(
    visitor: &Visitor,
    seen: Option<Seen>,
    state: RequestState,
) -> Result<Response, PageError> {
    let Some(Seen { request, .. }) = seen else {
        return Ok(not_found(visitor));
    };
    let (database, clock) = (
        &visitor.site.registers.database,
        &visitor.site.registers.clock,
    );
    requests::settle(database, clock, &request.id, state, &visitor.person.id).await?;
    Ok(back_to(visitor, &request.id))
}

fn back_to(visitor: &Visitor, id: &str) -> Response {
    let path = format!("{REQUESTS_PATH}/{id}");
    Redirect::to(&visitor.address(&path)).into_response()
}

async fn page(
    visitor: &Visitor,
    seen: &Seen,
    problem: Option<&str>,
) -> Result<Response, PageError> {
    let names = Names::read(visitor).await?;
    let words = visitor.words();
    let request = &seen.request;
    let principal = names.party(&request.principal_id).await?;
    let body = format!(
        "<div data-request=\"{id}\" data-state=\"{state}\">\n<h2>{theme}</h2>\n{facts}</div>\n\
         {actions}{way}",
        id = text(&request.id),
        state = request.state.as_str(),
        theme = names.theme_heading(&request.theme),
        facts = names.request_facts(request).await?,
        actions = actions(visitor, seen, &names, &principal, problem),
        way = way_to_overview(visitor),
    );
    let page = Page {
        status: problem.map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY),
        here: &format!("{REQUESTS_PATH}/{}", request.id),
        title: &words.request_title,
        body: Html::raw(body),
    };
    Ok(page.response(visitor))
}

fn actions(
    visitor: &Visitor,
    seen: &Seen,
    names: &Names<'_>,
    principal: &str,
    problem: Option<&str>,
) -> String {
    let words = visitor.words();
    if seen.request.state != RequestState::Waiting {
        return String::new();
    }
    let mut actions = String::new();
    if seen.decides {
        let fields = format!(
            "{}{}",
            error(problem),
            periods::choices(words, names.mandate(&seen.request.theme))
        );
        actions += &lead(&words.request_received_lead);
        actions += &form(
            visitor,
            seen,
            ("anna", "grant"),
            &fields,
            &words.grant_button,
        );
        actions += &form(
            visitor,
            seen,
            ("hylkaa", "decline"),
            "",
            &words.decline_button,
        );
    }
    if seen.is_requester {
        actions += &lead(&filled(
            &words.request_sent_lead,
            &[("principal", principal)],
        ));
        actions += &form(
            visitor,
            seen,
            ("peru", "withdraw"),
            "",
            &words.withdraw_button,
        );
    }
    actions
}

fn lead(words: &str) -> String {
    format!("<p>{}</p>\n", text(words))
}

fn form(
    visitor: &Visitor,
    seen: &Seen,
    (path, action): (&str, &str),
    fields: &str,
    button: &str,
) -> String {
    let path = format!("{REQUESTS_PATH}/{}/{path}", seen.request.id);
    let class = if action == "grant" {
        ""
    } else {
        " class=\"quiet\""
    };
    format!(
        "<form method=\"post\" action=\"{address}\">\n{fields}\
         <button data-action=\"{action}\"{class}>{button}</button>\n</form>\n",
        address = text(&visitor.address(&path)),
        button = text(button),
    )
}
