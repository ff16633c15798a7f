//! `/suomi-fi/anna`: gives a mandate that nobody asked for, in the chosen role.

use super::layout::{Page, error, way_to_overview};
use super::lists::Names;
use super::visitor::Visitor;
use super::{OVERVIEW_PATH, periods};
use crate::e_authorizations::{mandates, roles};
use crate::registers::identities;
use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_core::catalogue::{Mandate, MandatePrincipal};
use puolesta_core::language::Language;
use puolesta_core::party::PartyKind;
use puolesta_gateway::pages::PageError;
use puolesta_gateway::pages::{Html, text};
use puolesta_gateway::registers::{Asked, Party, Person};
use puolesta_gateway::texts::filled;
use serde::Deserialize;

const PATH: &str = "/suomi-fi/anna";

/// Everything is optional, so that what is missing can be told in words.
#[derive(Deserialize)]
pub(super) struct Wish {
    assignee: Option<String>,
    theme: Option<String>,
    period: Option<String>,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, PageError> {
    let role = role(&visitor).await?;
    page(&visitor, &role, None).await
}

pub(super) async fn give(visitor: Visitor, Form(wish): Form<Wish>) -> Result<Response, PageError> {
    let site = &visitor.site;
    let role = role(&visitor).await?;
    let names = Names::read(&visitor).await?;
    let people = assignees(&visitor, &role).await?;
    let assignee = people
        .iter()
        .find(|person| Some(&person.id) == wish.assignee.as_ref());
    let mut themes = offered(&names, &role);
    let mandate = themes.find(|mandate| mandate.theme.is_some() && mandate.theme == wish.theme);
    let today = site.registers.clock.today();
    let validity = periods::validity(wish.period.as_deref(), None, today);
    let (Some(assignee), Some(theme), Some(validity)) = (
        assignee,
        mandate.and_then(|mandate| mandate.theme.as_deref()),
        validity,
    ) else {
        return page(&visitor, &role, Some(&visitor.words().give_missing)).await;
    };
    let asked = Asked {
        assignee_id: &assignee.id,
        principal_id: &role.id,
        theme,
    };
    mandates::give(
        &site.registers.database,
        asked,
        &validity,
        &visitor.person.id,
    )
    .await?;
    Ok(Redirect::to(&visitor.address(OVERVIEW_PATH)).into_response())
}

async fn role(visitor: &Visitor) -> Result<Party, PageError> {
    let site = &visitor.site;
    let roles = roles::roles_of(site, &visitor.person).await?;
    Ok(roles::chosen_role(site, &visitor.session, &roles).await?)
}

/// Test persons to choose from: no code is typed on these pages. Nobody gives themself a mandate.
async fn assignees(visitor: &Visitor, role: &Party) -> Result<Vec<Person>, sqlx::Error> {
    let mut people = identities(&visitor.site.registers.database).await?;
    people.retain(|person| {
        let is_giver = person.id == role.id || person.id == visitor.person.id;
        !person.non_disclosed && !is_giver
    });
    Ok(people)
}

/// What this principal can give and is not retired.
fn offered<'a>(names: &'a Names<'_>, role: &Party) -> impl Iterator<Item = &'a Mandate> {
    let other = match role.kind {
        PartyKind::Organisation | PartyKind::Estate => MandatePrincipal::Person,
        PartyKind::Person | PartyKind::Child => MandatePrincipal::Organisation,
    };
    let themes = names.themes().iter();
    themes.filter(move |mandate| !mandate.retired && mandate.principal != other)
}

async fn page(
    visitor: &Visitor,
    role: &Party,
    problem: Option<&str>,
) -> Result<Response, PageError> {
    let words = visitor.words();
    let names = Names::read(visitor).await?;
    let people: String = assignees(visitor, role)
        .await?
        .iter()
        .map(|person| option(&person.id, &person.name(), visitor.language))
        .collect();
    let themes: String = offered(&names, role)
        .filter_map(|mandate| mandate.theme.as_deref())
        .map(|theme| {
            let (name, language) = names.theme(theme);
            option(theme, name, language)
        })
        .collect();
    let body = format!(
        "<p>{lead}</p>\n<form method=\"post\" action=\"{action}\" data-form=\"give\">\n{error}\
         {assignee}{theme}{periods}<button data-action=\"give\">{button}</button>\n</form>\n{way}",
        lead = text(&filled(&words.give_lead, &[("principal", &role.name)])),
        action = text(&visitor.address(PATH)),
        error = error(problem),
        assignee = select("assignee", &words.give_assignee, &people),
        theme = select("theme", &words.give_theme, &themes),
        periods = periods::choices(words, None),
        button = text(&words.grant_button),
        way = way_to_overview(visitor),
    );
    let page = Page {
        status: problem.map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY),
        here: PATH,
        title: &words.give_title,
        body: Html::raw(body),
    };
    Ok(page.response(visitor))
}

fn select(name: &str, label: &str, options: &str) -> String {
    let label = text(label);
    format!(
        "<p class=\"field\"><label for=\"{name}\">{label}</label>\n\
         <select id=\"{name}\" name=\"{name}\" required>\n<option value=\"\"></option>\n\
         {options}</select></p>\n"
    )
}

fn option(value: &str, name: &str, language: Language) -> String {
    let (value, name, tag) = (text(value), text(name), language.as_str());
    format!("<option value=\"{value}\" lang=\"{tag}\">{name}</option>\n")
}
