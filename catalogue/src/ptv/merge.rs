//! Services of PTV into a catalogue: what is empty is filled in, what is new is added, nothing else changes.

use super::offer::Service;
use super::proposal::{Mandates, Proposal};
use super::read::Collected;
use super::report::{Choice, Filled, Gone, LeftOut, NewEntry, Report};
use super::texts::{LANGUAGES, Texts};
use super::write::{Member, Writing, object, quoted};
use super::{category, kind, name_in_id, proposal};
use crate::catalogue::{Catalogue, Files};
use crate::node::Node;
use crate::read::{options_for, read};
use puolesta_core::date::Date;
use std::collections::{HashMap, HashSet};

/// The catalogue after an import.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Its text.
    pub text: String,
    /// What was done.
    pub report: Report,
}

/// A new catalogue with nothing but the services that were read. `today` is the day of the change.
#[must_use]
pub fn new_catalogue(collected: &Collected, today: Date) -> Imported {
    let languages = LANGUAGES.into_iter().filter(|language| {
        let mut services = collected.services.iter();
        *language == "fi" || services.any(|service| service.names.get(language).is_some())
    });
    let languages: Vec<String> = languages.map(str::to_owned).collect();
    let languages = super::write::list(&languages);
    let (year, month, day) = (today.year(), today.month(), today.day());
    let text = format!(
        "{{\n  \"version\": 1,\n  \"updated\": \"{year}-{month:02}-{day:02}\",\n  \"languages\": {languages},\n  \"services\": []\n}}\n"
    );
    let catalogue = Catalogue::read("catalogue.json", text.as_bytes(), &NoFiles);
    into_catalogue(collected, &catalogue).unwrap_or_else(|_| Imported {
        report: Report::default(),
        text,
    })
}

struct NoFiles;

impl Files for NoFiles {
    fn extended(&self, _: &str, _: &str) -> Result<Vec<u8>, String> {
        Err("there is no such file".to_owned())
    }
}

/// Merges what was read into a catalogue.
///
/// # Errors
/// Why it cannot be done, in a plain sentence: the catalogue must be read without a fault first.
pub fn into_catalogue(collected: &Collected, catalogue: &Catalogue) -> Result<Imported, String> {
    let source = &catalogue.sources[0];
    let unread = || {
        let name = &source.name;
        format!("{name} cannot be read; see why with: puolesta-catalogue check {name}")
    };
    if !catalogue.problems.is_empty() {
        return Err(unread());
    }
    let options = options_for(&source.name);
    let writing = Writing::open(&source.text, &options).ok_or_else(unread)?;
    let mut merge = Merge::new(collected, catalogue);
    for service in &collected.services {
        merge.take(service);
    }
    merge.find_gone();
    let text = merge.write(&writing);
    // What was written is read again: a catalogue is never left broken.
    let (again, problems) = read(&source.name, text.as_bytes(), 0);
    if again.root.is_none() || !problems.is_empty() {
        let name = &source.name;
        return Err(format!(
            "{name} is laid out in a way that cannot be written into"
        ));
    }
    let report = merge.report;
    Ok(Imported { text, report })
}

/// An import under way.
struct Merge<'a> {
    collected: &'a Collected,
    catalogue: &'a Catalogue,
    languages: Vec<&'static str>,
    by_service: HashMap<String, &'a Node>,
    by_name: HashMap<String, &'a Node>,
    /// One's own entries, apart from those of a common catalogue: their place in the list.
    own: HashMap<&'a str, (usize, &'a Node)>,
    ids: HashSet<String>,
    mandates: Mandates,
    new_entries: Vec<Vec<Member>>,
    additions: Vec<(usize, Vec<Field>)>,
    report: Report,
}

/// Something to fill in.
enum Field {
    /// A member that the entry does not have.
    Whole(Member),
    /// A member of an object that the entry has.
    Within(&'static str, Member),
}

impl Field {
    fn path(&self) -> String {
        match self {
            Self::Whole((name, _)) => (*name).to_owned(),
            Self::Within(object, (name, _)) => format!("{object}.{name}"),
        }
    }
}

impl<'a> Merge<'a> {
    fn new(collected: &'a Collected, catalogue: &'a Catalogue) -> Self {
        let entries = catalogue.entries("services");
        let by_service = entries
            .iter()
            .filter_map(|entry| Some((service_of(entry)?, entry)));
        let nameable = entries.iter().filter(|entry| service_of(entry).is_none());
        let by_name = nameable.filter_map(|entry| Some((name_key(entry)?, entry)));
        let own = catalogue.sources[0].root.as_ref();
        let own = own.map_or(&[][..], |root| root.list("services")).iter();
        let (services, channels) = collected.counts();
        Self {
            by_service: by_service.collect(),
            by_name: by_name.collect(),
            own: own
                .enumerate()
                .filter_map(|(place, entry)| Some((entry.id()?, (place, entry))))
                .collect(),
            ids: entries
                .iter()
                .filter_map(|entry| Some(entry.id()?.to_owned()))
                .collect(),
            languages: languages(catalogue),
            mandates: Mandates::of(catalogue),
            new_entries: Vec::new(),
            additions: Vec::new(),
            report: Report {
                services,
                channels,
                not_understood: collected.not_understood.clone(),
                ..Report::default()
            },
            collected,
            catalogue,
        }
    }

