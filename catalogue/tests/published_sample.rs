//! The sample municipality as its forms read it: `sample.json` is what `build` makes of its catalogue.

use expect_test::expect_file;
use std::fs;
use std::path::Path;
use std::process::Command;

const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/esimerkkila.json");

/// The published catalogue, built into a folder of its own.
fn built(folder: &Path) -> String {
    let mut build = Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"));
    build.args(["build", CATALOGUE, "--today", "2026-11-21", "--out"]);
    let output = build.arg(folder).output().expect("the command runs");
    assert!(output.status.success(), "{output:?}");
    fs::read_to_string(folder.join("catalogue.json")).expect("a catalogue was written")
}

#[test]
fn the_published_sample_is_what_build_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    expect_file!["../sample.json"].assert_eq(&built(folder.path()));
}
