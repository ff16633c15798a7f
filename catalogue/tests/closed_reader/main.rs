//! What a person pipes into `head` or a pager: the reader goes early, and the command ends as it would have.

use std::io::{PipeWriter, pipe};
use std::process::{Command, ExitStatus, Stdio};

const FOLDER: &str = env!("CARGO_MANIFEST_DIR");
const SAMPLE: &str = "sample.json";
const FAULTY: &str = "../tests/catalogue/invalid/alone-missing.json";

/// The end of a pipe that nobody reads any more.
fn closed() -> PipeWriter {
    let (_reader, writer) = pipe().expect("a pipe");
    writer
}

fn run(words: &[&str], beside: impl Into<Stdio>) -> ExitStatus {
    Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"))
        .current_dir(FOLDER)
        .args(words)
        .args(["--today", "2026-11-21"])
        .stdout(closed())
        .stderr(beside)
        .status()
        .expect("the command runs")
}

/// Also when problems and reports go the same way as the answer, as with `2>&1`.
#[track_caller]
fn check(words: &[&str], code: i32) {
    assert_eq!(run(words, Stdio::null()).code(), Some(code), "{words:?}");
    assert_eq!(run(words, closed()).code(), Some(code), "{words:?}, 2>&1");
}

#[test]
fn a_reader_leaves_while_problems_are_shown() {
    for format in ["human", "json", "sarif"] {
        check(&["check", SAMPLE, "--format", format], 0);
        check(&["check", FAULTY, "--format", format], 1);
        check(&["check", "no-such-file.json", "--format", format], 2);
    }
}

#[test]
fn a_reader_leaves_while_a_catalogue_is_explained() {
    for format in ["text", "html", "json"] {
        check(&["explain", SAMPLE, "--format", format], 0);
        check(&["coverage", SAMPLE, "--format", format], 0);
    }
    check(&["diff", "kunnat-yhteinen.json", "esimerkkila.json"], 0);
    check(&["explain", FAULTY], 1);
}

#[test]
fn a_reader_leaves_while_files_are_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a path in UTF-8");
    check(&["build", SAMPLE, "--out", out], 0);
    assert!(folder.path().join("services/avustus.json").exists());
    // `new` writes a file only once.
    for (name, beside) in [("one.jsonc", Stdio::null()), ("two.jsonc", closed().into())] {
        let file = folder.path().join(name);
        let ended = run(&["new", file.to_str().expect("a path in UTF-8")], beside);
        assert_eq!((ended.code(), file.exists()), (Some(0), true));
    }
}

#[test]
fn a_reader_leaves_while_entries_are_imported() {
    check(&["import", "ptv", "../tests/catalogue/ptv/v11"], 0);
}
