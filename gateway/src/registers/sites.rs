//! The municipality's own register of sites and their owners.

use super::RegisterAnswer;

/// Who owns which site.
pub trait Sites: Send + Sync {
    /// The owners of the site that a host's context names.
    fn owners<'a>(&'a self, context: &'a str) -> RegisterAnswer<'a, Owners>;
}

/// Owners as far as the register names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owners {
    /// Ids of persons and organisations; none for a site that nobody knows.
    pub ids: Vec<String>,
    /// Whether the register names everybody.
    pub names_all: bool,
}
