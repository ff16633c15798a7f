//! Answers of PTV's API, put together: each document is recognised by what it holds, whatever its file is called.

use super::offer::{Channel, Connection, Service};
use super::report::NotUnderstood;
use super::why::Why;
use super::{v11, v12};
use crate::node::{Node, Value};
use crate::read::read;
use crate::source::Source;
use puolesta_core::language::Language;
use std::collections::{HashMap, HashSet};

/// What was read so far.
#[derive(Debug)]
pub struct Collected {
    pub(crate) services: Vec<Service>,
    pub(crate) channels: HashMap<String, Channel>,
    /// By service.
    pub(crate) connections: HashMap<String, Vec<Connection>>,
    pub(crate) not_understood: Vec<NotUnderstood>,
    service_ids: HashSet<String>,
    /// In which reasons are said.
    pub(crate) language: Language,
}

/// Why something was not understood, and the node that it is about.
pub(crate) struct Unclear(pub(crate) Node, pub(crate) Why);

impl Collected {
    /// Nothing yet; what is said of it later is said in this language.
    #[must_use]
    pub fn in_language(language: Language) -> Self {
        Self {
            services: Vec::new(),
            channels: HashMap::new(),
            connections: HashMap::new(),
            not_understood: Vec::new(),
            service_ids: HashSet::new(),
            language,
        }
    }

    /// Reads an answer: a service, a channel, a connection, a list or a page of them. What is not
    /// understood is kept for the report; `name` says there where it stood.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        let (source, problems) = read(name, bytes, 0);
        if let Some(root) = source.root.clone() {
            return self.read_any(&source, &root);
        }
        for problem in problems {
            let line = source.position(problem.place.start).line;
            self.not_understood.push(NotUnderstood {
                file: name.to_owned(),
                path: Why::Line { number: line }.said(self.language),
                why: problem.message.said(self.language).message,
            });
        }
    }

    /// How many services and channels were read.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.services.len(), self.channels.len())
    }

    /// The channels of a service, each once.
    pub(crate) fn connections_of(&self, service: &str) -> &[Connection] {
        self.connections.get(service).map_or(&[], Vec::as_slice)
    }

    fn read_any(&mut self, source: &Source, node: &Node) {
        if let Value::List(items) = node.value() {
            return items.iter().for_each(|item| self.read_any(source, item));
        }
        for page in ["itemList", "items"] {
            if let Some(items) = node.get(page) {
                return items
                    .items()
                    .iter()
                    .for_each(|item| self.read_any(source, item));
            }
        }
        if let Err(Unclear(at, why)) = self.read_one(source, node) {
            self.note(source, &at, &why);
        }
    }

    fn read_one(&mut self, source: &Source, node: &Node) -> Result<(), Unclear> {
        let has = |name: &str| node.get(name).is_some();
        if has("serviceNames") {
            let (service, connections) = v11::service(node)?;
            self.take_service(service);
            self.connect(connections);
        } else if has("serviceChannelNames") {
            let (channel, connections, unclear) = v11::channel(node)?;
            self.take_channel(channel);
            self.connect(connections);
            unclear.map_or(Ok(()), Err)?;
        } else if has("serviceContentId") && has("channelContentId") {
            self.connect(vec![v12::connection(node)?]);
        } else if has("contentId") && has("serviceChannelType") {
            let (channel, unclear) = v12::channel(node)?;
            self.take_channel(channel);
            unclear.map_or(Ok(()), Err)?;
        } else if has("contentId") && (has("serviceType") || v12::has_conditions(node)) {
            self.take_service(v12::service(node)?);
        } else {
            self.note(source, node, &neither(node));
        }
        Ok(())
    }

    /// The first one counts, should a service stand in several answers.
    fn take_service(&mut self, service: Service) {
        if self.service_ids.insert(service.id.clone()) {
            self.services.push(service);
        }
    }

    fn take_channel(&mut self, channel: Channel) {
        self.channels.entry(channel.id.clone()).or_insert(channel);
    }

    fn connect(&mut self, connections: Vec<(String, Connection)>) {
        for (service, connection) in connections {
            let known = self.connections.entry(service).or_default();
            match known
                .iter_mut()
                .find(|old| old.channel == connection.channel)
            {
                Some(old) if old.themes.is_empty() => *old = connection,
                Some(_) => {}
                None => known.push(connection),
            }
        }
    }

    fn note(&mut self, source: &Source, at: &Node, why: &Why) {
        self.not_understood.push(NotUnderstood {
            file: source.name.clone(),
            path: source.path(at.place()),
            why: why.said(self.language),
        });
    }
}

fn neither(node: &Node) -> Why {
    if node.get("id").is_some() && node.get("name").is_some() {
        Why::OnlyNameAndId
    } else {
        Why::NothingOfPtv
    }
}

/// The UUID under a name, in small letters.
pub(crate) fn uuid(node: &Node, name: &str) -> Result<String, Unclear> {
    let found = node.get(name).unwrap_or(node);
    let text = found.text().unwrap_or_default().to_ascii_lowercase();
    if is_uuid(&text) {
        return Ok(text);
    }
    let name = name.to_owned();
    Err(Unclear(found.clone(), Why::NotAnId { name }))
}

fn is_uuid(text: &str) -> bool {
    let lengths = [8, 4, 4, 4, 12];
    let is_part = |(part, length): (&str, usize)| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    text.split('-').count() == lengths.len() && text.split('-').zip(lengths).all(is_part)
}

/// The number of signatures, written as a number or as a text with a number; 0 when it is missing.
pub(crate) fn signatures(number: Option<&Node>) -> Result<u64, Unclear> {
    let Some(number) = number.filter(|number| *number.value() != Value::Null) else {
        return Ok(0);
    };
    let of_text = || number.text()?.trim().parse().ok();
    number
        .whole_number()
        .or_else(of_text)
        .ok_or_else(|| Unclear(number.clone(), Why::NotASignatureNumber))
}
