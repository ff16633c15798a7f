//! Mandates and requests as tables.

use super::REQUESTS_PATH;
use super::visitor::Visitor;
use crate::e_authorizations::calendar::written;
use crate::e_authorizations::mandates::{GrantedMandate, MandateState};
use crate::e_authorizations::requests::Request;
use crate::e_authorizations::texts::filled;
use crate::pages::html::{Html, text};
use crate::register::party_by_id;
use crate::{catalogue, clock, server_error::ServerError};
use puolesta_core::catalogue::Mandate;

/// Names for the rows: of people and organisations, and of the catalogue's themes.
pub(super) struct Names<'a> {
    visitor: &'a Visitor,
    themes: Vec<Mandate>,
}

/// Whether the rows are of the visitor's role to end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The principal's, who gave the mandates.
    Giver,
    /// The assignee's, who got them.
    Getter,
}

impl<'a> Names<'a> {
    pub(super) async fn read(visitor: &'a Visitor) -> Result<Self, ServerError> {
        let file = &visitor.application.configuration.catalogue;
        Ok(Self {
            visitor,
            themes: catalogue::themes(file).await?,
        })
    }

    /// The catalogue's mandate of this theme.
    pub(super) fn mandate(&self, theme: &str) -> Option<&Mandate> {
        let mut themes = self.themes.iter();
        themes.find(|mandate| mandate.theme.as_deref() == Some(theme))
    }

    pub(super) fn themes(&self) -> &[Mandate] {
        &self.themes
    }

    /// The theme's name, else the last part of its address.
    pub(super) fn theme(&self, theme: &str) -> String {
        let mandate = self.mandate(theme);
        let name = mandate.and_then(|mandate| mandate.name.get(self.visitor.language));
        let last = theme.rsplit('/').next().unwrap_or_default();
        name.map_or_else(|| last.into(), |(name, _)| name.into())
    }

    pub(super) async fn party(&self, id: &str) -> Result<String, sqlx::Error> {
        let party = party_by_id(&self.visitor.application.database, id).await?;
        Ok(party.map(|party| party.name).unwrap_or_default())
    }

    /// The requests, each with a link to its page.
    pub(super) async fn requests(&self, requests: &[Request]) -> Result<Html, sqlx::Error> {
        let words = self.visitor.words();
        if requests.is_empty() {
            let nothing = text(&words.no_requests);
            return Ok(Html::raw(format!("<p>{nothing}</p>\n")));
        }
        let mut rows = String::new();
        for request in requests {
            let path = format!("{REQUESTS_PATH}/{}", request.id);
            rows.push_str(&format!(
                "<tr data-request=\"{id}\" data-state=\"{state_name}\"><td>{assignee}</td>\
                 <td>{principal}</td><td><a href=\"{address}\">{theme}</a></td><td>{day}</td>\
                 <td>{state}</td></tr>\n",
                id = text(&request.id),
                state_name = request.state.as_str(),
                assignee = text(&self.party(&request.assignee_id).await?),
                principal = text(&self.party(&request.principal_id).await?),
                address = text(&self.visitor.address(&path)),
                theme = text(&self.theme(&request.theme)),
                day = text(&written(&clock::day(request.requested_at))),
                state = text(words.request_state(request.state)),
            ));
        }
        let heads = [
            &words.assignee,
            &words.principal,
            &words.theme,
            &words.requested_on,
            &words.state,
        ];
        Ok(table(&heads, &rows))
    }

    /// The mandates; the giver's side may end those that are not over.
    pub(super) async fn mandates(
        &self,
        mandates: &[GrantedMandate],
        side: Side,
    ) -> Result<Html, sqlx::Error> {
        let words = self.visitor.words();
        if mandates.is_empty() {
            let nothing = text(&words.no_mandates);
            return Ok(Html::raw(format!("<p>{nothing}</p>\n")));
        }
        let mut rows = String::new();
        for mandate in mandates {
            rows.push_str(&self.mandate_row(mandate, side).await?);
        }
        let mut heads = vec![
            &words.assignee,
            &words.principal,
            &words.theme,
            &words.validity,
            &words.state,
        ];
        if side == Side::Giver {
            heads.push(&words.action);
        }
        Ok(table(&heads, &rows))
    }

    async fn mandate_row(
        &self,
        mandate: &GrantedMandate,
        side: Side,
    ) -> Result<String, sqlx::Error> {
        let state = mandate.state(&self.visitor.application.clock.today());
        let assignee = self.party(&mandate.assignee_id).await?;
        let theme = self.theme(&mandate.theme);
        let action = match (side, state) {
            (Side::Getter, _) => String::new(),
            (Side::Giver, MandateState::Valid | MandateState::Future) => {
                format!("<td>{}</td>", self.end_form(mandate, &assignee, &theme))
            }
            (Side::Giver, _) => "<td></td>".into(),
        };
        Ok(format!(
            "<tr data-mandate=\"{id}\" data-state=\"{state_name}\"><td>{assignee}</td>\
             <td>{principal}</td><td>{theme}</td><td>{from}–{until}</td><td>{state}</td>\
             {action}</tr>\n",
            id = text(&mandate.id),
            state_name = state.as_str(),
            assignee = text(&assignee),
            principal = text(&self.party(&mandate.principal_id).await?),
            theme = text(&theme),
            from = text(&written(&mandate.valid_from)),
            until = text(&written(&mandate.valid_until)),
            state = text(self.visitor.words().mandate_state(state)),
        ))
    }

    /// Every row has such a button, so each says aloud what it ends.
    fn end_form(&self, mandate: &GrantedMandate, assignee: &str, theme: &str) -> String {
        let words = self.visitor.words();
        let path = format!("/suomi-fi/valtuudet/{}/lopeta", mandate.id);
        let places = [("name", assignee), ("theme", theme)];
        format!(
            "<form method=\"post\" action=\"{address}\">\
             <button class=\"quiet\" data-action=\"end\" aria-label=\"{label}\">{end}</button></form>",
            address = text(&self.visitor.address(&path)),
            label = text(&filled(&words.end_button_for, &places)),
            end = text(&words.end_button),
        )
    }
}

fn table(heads: &[&String], rows: &str) -> Html {
    let head = |words: &&String| format!("<th scope=\"col\">{}</th>", text(words));
    let heads: String = heads.iter().map(head).collect();
    Html::raw(format!(
        "<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr>{heads}</tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table></div>\n"
    ))
}