    fn take(&mut self, service: &Service) {
        if !service.published {
            return self.leave_out(service, "it is not published in PTV");
        }
        let name = self.name_of(service);
        match (self.entry_of(service), name.first()) {
            (Some(entry), _) => self.fill(service, entry, &name),
            (None, Some(first)) => self.add(service, &name, first),
            (None, None) => {
                self.leave_out(service, "it has no name in Finnish, Swedish or English")
            }
        }
    }

    /// The entry of this service: the one with its UUID, else one without any that has its name.
    fn entry_of(&mut self, service: &Service) -> Option<&'a Node> {
        let by_id = self.by_service.get(&service.id).copied();
        by_id.or_else(|| self.by_name.remove(&key(service.names.get("fi")?)))
    }

    /// The service's name in the languages of the catalogue; in all when it has none of them.
    fn name_of(&self, service: &Service) -> Texts {
        let mut name = Texts::default();
        for language in &self.languages {
            if let Some(text) = service.names.get(language) {
                name.add(language, text);
            }
        }
        if name == Texts::default() {
            return service.names.clone();
        }
        name
    }

    fn leave_out(&mut self, service: &Service, why: &str) {
        let name = service.names.first().unwrap_or(&service.id);
        self.report.left_out.push(LeftOut {
            service: name.to_owned(),
            why: why.to_owned(),
        });
    }

    fn add(&mut self, service: &Service, name: &Texts, first: &str) {
        let id = name_in_id::free_id(first, &mut self.ids);
        let mut members = vec![("id", quoted(&id))];
        for field in self.fields(&id, service, name, None) {
            if let Field::Whole(member) = field {
                members.push(member);
            }
        }
        self.new_entries.push(members);
        self.report.undecided.push(id.clone());
        let name = first.to_owned();
        self.report.new.push(NewEntry { id, name });
    }

    fn fill(&mut self, service: &Service, entry: &'a Node, name: &Texts) {
        let Some(id) = entry.id() else { return };
        if entry.get("decided").is_none() {
            self.report.undecided.push(id.to_owned());
        }
        let fields = self.fields(id, service, name, Some(entry));
        if fields.is_empty() {
            return self.report.unchanged.push(id.to_owned());
        }
        self.report.filled.push(Filled {
            id: id.to_owned(),
            fields: fields.iter().map(Field::path).collect(),
        });
        match self.own.get(id) {
            Some((place, _)) => self.additions.push((*place, fields)),
            None => self.override_common(id, fields),
        }
    }

    /// An entry of the common catalogue gets one here that says only what is added.
    fn override_common(&mut self, id: &str, fields: Vec<Field>) {
        let mut members = vec![("id", quoted(id))];
        members.extend(fields.into_iter().filter_map(|field| match field {
            Field::Whole(member) => Some(member),
            Field::Within(..) => None,
        }));
        self.new_entries.push(members);
    }

    /// Everything that PTV knows and the entry does not say.
    fn fields(
        &mut self,
        id: &str,
        service: &Service,
        name: &Texts,
        entry: Option<&Node>,
    ) -> Vec<Field> {
        let lacks = |field: &str| entry.is_none_or(|entry| entry.get(field).is_none());
        let own = self.own.get(id).map(|(_, own)| *own);
        let mut fields = Vec::new();
        if lacks("name") {
            fields.push(Field::Whole(("name", text_object(name))));
        } else if let Some(written) = own.and_then(|own| own.get("name")) {
            fields.extend(missing_languages(name, written));
        }
        if lacks("category") {
            let (category, doubt) = category::category(&service.classes);
            fields.push(Field::Whole(("category", quoted(category))));
            self.doubt(id, "category", doubt);
        }
        if lacks("kind") {
            let (kind, doubt) = kind::kind(service.service_type, service.names.get("fi"));
            fields.push(Field::Whole(("kind", quoted(kind))));
            self.doubt(id, "kind", doubt);
        }
        fields.extend(self.ptv(id, service, entry, own));
        if lacks("decided") {
            fields.extend(self.proposals(id, service, entry));
        }
        fields
    }

