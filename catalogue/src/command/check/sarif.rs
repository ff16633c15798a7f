//! Problems as SARIF 2.1.0, which code hosting and editors show at their lines.

use super::super::language;
use super::Checked;
use puolesta_catalogue::catalogue::Catalogue;
use puolesta_catalogue::message::explanation;
use puolesta_catalogue::problem::Problem;
use puolesta_catalogue::problem_list::severity;
use puolesta_catalogue::rules::RULES;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One run with all problems; `unread` says which files could not be read, and why.
pub(super) fn report(checked: &[Checked], unread: &[String]) -> String {
    let rules: BTreeSet<&str> = problems(checked).map(|(_, problem)| problem.rule).collect();
    let rules: Vec<&str> = rules.into_iter().collect();
    let results = problems(checked).map(|(catalogue, problem)| result(catalogue, problem, &rules));
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver(&rules) },
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation(unread)],
            "results": results.collect::<Vec<Value>>(),
        }],
    });
    format!("{log:#}\n")
}

fn problems(checked: &[Checked]) -> impl Iterator<Item = (&Catalogue, &Problem)> {
    checked.iter().flat_map(|one| {
        let problems = one.problems.iter();
        problems.map(|problem| (&one.catalogue, problem))
    })
}

fn driver(rules: &[&str]) -> Value {
    let rules = rules.iter().map(|rule| described(rule));
    json!({
        "name": "puolesta-catalogue",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.collect::<Vec<Value>>(),
    })
}

/// Rules of reading and of the schema need no explanation beside their problems: those say it all.
fn described(rule: &str) -> Value {
    let is_explained = |name: &&str| *name == rule || rule.starts_with("link-");
    let mut beyond = RULES.iter().map(|rule| rule.name);
    let explained = beyond.find(is_explained);
    match explained.and_then(|_| explanation(rule, language())) {
        Some(explanation) => {
            json!({ "id": rule, "fullDescription": { "text": explanation } })
        }
        None => json!({ "id": rule }),
    }
}

fn invocation(unread: &[String]) -> Value {
    let notifications = unread
        .iter()
        .map(|why| json!({ "level": "error", "message": { "text": why } }));
    json!({
        "executionSuccessful": unread.is_empty(),
        "toolExecutionNotifications": notifications.collect::<Vec<Value>>(),
    })
}

fn result(catalogue: &Catalogue, problem: &Problem, rules: &[&str]) -> Value {
    let said = problem.message.said(language());
    json!({
        "ruleId": problem.rule,
        "ruleIndex": rules.iter().position(|rule| *rule == problem.rule),
        "level": severity(problem.severity),
        "message": { "text": format!("{}; {}", said.message, said.write) },
        "locations": [location(catalogue, problem)],
    })
}

fn location(catalogue: &Catalogue, problem: &Problem) -> Value {
    let source = catalogue.source_of(problem.place);
    let start = source.position(problem.place.start);
    let end = source.position(problem.place.end);
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&source.name) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        },
        "logicalLocations": [{ "fullyQualifiedName": source.path(problem.place) }],
    })
}

/// The name of a file as a relative address: `omat%20tiedot/luettelo.json`.
fn uri(name: &str) -> String {
    let mut uri = String::new();
    for byte in name.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}
