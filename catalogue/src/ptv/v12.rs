//! The shapes of PTV's API, version 12 (beta): content by language; connections apart; no mandates.

use super::category;
use super::kind::ServiceType;
use super::offer::{Channel, Connection, Service};
use super::read::{Unclear, signatures, uuid};
use super::texts::Texts;
use crate::node::Node;

/// A service; its channels come with its connections.
pub(crate) fn service(node: &Node) -> Result<Service, Unclear> {
    let classes = node.list("serviceClasses").iter();
    let classes = classes.filter_map(|class| category::class(class.text()?).map(str::to_owned));
    Ok(Service {
        id: uuid(node, "contentId")?,
        names: names(node),
        service_type: ServiceType::of(node.text_of("serviceType")),
        classes: classes.collect(),
        provider: None,
        // Archived content has calls of its own, which are not asked.
        published: true,
    })
}

/// Whether it says on what conditions something is had: only services do, also those that `export` gives.
pub(crate) fn has_conditions(node: &Node) -> bool {
    let versions = node.get("languageVersions").map_or(&[][..], Node::members);
    versions
        .iter()
        .any(|version| version.node.get("conditions").is_some())
}

/// A channel, and what was not understood although the rest was.
pub(crate) fn channel(node: &Node) -> Result<(Channel, Option<Unclear>), Unclear> {
    let id = uuid(node, "contentId")?;
    let signature = node.get("electronicSignature");
    let number = signature.and_then(|signature| signature.get("numberOfRequiredSignatures"));
    let is_required = signature.is_some_and(|it| it.text_of("type") == Some("Required"));
    let (signatures, unclear) = match signatures(number.filter(|_| is_required)) {
        Ok(number) => (number, None),
        Err(unclear) => (0, Some(unclear)),
    };
    let versions = node.get("languageVersions").map_or(&[][..], Node::members);
    let channel = Channel {
        id,
        names: names(node),
        electronic: node.text_of("serviceChannelType") == Some("EService"),
        signatures,
        address: versions.iter().find_map(|version| address(&version.node)),
    };
    Ok((channel, unclear))
}

/// That a service is used through a channel: the service, and the connection.
pub(crate) fn connection(node: &Node) -> Result<(String, Connection), Unclear> {
    let service = uuid(node, "serviceContentId")?;
    let channel = uuid(node, "channelContentId")?;
    let themes = Vec::new();
    Ok((service, Connection { channel, themes }))
}

fn names(node: &Node) -> Texts {
    let mut names = Texts::default();
    let versions = node.get("languageVersions").map_or(&[][..], Node::members);
    for version in versions {
        if let Some(name) = version.node.text_of("name") {
            names.add(&version.name, name);
        }
    }
    names
}

fn address(version: &Node) -> Option<String> {
    let url = version.get("webAddress")?.text_of("url")?.trim();
    url.starts_with("http").then(|| url.to_owned())
}
