//! `/suomi-fi`: the mandates and requests of the chosen role, and what may be done with them.

use super::OVERVIEW_PATH;
use super::layout::{Page, not_found};
use super::lists::{Names, Side};
use super::visitor::Visitor;
use crate::e_authorizations::{mandates, requests, roles};
use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use puolesta_gateway::pages::PageError;
use puolesta_gateway::pages::{Html, text};
use puolesta_gateway::registers::Party;
use puolesta_gateway::texts::filled;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct RoleChoice {
    #[serde(default)]
    role: String,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, PageError> {
    let site = &visitor.site;
    let roles = roles::roles_of(site, &visitor.person).await?;
    let role = roles::chosen_role(site, &visitor.session, &roles).await?;
    let body = format!(
        "{roles}{lists}<p><a class=\"button\" href=\"{give}\" data-action=\"give\">{give_words}</a></p>\n\
         <p><a href=\"/\">{form}</a></p>",
        roles = role_form(&visitor, &roles, &role),
        lists = lists(&visitor, &role).await?,
        give = text(&visitor.address("/suomi-fi/anna")),
        give_words = text(&visitor.words().give_link),
        form = text(&visitor.words().to_form),
    );
    let page = Page {
        status: StatusCode::OK,
        here: OVERVIEW_PATH,
        title: &visitor.words().overview_title,
        body: Html::raw(body),
    };
    Ok(page.response(&visitor))
}

/// Nothing to choose for those who have one role.
fn role_form(visitor: &Visitor, roles: &[Party], chosen: &Party) -> Html {
    if roles.len() < 2 {
        return Html::raw("");
    }
    let words = visitor.words();
    let choice = |role: &Party| {
        let is_self = role.id == visitor.person.id;
        let name = if is_self {
            filled(&words.role_self, &[("name", &role.name)])
        } else {
            role.name.clone()
        };
        let checked = if role.id == chosen.id { " checked" } else { "" };
        let (id, name) = (text(&role.id), text(&name));
        format!(
            "<label><input type=\"radio\" name=\"role\" value=\"{id}\" required{checked}> \
             {name}</label>\n"
        )
    };
    let choices: String = roles.iter().map(choice).collect();
    Html::raw(format!(
        "<form method=\"post\" action=\"{action}\" data-form=\"role\">\n<fieldset>\n\
         <legend>{legend}</legend>\n{choices}</fieldset>\n\
         <button data-action=\"choose-role\">{button}</button>\n</form>\n",
        action = text(&visitor.address("/suomi-fi/rooli")),
        legend = text(&words.role_legend),
        button = text(&words.role_button),
    ))
}

async fn lists(visitor: &Visitor, role: &Party) -> Result<String, PageError> {
    let database = &visitor.site.registers.database;
    let words = visitor.words();
    let names = Names::read(visitor).await?;
    let received = requests::sent_to(database, &role.id).await?;
    let received = names.requests(&received).await?;
    let given = mandates::given_by(database, &role.id).await?;
    let given = names.mandates(&given, Side::Giver).await?;
    let mut lists = section("requests-received", &words.requests_received, &received);
    // Only natural persons ask and are given anything here.
    if role.id == visitor.person.id {
        let sent = requests::sent_by(database, &role.id).await?;
        let sent = names.requests(&sent).await?;
        lists += &section("requests-sent", &words.requests_sent, &sent);
    }
    lists += &section("mandates-given", &words.mandates_given, &given);
    if role.id == visitor.person.id {
        let got = mandates::given_to(database, &role.id).await?;
        let got = names.mandates(&got, Side::Getter).await?;
        lists += &section("mandates-received", &words.mandates_received, &got);
    }
    Ok(lists)
}

fn section(name: &str, title: &str, content: &Html) -> String {
    let title = text(title);
    format!(
        "<section data-section=\"{name}\" aria-labelledby=\"{name}\">\n\
         <h2 id=\"{name}\">{title}</h2>\n{content}</section>\n"
    )
}

pub(super) async fn choose_role(
    visitor: Visitor,
    Form(choice): Form<RoleChoice>,
) -> Result<Response, PageError> {
    let site = &visitor.site;
    if !roles::decides_for(site, &visitor.person, &choice.role).await? {
        return Ok(not_found(&visitor));
    }
    roles::choose_role(site, &visitor.session, &choice.role).await?;
    Ok(Redirect::to(&visitor.address(OVERVIEW_PATH)).into_response())
}

/// Ends a mandate that one of the visitor's roles gave.
pub(super) async fn end(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let site = &visitor.site;
    let database = &site.registers.database;
    let Some(principal_id) = mandates::principal_of(database, &id).await? else {
        return Ok(not_found(&visitor));
    };
    if !roles::decides_for(site, &visitor.person, &principal_id).await? {
        return Ok(not_found(&visitor));
    }
    mandates::end(database, &site.registers.clock, &id).await?;
    Ok(Redirect::to(&visitor.address(OVERVIEW_PATH)).into_response())
}
