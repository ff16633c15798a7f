//! The bundled list of verified mandate themes, as far as an import needs it.

use super::texts::Texts;
use serde_json::Value;
use std::sync::LazyLock;

/// A theme that was read in a public source.
pub(crate) struct KnownTheme {
    uri: String,
    /// Its official names.
    pub(crate) names: Texts,
    /// Who can give it: `person`, `organisation` or `any`; `None` when that is not known.
    pub(crate) principal: Option<String>,
    /// Whether it is only a heading over themes.
    pub(crate) group: bool,
}

static THEMES: LazyLock<Vec<KnownTheme>> = LazyLock::new(|| {
    let list = serde_json::from_str(include_str!("../../mandate-themes.json"));
    let list: Value = list.unwrap_or_default();
    let themes = list["themes"].as_array().into_iter().flatten();
    themes.filter_map(theme).collect()
});

fn theme(theme: &Value) -> Option<KnownTheme> {
    let mut names = Texts::default();
    for (language, name) in theme["name"].as_object().into_iter().flatten() {
        names.add(language, name.as_str().unwrap_or_default());
    }
    let principal = theme["principal"].as_str().filter(|it| *it != "unknown");
    Some(KnownTheme {
        uri: theme["theme"].as_str()?.to_owned(),
        names,
        principal: principal.map(str::to_owned),
        group: theme["group"].as_bool().unwrap_or(false),
    })
}

/// The verified theme of this URI.
pub(crate) fn known(uri: &str) -> Option<&'static KnownTheme> {
    THEMES.iter().find(|theme| theme.uri == uri)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_tells_themes_from_groups() {
        let grant = known("http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen");
        let grant = grant.expect("a verified theme");
        assert_eq!(grant.names.get("fi"), Some("Avustushakemuksen tekeminen"));
        assert_eq!(grant.principal.as_deref(), Some("organisation"));
        let group = known("http://valtuusrekisteri.suomi.fi/tietopalvelut");
        assert!(group.expect("a verified group").group);
        assert!(known("http://valtuusrekisteri.suomi.fi/keksitty").is_none());
    }
}
