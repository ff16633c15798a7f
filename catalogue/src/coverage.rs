//! How much of the service offering is decided, by area of life and by language, and what is missing.

mod chart;
mod html;
mod json;
mod table;
mod words;

pub use html::html;
pub use json::json;
pub use table::table;

use crate::catalogue::Catalogue;
use crate::languages::LANGUAGES;
use crate::node::Node;
use crate::rules::is_on_paper;
use crate::unfinished::is_to_fill_in;
use puolesta_core::date::Date;

/// The areas of life in the order of the schema.
pub(crate) const CATEGORIES: [&str; 10] = [
    "housing",
    "employment",
    "leisure-youth",
    "early-education",
    "social-services",
    "education",
    "building",
    "permits",
    "health",
    "other",
];

/// What a service needs before it counts as decided or proposed.
const NEEDED: [&[&str]; 7] = [
    &["decided", "by"],
    &["decided", "on"],
    &["decided", "basis"],
    &["decided", "owner"],
    &["alone", "procedure"],
    &["onBehalf", "procedure"],
    &["together", "procedure"],
];

/// What is decided in a catalogue on a day.
#[derive(Debug)]
pub struct Coverage {
    /// Whose catalogue it is.
    pub provider: String,
    /// The day that reviews are compared with.
    pub today: Date,
    /// The languages that the catalogue promises.
    pub languages: Vec<String>,
    /// Every service, in the order of the catalogue.
    pub services: Vec<Service>,
    /// The mandates, by where people get them.
    pub mandates: Mandates,
}

/// What is decided of one service.
#[derive(Debug)]
pub struct Service {
    /// Its id.
    pub id: String,
    /// Its name in the first language that has one.
    pub name: String,
    /// That language.
    pub name_language: &'static str,
    /// Its area of life.
    pub category: &'static str,
    /// Whether it only stands there as a recommendation that nobody has decided here.
    pub is_recommendation: bool,
    /// The fields that a decision needs and that are not there, such as `decided.owner`.
    pub missing: Vec<String>,
    /// The day on which it should have been looked at again, when that day has passed.
    pub overdue: Option<String>,
    /// Texts that lack a language of the catalogue.
    pub untranslated: Vec<Untranslated>,
}

/// A text that lacks a language.
#[derive(Debug, PartialEq, Eq)]
pub struct Untranslated {
    /// Which text of the service, such as `together.reason`.
    pub path: String,
    /// The language that it lacks.
    pub language: String,
}

/// Ids of mandates by where people get them.
#[derive(Debug, Default)]
pub struct Mandates {
    /// In Suomi.fi, with the theme known: people are led to its own page.
    pub theme: Vec<String>,
    /// In Suomi.fi, without a known theme: people are led to a page about it.
    pub link: Vec<String>,
    /// On paper, because Suomi.fi has no theme for it.
    pub paper: Vec<String>,
}

/// The numbers of one area of life, or of all.
#[derive(Debug, PartialEq, Eq)]
pub struct Count {
    /// How many services there are.
    pub services: usize,
    /// How many of them are decided.
    pub decided: usize,
    /// How many are whole, but only proposed.
    pub proposed: usize,
    /// How many of both have all their texts, for each language of the catalogue.
    pub by_language: Vec<usize>,
}

/// Looks at every service of a catalogue, with all that it extends.
#[must_use]
pub fn coverage(catalogue: &Catalogue, today: Date) -> Coverage {
    let root = catalogue.root.as_ref();
    let provider = root.and_then(|root| root.at(&["provider", "name"]));
    let named = root.and_then(|root| root.list("languages").iter().map(Node::text).collect());
    let languages: Vec<&str> = named.unwrap_or_default();
    let services = catalogue.entries("services").iter();
    Coverage {
        provider: first_text(provider).1.to_owned(),
        today,
        languages: languages.iter().map(ToString::to_string).collect(),
        services: services
            .map(|service| Service::of(service, &languages, today))
            .collect(),
        mandates: Mandates::of(catalogue.entries("mandates")),
    }
}

impl Coverage {
    /// All services together.
    #[must_use]
    pub fn all(&self) -> Count {
        self.count(|_| true)
    }

    /// Each area of life, those without a service included.
    pub fn by_category(&self) -> impl Iterator<Item = (&'static str, Count)> {
        let count = |id| (id, self.count(|service| service.category == id));
        CATEGORIES.into_iter().map(count)
    }

    /// The services of which something is missing.
    pub fn unfinished(&self) -> impl Iterator<Item = &Service> {
        let lacks = |service: &&Service| !service.is_whole() || !service.untranslated.is_empty();
        self.services.iter().filter(lacks)
    }

