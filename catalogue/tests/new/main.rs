//! `new`, as a person uses it: a catalogue is begun, checked, built and read by the widget.

use puolesta_core::catalogue;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const DAY: [&str; 2] = ["--today", "2026-11-21"];

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn run(folder: &Path, words: &[&str]) -> Output {
    let tool = env!("CARGO_BIN_EXE_puolesta-catalogue");
    let mut command = Command::new(tool);
    // Whatever the machine speaks.
    let command = command
        .current_dir(folder)
        .env("LC_ALL", "C")
        .args(words)
        .args(DAY);
    command.output().expect("the tool runs")
}

fn must_run(folder: &Path, words: &[&str]) {
    let output = run(folder, words);
    assert_eq!(output.status.code(), Some(0), "{words:?}: {output:?}");
}

/// Writes something wherever only a person can.
fn fill_in(file: &Path) {
    let text = fs::read_to_string(file).expect("the new catalogue");
    fs::write(file, text.replace("\"…\"", "\"Kirjaamo\"")).expect("a file");
}

/// What the widget reads of a published service.
fn assert_the_widget_reads(folder: &Path, service: &str) {
    let slice = folder.join(format!("published/services/{service}.json"));
    let text = fs::read_to_string(slice).expect("a slice");
    catalogue::load(&text, service).expect("a catalogue that the widget reads");
}

#[test]
fn begins_checks_builds_and_the_widget_reads_every_service() {
    let folder = folder();
    must_run(folder.path(), &["new", "--name", "Sipoo", "--code", "753"]);
    must_run(folder.path(), &["check", "catalogue.jsonc"]);
    let build = ["build", "catalogue.jsonc", "--out", "published"];
    let refused = run(folder.path(), &build);
    let why = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(1), "{why}");
    assert!(why.contains("services[0].decided.by"), "{why}");
    fill_in(&folder.path().join("catalogue.jsonc"));
    must_run(folder.path(), &build);
    for service in ["palaute", "avustus", "yhteinen-jateastia"] {
        assert_the_widget_reads(folder.path(), service);
    }
}

#[test]
fn is_told_everything_that_only_a_person_can_write() {
    let folder = folder();
    must_run(folder.path(), &["new", "--languages", "fi"]);
    let output = run(
        folder.path(),
        &["check", "catalogue.jsonc", "--format", "json"],
    );
    let shown = String::from_utf8_lossy(&output.stdout);
    for path in [
        "provider.code",
        "provider.name.fi",
        "services[0].decided.by",
        "services[1].decided.basis.fi",
        "services[2].decided.owner",
    ] {
        assert!(
            shown.contains(&format!("\"path\":\"{path}\"")),
            "{path}: {shown}"
        );
    }
}

#[test]
fn begins_over_a_common_catalogue() {
    let folder = folder();
    let common = include_str!("../../sample.json");
    fs::write(folder.path().join("kunnat-yhteinen.json"), common).expect("written");
    must_run(
        folder.path(),
        &[
            "new",
            "oma.jsonc",
            "--code",
            "753",
            "--extends",
            "kunnat-yhteinen.json",
        ],
    );
    must_run(folder.path(), &["check", "oma.jsonc"]);
    fill_in(&folder.path().join("oma.jsonc"));
    must_run(folder.path(), &["build", "oma.jsonc", "--out", "published"]);
    assert_the_widget_reads(folder.path(), "rakentamislupa");
    assert_the_widget_reads(folder.path(), "avustus");
}

#[test]
fn a_new_catalogue_counts_as_not_decided() {
    let folder = folder();
    must_run(folder.path(), &["new"]);
    let output = run(folder.path(), &["coverage", "catalogue.jsonc"]);
    let shown = String::from_utf8_lossy(&output.stdout);
    assert!(shown.contains("0 of 3 services are decided"), "{shown}");
    assert!(
        shown.contains("palaute\n    decided.by is missing"),
        "{shown}"
    );
}

#[test]
fn never_writes_over_a_file() {
    let folder = folder();
    let file = folder.path().join("catalogue.jsonc");
    fs::write(&file, "mine").expect("written");
    let output = run(folder.path(), &["new"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("catalogue.jsonc is already there and stays as it is"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(file).expect("there"), "mine");
}

#[test]
fn says_what_to_write_when_a_word_is_wrong() {
    for (words, says) in [
        (&["new", "catalogue.json"][..], "name the file .jsonc"),
        (&["new", "--languages", "fi,no"], "write fi, sv or en"),
        (
            &["new", "--code", "7531"],
            "three digits of the municipality, such as 753",
        ),
        (
            &["new", "--extends", "base.json"],
            "there is no file base.json",
        ),
        (
            &["new", "nowhere/catalogue.jsonc"],
            "there is no folder for nowhere/catalogue.jsonc",
        ),
    ] {
        let folder = folder();
        let output = run(folder.path(), words);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {said}");
        assert!(said.contains(says), "{words:?}: {said}");
        assert_eq!(
            fs::read_dir(folder.path()).expect("the folder").count(),
            0,
            "{words:?}"
        );
    }
}
