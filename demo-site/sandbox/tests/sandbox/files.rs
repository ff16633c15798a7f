//! Which files are served, how, and which never are.

use crate::support::Host;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A small site of its own, so that the test says what is there.
fn site() -> TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let file = root.path().join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    };
    write("demo-site/index.html", "<!doctype html>front");
    write("demo-site/page.css", "p{}");
    write("demo-site/start.mjs", "program");
    write("demo-site/.hidden.html", "hidden");
    write("demo-site/sandbox/seed/persons.json", "register");
    write("pkg/puolesta.wasm", "wasm");
    write("pkg/puolesta.js", "script");
    write("pkg/puolesta.d.ts", "types");
    write("pkg/locales/fi.json", "{}");
    write("catalogue/sample.json", r#"{"version":1}"#);
    write("catalogue/services/avustus.json", "{}");
    write("catalogue/src/lib.rs", "program");
    write("Cargo.toml", "workspace");
    root
}

async fn host(root: &Path) -> Host {
    Host::start_with(|configuration| {
        configuration.root = root.into();
        configuration.gateway.catalogue = root.join("catalogue/sample.json");
    })
    .await
}

#[tokio::test]
async fn each_kind_of_file_has_its_type_and_its_reach() {
    let root = site();
    let host = host(root.path()).await;
    for (path, kind, is_public) in [
        ("/", "text/html; charset=utf-8", false),
        (
            "/index.html?service=avustus",
            "text/html; charset=utf-8",
            false,
        ),
        ("/page.css", "text/css; charset=utf-8", false),
        ("/puolesta/puolesta.wasm", "application/wasm", true),
        (
            "/puolesta/puolesta.js",
            "text/javascript; charset=utf-8",
            true,
        ),
        ("/puolesta/puolesta.d.ts", "text/plain; charset=utf-8", true),
        ("/puolesta/locales/fi.json", "application/json", true),
        ("/catalogue.json", "application/json", true),
        ("/catalogue/sample.json", "application/json", true),
        ("/catalogue/services/avustus.json", "application/json", true),
        ("/gateway.css", "text/css; charset=utf-8", false),
    ] {
        let answer = host.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("content-type"), Some(kind), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        let (any, cross) = (Some("*"), Some("cross-origin"));
        let (origin, policy) = if is_public {
            (any, cross)
        } else {
            (None, None)
        };
        assert_eq!(
            answer.header("access-control-allow-origin"),
            origin,
            "{path}"
        );
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            policy,
            "{path}"
        );
    }
}

#[tokio::test]
async fn nothing_else_is_served() {
    let root = site();
    let host = host(root.path()).await;
    for path in [
        "/start.mjs",
        "/.hidden.html",
        "/sandbox/seed/persons.json",
        "/sandbox",
        "/puolesta/",
        "/puolesta/locales",
        "/puolesta/../Cargo.toml",
        "/puolesta/%2e%2e/Cargo.toml",
        "/catalogue/src/lib.rs",
        "/catalogue/",
        "/Cargo.toml",
        "//etc/passwd",
        "/.data/sandbox.sqlite",
    ] {
        let answer = host.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_out_of_the_folder_leads_nowhere() {
    let root = site();
    let outside = root.path().join("Cargo.toml");
    std::os::unix::fs::symlink(outside, root.path().join("pkg/link.json")).expect("a link");
    let host = host(root.path()).await;
    assert_eq!(
        host.get("/puolesta/link.json").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn pages_come_with_the_strict_policy() {
    let root = site();
    let host = host(root.path()).await;
    let policy = host.get("/").await;
    let policy = policy.header("content-security-policy").expect("a policy");
    for part in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "connect-src 'self'",
        "style-src 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ] {
        assert!(policy.contains(part), "{part}");
    }
    assert!(!policy.contains("unsafe-inline"));
}

#[tokio::test]
async fn a_changed_file_is_seen_at_once_and_an_unchanged_one_is_not_sent_again() {
    let root = site();
    let host = host(root.path()).await;
    let first = host.get("/page.css").await;
    assert_eq!(first.header("cache-control"), Some("no-cache"));
    let tag = first.header("etag").expect("a tag").to_owned();
    let again = async || {
        let request = Request::get("/page.css")
            .header(header::IF_NONE_MATCH, &tag)
            .body(Body::empty())
            .expect("a request");
        host.send(request).await
    };
    assert_eq!(again().await.status, StatusCode::NOT_MODIFIED);
    fs::write(root.path().join("demo-site/page.css"), "p{color:red}").expect("written");
    let changed = again().await;
    assert_eq!(
        (changed.status, changed.text()),
        (StatusCode::OK, "p{color:red}".into())
    );
}
