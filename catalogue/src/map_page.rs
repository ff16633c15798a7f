//! A mandate map as one page: an employee finds what a title needs, by the title or by the work to be done.
//! It runs no script and fetches nothing; each sector prints on pages of its own.

mod words;

use crate::catalogue::Catalogue;
use crate::explain::words::Words as OfWidget;
use crate::node::Node;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use puolesta_core::language::Language;
use std::collections::BTreeMap;
use words::Words;

const STYLE: &str = include_str!("explain/page.css");

/// The page in a language.
#[must_use]
pub fn map_page(map: &Catalogue, language: Language) -> String {
    let page = Page {
        map,
        language,
        words: words::of(language),
        of_widget: OfWidget::of(language),
    };
    let written = html! {
        (DOCTYPE)
        html lang=(language.as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (page.words.title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main {
                (page.front())
                @for sector in map.entries("sectors") { (page.sector(sector)) }
            } }
        }
    };
    written.into_string() + "\n"
}

struct Page<'a> {
    map: &'a Catalogue,
    language: Language,
    words: &'static Words,
    of_widget: OfWidget,
}

/// A text, and its language where it is another one than the page's.
struct Text<'a> {
    words: &'a str,
    lang: Option<&'static str>,
}

impl<'a> Page<'a> {
    /// A text by language, else the one that stands in for it.
    fn text(&self, node: Option<&'a Node>) -> Text<'a> {
        let own = std::iter::once(&self.language);
        let mut all = own.chain(Language::ALL);
        let found = all.find_map(|language| Some((language, node?.text_of(language.as_str())?)));
        let (language, words) = found.unwrap_or((&self.language, ""));
        let lang = (*language != self.language).then_some(language.as_str());
        Text { words, lang }
    }

    fn name(&self, node: &'a Node) -> Text<'a> {
        self.text(node.get("name"))
    }

    fn titles(&self) -> impl Iterator<Item = (&'a Node, &'a Node)> {
        let sectors = self.map.entries("sectors").iter();
        sectors.flat_map(|sector| {
            sector
                .list("titles")
                .iter()
                .map(move |title| (sector, title))
        })
    }

    fn entry(&self, list: &str, id: &str) -> Option<&'a Node> {
        let mut entries = self.map.entries(list).iter();
        entries.find(|entry| entry.id() == Some(id))
    }

    /// What to look for, and where it stands.
    fn front(&self) -> Markup {
        let organisation = self
            .map
            .root
            .as_ref()
            .and_then(|root| root.at(&["organisation", "name"]));
        let organisation = self.text(organisation);
        html! {
            article {
                h1 { (self.words.title) }
                p.lead lang=[organisation.lang] { (organisation.words) }
                p { (self.words.lead) }
                ul {
                    li { a href="#titles" { (self.words.by_title) } }
                    li { a href="#work" { (self.words.by_work) } }
                }
                h2 id="titles" { (self.words.by_title) }
                ul { @for (sector, title) in self.in_order() { li { (self.link_to(title)) ", " (self.name(sector)) } } }
                h2 id="work" { (self.words.by_work) }
                @for (service, work) in self.work() {
                    h3 { (service) }
                    ul { @for (why, titles) in work { li {
                        (why) " "
                        @for (index, title) in titles.iter().enumerate() {
                            @if index > 0 { ", " }
                            (self.link_to(title))
                        }
                    } } }
                }
            }
        }
    }

    /// The titles with their sectors, by name.
    fn in_order(&self) -> Vec<(&'a Node, &'a Node)> {
        let mut titles: Vec<_> = self.titles().collect();
        titles.sort_by_key(|(_, title)| self.name(title).words.to_lowercase());
        titles
    }

    /// By service, then by the work that is done there: the titles that do it.
    fn work(&self) -> BTreeMap<&'a str, BTreeMap<&'a str, Vec<&'a Node>>> {
        let mut work: BTreeMap<_, BTreeMap<_, Vec<_>>> = BTreeMap::new();
        for (_, title) in self.titles() {
            for need in title.list("needs") {
                let mandate = need
                    .text_of("mandate")
                    .and_then(|id| self.entry("mandates", id));
                if let Some(service) = mandate.and_then(|mandate| mandate.at(&["service", "name"]))
                {
                    let why = self.text(need.get("why")).words;
                    let of_service = work.entry(self.text(Some(service)).words).or_default();
                    of_service.entry(why).or_default().push(title);
                }
            }
        }
        work
    }

