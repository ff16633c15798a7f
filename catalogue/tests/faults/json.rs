//! Texts that are hardly JSON, or not at all, in the shapes of the published parsing suites: nothing
//! panics, everything is placed, and what passes is what the widget reads.

use crate::folder::today;
use expect_test::{Expect, expect};
use proptest::prelude::*;
use puolesta_catalogue::catalogue::{Catalogue, NoFiles};
use puolesta_catalogue::check::check;
use puolesta_core::language::Language;
use std::fmt::Write;

/// The rules of reading, not of what a catalogue holds.
const OF_READING: [&str; 4] = ["not-json", "not-utf-8", "byte-order-mark", "repeated-field"];

/// What reading says of some bytes: `line:column rule, message`, or that it says nothing.
fn reading(bytes: &[u8]) -> String {
    let catalogue = Catalogue::read("shape.json", bytes, &NoFiles);
    let problems = check(&catalogue, today());
    let problem = problems
        .iter()
        .find(|problem| OF_READING.contains(&problem.rule));
    problem.map_or("is read".to_owned(), |problem| {
        let position = catalogue.sources[0].position(problem.place.start);
        let (line, column) = (position.line, position.column);
        let said = problem.message.said(Language::En).message;
        format!("{line}:{column} {}, {said}", problem.rule)
    })
}

fn is_read(bytes: &[u8]) -> bool {
    let said = reading(bytes);
    said == "is read" || said.contains("repeated-field")
}

/// Whether the widget's own reader takes it.
fn the_widget_reads(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| puolesta_core::json::parse(text).is_ok())
}

fn shown(shapes: &[(&str, &[u8])], expected: &Expect) {
    let mut lines = String::new();
    for (name, bytes) in shapes {
        assert_eq!(is_read(bytes), the_widget_reads(bytes), "{name}");
        writeln!(lines, "{name}: {}", reading(bytes)).expect("a line");
    }
    expected.assert_eq(&lines);
}

