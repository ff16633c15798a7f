//! The host's own id of the matter at hand, as the widget hands it on.

use serde::Deserialize;

/// The limit of the host API's document, in characters.
const MOST_CHARACTERS: usize = 200;

/// An id that is not longer than the contract allows.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Context(String);

impl Context {
    /// The id, unless the page left it empty.
    pub(super) fn named(self) -> Option<String> {
        Some(self.0).filter(|id| !id.is_empty())
    }
}

impl TryFrom<String> for Context {
    type Error = &'static str;

    fn try_from(id: String) -> Result<Self, Self::Error> {
        if id.chars().count() > MOST_CHARACTERS {
            return Err("longer than an id of a matter may be");
        }
        Ok(Self(id))
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, MOST_CHARACTERS};

    fn read(id: &str) -> Option<Option<String>> {
        Context::try_from(id.to_owned()).ok().map(Context::named)
    }

    #[test]
    fn an_id_is_taken_up_to_its_limit() {
        assert_eq!(read("elsa"), Some(Some("elsa".into())));
        assert_eq!(read(""), Some(None));
        let longest = "ä".repeat(MOST_CHARACTERS);
        assert_eq!(read(&longest), Some(Some(longest.clone())));
        assert_eq!(read(&(longest + "ä")), None);
    }
}
