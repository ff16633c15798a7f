//! Services of PTV into a catalogue: what is empty is filled in, what is new is added, nothing else changes.

use super::additions::Additions;
use super::offer::Service;
use super::proposal::{Mandates, Proposal};
use super::read::Collected;
use super::report::{Choice, Filled, Gone, LeftOut, NewEntry, Report};
use super::texts::{LANGUAGES, Texts};
use super::write::{Member, Writing, quoted};
use super::{category, kind, name_in_id, proposal};
use crate::catalogue::{Catalogue, Files};
use crate::day::iso;
use crate::node::{Node, Value};
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
    let today = iso(today);
    let text = format!(
        "{{\n  \"version\": 1,\n  \"updated\": \"{today}\",\n  \"languages\": {languages},\n  \"services\": []\n}}\n"
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
    let is_list = |name| {
        let written = source.root.as_ref().and_then(|root| root.get(name));
        written.is_none_or(|written| matches!(written.value(), Value::List(_)))
    };
    if !catalogue.problems.is_empty() || !is_list("services") || !is_list("mandates") {
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
    additions: Vec<(usize, Additions)>,
    report: Report,
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
        let additions = self.additions(&id, service, name, None);
        self.append(&id, additions);
        self.report.undecided.push(id.clone());
        self.report.new.push(NewEntry {
            id,
            name: first.to_owned(),
            provider: service.provider.clone(),
        });
    }

    fn append(&mut self, id: &str, additions: Additions) {
        let mut members = vec![("id", quoted(id))];
        members.extend(additions.whole);
        self.new_entries.push(members);
    }

    fn fill(&mut self, service: &Service, entry: &'a Node, name: &Texts) {
        let Some(id) = entry.id() else { return };
        if entry.get("decided").is_none() {
            self.report.undecided.push(id.to_owned());
        }
        let additions = self.additions(id, service, name, Some(entry));
        if additions.is_empty() {
            return self.report.unchanged.push(id.to_owned());
        }
        self.report.filled.push(Filled {
            id: id.to_owned(),
            fields: additions.paths(),
        });
        match self.own.get(id) {
            Some((place, _)) => self.additions.push((*place, additions)),
            // An entry of the common catalogue gets one here that says only what is added.
            None => self.append(id, additions),
        }
    }

    /// Everything that PTV knows and the entry does not say.
    fn additions(
        &mut self,
        id: &str,
        service: &Service,
        name: &Texts,
        entry: Option<&Node>,
    ) -> Additions {
        let lacks = |field: &str| entry.is_none_or(|entry| entry.get(field).is_none());
        let own = self.own.get(id).map(|(_, own)| *own);
        let mut additions = Additions::default();
        let written = own.and_then(|own| own.get("name"));
        if written.is_some() || lacks("name") {
            additions.name(name, written);
        }
        if lacks("category") {
            let (category, doubt) = category::category(&service.classes);
            additions.whole.push(("category", quoted(category)));
            self.doubt(id, "category", doubt);
        }
        if lacks("kind") {
            let (kind, doubt) = kind::kind(service.service_type, service.names.get("fi"));
            additions.whole.push(("kind", quoted(kind)));
            self.doubt(id, "kind", doubt);
        }
        self.ptv(id, service, entry, &mut additions);
        if lacks("decided") {
            self.proposals(id, service, entry, &mut additions);
        }
        additions
    }

    fn ptv(
        &mut self,
        id: &str,
        service: &Service,
        entry: Option<&Node>,
        additions: &mut Additions,
    ) {
        let known = |name: &str| entry.and_then(|entry| entry.at(&["ptv", name])?.text());
        let (channel, why) = match known("channel") {
            Some(channel) => (Some(channel.to_owned()), None),
            None => proposal::channel(service, self.collected),
        };
        self.doubt(id, "ptv.channel", why);
        let mut ids = vec![("service", quoted(&service.id))];
        ids.extend(channel.map(|channel| ("channel", quoted(&channel))));
        let names = ids.iter().map(|(name, _)| *name);
        let missing: Vec<&str> = names.filter(|name| known(name).is_none()).collect();
        let own = self.own.get(id);
        let has_object = own.is_some_and(|(_, own)| own.get("ptv").is_some());
        additions.ptv(&ids, &missing, has_object);
    }

    fn proposals(
        &mut self,
        id: &str,
        service: &Service,
        entry: Option<&Node>,
        additions: &mut Additions,
    ) {
        let lacks = |field: &str| entry.is_none_or(|entry| entry.get(field).is_none());
        let channel = proposal::channel(service, self.collected).0;
        let mandates = &mut self.mandates;
        let found = [
            proposal::on_behalf(service, self.collected, mandates, lacks("onBehalf")),
            proposal::together(channel.as_deref(), self.collected),
        ];
        for Proposal { field, value, why } in found.into_iter().flatten() {
            self.doubt(id, field, Some(why));
            let value = value.filter(|_| lacks(field));
            additions.whole.extend(value.map(|value| (field, value)));
        }
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

    fn write(&self, writing: &Writing) -> String {
        let entries = writing.objects("services");
        for (place, additions) in &self.additions {
            if let Some(Some(entry)) = entries.get(*place) {
                additions.write(writing, entry);
            }
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
