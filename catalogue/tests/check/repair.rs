//! `check --fix`: what is safe to repair is repaired, and nothing else is touched.

use crate::folder::{Folder, SMALLEST, SOUND};
use crate::human::in_windows_1252;
use expect_test::expect;
use puolesta_catalogue::catalogue::{Catalogue, NoFiles};
use puolesta_catalogue::check::check;
use puolesta_catalogue::fix::fixed;
use puolesta_core::date::Date;

fn with_byte_order_mark() -> Vec<u8> {
    [b"\xEF\xBB\xBF", SOUND.as_bytes()].concat()
}

#[test]
fn a_person_has_a_file_repaired_and_the_rest_of_it_kept() {
    let folder = Folder::with(&[("own.json", &with_byte_order_mark())]);
    let ran = folder.check(&["own.json", "--fix"]);
    assert_eq!(ran.code, Some(0), "{}", ran.transcript());
    expect![[r#"
        Repaired in own.json, line 1: the file begins with an invisible mark (BOM) that browsers refuse
    "#]].assert_eq(&ran.err);
    assert_eq!(folder.read("own.json"), SOUND.as_bytes());
    assert_eq!(folder.names(), ["own.json"]);
}

#[test]
fn a_person_has_an_old_encoding_converted() {
    let units = SMALLEST.encode_utf16().flat_map(u16::to_le_bytes);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    for (encoding, bytes) in [
        ("Windows-1252", in_windows_1252(SMALLEST)),
        ("UTF-16", utf16),
    ] {
        let folder = Folder::with(&[("own.json", &bytes)]);
        let ran = folder.check(&["own.json", "--fix"]);
        assert_eq!(ran.code, Some(0), "{}", ran.transcript());
        assert!(ran.err.contains(encoding), "{}", ran.err);
        assert_eq!(folder.read("own.json"), SMALLEST.as_bytes(), "{encoding}");
    }
}

#[test]
fn nothing_is_written_where_nothing_can_be_repaired() {
    let folder = Folder::with(&[("own.json", b"{ 'a': 1 }")]);
    let before = folder.written_at("own.json");
    let ran = folder.check(&["own.json", "--fix"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert_eq!(folder.written_at("own.json"), before);
}

#[test]
fn the_common_catalogue_of_others_stays_as_it_is() {
    let own = SOUND.replacen('{', "{\n  \"extends\": \"common.json\",", 1);
    let common = with_byte_order_mark();
    let files: [(&str, &[u8]); 2] = [("own.json", own.as_bytes()), ("common.json", &common)];
    let folder = Folder::with(&files);
    folder.check(&["own.json", "--fix"]);
    assert_eq!(folder.read("common.json"), common);
}

#[cfg(unix)]
#[test]
fn who_may_read_a_file_may_read_it_after_the_repair() {
    let folder = Folder::with(&[("own.json", &with_byte_order_mark())]);
    folder.allow("own.json", 0o664);
    folder.check(&["own.json", "--fix"]);
    assert_eq!(folder.read("own.json"), SOUND.as_bytes());
    assert_eq!(folder.allowed("own.json"), 0o664);
}

/// The text after a repair, with the rules that found something before and after it.
fn repaired(text: &str) -> (String, Vec<&'static str>, Vec<&'static str>) {
    let today = Date::from_iso("2026-11-21").expect("a day");
    let read = |text: &str| Catalogue::read("own.json", text.as_bytes(), &NoFiles);
    let rules = |text: &str| {
        check(&read(text), today)
            .iter()
            .map(|one| one.rule)
            .collect()
    };
    let source = &read(text).sources[0];
    let after = fixed(source, &check(&read(text), today)).text;
    let (before, left) = (rules(text), rules(&after));
    (after, before, left)
}

#[test]
fn a_repair_leaves_fewer_problems_and_no_new_ones() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/catalogue/invalid");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the files with a fault") {
        let path = entry.expect("a file").path();
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue; // Not UTF-8: nothing can be repaired.
        };
        let (after, before, left) = repaired(&text);
        assert!(
            left.iter().all(|rule| before.contains(rule)),
            "{}: {left:?}",
            path.display()
        );
        assert!(
            after == text || left.len() < before.len(),
            "{}: {left:?}",
            path.display()
        );
        count += usize::from(after != text);
    }
    assert!(count > 2, "{count} files were repaired");
}
