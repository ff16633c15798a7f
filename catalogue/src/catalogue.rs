//! A catalogue with everything that it extends: its files, and the one tree that they make.

use crate::extends::merge;
use crate::message::{Cause, Message};
use crate::node::{Node, Place};
use crate::problem::Problem;
use crate::read::read;
use crate::source::Source;

/// Where files come from: a disk, a network, a page in a browser.
pub trait Files {
    /// The bytes of a file that `beside` extends under `name`.
    ///
    /// # Errors
    /// Why it cannot be had.
    fn extended(&self, name: &str, beside: &str) -> Result<Vec<u8>, Cause>;
}

/// Where there are no files: what is read there can extend nothing.
#[derive(Clone, Copy, Debug)]
pub struct NoFiles;

impl Files for NoFiles {
    fn extended(&self, _name: &str, _beside: &str) -> Result<Vec<u8>, Cause> {
        Err(Cause::NoSuchFile)
    }
}

/// A catalogue that was read, as far as that was possible.
#[derive(Debug)]
pub struct Catalogue {
    /// The file itself, then what it extends, then what that extends.
    pub sources: Vec<Source>,
    /// Everything merged; `None` when the file itself is no JSON.
    pub root: Option<Node>,
    /// What was wrong with reading.
    pub problems: Vec<Problem>,
}

/// The name of a file with the folder of the one that it lies beside.
fn path_beside(name: &str, beside: &str) -> String {
    let folder = beside.rfind(['/', '\\']).map_or("", |end| &beside[..=end]);
    let is_address = name.starts_with("https://");
    let folder = if is_address { "" } else { folder };
    [folder, name].concat()
}

/// More are surely a mistake, and a circle never ends.
const MOST_SOURCES: usize = 8;

impl Catalogue {
    /// Reads a file and what it extends.
    #[must_use]
    pub fn read(name: &str, bytes: &[u8], files: &impl Files) -> Self {
        let (source, problems) = read(name, bytes, 0);
        let mut catalogue = Self {
            root: source.root.clone(),
            sources: vec![source],
            problems,
        };
        catalogue.read_extended(files);
        catalogue.root = catalogue.merged();
        catalogue
    }

    /// The entries of a list of the whole catalogue: `mandates`, `bundles` or `services`.
    #[must_use]
    pub fn entries(&self, list: &str) -> &[Node] {
        self.root.as_ref().map_or(&[], |root| root.list(list))
    }

    /// The source that a place lies in.
    #[must_use]
    pub fn source_of(&self, place: Place) -> &Source {
        &self.sources[place.source]
    }

    fn read_extended(&mut self, files: &impl Files) {
        while let Some((name, place)) = self.next_extended() {
            let beside = self.sources[place.source].name.clone();
            let path = path_beside(&name, &beside);
            if self.sources.len() == MOST_SOURCES || self.sources.iter().any(|s| s.name == path) {
                let message = Message::ExtendsCircle { name };
                let problem = Problem::error("extends-circle", place, message);
                return self.problems.push(problem);
            }
            match files.extended(&name, &beside) {
                Ok(bytes) => {
                    let (source, problems) = read(&path, &bytes, self.sources.len());
                    self.sources.push(source);
                    self.problems.extend(problems);
                }
                Err(why) => {
                    let message = Message::ExtendsMissing { name, why };
                    let problem = Problem::error("extends-missing", place, message);
                    return self.problems.push(problem);
                }
            }
        }
    }

    /// What the last source extends.
    fn next_extended(&self) -> Option<(String, Place)> {
        let extends = self.sources.last()?.root.as_ref()?.get("extends")?;
        Some((extends.text()?.to_owned(), extends.place()))
    }

    fn merged(&self) -> Option<Node> {
        let roots = self.sources.iter().filter_map(|source| source.root.clone());
        roots.reduce(|own, base| merge(&own, &base))
    }
}
