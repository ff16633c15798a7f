//! What the rules look at: the whole catalogue, with its texts, links and requirements gathered once.

use crate::catalogue::Catalogue;
use crate::languages::LANGUAGES;
use crate::node::Node;
use puolesta_core::date::Date;
use std::collections::HashMap;

/// The three situations, as a service names them.
pub(super) const SITUATIONS: [&str; 3] = ["alone", "onBehalf", "together"];

/// A catalogue with everything that it extends, and the day.
pub(super) struct Context<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) root: &'a Node,
    pub(super) today: Date,
    /// The languages in which the catalogue promises every text.
    pub(super) languages: Vec<&'a str>,
    /// Every text for people.
    pub(super) texts: Vec<Text<'a>>,
    /// Every situation of a service that asks for mandates.
    pub(super) asked: Vec<Asked<'a>>,
    mandates: HashMap<&'a str, &'a Node>,
    bundles: HashMap<&'a str, &'a Node>,
}

/// A text for people, side by side in its languages.
pub(super) struct Text<'a> {
    pub(super) what: What,
    pub(super) node: &'a Node,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A name that people look for in Suomi.fi, letter by letter.
    OfficialName,
    Name,
    Description,
    Specifier,
    Hours,
    Basis,
    Reason,
    Question,
    Answer,
    Example,
    Reminder,
    Declaration,
}

/// A situation of a service that asks for mandates.
pub(super) struct Asked<'a> {
    /// Of whom: the kinds of principals, or of the other parties.
    pub(super) kinds: Vec<&'a str>,
    /// The node of the kinds, or of the situation where they are left out.
    pub(super) kinds_node: &'a Node,
    /// Whether every one of the ids is needed.
    pub(super) all: bool,
    /// The ids of mandates and bundles.
    pub(super) ids: &'a [Node],
}

impl<'a> Context<'a> {
    /// `None` when the file is no JSON.
    pub(super) fn new(catalogue: &'a Catalogue, today: Date) -> Option<Self> {
        let root = catalogue.root.as_ref()?;
        let languages = root.list("languages").iter().filter_map(Node::text);
        Some(Self {
            catalogue,
            root,
            today,
            languages: languages.collect(),
            texts: texts(root),
            asked: root.list("services").iter().flat_map(asked).collect(),
            mandates: by_id(root.list("mandates")),
            bundles: by_id(root.list("bundles")),
        })
    }

    pub(super) fn services(&self) -> &'a [Node] {
        self.root.list("services")
    }

    pub(super) fn mandates(&self) -> &'a [Node] {
        self.root.list("mandates")
    }

    pub(super) fn bundles(&self) -> &'a [Node] {
        self.root.list("bundles")
    }

    pub(super) fn mandate(&self, id: &str) -> Option<&'a Node> {
        self.mandates.get(id).copied()
    }

    pub(super) fn bundle(&self, id: &str) -> Option<&'a Node> {
        self.bundles.get(id).copied()
    }

    /// The mandates that an id stands for: its own, or those of the bundle.
    pub(super) fn group(&self, id: &str) -> Vec<&'a Node> {
        if let Some(mandate) = self.mandate(id) {
            return vec![mandate];
        }
        let bundled = self
            .bundle(id)
            .map_or(&[][..], |bundle| bundle.list("mandates"));
        let ids = bundled.iter().filter_map(Node::text);
        ids.filter_map(|id| self.mandate(id)).collect()
    }

    /// The trees of the files themselves, before one was laid over the other.
    pub(super) fn files(&self) -> impl Iterator<Item = &'a Node> {
        self.catalogue
            .sources
            .iter()
            .filter_map(|source| source.root.as_ref())
    }

    /// Whether the catalogue is of a made-up municipality: 998 and 999 are nobody's codes.
    pub(super) fn is_made_up(&self) -> bool {
        let code = self.root.at(&["provider", "code"]).and_then(Node::text);
        matches!(code, Some("998" | "999"))
    }
}

impl<'a> Text<'a> {
    /// The language and its text, as far as they are texts in one of the three languages.
    pub(super) fn by_language(&self) -> impl Iterator<Item = (&'a str, &'a Node, &'a str)> {
        let members = self.node.members().iter();
        let known = members.filter(|member| LANGUAGES.contains(&&*member.name));
        known.filter_map(|member| Some((&*member.name, &member.node, member.node.text()?)))
    }
}

/// The situations of a service that ask for mandates.
pub(super) fn asked(service: &Node) -> impl Iterator<Item = Asked<'_>> {
    let on_behalf = service
        .get("onBehalf")
        .map(|node| (node, node.get("principals")));
    let together = service.get("together");
    let together = together.map(|node| (node, node.at(&["parties", "kinds"])));
    let situations = [on_behalf, together].into_iter().flatten();
    situations.filter_map(|(node, kinds)| asked_in(node, kinds))
}

