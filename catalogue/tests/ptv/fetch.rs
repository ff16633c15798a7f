//! A person fetches the services of a municipality from PTV, on good days and bad ones.

use crate::server::{Asked, Canned, Ptv};
use crate::tool::{Desk, Said, tool, tool_with, top};
use serde_json::{Value, json};
use std::fs;

const KEY: &str = "an-invented-key";

fn fixture(path: &str) -> Value {
    let text = fs::read_to_string(top().join("tests/catalogue/ptv").join(path));
    serde_json::from_str(&text.expect("a fixture")).expect("JSON")
}

/// What stands after a name in the question: `page` in `?page=2`.
fn parameter<'a>(asked: &'a Asked, name: &str) -> &'a str {
    let (_, query) = asked.path.split_once('?').unwrap_or_default();
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .find(|(key, _)| *key == name)
        .map_or("", |(_, value)| value)
}

/// One item on each page, in the shape of a version.
fn page(asked: &Asked, items: &[Value], shape: fn(&Value, usize, usize) -> Value) -> Canned {
    let number: usize = parameter(asked, "page").parse().expect("a page");
    Canned::ok(shape(&items[number - 1], number, items.len()).to_string())
}

fn ptv_11() -> Ptv {
    Ptv::that(|asked| {
        if asked
            .path
            .starts_with("/api/v11/Service/list/area/Municipality/code/753?")
        {
            let services = fixture("v11/services.json");
            let items = services["itemList"].as_array().expect("services");
            return page(
                asked,
                items,
                |item, number, count| json!({"pageNumber": number, "pageSize": 1, "pageCount": count, "itemList": [item]}),
            );
        }
        if asked.path.starts_with("/api/v11/ServiceChannel/list?") {
            let ids = parameter(asked, "guids");
            let channels = fixture("v11/channels.json");
            let channels = channels.as_array().expect("channels").iter();
            let wanted = channels.filter(|it| ids.contains(it["id"].as_str().expect("an id")));
            return Canned::ok(Value::from_iter(wanted.cloned()).to_string());
        }
        Canned::no(404)
    })
}

fn ptv_12() -> Ptv {
    Ptv::that(|asked| {
        if asked.key.as_deref() != Some(KEY) {
            return Canned::no(401);
        }
        let contents = [
            (
                "/api/v12/service/search?areaType=LimitedArea&municipalities=753&",
                "v12/services.json",
            ),
            (
                "/api/v12/service-channel/search?channelTypes=EService&organizationContentIds=",
                "v12/channels.json",
            ),
            (
                "/api/v12/connection/search?serviceContentIds=",
                "v12/connections.json",
            ),
        ];
        let mut contents = contents.iter();
        let Some((_, file)) = contents.find(|(path, _)| asked.path.starts_with(path)) else {
            return Canned::no(400);
        };
        let items = fixture(file);
        let items = items["items"].as_array().expect("items");
        page(
            asked,
            items,
            |item, number, count| json!({"page": number, "pageSize": 1, "totalItems": count, "totalPages": count, "items": [item]}),
        )
    })
}

fn fetch(ptv: &Ptv, version: &str) -> Said {
    let base = ptv.base();
    let arguments = [
        "fetch",
        "ptv",
        "--municipality",
        "753",
        "--api-version",
        version,
    ];
    let rest = ["--base", &base, "--today", "2026-11-21"];
    tool_with(
        &[&arguments[..], &rest].concat(),
        &[("PUOLESTA_PTV_KEY", KEY)],
    )
}

/// A server of which every answer is the same leads to this sentence.
#[track_caller]
fn check_refusal(answer: fn() -> Canned, expected: &str) {
    let ptv = Ptv::that(move |_| answer());
    let said = fetch(&ptv, "12");
    assert_eq!((said.code, said.output.as_str()), (Some(2), ""));
    let errors = said.errors.replace(&ptv.base(), "BASE");
    assert_eq!(errors, format!("puolesta-catalogue: {expected}\n"));
    assert!(!said.errors.contains(KEY));
}

#[test]
fn fetches_all_pages_of_version_11_without_a_key() {
    let ptv = ptv_11();
    let said = fetch(&ptv, "11");
    let expected = top().join("tests/catalogue/ptv/v11.catalogue.txt");
    assert_eq!(
        said.output,
        fs::read_to_string(expected).expect("a catalogue")
    );
    let asked = ptv.asked();
    assert_eq!(
        asked.len(),
        6,
        "five pages, and all channels at once: {asked:?}"
    );
    assert!(asked.iter().all(|asked| asked.key.is_none()));
}

#[test]
fn fetches_all_pages_of_version_12_with_a_key() {
    let ptv = ptv_12();
    let said = fetch(&ptv, "12");
    let expected = top().join("tests/catalogue/ptv/v12.catalogue.txt");
    assert_eq!(
        said.output,
        fs::read_to_string(expected).expect("a catalogue")
    );
    assert!(
        ptv.asked()
            .iter()
            .all(|asked| asked.key.as_deref() == Some(KEY))
    );
    assert!(!said.errors.contains(KEY));
}

#[test]
fn fetches_into_a_catalogue_and_again_without_a_change() {
    let ptv = ptv_11();
    let desk = Desk::with(
        "catalogue.json",
        "{\n  \"version\": 1,\n  \"services\": []\n}\n",
    );
    let base = ptv.base();
    let arguments = [
        "fetch",
        "ptv",
        "--municipality",
        "753",
        "--api-version",
        "11",
        "--base",
        &base,
        "--into",
        desk.path(),
    ];
    assert_eq!(tool(&arguments).code, Some(0));
    let once = desk.text();
    assert!(once.contains("rakentamislupa"));
    assert_eq!(tool(&arguments).code, Some(0));
    assert_eq!(desk.text(), once);
}