    fn link_to(&self, title: &'a Node) -> Markup {
        let id = title.id().unwrap_or_default();
        html! { a href={ "#" (id) } { (self.name(title)) } }
    }

    fn sector(&self, sector: &'a Node) -> Markup {
        html! {
            article {
                h2 { (self.name(sector)) }
                @for title in sector.list("titles") { (self.title(title)) }
            }
        }
    }

    fn title(&self, title: &'a Node) -> Markup {
        let approval = match title.text_of("approval") {
            Some("none") => self.words.without_approval,
            _ => self.words.with_approval,
        };
        html! {
            section {
                h3 id=[title.id()] { (self.name(title)) }
                p { (approval) }
                @for need in title.list("needs") { (self.need(need)) }
            }
        }
    }

    fn need(&self, need: &'a Node) -> Markup {
        let id = need.text_of("mandate").unwrap_or_default();
        match (self.entry("mandates", id), self.entry("rights", id)) {
            (Some(mandate), _) => self.mandate(need, mandate),
            (None, Some(right)) => self.right(need, right),
            (None, None) => html! {},
        }
    }

    fn mandate(&self, need: &'a Node, mandate: &'a Node) -> Markup {
        let specifier = need.get("specifier").or_else(|| mandate.get("specifier"));
        let giver = mandate
            .text_of("givenBy")
            .and_then(|id| self.entry("givers", id));
        let service = mandate.get("service");
        let link = service.map(|service| self.text(service.get("link")).words);
        let link = link.filter(|link| link.starts_with("https://"));
        let service = self.text(service.and_then(|service| service.get("name")));
        html! {
            h4 { (self.name(mandate)) }
            @if mandate.get("unverified").is_some() { p.verdict.not-possible { (self.words.unverified) } }
            dl {
                (fact(self.words.why, &html! { (self.text(need.get("why"))) }))
                (self.kind(mandate))
                @if let Some(giver) = giver { (fact(self.words.given_by, &html! { (self.name(giver)) })) }
                (fact(self.words.used_in, &match link {
                    Some(link) => html! { a href=(link) { (service) } },
                    None => html! { (service) },
                }))
                @if let Some(specifier) = specifier { (fact(self.words.specifier, &html! { (self.text(Some(specifier))) })) }
                (self.period(need, mandate))
            }
        }
    }

    fn right(&self, need: &'a Node, right: &'a Node) -> Markup {
        let granted = right.list("grants").iter().filter_map(Node::text);
        let granted = granted.filter_map(|id| self.entry("mandates", id));
        html! {
            h4 { (self.words.right) }
            dl {
                (fact(self.words.why, &html! { (self.text(need.get("why"))) }))
                (self.kind(right))
                (self.period(need, right))
                (fact(self.words.grants, &html! { ul { @for mandate in granted { li { (self.name(mandate)) } } } }))
            }
        }
    }

    fn kind(&self, row: &'a Node) -> Markup {
        let kind = row.text_of("kind").unwrap_or_default();
        let mut kinds = self.words.kinds.iter();
        let said = kinds
            .find(|(name, _)| *name == kind)
            .map_or("", |(_, said)| said);
        fact(self.words.kind, &html! { (said) })
    }

    fn period(&self, need: &'a Node, row: &'a Node) -> Markup {
        let period = need.text_of("period").or_else(|| row.text_of("period"));
        let said = period.and_then(|period| self.of_widget.period(period));
        html! { @if let Some(said) = said { (fact(self.words.period, &html! { (said) })) } }
    }
}

fn fact(label: &str, said: &Markup) -> Markup {
    html! { div { dt { (label) } dd { (said) } } }
}

impl maud::Render for Text<'_> {
    fn render(&self) -> Markup {
        match self.lang {
            Some(lang) => html! { span lang=(lang) { (self.words) } },
            None => html! { (self.words) },
        }
    }
}
