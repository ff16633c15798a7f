//! `check --fix`: what is safe to repair is repaired, and nothing else is touched.

use crate::folder::{Folder, SOUND};
use expect_test::expect;

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
