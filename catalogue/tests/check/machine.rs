//! What programs read: JSON and SARIF.

use crate::folder::{Folder, SOUND};
use expect_test::expect;
use serde_json::Value;
use serde_sarif::sarif::Sarif;

const FAULTY: &[u8] = b"{\n  \"version\": 1\n  \"updated\": \"2026-11-01\"\n}\n";

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("the report is JSON")
}

#[test]
fn a_program_reads_each_problem_with_its_place() {
    let folder = Folder::with(&[("own.json", FAULTY), ("sample.json", SOUND.as_bytes())]);
    let ran = folder.check(&["own.json", "sample.json", "--format", "json"]);
    let own = parsed(&ran.out);
    let own = own.as_array().expect("a list").iter();
    let own: Vec<&Value> = own.filter(|one| one["file"] == "own.json").collect();
    assert_eq!(own.len(), 1);
    expect![[r#"
        {
          "file": "own.json",
          "path": "",
          "line": 2,
          "column": 15,
          "endLine": 2,
          "endColumn": 15,
          "rule": "not-json",
          "severity": "error",
          "message": "a comma is missing before this",
          "write": "write , between the two",
          "fixable": false
        }"#]]
    .assert_eq(&format!("{:#}", own[0]));
    assert_eq!(ran.code, Some(1));
}

#[test]
fn a_program_reads_an_empty_list_where_no_file_could_be_read() {
    let ran = Folder::with(&[]).check(&["none.json", "--format", "json"]);
    assert_eq!(parsed(&ran.out), Value::Array(vec![]));
    assert_eq!(ran.code, Some(2));
}

/// Everything that the format knows comes back: what it does not know, or knows otherwise, would not.
#[test]
fn sarif_is_what_its_published_schema_says() {
    let folder = Folder::with(&[("oma luettelo.json", FAULTY)]);
    let ran = folder.check(&["oma luettelo.json", "none.json", "--format", "sarif"]);
    let read: Sarif = serde_json::from_str(&ran.out).expect("SARIF");
    let again = serde_json::to_value(read).expect("JSON");
    assert_eq!(parsed(&ran.out), again);
    assert_eq!(
        again["runs"][0]["invocations"][0]["executionSuccessful"],
        false
    );
}

#[test]
fn code_hosting_shows_a_problem_at_its_line() {
    let folder = Folder::with(&[("oma luettelo.json", FAULTY)]);
    let ran = folder.check(&["oma luettelo.json", "--format", "sarif"]);
    expect![[r#"
        [
          {
            "ruleId": "not-json",
            "ruleIndex": 0,
            "level": "error",
            "message": {
              "text": "a comma is missing before this; write , between the two"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "oma%20luettelo.json"
                  },
                  "region": {
                    "startLine": 2,
                    "startColumn": 15,
                    "endLine": 2,
                    "endColumn": 15
                  }
                },
                "logicalLocations": [
                  {
                    "fullyQualifiedName": ""
                  }
                ]
              }
            ]
          }
        ]"#]]
    .assert_eq(&format!("{:#}", parsed(&ran.out)["runs"][0]["results"]));
}