fn asked_in<'a>(situation: &'a Node, kinds: Option<&'a Node>) -> Option<Asked<'a>> {
    let rule = situation.get("mandates")?;
    let is_asked = situation.text_of("procedure") == Some("mandate");
    let (all, ids) = match (rule.list("allOf"), rule.list("anyOf")) {
        ([], any) => (false, any),
        (all, _) => (true, all),
    };
    is_asked.then(|| Asked {
        kinds: kinds_or_person(kinds),
        kinds_node: kinds.unwrap_or(rule),
        all,
        ids,
    })
}

/// Who fits when nothing is said: persons.
pub(super) fn kinds_or_person(kinds: Option<&Node>) -> Vec<&str> {
    let written: Vec<&str> = kinds
        .map_or(&[][..], Node::items)
        .iter()
        .filter_map(Node::text)
        .collect();
    if written.is_empty() {
        vec!["person"]
    } else {
        written
    }
}

/// Whether the mandate is a signed paper.
pub(crate) fn is_on_paper(mandate: &Node) -> bool {
    mandate.text_of("form") == Some("power-of-attorney")
}

/// Whether people look for the mandate in Suomi.fi, as they do for each of a map, which names the giver.
pub(super) fn is_in_suomi_fi(mandate: &Node) -> bool {
    mandate.text_of("form") == Some("suomi-fi") || mandate.get("givenBy").is_some()
}

fn by_id(entries: &[Node]) -> HashMap<&str, &Node> {
    // Of repeated ids the first counts, as in the widget.
    let entries = entries.iter().rev();
    entries
        .filter_map(|entry| Some((entry.id()?, entry)))
        .collect()
}

fn texts(root: &Node) -> Vec<Text<'_>> {
    let mut texts = Texts(Vec::new());
    texts.add(What::Name, root.at(&["provider", "name"]));
    texts.add(What::Hours, root.at(&["help", "hours"]));
    for mandate in root.list("mandates") {
        let official = is_in_suomi_fi(mandate);
        let name = if official {
            What::OfficialName
        } else {
            What::Name
        };
        texts.add(name, mandate.get("name"));
        texts.add(What::Description, mandate.get("description"));
        texts.add(What::Specifier, mandate.get("specifier"));
    }
    for bundle in root.list("bundles") {
        texts.add(What::Name, bundle.get("name"));
        texts.add(What::Name, bundle.get("situation"));
    }
    for service in root.list("services") {
        texts.add_service(service);
    }
    texts.add_map(root);
    texts.0
}

struct Texts<'a>(Vec<Text<'a>>);

impl<'a> Texts<'a> {
    fn add(&mut self, what: What, node: Option<&'a Node>) {
        self.0.extend(node.map(|node| Text { what, node }));
    }

    /// What only a mandate map has.
    fn add_map(&mut self, root: &'a Node) {
        self.add(What::Name, root.at(&["organisation", "name"]));
        for mandate in root.list("mandates") {
            self.add(What::Name, mandate.at(&["service", "name"]));
        }
        for entry in root.list("givers").iter().chain(root.list("sectors")) {
            self.add(What::Name, entry.get("name"));
        }
        for conflict in root.list("conflicts") {
            self.add(What::Reason, conflict.get("why"));
        }
        for title in root
            .list("sectors")
            .iter()
            .flat_map(|sector| sector.list("titles"))
        {
            self.add(What::Name, title.get("name"));
            for need in title.list("needs") {
                self.add(What::Reason, need.get("why"));
                self.add(What::Specifier, need.get("specifier"));
            }
        }
    }

    fn add_service(&mut self, service: &'a Node) {
        self.add(What::Name, service.get("name"));
        self.add(What::Name, service.at(&["provider", "name"]));
        self.add(What::Basis, service.at(&["decided", "basis"]));
        for situation in SITUATIONS {
            self.add(What::Reason, service.at(&[situation, "reason"]));
        }
        self.add(What::Question, service.at(&["texts", "question"]));
        for situation in SITUATIONS {
            self.add(What::Answer, service.at(&["texts", "answers", situation]));
            self.add(What::Example, service.at(&["texts", "examples", situation]));
        }
        self.add(What::Reminder, service.at(&["texts", "reminder"]));
        let declarations = service.get("texts").map(|texts| texts.list("declarations"));
        for declaration in declarations.into_iter().flatten() {
            self.add(What::Declaration, declaration.get("text"));
        }
    }
}
