//! What PTV hints at and people decide: the e-service, signatures, mandates.

use super::name_in_id;
use super::offer::{Channel, Connection, Service, Theme};
use super::read::Collected;
use super::texts::Texts;
use super::why::Why;
use super::write::{Member, list, object};
use crate::catalogue::Catalogue;
use crate::languages::LANGUAGES;
use crate::minify::quoted;
use crate::themes::known;
use puolesta_core::language::Language;
use std::collections::{HashMap, HashSet};

/// More others than this the schema does not take.
const MOST_OTHERS: u64 = 50;

/// What a situation could be. It is written only while nobody has decided.
pub(crate) struct Proposal {
    /// `onBehalf` or `together`.
    pub(crate) field: &'static str,
    /// What to write for now; `None` when there is nothing that could stand.
    pub(crate) value: Option<String>,
    /// Where it comes from and what to decide.
    pub(crate) why: Vec<Why>,
}

/// The e-service of a service, if there is just one; else why a person has to choose.
pub(crate) fn channel(service: &Service, collected: &Collected) -> (Option<String>, Option<Why>) {
    let connections = collected.connections_of(&service.id);
    let electronic: Vec<&Channel> = electronic(connections, collected).collect();
    match electronic.as_slice() {
        [one] => (Some(one.id.clone()), None),
        [] => (None, unread(connections, collected)),
        several => {
            let described = several
                .iter()
                .map(|channel| described(channel, collected.language));
            let which = described.collect::<Vec<_>>().join("; ");
            let count = several.len();
            (None, Some(Why::SeveralEServices { count, which }))
        }
    }
}

fn electronic<'a>(
    connections: &'a [Connection],
    collected: &'a Collected,
) -> impl Iterator<Item = &'a Channel> {
    let channels = connections
        .iter()
        .filter_map(|it| collected.channels.get(&it.channel));
    channels.filter(|channel| channel.electronic)
}

fn unread(connections: &[Connection], collected: &Collected) -> Option<Why> {
    let is_unread = |it: &&Connection| !collected.channels.contains_key(&it.channel);
    let count = connections.iter().filter(is_unread).count();
    (count > 0).then_some(Why::ChannelsNotRead { count })
}

fn described(channel: &Channel, language: Language) -> String {
    let name = channel.names.first().map(str::to_owned);
    let name = name.unwrap_or_else(|| Why::WithoutName.said(language));
    let address = channel.address.clone();
    let address = address.unwrap_or_else(|| Why::WithoutAddress.said(language));
    format!("{} {name} ({address})", channel.id)
}

/// More than one signature hints at approvals by the others.
pub(crate) fn together(channel: Option<&str>, collected: &Collected) -> Option<Proposal> {
    let channel = collected.channels.get(channel?)?;
    let others = channel
        .signatures
        .checked_sub(1)
        .filter(|others| *others > 0)?;
    let signatures = channel.signatures;
    let value = (others <= MOST_OTHERS).then(|| {
        let number = others.to_string();
        let parties = [
            ("source", quoted("declared")),
            ("min", number.clone()),
            ("max", number),
        ];
        object(&[
            ("procedure", quoted("approval")),
            ("parties", object(&parties)),
            ("decision", quoted("all")),
        ])
    });
    Some(Proposal {
        field: "together",
        value,
        why: vec![Why::Signatures { signatures, others }],
    })
}

/// Mandate themes that somebody noted in PTV by hand.
pub(crate) fn on_behalf(
    service: &Service,
    collected: &Collected,
    mandates: &mut Mandates,
    write: bool,
) -> Option<Proposal> {
    let themes = themes(collected.connections_of(&service.id));
    if themes.is_empty() {
        return None;
    }
    let (usable, unusable): (Vec<&Theme>, Vec<&Theme>) = themes
        .into_iter()
        .partition(|theme| known(&theme.uri).is_some_and(|known| !known.is_group()));
    let value = (write && !usable.is_empty()).then(|| rule(&usable, mandates));
    let why = reasons(&usable, &unusable);
    Some(Proposal {
        field: "onBehalf",
        value,
        why,
    })
}

