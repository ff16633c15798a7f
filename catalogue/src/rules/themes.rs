//! Rules of mandate themes: they exist in Suomi.fi, under the name that stands here.

use super::context::{Context, LANGUAGES, is_in_suomi_fi};
use super::found::Found;
use crate::nearest::{nearest, quoted};
use crate::node::Node;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What is known of the themes of Suomi.fi, by URI.
static THEMES: LazyLock<HashMap<&'static str, Theme>> = LazyLock::new(|| {
    static FILE: LazyLock<Value> = LazyLock::new(|| {
        let text = include_str!("../../mandate-themes.json");
        serde_json::from_str(text).expect("the bundled themes are JSON")
    });
    let themes = FILE["themes"].as_array().into_iter().flatten();
    themes
        .filter_map(|theme| Some((theme["theme"].as_str()?, Theme(theme))))
        .collect()
});

struct Theme(&'static Value);

impl Theme {
    fn name(&self, language: &str) -> Option<&'static str> {
        self.0["name"][language].as_str()
    }

    fn is_group(&self) -> bool {
        self.0["group"].as_bool() == Some(true)
    }

    /// `person` or `organisation`; `None` when it is both or not known.
    fn principal(&self) -> Option<&'static str> {
        let principal = self.0["principal"].as_str()?;
        ["person", "organisation"]
            .into_iter()
            .find(|known| *known == principal)
    }
}

/// The mandates whose theme is known, with its node.
fn known<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Node, &'a Node, &'static Theme)> {
    let mandates = context.mandates().iter();
    mandates.filter_map(|mandate| {
        let node = mandate.get("theme")?;
        Some((mandate, node, THEMES.get(node.text()?)?))
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
            .filter(|_| !THEMES.contains_key(text))
        else {
            continue;
        };
        let others = THEMES.keys().filter_map(|uri| uri.strip_prefix(BEGINNING));
        let write = match nearest(own, others) {
            Some(near) => format!(
                "write {BEGINNING}{near} if you mean that one; else make sure that Suomi.fi publishes yours"
            ),
            None => {
                "make sure that Suomi.fi publishes it; if you do not know, give a \"link\" instead"
                    .to_owned()
            }
        };
        found.warning(
            node,
            format!(
                "{} is not among the themes that we could verify",
                quoted(own)
            ),
            write,
        );
    }
}

/// A heading of Suomi.fi's list, under which themes stand; nobody can grant it.
pub(super) fn theme_is_group(context: &Context<'_>, found: &mut Found) {
    for (_, node, theme) in known(context) {
        if theme.is_group() {
            let message = "this is a group of themes, and nobody can grant it".to_owned();
            found.error(node, message, "write one of the themes in it");
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
            let message = format!("the mandate {} has this theme already", quoted(first));
            found.warning(
                node,
                message,
                format!("use \"{first}\" in the services, and take this one away"),
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
                let message = format!("in Suomi.fi it is called {}", quoted(official));
                found.warning(node, message, format!("write \"{official}\""));
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
                let message = "the official name in this language is not known, so people may not find this one in Suomi.fi";
                found.warning(
                    node,
                    message.to_owned(),
                    format!("take \"{language}\" away, unless you copied it from Suomi.fi"),
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
                let message = format!("Suomi.fi also has the name {}", quoted(official));
                found.warning(
                    names,
                    message,
                    format!("add \"{language}\": \"{official}\""),
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
        let own = node
            .text()
            .filter(|own| ["person", "organisation"].contains(own));
        if let (Some(own), Some(official)) = (own, theme.principal())
            && own != official
        {
            let message = format!(
                "in Suomi.fi mandates of this theme are given by a principal of the kind \"{official}\""
            );
            found.warning(node, message, format!("write \"{official}\""));
        }
    }
}