    /// The services that are proposed.
    pub fn proposed(&self) -> impl Iterator<Item = &Service> {
        let services = self.services.iter();
        services.filter(|service| service.is_proposed())
    }

    fn count(&self, is_counted: impl Fn(&Service) -> bool) -> Count {
        let services: Vec<&Service> = self.services.iter().filter(|s| is_counted(s)).collect();
        let number = |is_so: &dyn Fn(&Service) -> bool| {
            let services = services.iter();
            services.filter(|service| is_so(service)).count()
        };
        let languages = self.languages.iter();
        Count {
            services: services.len(),
            decided: number(&Service::is_decided),
            proposed: number(&Service::is_proposed),
            by_language: languages
                .map(|language| number(&|service| service.is_whole() && service.speaks(language)))
                .collect(),
        }
    }
}

impl Service {
    fn of(service: &Node, languages: &[&str], today: Date) -> Self {
        let category = service.text_of("category").unwrap_or_default();
        let known = CATEGORIES.iter().find(|id| **id == category);
        let status = service.at(&["decided", "status"]).and_then(Node::text);
        let missing = NEEDED.iter().filter(|path| is_missing(service.at(path)));
        let missing: Vec<String> = missing.map(|path| path.join(".")).collect();
        let mut untranslated = Vec::new();
        find_untranslated(service, "", languages, &mut untranslated);
        untranslated.retain(|text| !missing.contains(&text.path));
        let (name_language, name) = first_text(service.get("name"));
        Self {
            id: service.id().unwrap_or_default().to_owned(),
            name: name.to_owned(),
            name_language,
            category: known.unwrap_or(&"other"),
            is_recommendation: status == Some("proposed"),
            missing,
            overdue: overdue(service, today),
            untranslated,
        }
    }

    /// Whether all of it is there, and the day to look at it again has not passed.
    fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.overdue.is_none()
    }

    /// Whether somebody has decided all of it.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.is_whole() && !self.is_recommendation
    }

    /// Whether all of it is there as a recommendation.
    #[must_use]
    pub fn is_proposed(&self) -> bool {
        self.is_whole() && self.is_recommendation
    }

    /// Whether all its texts are there in this language.
    fn speaks(&self, language: &str) -> bool {
        self.untranslated
            .iter()
            .all(|text| text.language != language)
    }
}

impl Mandates {
    fn of(mandates: &[Node]) -> Self {
        let mut all = Self::default();
        for mandate in mandates {
            let id = mandate.id().unwrap_or_default().to_owned();
            match (is_on_paper(mandate), mandate.get("theme")) {
                (true, _) => all.paper.push(id),
                (false, Some(_)) => all.theme.push(id),
                (false, None) => all.link.push(id),
            }
        }
        all
    }
}

/// A text in no language at all is missing as a field; one that lacks a language is untranslated.
fn is_missing(node: Option<&Node>) -> bool {
    let Some(node) = node else { return true };
    match node.text() {
        Some(text) => is_to_fill_in(text),
        None => first_text(Some(node)).1.is_empty(),
    }
}

fn overdue(service: &Node, today: Date) -> Option<String> {
    let review = service.at(&["decided", "review"])?.text()?;
    (Date::from_iso(review)? < today).then(|| review.to_owned())
}

/// The first language in which a text is written, and the text; Finnish and nothing when there is none.
fn first_text(text: Option<&Node>) -> (&'static str, &str) {
    let in_language = |language: &&'static str| Some((*language, text?.text_of(language)?));
    let mut texts = LANGUAGES.iter().filter_map(in_language);
    texts
        .find(|(_, text)| !is_to_fill_in(text))
        .unwrap_or(("fi", ""))
}

/// Goes through everything below a value. A text for people is an object that holds only languages.
fn find_untranslated(node: &Node, path: &str, languages: &[&str], found: &mut Vec<Untranslated>) {
    if is_text_for_people(node) {
        let lacks = |language: &&&str| node.text_of(language).is_none_or(is_to_fill_in);
        found.extend(languages.iter().filter(lacks).map(|language| Untranslated {
            path: path.to_owned(),
            language: (*language).to_owned(),
        }));
        return;
    }
    for member in node.members() {
        let dot = if path.is_empty() { "" } else { "." };
        let below = format!("{path}{dot}{}", member.name);
        find_untranslated(&member.node, &below, languages, found);
    }
    for (index, item) in node.items().iter().enumerate() {
        find_untranslated(item, &format!("{path}[{index}]"), languages, found);
    }
}

fn is_text_for_people(node: &Node) -> bool {
    let members = node.members();
    !members.is_empty()
        && members
            .iter()
            .all(|member| LANGUAGES.contains(&&*member.name))
}

#[cfg(test)]
mod tests;
