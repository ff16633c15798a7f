//! What to keep in the Finnish Service Catalogue (PTV) of each service: its name, who may act and what
//! that takes, and the pages that it leads to; in each language of the catalogue.

use crate::catalogue::Catalogue;
use crate::explain::chapters::title_and_verdict;
use crate::explain::own_text::OwnText;
use crate::explain::words::Words;
use crate::explain::{CannotExplain, Explanation};
use crate::languages;
use crate::node::Node;
use puolesta_core::catalogue::{Mandate, MandateForm, Procedure, Situation};
use puolesta_core::language::Language;
use puolesta_core::mandate::link;
use puolesta_core::message_key::MessageKey;
use puolesta_core::requirement::Mandates;
use std::fmt::Write;

/// What PTV should hold of a service.
#[derive(Debug)]
pub struct ForPtv {
    /// Its id in the catalogue.
    pub id: String,
    /// Its id in PTV, where the catalogue knows it.
    pub service: Option<String>,
    /// The id of its e-service in PTV, where the catalogue knows it.
    pub(super) channel: Option<String>,
    /// Its texts, in the order of the catalogue's languages.
    pub(super) versions: Vec<Version>,
    /// The themes of the mandates that those need who act for another, with their names.
    pub(super) themes: Vec<Theme>,
}

/// The texts of a service in one language.
#[derive(Debug)]
pub(super) struct Version {
    pub(super) language: Language,
    pub(super) name: String,
    /// Line by line.
    pub(super) conditions: Vec<String>,
    links: Vec<(String, String)>,
}

/// A mandate theme.
#[derive(Debug)]
pub(super) struct Theme {
    pub(super) uri: String,
    pub(super) names: Vec<(Language, String)>,
}

/// Every service of a catalogue without errors, in its order.
///
/// # Errors
/// When the widget could not use one of them either.
pub fn for_ptv(catalogue: &Catalogue) -> Result<Vec<ForPtv>, CannotExplain> {
    let services = catalogue.entries("services").iter();
    let mut all: Vec<ForPtv> = services.map(without_texts).collect();
    for language in promised(catalogue) {
        let explanations = Explanation::all(catalogue, language)?;
        for (service, explanation) in all.iter_mut().zip(&explanations) {
            service.versions.extend(version(explanation, language));
            if service.themes.is_empty() {
                service.themes = themes(explanation);
            }
        }
    }
    Ok(all)
}

fn promised(catalogue: &Catalogue) -> impl Iterator<Item = Language> {
    let root = catalogue.root.as_ref();
    let named = root.map_or(&[][..], |root| root.list("languages"));
    let named = named.iter().filter_map(Node::text);
    named.filter_map(languages::named)
}

fn without_texts(service: &Node) -> ForPtv {
    let known = |name| Some(service.at(&["ptv", name])?.text()?.to_owned());
    ForPtv {
        id: service.id().unwrap_or_default().to_owned(),
        service: known("service"),
        channel: known("channel"),
        versions: Vec::new(),
        themes: Vec::new(),
    }
}

/// Nothing where the service has no name in this language: others' words are no translation.
fn version(explanation: &Explanation, language: Language) -> Option<Version> {
    let name = explanation.loaded.service.name.exactly(language)?;
    let situations = Situation::ALL.iter();
    Some(Version {
        language,
        name: name.to_owned(),
        conditions: situations
            .flat_map(|situation| conditions(explanation, *situation))
            .collect(),
        links: links(explanation),
    })
}

/// What a situation takes: the verdict, and then what the form says of it.
fn conditions(explanation: &Explanation, situation: Situation) -> Vec<String> {
    let words = &explanation.words;
    let requirement = explanation.loaded.requirement(situation);
    let (title, verdict) = title_and_verdict(situation, requirement.procedure);
    let verdict = format!("{}. {}", words.own(title), words.own(verdict));
    let reason = (requirement.procedure == Procedure::NotAllowed)
        .then(|| explanation.first_words(situation));
    let asked = requirement.mandates.as_ref();
    let said = reason.into_iter().flatten().map(|said| said.text);
    let mandates = asked.map_or_else(Vec::new, |asked| mandates(explanation, asked));
    let declared = explanation.declarations(situation).into_iter();
    let follows = explanation.follows(situation).into_iter().skip(1);
    std::iter::once(verdict)
        .chain(said)
        .chain(mandates)
        .chain(declared.map(|(_, statement)| statement.text))
        .chain(follows.map(|said| said.text))
        .collect()
}

