//! Rules of mandate themes: they exist in Suomi.fi, under the name that stands here.

use super::context::{Context, is_in_suomi_fi};
use super::found::Found;
use crate::languages::LANGUAGES;
use crate::message::Message;
use crate::nearest::{nearest, quoted};
use crate::node::Node;
use crate::themes::{self, Theme};
use std::collections::HashMap;

/// The mandates whose theme is known, with its node.
fn known<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Node, &'a Node, &'static Theme)> {
    let mandates = context.mandates().iter();
    mandates.filter_map(|mandate| {
        let node = mandate.get("theme")?;
        Some((mandate, node, themes::known(node.text()?)?))
    })
}

/// A theme that is not in the list of verified ones.
pub(super) fn unknown_theme(context: &Context<'_>, found: &mut Found) {
    const BEGINNING: &str = "http://valtuusrekisteri.suomi.fi/";
    for node in context
        .mandates()
        .iter()
        .filter_map(|mandate| mandate.get("theme"))
    {
        let text = node.text().unwrap_or_default();
        let Some(own) = text
            .strip_prefix(BEGINNING)
            .filter(|_| themes::known(text).is_none())
        else {
            continue;
        };
        let others = themes::uris().filter_map(|uri| uri.strip_prefix(BEGINNING));
        let near = nearest(own, others);
        found.warning(
            node,
            Message::UnknownTheme {
                name: quoted(own),
                near: near.map(|near| [BEGINNING, near].concat()),
            },
        );
    }
}

/// A heading of Suomi.fi's list, under which themes stand; nobody can grant it.
pub(super) fn theme_is_group(context: &Context<'_>, found: &mut Found) {
    for (_, node, theme) in known(context) {
        if theme.is_group() {
            found.error(node, Message::ThemeIsGroup);
        }
    }
}

/// Two mandates of one theme.
pub(super) fn theme_twice(context: &Context<'_>, found: &mut Found) {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for mandate in context.mandates() {
        let (Some(node), Some(id)) = (mandate.get("theme"), mandate.id()) else {
            continue;
        };
        let first = *seen.entry(node.text().unwrap_or_default()).or_insert(id);
        if first != id {
            found.warning(
                node,
                Message::ThemeTwice {
                    id: quoted(first),
                    first: first.to_owned(),
                },
            );
        }
    }
}

/// Another name than the official one: people who search for it find nothing.
pub(super) fn not_the_official_name(context: &Context<'_>, found: &mut Found) {
    for (mandate, _, theme) in known(context) {
        for language in LANGUAGES {
            let node = mandate.at(&["name", language]);
            let (Some(node), Some(official)) = (node, theme.name(language)) else {
                continue;
            };
            if node.text().is_some_and(|name| name != official) {
                found.warning(
                    node,
                    Message::NotTheOfficialName {
                        quoted: quoted(official),
                        official: official.to_owned(),
                    },
                );
            }
        }
    }
}

/// A translation of one's own: Suomi.fi knows no such name.
pub(super) fn name_of_ones_own(context: &Context<'_>, found: &mut Found) {
    for (mandate, _, theme) in known(context) {
        for language in LANGUAGES {
            if let Some(node) = mandate
                .at(&["name", language])
                .filter(|_| theme.name(language).is_none())
            {
                found.warning(
                    node,
                    Message::NameOfOnesOwn {
                        language: language.to_owned(),
                    },
                );
            }
        }
    }
}

/// An official name that is known but does not stand here.
pub(super) fn official_name_missing(context: &Context<'_>, found: &mut Found) {
    for (mandate, _, theme) in known(context) {
        let Some(names) = mandate
            .get("name")
            .filter(|names| !names.members().is_empty())
        else {
            continue;
        };
        for language in context
            .languages
            .iter()
            .filter(|language| names.get(language).is_none())
        {
            if let Some(official) = theme.name(language) {
                found.warning(
                    names,
                    Message::OfficialNameMissing {
                        quoted: quoted(official),
                        language: (*language).to_owned(),
                        official: official.to_owned(),
                    },
                );
            }
        }
    }
}

/// A principal that cannot give a mandate of this theme.
pub(super) fn principal_of_theme(context: &Context<'_>, found: &mut Found) {
    for (mandate, _, theme) in known(context).filter(|(mandate, ..)| is_in_suomi_fi(mandate)) {
        let Some(node) = mandate.get("principal") else {
            continue;
        };
        let is_one_of_two = |kind: &&str| ["person", "organisation"].contains(kind);
        let own = node.text().filter(is_one_of_two);
        let official = theme.principal().filter(is_one_of_two);
        if let (Some(own), Some(official)) = (own, official)
            && own != official
        {
            found.warning(
                node,
                Message::PrincipalOfTheme {
                    official: official.to_owned(),
                },
            );
        }
    }
}
