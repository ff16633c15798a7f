//! The program as the build runs it: texts in, one tree for each language out.

use puolesta_core::form_value::FormValue;
use puolesta_core::language::Language;
use puolesta_core::message_key::MessageKey;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../view/locales");

/// The texts of a language as a form fetches them: alone, in the order of their keys.
fn write_fetched(folder: &Path, language: &str) -> Map<String, Value> {
    let file = Path::new(LOCALES).join(language).with_extension("json");
    let texts: Map<String, Value> =
        serde_json::from_str(&fs::read_to_string(file).expect("it is there")).expect("it is JSON");
    let keys = MessageKey::ALL.iter().take(MessageKey::OF_A_FORM);
    let list: Vec<_> = keys.map(|key| texts[key.as_str()].clone()).collect();
    let path = folder.join(language).with_extension("json");
    fs::write(path, Value::from(list).to_string()).expect("it can be written");
    texts
}

fn prerender() -> Command {
    Command::new(env!("CARGO_BIN_EXE_puolesta-prerender"))
}

#[test]
fn draws_the_question_in_each_language_and_in_a_service_s_own_words() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("texts");
    fs::create_dir_all(&folder).expect("it can be made");
    let languages = Language::ALL.iter().map(|language| language.as_str());
    let texts: Vec<_> = languages
        .map(|language| (language, write_fetched(&folder, language)))
        .collect();
    let output = prerender().arg(&folder).output().expect("it starts");
    assert!(output.status.success(), "{output:?}");
    let drawn: Value = serde_json::from_slice(&output.stdout).expect("it writes JSON");
    for (language, texts) in texts {
        let question = texts["question"].as_str().expect("it is a text");
        let drawn = drawn["question"][language].to_string();
        assert!(drawn.contains(question), "{language}");
    }
    assert!(drawn["question"]["own"].to_string().contains("{question}"));
    for (part, looks) in [
        ("first", "--_text"),
        ("form", ".party"),
        ("modes", ".guide"),
    ] {
        let styles = drawn["styles"][part].as_str().expect("it is a text");
        assert!(styles.contains(looks), "{part}");
    }
    let value = drawn["value"].as_str().expect("it is a text");
    let value: FormValue = puolesta_core::json::from_str(value).expect("it is a value");
    assert_eq!(value.situation, None);
    assert_eq!(value.service, "{service}");
}

#[test]
fn says_what_it_wants_when_no_folder_is_named() {
    let output = prerender().output().expect("it starts");
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("Which folder has the texts?"));
}