#[test]
fn nesting_without_end() {
    let lists = "[".repeat(100_000);
    let objects = "{\"a\":".repeat(100_000);
    let closed = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
    let (most, more, many) = (closed(64), closed(65), closed(100_000));
    shown(
        &[
            ("100 000 open lists", lists.as_bytes()),
            ("100 000 open objects", objects.as_bytes()),
            ("100 000 lists", many.as_bytes()),
            ("64 lists", most.as_bytes()),
            ("65 lists", more.as_bytes()),
        ],
        &expect![[r#"
            100 000 open lists: 1:513 not-json, objects and lists lie too deep in each other
            100 000 open objects: 1:1282 not-json, objects and lists lie too deep in each other
            100 000 lists: 1:513 not-json, objects and lists lie too deep in each other
            64 lists: is read
            65 lists: 1:65 not-json, objects and lists lie too deep in each other
        "#]],
    );
}

#[test]
fn numbers_of_every_kind() {
    shown(
        &[
            ("a huge exponent", b"[1e999]"),
            ("a tiny exponent", b"[1e-999]"),
            (
                "a hundred digits",
                &[b"[".as_slice(), &[b'9'; 100], b"]"].concat(),
            ),
            ("minus zero", b"[-0]"),
            ("a fraction", b"[1.5]"),
            ("a capital exponent", b"[1E+2]"),
            ("a leading zero", b"[01]"),
            ("minus alone", b"[-]"),
            ("plus", b"[+1]"),
            ("no digit after the point", b"[1.]"),
            ("no digit before the point", b"[.5]"),
            ("no digit in the exponent", b"[1e]"),
            ("two minuses", b"[--1]"),
            ("hexadecimal", b"[0x1F]"),
            ("not a number", b"[NaN]"),
            ("infinity", b"[-Infinity]"),
            ("letters after it", b"[1a]"),
            ("full-width digits", "[\u{ff11}]".as_bytes()),
        ],
        &expect![[r#"
            a huge exponent: is read
            a tiny exponent: is read
            a hundred digits: is read
            minus zero: is read
            a fraction: is read
            a capital exponent: is read
            a leading zero: 1:3 not-json, a comma is missing before this
            minus alone: 1:3 not-json, this is no number of JSON
            plus: 1:2 not-json, this is no number of JSON
            no digit after the point: 1:2 not-json, this is no number of JSON
            no digit before the point: 1:2 not-json, this is no number of JSON
            no digit in the exponent: 1:4 not-json, this is no number of JSON
            two minuses: 1:3 not-json, this is no number of JSON
            hexadecimal: 1:2 not-json, this is no number of JSON
            not a number: 1:2 not-json, this is not JSON
            infinity: 1:2 not-json, this is no number of JSON
            letters after it: 1:3 not-json, this is not JSON
            full-width digits: 1:2 not-json, this is not JSON
        "#]],
    );
}

#[test]
fn texts_of_every_kind() {
    shown(
        &[
            ("every escape", br#"["\"\\\/\b\f\n\r\t\u00e4"]"#),
            ("a pair of surrogates", br#"["\ud83d\ude00"]"#),
            ("a high surrogate alone", br#"["\ud83d"]"#),
            ("a low surrogate alone", br#"["\ude00"]"#),
            ("surrogates the wrong way round", br#"["\ude00\ud83d"]"#),
            ("an escape cut short", br#"["\u12"]"#),
            ("an unknown escape", br#"["\x41"]"#),
            ("a backslash at the end", b"[\"\\"),
            ("a line break", b"[\"one\ntwo\"]"),
            ("a tabulator", b"[\"one\ttwo\"]"),
            ("a zero byte", b"[\"one\0two\"]"),
            ("a line break in a name", b"{\"one\ntwo\": 1}"),
            ("not closed", b"[\"one"),
            ("single quotes", b"['one']"),
            ("no quotes", b"[one]"),
            ("no quotes at a name", b"{one: 1}"),
            ("the end of Unicode", "[\"\u{10ffff}\"]".as_bytes()),
            (
                "line separators of Unicode",
                "[\"\u{2028}\u{2029}\"]".as_bytes(),
            ),
        ],
        &expect![[r#"
            every escape: is read
            a pair of surrogates: is read
            a high surrogate alone: 1:3 not-json, this stands for half a character
            a low surrogate alone: 1:3 not-json, this stands for half a character
            surrogates the wrong way round: 1:3 not-json, this stands for half a character
            an escape cut short: 1:3 not-json, four digits or letters a–f belong after \u
            an unknown escape: 1:3 not-json, a backslash stands before a letter that needs none
            a backslash at the end: 1:2 not-json, this text is not closed
            a line break: 1:6 not-json, this text goes on in the next line
            a tabulator: 1:6 not-json, a tabulator stands in this text
            a zero byte: 1:6 not-json, an invisible character stands in this text
            a line break in a name: 1:6 not-json, this text goes on in the next line
            not closed: 1:2 not-json, this text is not closed
            single quotes: 1:2 not-json, texts stand in double quotes
            no quotes: 1:2 not-json, this is not JSON
            no quotes at a name: 1:2 not-json, the name of a field stands in double quotes
            the end of Unicode: is read
            line separators of Unicode: is read
        "#]],
    );
}

#[test]
fn bytes_that_are_no_letters() {
    shown(
        &[
            ("a continuation alone", b"[\"\x80\"]"),
            ("a beginning alone", b"[\"\xc3\"]"),
            ("an overlong slash", b"[\"\xc0\xaf\"]"),
            ("an overlong zero", b"[\"\xe0\x80\x80\"]"),
            ("an encoded surrogate", b"[\"\xed\xa0\x80\"]"),
            ("beyond Unicode", b"[\"\xf4\x90\x80\x80\"]"),
            ("cut short", b"[\"\xe2\x82"),
            ("Latin 1", b"{\n  \"a\": \"Esimerkkil\xe4\"\n}"),
            ("a mark of UTF-8", b"\xef\xbb\xbf[]"),
            ("two marks of UTF-8", b"\xef\xbb\xbf\xef\xbb\xbf[]"),
            ("a mark of UTF-8 alone", b"\xef\xbb\xbf"),
            ("half a mark", b"\xef\xbb[]"),
            ("UTF-16 with its mark", b"\xff\xfe[\0]\0"),
            ("UTF-16 the other way round", b"\xfe\xff\0[\0]"),
            ("UTF-16 without a mark", b"[\0]\0"),
            ("UTF-16 the other way round, without a mark", b"\0[\0]"),
            ("UTF-32 with its mark", b"\xff\xfe\0\0[\0\0\0]\0\0\0"),
            ("zero bytes", b"\0\0\0"),
        ],
        &expect![[r#"
            a continuation alone: 1:3 not-utf-8, this file looks like Windows-1252, but JSON is UTF-8
            a beginning alone: 1:3 not-utf-8, this file looks like Windows-1252, but JSON is UTF-8
            an overlong slash: 1:3 not-utf-8, this file looks like Windows-1252, but JSON is UTF-8
            an overlong zero: 1:3 not-utf-8, this file looks like Windows-1252, but JSON is UTF-8
            an encoded surrogate: 1:3 not-utf-8, this file looks like Windows-1252, but JSON is UTF-8
            beyond Unicode: 1:3 not-utf-8, these bytes are not UTF-8, the one encoding of JSON
            cut short: 1:2 not-json, this text is not closed
            Latin 1: 2:19 not-utf-8, this file looks like Windows-1252, but JSON is UTF-8
            a mark of UTF-8: 1:1 byte-order-mark, the file begins with an invisible mark (BOM) that browsers refuse
            two marks of UTF-8: 1:1 byte-order-mark, the file begins with an invisible mark (BOM) that browsers refuse
            a mark of UTF-8 alone: 1:1 byte-order-mark, the file begins with an invisible mark (BOM) that browsers refuse
            half a mark: 1:1 not-utf-8, this file looks like Windows-1252, but JSON is UTF-8
            UTF-16 with its mark: 1:1 not-utf-8, this file looks like UTF-16, but JSON is UTF-8
            UTF-16 the other way round: 1:1 not-utf-8, this file looks like UTF-16, but JSON is UTF-8
            UTF-16 without a mark: 1:1 not-utf-8, this file looks like UTF-16, but JSON is UTF-8
            UTF-16 the other way round, without a mark: 1:1 not-utf-8, this file looks like UTF-16, but JSON is UTF-8
            UTF-32 with its mark: 1:1 not-utf-8, these bytes are not UTF-8, the one encoding of JSON
            zero bytes: 1:1 not-json, this is not JSON
        "#]],
    );
}

#[test]
fn structure_that_is_not_whole() {
    shown(
        &[
            ("nothing", b""),
            ("blanks only", b" \t\r\n"),
            ("an open object", b"{"),
            ("an open list", b"[1,"),
            ("an object cut in a name", b"{\"a"),
            ("an object cut after a name", b"{\"a\""),
            ("an object cut after a colon", b"{\"a\":"),
            ("a comma at the end of a list", b"[1,]"),
            ("a comma at the end of an object", b"{\"a\":1,}"),
            ("a comma at the beginning", b"[,1]"),
            ("two commas", b"[1,,2]"),
            ("no comma", b"[1 2]"),
            ("no colon", b"{\"a\" 1}"),
            ("two colons", b"{\"a\":: 1}"),
            ("a number for a name", b"{1: 1}"),
            ("the wrong bracket", b"[1}"),
            ("a bracket too much", b"[1]]"),
            ("two values", b"{} {}"),
            ("something after the end", b"[] x"),
            ("a comment", b"[1 /* one */]"),
            ("a comment of one line", b"[1] // one"),
            ("true misspelt", b"[ture]"),
            ("true in capitals", b"[True]"),
            ("null cut short", b"[nul]"),
            ("a name twice", b"{\"a\": 1, \"b\": 2, \"a\": 3}"),
            ("a name twice, once escaped", br#"{"a": 1, "\u0061": 3}"#),
            ("a no-break space", "[1,\u{a0}2]".as_bytes()),
            ("a form feed", b"[1,\x0c2]"),
            ("a vertical tabulator", b"[1,\x0b2]"),
            ("a zero-width space", "[1,\u{200b}2]".as_bytes()),
            ("a line separator of Unicode", "[1,\u{2028}2]".as_bytes()),
        ],
        &expect![[r#"
            nothing: 1:1 not-json, the file is empty
            blanks only: 1:1 not-json, the file is empty
            an open object: 1:1 not-json, this object is not closed
            an open list: 1:1 not-json, this list is not closed
            an object cut in a name: 1:2 not-json, this text is not closed
            an object cut after a name: 1:5 not-json, a colon is missing after the name
            an object cut after a colon: 1:6 not-json, nothing follows this colon
            a comma at the end of a list: 1:3 not-json, nothing follows this comma
            a comma at the end of an object: 1:7 not-json, nothing follows this comma
            a comma at the beginning: 1:2 not-json, nothing stands before this comma
            two commas: 1:4 not-json, nothing stands before this comma
            no comma: 1:3 not-json, a comma is missing before this
            no colon: 1:6 not-json, a colon is missing after the name
            two colons: 1:6 not-json, this is not JSON
            a number for a name: 1:2 not-json, the name of a field stands in double quotes
            the wrong bracket: 1:3 not-json, this bracket does not close what is open
            a bracket too much: 1:4 not-json, the catalogue ends before this
            two values: 1:4 not-json, the catalogue ends before this
            something after the end: 1:4 not-json, the catalogue ends before this
            a comment: 1:4 not-json, JSON has no comments
            a comment of one line: 1:5 not-json, JSON has no comments
            true misspelt: 1:2 not-json, this is not JSON
            true in capitals: 1:2 not-json, this is not JSON
            null cut short: 1:2 not-json, this is not JSON
            a name twice: is read
            a name twice, once escaped: is read
            a no-break space: 1:4 not-json, this blank is another character than the usual blank
            a form feed: 1:4 not-json, this blank is another character than the usual blank
            a vertical tabulator: 1:4 not-json, this blank is another character than the usual blank
            a zero-width space: 1:4 not-json, this is not JSON
            a line separator of Unicode: 1:4 not-json, this blank is another character than the usual blank
        "#]],
    );
}

#[test]
fn places_count_letters_and_lines_as_editors_do() {
    shown(
        &[
            ("after letters of two bytes", "{\"äö\": x}".as_bytes()),
            ("after letters of four bytes", "{\"😀\": x}".as_bytes()),
            (
                "after line breaks of Windows",
                b"{\r\n  \"a\": 1,\r\n  \"b\": x\r\n}",
            ),
            ("after a mark", b"\xef\xbb\xbf{\n\"a\": x}"),
        ],
        &expect![[r#"
            after letters of two bytes: 1:8 not-json, this is not JSON
            after letters of four bytes: 1:7 not-json, this is not JSON
            after line breaks of Windows: 3:8 not-json, this word stands without quotes
            after a mark: 1:1 byte-order-mark, the file begins with an invisible mark (BOM) that browsers refuse
        "#]],
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_as_the_widget_reads_them(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        prop_assert_eq!(is_read(&bytes), the_widget_reads(&bytes));
    }

    #[test]
    fn any_marks_of_json_are_read_as_the_widget_reads_them(text in r#"[\[\]{}:,"a0-9eE.+\-\\u \n\tntrf/*]{0,25}"#) {
        prop_assert_eq!(is_read(text.as_bytes()), the_widget_reads(text.as_bytes()), "{}", text);
    }
}
