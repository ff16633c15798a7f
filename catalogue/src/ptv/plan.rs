//! What an import does with each service: a new entry, an entry filled in, or nothing; and what people should look at.

use super::additions::Additions;
use super::offer::Service;
use super::proposal::{Mandates, Proposal};
use super::read::Collected;
use super::report::{Choice, Filled, Gone, LeftOut, NewEntry, Report};
use super::texts::Texts;
use super::why::Why;
use super::write::{Member, Writing};
use super::{category, kind, name_in_id, proposal};
use crate::catalogue::Catalogue;
use crate::languages::LANGUAGES;
use crate::minify::quoted;
use crate::node::Node;
use std::collections::{HashMap, HashSet};

/// What an import will write and report.
pub(crate) struct Plan<'a> {
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
    /// What is done and what people should look at.
    pub(crate) report: Report,
}

impl<'a> Plan<'a> {
    /// Compares every service that was read with the catalogue.
    pub(crate) fn of(collected: &'a Collected, catalogue: &'a Catalogue) -> Self {
        let mut plan = Self::nothing_yet(collected, catalogue);
        for service in &collected.services {
            plan.take(service);
        }
        plan.find_gone();
        plan
    }

    fn nothing_yet(collected: &'a Collected, catalogue: &'a Catalogue) -> Self {
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
            return self.leave_out(service, &Why::NotPublished);
        }
        let name = self.name_of(service);
        match (self.entry_of(service), name.first()) {
            (Some(entry), _) => self.fill(service, entry, &name),
            (None, Some(first)) => self.add(service, &name, first),
            (None, None) => self.leave_out(service, &Why::Nameless),
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

    fn leave_out(&mut self, service: &Service, why: &Why) {
        let name = service.names.first().unwrap_or(&service.id);
        self.report.left_out.push(LeftOut {
            service: name.to_owned(),
            why: why.said(self.collected.language),
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
            for why in why {
                self.doubt(id, field, Some(why));
            }
            let value = value.filter(|_| lacks(field));
            additions.whole.extend(value.map(|value| (field, value)));
        }
    }

    fn doubt(&mut self, id: &str, field: &'static str, why: Option<Why>) {
        let id = id.to_owned();
        let why = why.map(|why| why.said(self.collected.language));
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
                Some(false) => Why::NoLongerPublished,
                None => Why::NotAmongWhatWasRead,
            };
            let (id, why) = (id.to_owned(), why.said(self.collected.language));
            self.report.gone.push(Gone { id, why });
        }
    }

    /// Writes it, and gives the text.
    pub(crate) fn write(&self, writing: &Writing) -> String {
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
