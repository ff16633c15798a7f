//! What an import did, and what people have to look at.

use serde::Serialize;

/// What an import did. Lists keep the order in which PTV and the catalogue name things.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// How many services were read.
    pub services: usize,
    /// How many channels were read.
    pub channels: usize,
    /// Entries that were added.
    pub new: Vec<NewEntry>,
    /// Entries in which something empty was filled in.
    pub filled: Vec<Filled>,
    /// Ids of entries that PTV knows and that were left as they are.
    pub unchanged: Vec<String>,
    /// Ids of entries about which nobody has decided yet; they stop `build`.
    pub undecided: Vec<String>,
    /// What a person should look at, and why.
    pub choices: Vec<Choice>,
    /// Entries whose service PTV no longer shows; they stay.
    pub gone: Vec<Gone>,
    /// Services of PTV that were not taken.
    pub left_out: Vec<LeftOut>,
    /// What could not be read.
    pub not_understood: Vec<NotUnderstood>,
}

/// An entry that was added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewEntry {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who is responsible for the service in PTV, where PTV gives the name: not all are the
    /// municipality's own.
    pub provider: Option<String>,
}

/// An entry in which something empty was filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Filled {
    /// Its id.
    pub id: String,
    /// What: `name.sv`, `category` and so on.
    pub fields: Vec<String>,
}

/// Something that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The entry's id.
    pub id: String,
    /// The field that it is about.
    pub field: &'static str,
    /// Why, and what was taken for now.
    pub why: String,
}

/// An entry whose service PTV no longer shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gone {
    /// Its id.
    pub id: String,
    /// Why it counts as gone.
    pub why: String,
}

/// A service of PTV that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Its name, or its UUID when it has none.
    pub service: String,
    /// Why.
    pub why: String,
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotUnderstood {
    /// The file or the answer.
    pub file: String,
    /// Where in it, such as `itemList[3].id`.
    pub path: String,
    /// Why.
    pub why: String,
}
