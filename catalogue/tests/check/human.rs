//! What a person reads in the terminal.

use crate::folder::{Folder, SMALLEST, SOUND};
use expect_test::{Expect, expect};

fn shown(files: &[(&str, &[u8])], words: &[&str], expected: &Expect) {
    let ran = Folder::with(files).check(words);
    expected.assert_eq(&ran.transcript());
}

#[test]
fn a_person_sees_that_nothing_is_wrong() {
    let files = [("sample.json", SOUND.as_bytes())];
    let ran = Folder::with(&files).check(&["sample.json"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
}

#[test]
fn a_person_forgets_a_comma() {
    let text = b"{\n  \"version\": 1\n  \"updated\": \"2026-11-01\"\n}\n";
    shown(
        &[("own.json", text)],
        &["own.json"],
        &expect![[r#"
        not-json

          × a comma is missing before this
           ╭─[own.json:2:15]
         1 │ {
         2 │   "version": 1
           ·               ▲
         3 │   "updated": "2026-11-01"
           ╰────
          help: write , between the two

        1 error in own.json
        ended with 1
    "#]],
    );
}

#[test]
fn a_person_saves_in_an_old_encoding() {
    shown(
        &[("own.json", &in_windows_1252(SMALLEST))],
        &["own.json"],
        &expect![[r#"
            not-utf-8

              × this file looks like Windows-1252, but JSON is UTF-8
               ╭─[own.json:5:83]
             4 │   "languages": ["fi"],
             5 │   "provider": { "kind": "municipality", "code": "999", "name": { "fi": "Esimerkkilä" } },
               ·                                                                                   ▲
               ·                                                                                   ╰── provider.name.fi
             6 │   "services": [
               ╰────
              help: save the file as UTF-8 (in most editors under Save as), or let the tool convert it: check
                    --fix

            1 error in own.json; 1 of them can be repaired with --fix
            ended with 1
        "#]],
    );
}

/// Letters of Western Europe only: their numbers are their bytes.
pub(crate) fn in_windows_1252(text: &str) -> Vec<u8> {
    let byte = |letter| u8::try_from(u32::from(letter)).expect("a letter of one byte");
    text.chars().map(byte).collect()
}

#[test]
fn a_person_checks_an_empty_file() {
    shown(
        &[("own.json", b"")],
        &["own.json"],
        &expect![[r#"
        not-json

          × the file is empty
           ╭─[own.json:1:1]
           ╰────
          help: begin with `puolesta-catalogue new`

        1 error in own.json
        ended with 1
    "#]],
    );
}

#[test]
fn a_person_names_a_file_that_is_not_there_and_hears_of_the_other_one_too() {
    let files: [(&str, &[u8]); 1] = [("own.json", b"{ 'a': 1 }")];
    shown(
        &files,
        &["none.json", "own.json"],
        &expect![[r#"
        not-json

          × texts stand in double quotes
           ╭─[own.json:1:3]
         1 │ { 'a': 1 }
           ·   ─
           ╰────
          help: write " in place of '

        1 error in own.json
        puolesta-catalogue: there is no file none.json
        ended with 2
    "#]],
    );
}

#[test]
fn a_person_checks_a_file_that_is_one_long_line() {
    let long = format!("{{\"a\":\"{}\" \"b\":1}}", "ä".repeat(5_000));
    shown(
        &[("own.json", long.as_bytes())],
        &["own.json"],
        &expect![[r#"
            not-json

              × a comma is missing before this
               ╭─[own.json:1:5008]
             1 │ ääääääääääääääääääää" "b":1}
               ·                      ▲
               ╰────
              help: write , between the two

            1 error in own.json
            ended with 1
        "#]],
    );
}

#[test]
fn nothing_is_coloured_where_it_is_not_read_on_a_terminal() {
    let ran = Folder::with(&[("own.json", b"{")]).check(&["own.json"]);
    assert!(
        ran.out.contains("own.json") && !ran.out.contains('\u{1b}'),
        "{}",
        ran.out
    );
}
