//! The same in the shapes in which PTV's API gives services: what the catalogue does not know is left out,
//! so that nothing in PTV is overwritten with a guess.

use super::ptv::{ForPtv, Theme, Version};
use serde_json::{Map, Value, json};

/// A version of PTV's API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PtvVersion {
    /// Until spring 2027; it has a place for mandate themes.
    V11,
    /// Content by language, connections apart.
    V12,
}

/// A list of the services that the catalogue knows in PTV, with the connections to their e-services.
#[must_use]
pub fn ptv_json(services: &[ForPtv], version: PtvVersion) -> String {
    let known = services.iter();
    let known = known.filter_map(|service| Some((service, service.service.as_deref()?)));
    let list: Value = match version {
        PtvVersion::V11 => known.map(|(service, id)| v11(service, id)).collect(),
        PtvVersion::V12 => known.flat_map(|(service, id)| v12(service, id)).collect(),
    };
    format!("{list:#}\n")
}

fn v11(service: &ForPtv, id: &str) -> Value {
    let versions = service.versions.iter();
    let name = |version: &Version| json!({ "language": version.language.as_str(), "value": version.name, "type": "Name" });
    let requirement = |version: &Version| json!({ "language": version.language.as_str(), "value": version.pasted() });
    let channels = service.channel.iter();
    let channels = channels.map(|channel| {
        let themes = service.themes.iter().map(theme);
        json!({
            "serviceChannel": { "id": channel },
            "digitalAuthorizations": themes.collect::<Value>(),
        })
    });
    json!({
        "id": id,
        "serviceNames": versions.clone().map(name).collect::<Value>(),
        "requirements": versions.map(requirement).collect::<Value>(),
        "serviceChannels": channels.collect::<Value>(),
    })
}

fn theme(theme: &Theme) -> Value {
    let names = theme.names.iter();
    let names =
        names.map(|(language, name)| json!({ "value": name, "language": language.as_str() }));
    json!({ "name": names.collect::<Value>(), "uri": theme.uri })
}

/// The service, and what connects it with its e-service.
fn v12(service: &ForPtv, id: &str) -> Vec<Value> {
    let versions = service.versions.iter().map(|version| {
        let texts = json!({ "name": version.name, "conditions": version.pasted() });
        (version.language.as_str().to_owned(), texts)
    });
    let versions: Map<String, Value> = versions.collect();
    let content = json!({ "contentId": id, "languageVersions": versions });
    let channel = service.channel.iter();
    let connection =
        channel.map(|channel| json!({ "serviceContentId": id, "channelContentId": channel }));
    std::iter::once(content).chain(connection).collect()
}
