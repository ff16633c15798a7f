//! Mandates and requests as lists, each with its facts and what may be done with it.

use super::REQUESTS_PATH;
use super::layout::facts;
use super::visitor::Visitor;
use crate::e_authorizations::calendar::written;
use crate::e_authorizations::mandates::{GrantedMandate, MandateState};
use crate::e_authorizations::requests::Request;
use puolesta_core::catalogue::Mandate;
use puolesta_core::language::Language;
use puolesta_gateway::pages::{Html, text};
use puolesta_gateway::texts::filled;
use puolesta_gateway::{ServerError, catalogue, clock};

/// Names for what the tables know by ids: people and organisations, and the catalogue's themes.
pub(super) struct Names<'a> {
    visitor: &'a Visitor,
    themes: Vec<Mandate>,
}

/// From which side the mandates are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The principal's, who gave them and may end them.
    Giver,
    /// The assignee's, who got them.
    Getter,
}

impl<'a> Names<'a> {
    pub(super) async fn read(visitor: &'a Visitor) -> Result<Self, ServerError> {
        let file = &visitor.site.gateway.configuration.catalogue;
        Ok(Self {
            visitor,
            themes: catalogue::themes(file).await?,
        })
    }

    /// Every mandate of the catalogue that has a theme.
    pub(super) fn themes(&self) -> &[Mandate] {
        &self.themes
    }

    /// The catalogue's mandate of this theme.
    pub(super) fn mandate(&self, theme: &str) -> Option<&Mandate> {
        let mut themes = self.themes.iter();
        themes.find(|mandate| mandate.theme.as_deref() == Some(theme))
    }

    /// The theme's name and its language; else the last part of its address.
    pub(super) fn theme<'t>(&'t self, theme: &'t str) -> (&'t str, Language) {
        let language = self.visitor.language;
        let mandate = self.mandate(theme);
        let name = mandate.and_then(|mandate| mandate.name.get(language));
        name.unwrap_or_else(|| (theme.rsplit('/').next().unwrap_or_default(), language))
    }

    /// The theme's name as a heading has it: a screen reader is told when it is in another language.
    pub(super) fn theme_heading(&self, theme: &str) -> Html {
        let (name, language) = self.theme(theme);
        let (name, tag) = (text(name), language.as_str());
        Html::raw(format!("<span lang=\"{tag}\">{name}</span>"))
    }

    pub(super) async fn party(&self, id: &str) -> Result<String, ServerError> {
        let party = self.visitor.site.gateway.registers.party(id).await?;
        Ok(party.map(|party| party.name).unwrap_or_default())
    }

    /// The requests, each with a link to its page.
    pub(super) async fn requests(&self, requests: &[Request]) -> Result<Html, ServerError> {
        let mut entries = String::new();
        for request in requests {
            entries += &self.request_entry(request).await?;
        }
        Ok(list(&entries, &self.visitor.words().no_requests))
    }

    async fn request_entry(&self, request: &Request) -> Result<String, ServerError> {
        let path = format!("{REQUESTS_PATH}/{}", request.id);
        Ok(format!(
            "<li data-request=\"{id}\" data-state=\"{state}\">\n\
             <h3><a href=\"{address}\">{theme}</a></h3>\n{facts}</li>\n",
            id = text(&request.id),
            state = request.state.as_str(),
            address = text(&self.visitor.address(&path)),
            theme = self.theme_heading(&request.theme),
            facts = self.request_facts(request).await?,
        ))
    }

    /// Who asks whom, since when, and what has become of it.
    pub(super) async fn request_facts(&self, request: &Request) -> Result<Html, ServerError> {
        let words = self.visitor.words();
        Ok(facts(&[
            (&words.assignee, &self.party(&request.assignee_id).await?),
            (&words.principal, &self.party(&request.principal_id).await?),
            (
                &words.requested_on,
                &written(&clock::day(request.requested_at)),
            ),
            (&words.state, words.request_state(request.state)),
        ]))
    }

    /// The mandates; the giver's side may end those that are not over.
    pub(super) async fn mandates(
        &self,
        mandates: &[GrantedMandate],
        side: Side,
    ) -> Result<Html, ServerError> {
        let mut entries = String::new();
        for mandate in mandates {
            entries += &self.mandate_entry(mandate, side).await?;
        }
        Ok(list(&entries, &self.visitor.words().no_mandates))
    }

    async fn mandate_entry(
        &self,
        mandate: &GrantedMandate,
        side: Side,
    ) -> Result<String, ServerError> {
        let words = self.visitor.words();
        let state = mandate.state(&self.visitor.site.registers.clock.today());
        let assignee = self.party(&mandate.assignee_id).await?;
        let is_over = matches!(state, MandateState::Expired | MandateState::Ended);
        let end = if side == Side::Giver && !is_over {
            self.end_form(mandate, &assignee)
        } else {
            String::new()
        };
        let (from, until) = (written(&mandate.valid_from), written(&mandate.valid_until));
        let facts = facts(&[
            (&words.assignee, &assignee),
            (&words.principal, &self.party(&mandate.principal_id).await?),
            (&words.validity, &format!("{from}–{until}")),
            (&words.state, words.mandate_state(state)),
        ]);
        Ok(format!(
            "<li data-mandate=\"{id}\" data-state=\"{state}\">\n<h3>{theme}</h3>\n{facts}{end}</li>\n",
            id = text(&mandate.id),
            state = state.as_str(),
            theme = self.theme_heading(&mandate.theme),
        ))
    }

    /// Every entry has such a button, so each says aloud what it ends.
    fn end_form(&self, mandate: &GrantedMandate, assignee: &str) -> String {
        let words = self.visitor.words();
        let path = format!("/suomi-fi/valtuudet/{}/lopeta", mandate.id);
        let (theme, _) = self.theme(&mandate.theme);
        let places = [("name", assignee), ("theme", theme)];
        format!(
            "<form method=\"post\" action=\"{address}\">\
             <button class=\"quiet\" data-action=\"end\" aria-label=\"{label}\">{end}</button></form>\n",
            address = text(&self.visitor.address(&path)),
            label = text(&filled(&words.end_button_for, &places)),
            end = text(&words.end_button),
        )
    }
}

/// The entries, or the word that there are none.
fn list(entries: &str, nothing: &str) -> Html {
    if entries.is_empty() {
        return Html::raw(format!("<p>{}</p>\n", text(nothing)));
    }
    Html::raw(format!("<ul class=\"entries\">\n{entries}</ul>\n"))
}
