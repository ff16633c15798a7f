//! The mandate themes of Suomi.fi, as far as they are known: the bundled list, read once.

use serde_json::Value;
use std::collections::HashMap;
use std::sync::LazyLock;

static FILE: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../mandate-themes.json");
    serde_json::from_str(text).expect("the bundled themes are JSON")
});

/// Those whose URI was read in a public source, by URI.
static THEMES: LazyLock<HashMap<&'static str, Theme>> = LazyLock::new(|| {
    let themes = FILE["themes"].as_array().into_iter().flatten();
    themes
        .filter_map(|theme| Some((theme["theme"].as_str()?, Theme(theme))))
        .collect()
});

/// The verified theme of this URI.
pub(crate) fn known(uri: &str) -> Option<&'static Theme> {
    THEMES.get(uri)
}

/// The URIs of all verified themes, in no order.
pub(crate) fn uris() -> impl Iterator<Item = &'static str> {
    THEMES.keys().copied()
}

/// A verified theme.
pub(crate) struct Theme(&'static Value);

impl Theme {
    /// Its official name in a language, where that is known.
    pub(crate) fn name(&self, language: &str) -> Option<&'static str> {
        self.0["name"][language].as_str()
    }

    /// Whether it is only a heading over themes, which nobody can grant.
    pub(crate) fn is_group(&self) -> bool {
        self.0["group"].as_bool() == Some(true)
    }

    /// Who can give it: `person`, `organisation` or `any`; `None` when that is not known.
    pub(crate) fn principal(&self) -> Option<&'static str> {
        let principal = self.0["principal"].as_str();
        principal.filter(|principal| *principal != "unknown")
    }
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn the_list_tells_themes_from_groups() {
        let grant = known("http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen");
        let grant = grant.expect("a verified theme");
        assert_eq!(grant.name("fi"), Some("Avustushakemuksen tekeminen"));
        assert_eq!(grant.principal(), Some("organisation"));
        assert!(!grant.is_group());
        let group = known("http://valtuusrekisteri.suomi.fi/tietopalvelut");
        assert!(group.expect("a verified group").is_group());
        assert!(known("http://valtuusrekisteri.suomi.fi/keksitty").is_none());
    }
}
