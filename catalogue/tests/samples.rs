//! The sample catalogues: none has a problem, and `sample.json` is what `build` makes of Esimerkkilä's.

use expect_test::expect_file;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A day on which no review is overdue.
const TODAY: [&str; 2] = ["--today", "2026-11-21"];

fn catalogue(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn run(subcommand: &str, file: &Path, options: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"));
    command.arg(subcommand).arg(file).args(TODAY).args(options);
    command.output().expect("the command runs")
}

#[test]
fn a_municipality_that_starts_from_a_sample_finds_no_problem_in_it() {
    for name in [
        "kunnat-yhteinen.json",
        "esimerkkila.json",
        "mallila.json",
        "sample.json",
    ] {
        let file = catalogue(name);
        let checked = run("check", &file, &[]);
        let said = String::from_utf8_lossy(&checked.stdout);
        let expected = format!("No problems in {}.\n", file.display());
        assert_eq!((checked.status.code(), &*said), (Some(0), &*expected));
    }
}

#[test]
fn the_published_sample_is_what_build_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a path of UTF-8");
    let built = run("build", &catalogue("esimerkkila.json"), &["--out", out]);
    assert!(built.status.success(), "{built:?}");
    let written = fs::read_to_string(folder.path().join("catalogue.json"));
    expect_file!["../sample.json"].assert_eq(&written.expect("a catalogue was written"));
}
