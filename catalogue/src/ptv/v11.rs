//! The shapes of PTV's API, version 11 (until spring 2027).

use super::category;
use super::kind::ServiceType;
use super::offer::{Channel, Connection, Service, Theme};
use super::read::{Unclear, signatures, uuid};
use super::texts::Texts;
use crate::node::Node;

type Connections = Vec<(String, Connection)>;

/// A service, and the channels that it names.
pub(crate) fn service(node: &Node) -> Result<(Service, Connections), Unclear> {
    let id = uuid(node, "id")?;
    let channels = node.list("serviceChannels").iter();
    let connections = channels.filter_map(|relation| {
        let channel = uuid(relation.get("serviceChannel")?, "id").ok()?;
        Some((id.clone(), connection(channel, relation)))
    });
    let connections = connections.collect();
    let service = Service {
        names: Texts::of_list(node.list("serviceNames"), Some("Name")),
        service_type: ServiceType::of(node.text_of("type")),
        classes: classes(node.list("serviceClasses")),
        provider: provider(node.list("organizations")),
        published: is_published(node),
        id,
    };
    Ok((service, connections))
}

/// A channel, the services that it names, and what was not understood although the rest was.
pub(crate) fn channel(node: &Node) -> Result<(Channel, Connections, Option<Unclear>), Unclear> {
    let id = uuid(node, "id")?;
    let services = node.list("services").iter();
    let connections = services.filter_map(|relation| {
        let service = uuid(relation.get("service")?, "id").ok()?;
        Some((service, connection(id.clone(), relation)))
    });
    let connections = connections.collect();
    let (signatures, unclear) = match signatures(node.get("signatureQuantity")) {
        Ok(number) => (number, None),
        Err(unclear) => (0, Some(unclear)),
    };
    let is_electronic = node.text_of("serviceChannelType") == Some("EChannel");
    let channel = Channel {
        names: Texts::of_list(node.list("serviceChannelNames"), None),
        electronic: is_electronic && is_published(node),
        signatures,
        address: node.list("webPages").iter().find_map(address),
        id,
    };
    Ok((channel, connections, unclear))
}

fn connection(channel: String, relation: &Node) -> Connection {
    let themes = relation.list("digitalAuthorizations").iter();
    let themes = themes.filter_map(|theme| {
        let uri = theme.text_of("uri")?.trim();
        (uri != "string" && !uri.is_empty()).then(|| Theme {
            uri: uri.to_owned(),
            names: Texts::of_list(theme.list("name"), None),
        })
    });
    Connection {
        channel,
        themes: themes.collect(),
    }
}

fn provider(organisations: &[Node]) -> Option<String> {
    let is_responsible = |it: &&Node| it.text_of("roleType") == Some("Responsible");
    let responsible = organisations.iter().find(is_responsible)?;
    let name = responsible.at(&["organization", "name"])?.text()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn classes(classes: &[Node]) -> Vec<String> {
    let class = |node: &Node| {
        let names = ["code", "newUri", "uri"].iter();
        let mut found = names.filter_map(|name| category::class(node.text_of(name)?));
        found.next().map(str::to_owned)
    };
    classes.iter().filter_map(class).collect()
}

fn is_published(node: &Node) -> bool {
    node.text_of("publishingStatus")
        .is_none_or(|status| status == "Published")
}

fn address(page: &Node) -> Option<String> {
    let url = page.text_of("url")?.trim();
    url.starts_with("http").then(|| url.to_owned())
}
