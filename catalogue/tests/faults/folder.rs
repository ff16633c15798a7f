//! A folder of catalogues, and what is found in them.

use puolesta_catalogue::catalogue::{Catalogue, Files};
use puolesta_catalogue::check::check_by;
use puolesta_catalogue::message::{Cause, explanation};
use puolesta_catalogue::problem::{Problem, Severity};
use puolesta_catalogue::problem_list::severity;
use puolesta_catalogue::rulebook::{OF_CATALOGUES, OF_MAPS, Rulebook};
use puolesta_core::date::Date;
use puolesta_core::language::Language;
use serde_json::{Value, json};
use std::collections::HashSet;
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

/// A folder of `tests/catalogue`, and what its files are checked by.
pub(crate) struct Folder {
    name: &'static str,
    rulebook: &'static Rulebook,
}

impl Folder {
    pub(crate) const fn of(name: &'static str) -> Self {
        let rulebook = &OF_CATALOGUES;
        Self { name, rulebook }
    }

    pub(crate) const fn of_maps(name: &'static str) -> Self {
        let rulebook = &OF_MAPS;
        Self { name, rulebook }
    }

    fn check(&self, catalogue: &Catalogue) -> Vec<Problem> {
        check_by(self.rulebook, catalogue, today())
    }

    pub(crate) fn problems(&self, file: &str) -> Vec<Expected> {
        let catalogue = self.catalogue(file);
        expected(&catalogue, &self.check(&catalogue))
    }

    pub(crate) fn whole_problems(&self, file: &str) -> Vec<Problem> {
        self.check(&self.catalogue(file))
    }

    fn names(&self) -> Vec<String> {
        names_in(self.name)
    }

    fn rules_broken_in(&self, file: &str) -> HashSet<String> {
        let problems = self.problems(file).into_iter();
        problems.map(|problem| problem.rule).collect()
    }

    /// The rules that any of its files breaks.
    pub(crate) fn broken_rules(&self) -> HashSet<String> {
        let names = self.names().into_iter();
        names.flat_map(|name| self.rules_broken_in(&name)).collect()
    }

    /// Demands that each of its files, and there are so many at least, breaks one rule and no other.
    pub(crate) fn assert_each_breaks_one_rule(&self, at_least: usize) {
        let names = self.names();
        for name in &names {
            let rules = self.rules_broken_in(name);
            assert_eq!(rules.len(), 1, "{name}: {rules:?}");
        }
        assert!(names.len() >= at_least);
    }

    /// Demands that none of its files has a problem.
    pub(crate) fn assert_has_no_problem(&self) {
        for name in self.names() {
            assert_eq!(self.problems(&name), [], "{name}");
        }
    }

    /// The problems of a file with what is said of them in every language.
    fn told(&self, file: &str) -> Value {
        let problems = self
            .problems(file)
            .into_iter()
            .zip(self.whole_problems(file));
        let told = |(at, problem): (Expected, Problem)| {
            let mut told = json!({
                "rule": at.rule,
                "path": at.path,
                "line": at.line,
                "severity": severity(at.severity),
            });
            for language in Language::ALL {
                let said = problem.message.said(*language);
                told[language.as_str()] = [said.message, said.write].into();
            }
            told
        };
        problems.map(told).collect()
    }

    /// The problems of a text, as if it lay in this folder.
    pub(crate) fn problems_of(&self, name: &str, text: &str) -> Vec<Expected> {
        let catalogue = Catalogue::read(name, text.as_bytes(), self);
        expected(&catalogue, &self.check(&catalogue))
    }

    fn catalogue(&self, file: &str) -> Catalogue {
        let bytes = fs::read(root().join(self.name).join(file)).expect("a file of this folder");
        Catalogue::read(file, &bytes, self)
    }
}

impl Files for Folder {
    fn extended(&self, name: &str, _beside: &str) -> Result<Vec<u8>, Cause> {
        fs::read(root().join(self.name).join(name)).map_err(|_| Cause::NoSuchFile)
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

/// Demands that each of these rules is explained in each language, and in no two alike.
pub(crate) fn assert_explained<'a>(rules: impl Iterator<Item = &'a str>) {
    for rule in rules {
        let said: HashSet<&str> = Language::ALL
            .iter()
            .filter_map(|language| explanation(rule, *language))
            .collect();
        assert_eq!(said.len(), Language::ALL.len(), "{rule}: {said:?}");
    }
}

/// The day of all these tests.
pub(crate) fn today() -> Date {
    Date::from_iso("2026-11-21").expect("a day")
}

/// What is written down of each file with a fault: its problems, with their words in every language.
pub(crate) fn written_down(folder: &Folder) -> String {
    let files = folder.names().into_iter();
    let files = files.map(|name| (name.clone(), folder.told(&name)));
    let all: serde_json::Map<String, Value> = files.collect();
    serde_json::to_string_pretty(&all).expect("JSON") + "\n"
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