fn mandates(explanation: &Explanation, asked: &Mandates) -> Vec<String> {
    let several = explanation.several(asked).map(|said| said.text);
    let each = asked.each().map(|mandate| needed(explanation, mandate));
    several.into_iter().chain(each).collect()
}

/// `You need a Suomi.fi mandate: Applying for a grant. You do not need it if you are the chair.`
fn needed(explanation: &Explanation, mandate: &Mandate) -> String {
    let words = &explanation.words;
    let name = explanation.localized(&mandate.name).text;
    let mut said = format!("{} {name}.", words.get(mandate.needed_key()));
    if !mandate.roles.is_empty() {
        let roles = words.roles(&mandate.roles);
        said.push(' ');
        said += &words.fill(MessageKey::MandateRoles, &roles);
    }
    said
}

/// The pages of the mandates, each once.
fn links(explanation: &Explanation) -> Vec<(String, String)> {
    let mut links: Vec<(String, String)> = Vec::new();
    for mandate in asked(explanation) {
        let Some(address) = link(mandate, explanation.words.language()) else {
            continue;
        };
        let name = explanation.localized(&mandate.name).text;
        if !links.iter().any(|(known, _)| *known == name) {
            links.push((name, address));
        }
    }
    links
}

fn asked(explanation: &Explanation) -> impl Iterator<Item = &Mandate> {
    let situations = Situation::ALL.iter();
    let requirements = situations.map(|situation| explanation.loaded.requirement(*situation));
    let asked = requirements.filter_map(|requirement| requirement.mandates.as_ref());
    asked.flat_map(Mandates::each)
}

fn themes(explanation: &Explanation) -> Vec<Theme> {
    let requirement = explanation.loaded.requirement(Situation::OnBehalf);
    let asked = requirement.mandates.iter().flat_map(Mandates::each);
    let of_suomi_fi = asked.filter(|mandate| mandate.form == MandateForm::SuomiFi);
    let theme = |mandate: &Mandate| {
        let names = Language::ALL.iter();
        let names = names.filter_map(|it| Some((*it, mandate.name.exactly(*it)?.to_owned())));
        Some(Theme {
            uri: mandate.theme.clone()?,
            names: names.collect(),
        })
    };
    of_suomi_fi.filter_map(theme).collect()
}

impl Version {
    /// The conditions and the links below them, as they are pasted into PTV.
    pub(super) fn pasted(&self) -> String {
        let links = self.links.iter();
        let links = links.map(|(name, address)| format!("{name}: {address}"));
        let lines: Vec<String> = self.conditions.iter().cloned().chain(links).collect();
        lines.join("\n")
    }
}

/// Service by service and language by language, to be copied from; the titles in `language`.
#[must_use]
pub fn ptv_text(services: &[ForPtv], language: Language) -> String {
    let words = Words::of(language);
    let mut text = String::new();
    for service in services {
        let unknown = words.own(OwnText::ExportUnknown);
        let known = service.service.as_deref().unwrap_or(unknown);
        let label = words.own(OwnText::ExportPtv);
        let _ = writeln!(text, "{}\n{label}: {known}\n", service.id);
        for version in &service.versions {
            let (name, conditions) = (OwnText::DiffName, OwnText::ExportConditions);
            let _ = writeln!(
                text,
                "  [{}]\n  {}: {}\n  {}:",
                version.language.as_str(),
                words.own(name),
                version.name,
                words.own(conditions),
            );
            for line in version.pasted().lines() {
                let _ = writeln!(text, "    {line}");
            }
            text.push('\n');
        }
    }
    text
}