fn themes(connections: &[Connection]) -> Vec<&Theme> {
    let mut seen = HashSet::new();
    let themes = connections.iter().flat_map(|connection| &connection.themes);
    themes
        .filter(|theme| seen.insert(theme.uri.as_str()))
        .collect()
}

fn rule(themes: &[&Theme], mandates: &mut Mandates) -> String {
    let ids: Vec<String> = themes.iter().map(|theme| mandates.id_of(theme)).collect();
    let mut members = vec![("procedure", quoted("mandate"))];
    let principals = principals(themes);
    if !principals.is_empty() {
        members.push(("principals", list(&principals)));
    }
    members.push(("mandates", object(&[("anyOf", list(&ids))])));
    object(&members)
}

/// Who can give these mandates, as far as that is narrower than the default.
fn principals(themes: &[&Theme]) -> Vec<String> {
    let known = themes
        .iter()
        .filter_map(|theme| known(&theme.uri)?.principal());
    let known = known.filter(|principal| *principal != "any");
    let mut principals: Vec<String> = known.map(str::to_owned).collect();
    principals.sort();
    principals.dedup();
    principals
}

fn reasons(usable: &[&Theme], unusable: &[&Theme]) -> Vec<Why> {
    let names = (!usable.is_empty()).then(|| names(usable));
    let noted = names.map(|names| Why::NotesMandate { names });
    let unusable = unusable.iter().map(|theme| {
        let uri = theme.uri.clone();
        if known(&uri).is_some() {
            Why::NotesGroup { uri }
        } else {
            Why::NotesUnknown { uri }
        }
    });
    noted.into_iter().chain(unusable).collect()
}

fn names(themes: &[&Theme]) -> String {
    let name = |theme: &&Theme| {
        let names = names_of(theme);
        format!("“{}”", names.first().unwrap_or(&theme.uri))
    };
    themes.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The official names of a theme, and those of PTV where no official one is known.
fn names_of(theme: &Theme) -> Texts {
    let mut names = Texts::default();
    let known = known(&theme.uri);
    for language in LANGUAGES {
        let official = known.and_then(|known| known.name(language));
        official
            .into_iter()
            .for_each(|name| names.add(language, name));
    }
    names.complete_from(&theme.names);
    names
}

/// The mandates of a catalogue, and those that an import adds.
pub(crate) struct Mandates {
    ids: HashSet<String>,
    by_theme: HashMap<String, String>,
    /// Entries to add.
    pub(crate) added: Vec<Vec<Member>>,
}

impl Mandates {
    /// Those that a catalogue has.
    pub(crate) fn of(catalogue: &Catalogue) -> Self {
        let mandates = catalogue.entries("mandates").iter();
        let bundles = catalogue.entries("bundles").iter();
        let by_theme = mandates.clone();
        let by_theme =
            by_theme.filter_map(|mandate| Some((mandate.text_of("theme")?, mandate.id()?)));
        Self {
            by_theme: by_theme
                .map(|(theme, id)| (theme.to_owned(), id.to_owned()))
                .collect(),
            ids: mandates
                .chain(bundles)
                .filter_map(|it| Some(it.id()?.to_owned()))
                .collect(),
            added: Vec::new(),
        }
    }

    /// The id of the mandate with this theme, which is added if it is missing.
    fn id_of(&mut self, theme: &Theme) -> String {
        if let Some(id) = self.by_theme.get(&theme.uri) {
            return id.clone();
        }
        let names = names_of(theme);
        let name = names.first().unwrap_or(&theme.uri);
        let id = name_in_id::free_id(name, &mut self.ids);
        self.by_theme.insert(theme.uri.clone(), id.clone());
        self.added.push(mandate(&id, theme, &names));
        id
    }
}

fn mandate(id: &str, theme: &Theme, names: &Texts) -> Vec<Member> {
    let names: Vec<_> = names
        .all()
        .map(|(language, name)| (language, quoted(name)))
        .collect();
    let mut members = vec![
        ("id", quoted(id)),
        ("form", quoted("suomi-fi")),
        ("theme", quoted(&theme.uri)),
        ("name", object(&names)),
    ];
    let principal = known(&theme.uri).and_then(crate::themes::Theme::principal);
    members.extend(principal.map(|principal| ("principal", quoted(principal))));
    members
}
