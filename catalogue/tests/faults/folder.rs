//! A folder of catalogues, and what is found in them.

use puolesta_catalogue::catalogue::{Catalogue, Files};
use puolesta_catalogue::check::check;
use puolesta_catalogue::message::Cause;
use puolesta_catalogue::problem::{Problem, Severity};
use puolesta_core::date::Date;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// A problem, as far as it is expected beside a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) rule: String,
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) severity: Severity,
}

/// A folder of `tests/catalogue`.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn of(name: &str) -> Self {
        Self(root().join(name))
    }

    pub(crate) fn problems(&self, file: &str) -> Vec<Expected> {
        let catalogue = self.catalogue(file);
        expected(&catalogue, &check(&catalogue, today()))
    }

    pub(crate) fn whole_problems(&self, file: &str) -> Vec<Problem> {
        check(&self.catalogue(file), today())
    }

    /// The problems of a text, as if it lay in this folder.
    pub(crate) fn problems_of(&self, name: &str, text: &str) -> Vec<Expected> {
        let catalogue = Catalogue::read(name, text.as_bytes(), self);
        expected(&catalogue, &check(&catalogue, today()))
    }

    fn catalogue(&self, file: &str) -> Catalogue {
        let bytes = fs::read(self.0.join(file)).expect("a file of this folder");
        Catalogue::read(file, &bytes, self)
    }
}

impl Files for Folder {
    fn extended(&self, name: &str, _beside: &str) -> Result<Vec<u8>, Cause> {
        fs::read(self.0.join(name)).map_err(|_| Cause::NoSuchFile)
    }
}

fn expected(catalogue: &Catalogue, problems: &[Problem]) -> Vec<Expected> {
    let expected = |problem: &Problem| {
        let source = catalogue.source_of(problem.place);
        Expected {
            rule: problem.rule.to_owned(),
            path: source.path(problem.place),
            line: source.position(problem.place.start).line,
            severity: problem.severity,
        }
    };
    problems.iter().map(expected).collect()
}

/// The day of all these tests.
pub(crate) fn today() -> Date {
    Date::from_iso("2026-11-21").expect("a day")
}

/// What is expected of each file with a fault.
pub(crate) fn expected_faults() -> BTreeMap<String, Expected> {
    let text = fs::read_to_string(root().join("expected.json")).expect("the file of faults");
    let faults: BTreeMap<String, Value> = serde_json::from_str(&text).expect("JSON");
    let fault = |value: &Value| Expected {
        rule: value["rule"].as_str().expect("a rule").to_owned(),
        path: value["path"].as_str().expect("a path").to_owned(),
        line: value["line"]
            .as_u64()
            .expect("a line")
            .try_into()
            .expect("a line"),
        severity: match value["severity"].as_str() {
            Some("error") => Severity::Error,
            Some("warning") => Severity::Warning,
            other => panic!("{other:?} is no severity"),
        },
    };
    faults
        .iter()
        .map(|(name, value)| (name.clone(), fault(value)))
        .collect()
}

/// The catalogues in a folder, by name.
pub(crate) fn names_in(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/catalogue")
}
