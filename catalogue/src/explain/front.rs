//! What stands first: the service, who provides it, who decided, on what ground. And the lines to sign.

use super::document::{Fact, Phrase};
use super::own_text::OwnText;
use super::words::Words;
use super::{Explanation, localized_text};
use crate::node::Node;

/// The facts below the title.
pub(crate) fn facts(explanation: &Explanation) -> Vec<Fact> {
    let Explanation {
        loaded,
        service,
        words,
        ..
    } = explanation;
    let decided = |name| service.at(&["decided", name]);
    let text = |name| decided(name).and_then(Node::text).map(Phrase::from);
    let day = |name| {
        let day = decided(name).and_then(Node::text);
        day.map(|day| Phrase::from(words.day(day)))
    };
    let basis = decided("basis").map(|basis| explanation.localized(&localized_text(basis)));
    let facts = [
        (OwnText::Provider, provider(explanation)),
        (OwnText::FormKind, kind(explanation)),
        (OwnText::Category, category(explanation)),
        (OwnText::ServiceId, Some(Phrase::from(&*loaded.service.id))),
        (
            OwnText::CatalogueDay,
            Some(words.day(&loaded.updated).into()),
        ),
        (OwnText::Status, Some(words.own(status(service)).into())),
        (OwnText::DecidedBy, text("by")),
        (OwnText::DecidedOn, day("on")),
        (OwnText::Basis, basis),
        (OwnText::Review, day("review")),
        (OwnText::Owner, text("owner")),
    ];
    let fact = |(label, said): (OwnText, Option<Phrase>)| {
        let not_said = || Phrase::from(words.own(OwnText::NotSaid));
        Fact::new(words.own(label), said.unwrap_or_else(not_said))
    };
    let life = life_situations(explanation);
    let life = life.map(|life| Fact::new(words.own(OwnText::LifeSituations), life));
    facts.map(fact).into_iter().chain(life).collect()
}

/// Whether it is decided, or proposed to be.
pub(crate) fn status(service: &Node) -> OwnText {
    let status = service.at(&["decided", "status"]).and_then(Node::text);
    match status {
        Some("proposed") => OwnText::StatusProposed,
        _ => OwnText::StatusDecided,
    }
}

/// The situations of life in which people need this service; nothing where none is named.
pub(crate) fn life_situations(explanation: &Explanation) -> Option<String> {
    let id = explanation.service.id();
    let names_it = |bundle: &&Node| bundle.list("services").iter().any(|each| each.text() == id);
    let bundles = explanation.root.list("bundles").iter().filter(names_it);
    let situations = bundles.filter_map(|bundle| bundle.get("situation"));
    let situations = situations.map(|text| explanation.localized(&localized_text(text)).text);
    let situations: Vec<String> = situations.collect();
    (!situations.is_empty()).then(|| situations.join(", "))
}

/// The title of the lines to sign, and what each is for.
pub(crate) fn signature(words: &Words) -> (String, Vec<String>) {
    let lines = [OwnText::SignDay, OwnText::SignName, OwnText::SignPosition];
    let lines = lines.map(|line| words.own(line).to_owned());
    (words.own(OwnText::SignTitle).to_owned(), lines.into())
}

/// Whether the service names a provider of its own.
pub(crate) fn has_own_provider(explanation: &Explanation) -> bool {
    let own = explanation.service.get("provider");
    own.is_some_and(|provider| provider.get("name").is_some())
}

/// Whoever provides the service: its own provider where that has a name, else the catalogue's.
pub(crate) fn provider_node(explanation: &Explanation) -> Option<&Node> {
    let own = explanation.service.get("provider");
    let named = own.filter(|provider| provider.get("name").is_some());
    named.or_else(|| explanation.root.get("provider"))
}

/// The provider's name, with what kind it is.
pub(crate) fn provider(explanation: &Explanation) -> Option<Phrase> {
    let provider = provider_node(explanation)?;
    let name = explanation.localized(&localized_text(provider.get("name")?));
    let label = match provider.text_of("kind")? {
        "municipality" => OwnText::ProviderMunicipality,
        "wellbeing-services-county" => OwnText::ProviderCounty,
        "joint-authority" => OwnText::ProviderAuthority,
        _ => OwnText::ProviderOther,
    };
    let text = explanation.words.own_filled(label, &name.text);
    Some(Phrase { text, ..name })
}

/// What the form is.
pub(crate) fn kind(explanation: &Explanation) -> Option<Phrase> {
    let label = match explanation.service.text_of("kind")? {
        "application" => OwnText::KindApplication,
        "notification" => OwnText::KindNotification,
        "advice" => OwnText::KindAdvice,
        "booking" => OwnText::KindBooking,
        "agreement" => OwnText::KindAgreement,
        "appeal" => OwnText::KindAppeal,
        "information" => OwnText::KindInformation,
        _ => return None,
    };
    Some(explanation.words.own(label).into())
}

/// The area of life.
pub(crate) fn category(explanation: &Explanation) -> Option<Phrase> {
    let label = category_label(explanation.service.text_of("category")?)?;
    Some(explanation.words.own(label).into())
}

/// The words for an area of life.
pub(crate) fn category_label(category: &str) -> Option<OwnText> {
    let label = match category {
        "housing" => OwnText::CategoryHousing,
        "employment" => OwnText::CategoryEmployment,
        "leisure-youth" => OwnText::CategoryLeisureYouth,
        "early-education" => OwnText::CategoryEarlyEducation,
        "social-services" => OwnText::CategorySocialServices,
        "education" => OwnText::CategoryEducation,
        "building" => OwnText::CategoryBuilding,
        "permits" => OwnText::CategoryPermits,
        "health" => OwnText::CategoryHealth,
        "other" => OwnText::CategoryOther,
        _ => return None,
    };
    Some(label)
}