    fn ptv(
        &mut self,
        id: &str,
        service: &Service,
        entry: Option<&Node>,
        own: Option<&Node>,
    ) -> Vec<Field> {
        let known = |name: &str| entry.and_then(|entry| entry.at(&["ptv", name])?.text());
        let (channel, why) = match known("channel") {
            Some(channel) => (Some(channel.to_owned()), None),
            None => proposal::channel(service, self.collected),
        };
        self.doubt(id, "ptv.channel", why);
        let all = [("service", Some(service.id.clone())), ("channel", channel)];
        let all = all
            .into_iter()
            .filter_map(|(name, id)| Some((name, quoted(&id?))));
        let missing: Vec<Member> = all
            .clone()
            .filter(|(name, _)| known(name).is_none())
            .collect();
        if missing.is_empty() {
            Vec::new()
        } else if own.is_some_and(|own| own.get("ptv").is_some()) {
            let within = |member| Field::Within("ptv", member);
            missing.into_iter().map(within).collect()
        } else {
            vec![Field::Whole(("ptv", object(&all.collect::<Vec<_>>())))]
        }
    }

    fn proposals(&mut self, id: &str, service: &Service, entry: Option<&Node>) -> Vec<Field> {
        let lacks = |field: &str| entry.is_none_or(|entry| entry.get(field).is_none());
        let channel = proposal::channel(service, self.collected).0;
        let found = [
            proposal::on_behalf(
                service,
                self.collected,
                &mut self.mandates,
                lacks("onBehalf"),
            ),
            proposal::together(channel.as_deref(), self.collected),
        ];
        let mut fields = Vec::new();
        for Proposal { field, value, why } in found.into_iter().flatten() {
            self.doubt(id, field, Some(why));
            if lacks(field) {
                fields.extend(value.map(|value| Field::Whole((field, value))));
            }
        }
        fields
    }

    fn doubt(&mut self, id: &str, field: &'static str, why: Option<String>) {
        let id = id.to_owned();
        let choice = why.map(|why| Choice { id, field, why });
        self.report.choices.extend(choice);
    }

    /// Only one's own entries: what a common catalogue names is for its maintainers.
    fn find_gone(&mut self) {
        let services = self.collected.services.iter();
        let known: HashMap<&str, bool> =
            services.map(|it| (it.id.as_str(), it.published)).collect();
        let own = self.catalogue.sources[0].root.as_ref();
        for entry in own.map_or(&[][..], |root| root.list("services")) {
            let (Some(id), Some(service)) = (entry.id(), service_of(entry)) else {
                continue;
            };
            let why = match known.get(service.as_str()) {
                Some(true) => continue,
                Some(false) => "its service is no longer published in PTV",
                None => "its service was not among what was read",
            };
            let (id, why) = (id.to_owned(), why.to_owned());
            self.report.gone.push(Gone { id, why });
        }
    }

    fn write(&mut self, writing: &Writing) -> String {
        let entries = writing.objects("services");
        for (place, fields) in self.additions.drain(..) {
            let Some(Some(entry)) = entries.get(place) else {
                continue;
            };
            let (within, whole): (Vec<Field>, Vec<Field>) = fields
                .into_iter()
                .partition(|field| matches!(field, Field::Within(..)));
            for field in within {
                if let Field::Within(name, member) = field {
                    if let Some(object) = entry.object_value(name) {
                        writing.add(&object, &[member]);
                    }
                }
            }
            let whole = whole.into_iter().filter_map(|field| match field {
                Field::Whole(member) => Some(member),
                Field::Within(..) => None,
            });
            writing.add(entry, &whole.collect::<Vec<_>>());
        }
        writing.append("mandates", &self.mandates.added, "services");
        writing.append("services", &self.new_entries, "services");
        writing.text()
    }
}

fn languages(catalogue: &Catalogue) -> Vec<&'static str> {
    let root = catalogue.root.as_ref();
    let written = root.map_or(&[][..], |root| root.list("languages"));
    let is_written = |language: &&str| written.iter().any(|it| it.text() == Some(*language));
    let languages: Vec<_> = LANGUAGES.into_iter().filter(is_written).collect();
    if languages.is_empty() {
        return LANGUAGES.to_vec();
    }
    languages
}

fn service_of(entry: &Node) -> Option<String> {
    let service = entry.at(&["ptv", "service"])?.text()?;
    Some(service.to_ascii_lowercase())
}

fn name_key(entry: &Node) -> Option<String> {
    Some(key(entry.at(&["name", "fi"])?.text()?))
}

fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

fn text_object(texts: &Texts) -> String {
    let members: Vec<_> = texts
        .all()
        .map(|(language, text)| (language, quoted(text)))
        .collect();
    object(&members)
}

/// A name that a person changed means something else than PTV's, in every language: it stays as it is.
fn missing_languages(name: &Texts, written: &Node) -> Vec<Field> {
    let is_same = |(language, text): (&str, &str)| {
        written.text_of(language).is_none_or(|it| it.trim() == text)
    };
    if !name.all().all(is_same) {
        return Vec::new();
    }
    let missing = name
        .all()
        .filter(|(language, _)| written.get(language).is_none());
    let field =
        |(language, text): (&'static str, &str)| Field::Within("name", (language, quoted(text)));
    missing.map(field).collect()
}