#[test]
fn waits_when_ptv_asks_to_and_goes_on() {
    let asked_before = std::sync::atomic::AtomicBool::new(false);
    let ptv = Ptv::that(move |_| {
        if asked_before.swap(true, std::sync::atomic::Ordering::SeqCst) {
            return Canned::ok(r#"{"page":1,"totalPages":0,"items":[]}"#);
        }
        Canned::no(429).with("Retry-After", "0")
    });
    let said = fetch(&ptv, "12");
    assert_eq!(ptv.asked().len(), 2, "{said:?}");
}

#[test]
fn does_not_wait_for_ever() {
    let busy = || Canned::no(429).with("Retry-After", "0");
    check_refusal(busy, "PTV asks to wait again and again; try later");
    let full = || Canned::no(503).with("Retry-After", "3600");
    check_refusal(full, "PTV asks to wait 60 minutes; try again then");
    check_refusal(
        || Canned::no(429),
        "PTV has been asked too much; try again later",
    );
}

#[test]
fn hears_that_the_key_is_wrong_and_the_key_is_not_shown() {
    let expected = "PTV does not accept the key; check it, and that it is for this version";
    check_refusal(|| Canned::no(401), expected);
    check_refusal(|| Canned::no(403), expected);
}

#[test]
fn hears_where_a_key_comes_from_before_anything_is_asked() {
    let ptv = ptv_12();
    let base = ptv.base();
    let version = ["--api-version", "12", "--base", &base];
    let said = tool(&[&["fetch", "ptv", "--municipality", "753"][..], &version].concat());
    assert_eq!(said.code, Some(2));
    assert!(said.errors.contains("PUOLESTA_PTV_KEY"), "{}", said.errors);
    assert!(said.errors.contains("--api-version 11"), "{}", said.errors);
    assert_eq!(ptv.asked(), []);
}

#[test]
fn a_key_goes_neither_unencrypted_nor_to_another_address() {
    let base = ["--base", "http://ptv.example", "--key", KEY];
    let said = tool(&[&["fetch", "ptv", "--municipality", "753"][..], &base].concat());
    assert_eq!(said.code, Some(2));
    assert!(
        said.errors.contains("https addresses only"),
        "{}",
        said.errors
    );
    assert!(!said.errors.contains(KEY));
    let elsewhere = || Canned::no(302).with("Location", "https://elsewhere.example/");
    check_refusal(elsewhere, "BASE sends on to another address; check --base");
}

#[test]
fn without_a_word_about_versions_the_key_decides() {
    let ptv = Ptv::that(|_| Canned::no(500));
    let base = ptv.base();
    let arguments = ["fetch", "ptv", "--municipality", "753", "--base", &base];
    let said = tool(&arguments);
    assert!(said.errors.contains("ends in spring 2027"), "{said:?}");
    tool_with(&arguments, &[("PUOLESTA_PTV_KEY", KEY)]);
    let asked: Vec<String> = ptv.asked().into_iter().map(|asked| asked.path).collect();
    assert!(asked[0].starts_with("/api/v11/"), "{asked:?}");
    assert!(asked[1].starts_with("/api/v12/"), "{asked:?}");
}

#[test]
fn the_help_does_not_show_the_key() {
    let said = tool_with(&["fetch", "ptv", "--help"], &[("PUOLESTA_PTV_KEY", KEY)]);
    assert!(said.output.contains("PUOLESTA_PTV_KEY"), "{}", said.output);
    assert!(!said.output.contains(KEY));
}

#[test]
fn hears_that_ptv_is_out_of_order() {
    check_refusal(
        || Canned::no(500),
        "PTV is out of order (it answers 500); try again later",
    );
}

#[test]
fn hears_that_something_else_answers() {
    let expected = "what answers is not PTV's API: it sends something else than pages of services; check --base";
    check_refusal(|| Canned::ok("<html>Kirjaudu</html>"), expected);
    check_refusal(|| Canned::ok("[]"), expected);
    check_refusal(|| Canned::ok(r#"{"items":7,"totalPages":1}"#), expected);
}

#[test]
fn hears_that_nobody_answers() {
    let ptv = ptv_12();
    let base = ptv.base();
    drop(ptv);
    let said = tool(&[
        "fetch",
        "ptv",
        "--municipality",
        "753",
        "--api-version",
        "11",
        "--base",
        &base,
    ]);
    assert_eq!(said.code, Some(2));
    let host = base.replace("http://", "");
    assert_eq!(
        said.errors,
        format!("puolesta-catalogue: {host} takes no connections; try again later\n")
    );
}

#[test]
fn hears_that_there_is_no_such_municipality() {
    let expected = "PTV names no services for the municipality 753; check the code";
    check_refusal(|| Canned::no(404), expected);
    check_refusal(
        || Canned::ok(r#"{"page":1,"totalPages":0,"items":[]}"#),
        expected,
    );
    let said = tool(&["fetch", "ptv", "--municipality", "Sipoo"]);
    assert_eq!(said.code, Some(2));
    assert!(said.errors.contains("three digits"), "{}", said.errors);
}

#[test]
fn pages_that_never_end_are_left() {
    let expected = "PTV's pages of services do not end; try again later, and check --base";
    let same = || Canned::ok(r#"{"totalPages":9,"items":[{"contentId":"1"}]}"#);
    check_refusal(same, expected);
    let ptv = Ptv::that(|asked| {
        let page: u64 = parameter(asked, "page").parse().expect("a page");
        let next = page + 1;
        Canned::ok(json!({"totalPages": next, "items": [{"contentId": page}]}).to_string())
    });
    let said = fetch(&ptv, "12");
    assert_eq!(said.errors, format!("puolesta-catalogue: {expected}\n"));
}
