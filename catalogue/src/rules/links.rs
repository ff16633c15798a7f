//! Rules of links: they lead where they say, safely.

use super::context::{Context, is_in_suomi_fi};
use super::found::Found;
use crate::languages::LANGUAGES;
use crate::message::Message;
use crate::nearest::quoted;
use crate::node::Node;

/// The links of a catalogue, each in its language.
fn links<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Node> {
    let help = ["url", "chat"].map(|name| context.root.at(&["help", name]));
    let of_mandates = context.mandates().iter().map(|mandate| mandate.get("link"));
    let templates = context
        .mandates()
        .iter()
        .map(|mandate| mandate.at(&["document", "template"]));
    let of_maps = context
        .mandates()
        .iter()
        .map(|mandate| mandate.at(&["service", "link"]));
    let all = help
        .into_iter()
        .chain(of_mandates)
        .chain(templates)
        .chain(of_maps);
    let all = all.flatten();
    all.flat_map(in_languages)
}

fn in_languages(links: &Node) -> impl Iterator<Item = &Node> {
    LANGUAGES.iter().filter_map(|language| links.get(language))
}

/// What stands between `https://` and the path; `None` when the schema refuses the link anyway.
fn authority(link: &Node) -> Option<&str> {
    let rest = link.text()?.strip_prefix("https://")?;
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    (!rest.contains(char::is_whitespace)).then_some(&rest[..end])
}

fn written_host(link: &Node) -> Option<String> {
    let authority = authority(link)?;
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    Some(host.to_lowercase())
}

/// The website of a link that names one.
fn host(link: &Node) -> Option<String> {
    written_host(link).filter(|host| is_website(host))
}

fn is_website(host: &str) -> bool {
    let allowed = |letter: char| letter.is_alphanumeric() || letter == '-';
    let is_label = |label: &str| !label.is_empty() && label.chars().all(allowed);
    host.contains('.') && host.split('.').all(is_label)
}

/// A link without a place to go to.
pub(super) fn link_without_host(context: &Context<'_>, found: &mut Found) {
    for link in links(context) {
        if written_host(link).is_some_and(|host| !is_website(&host)) {
            let link_text = link.text().unwrap_or_default();
            found.error(
                link,
                Message::LinkWithoutHost {
                    link: quoted(link_text),
                },
            );
        }
    }
}

/// A name or password in the link, which everybody could read.
pub(super) fn link_with_user(context: &Context<'_>, found: &mut Found) {
    for link in links(context) {
        if authority(link).is_some_and(|authority| authority.contains('@')) {
            found.error(link, Message::LinkWithUser);
        }
    }
}

/// Letters of another alphabet that look like ours.
pub(super) fn link_look_alike(context: &Context<'_>, found: &mut Found) {
    for link in links(context) {
        let Some(host) = host(link) else { continue };
        let foreign = |letter: char| !letter.is_ascii() && !"åäö".contains(letter);
        if host.split('.').any(|label| label.starts_with("xn--")) || host.contains(foreign) {
            found.warning(
                link,
                Message::LinkLookAlike {
                    host: quoted(&host),
                },
            );
        }
    }
}

/// A website that stands for one to be written later.
pub(super) fn link_to_nowhere(context: &Context<'_>, found: &mut Found) {
    const RESERVED: [&str; 4] = ["example", "invalid", "test", "local"];
    const PLACEHOLDERS: [&str; 4] = ["example.com", "example.org", "example.net", "esimerkki.fi"];
    for link in links(context) {
        let Some(host) = host(link) else { continue };
        let last = host.rsplit('.').next().unwrap_or_default();
        let is_reserved = RESERVED.contains(&last);
        let is_placeholder = PLACEHOLDERS
            .iter()
            .any(|name| host == *name || host.ends_with(&format!(".{name}")));
        let is_number = last.chars().all(|letter| letter.is_ascii_digit());
        // What a made-up municipality publishes is made up too.
        if (is_reserved && !context.is_made_up()) || is_placeholder || is_number {
            found.warning(
                link,
                Message::LinkToNowhere {
                    host: quoted(&host),
                },
            );
        }
    }
}

/// A page about a Suomi.fi mandate that is not Suomi.fi's.
pub(super) fn mandate_link_elsewhere(context: &Context<'_>, found: &mut Found) {
    let mandates = context
        .mandates()
        .iter()
        .filter(|mandate| is_in_suomi_fi(mandate));
    for link in mandates
        .filter_map(|mandate| mandate.get("link"))
        .flat_map(in_languages)
    {
        let Some(host) = host(link) else { continue };
        if host != "suomi.fi" && !host.ends_with(".suomi.fi") {
            found.warning(link, Message::MandateLinkElsewhere);
        }
    }
}
