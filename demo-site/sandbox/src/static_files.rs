//! Files below a few folders, by allowed type; nothing hidden, nothing listed, nothing outside.

use axum::Router;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use sha2::{Digest, Sha256};
use std::path::{Component, Path, PathBuf};

/// Who may read a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Pages of this origin.
    OwnOrigin,
    /// Pages anywhere: the release and the catalogue are public and made to be embedded.
    AnyOrigin,
}

/// A folder and what of it is served.
#[derive(Clone)]
pub(crate) struct Folder {
    path: PathBuf,
    reach: Reach,
    types: Option<&'static [&'static str]>,
    without: Option<&'static str>,
}

impl Folder {
    /// Everything in the folder that is not hidden.
    pub(crate) const fn new(path: PathBuf, reach: Reach) -> Self {
        Self {
            path,
            reach,
            types: None,
            without: None,
        }
    }

    /// Only files of these types.
    pub(crate) const fn of_types(mut self, types: &'static [&'static str]) -> Self {
        self.types = Some(types);
        self
    }

    /// Nothing below this folder of the folder.
    pub(crate) const fn without(mut self, name: &'static str) -> Self {
        self.without = Some(name);
        self
    }

    /// Answers `GET` and `HEAD`.
    pub(crate) fn routes(self) -> Router {
        let answer = move |uri: Uri, headers: HeaderMap| {
            let folder = self.clone();
            async move { folder.answer(&uri, &headers).await }
        };
        Router::new()
            .route("/", get(answer.clone()))
            .route("/{*path}", get(answer))
    }

    async fn answer(&self, uri: &Uri, asked: &HeaderMap) -> Response {
        match self.file(uri) {
            Some(file) => send(&file, self.reach, asked).await,
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }

    /// The file behind a path. The names are plain: no percent signs, so nothing needs decoding.
    fn file(&self, uri: &Uri) -> Option<PathBuf> {
        let name = match uri.path().trim_start_matches('/') {
            "" => "index.html",
            name => name,
        };
        let is_plain = name.split('/').all(is_plain_name);
        let is_allowed = self
            .types
            .is_none_or(|types| types.contains(&extension(Path::new(name))));
        let first = name.split('/').next();
        if !is_plain || !is_allowed || (first == self.without && first.is_some()) {
            return None;
        }
        let inside = self.path.canonicalize().ok()?;
        let file = inside.join(name).canonicalize().ok()?;
        // A link that leads out of the folder leads nowhere.
        (file.is_file() && file.starts_with(inside)).then_some(file)
    }
}

/// One file under its own path.
pub(crate) fn one<S: Clone + Send + Sync + 'static>(
    file: PathBuf,
    reach: Reach,
) -> MethodRouter<S> {
    get(move |headers: HeaderMap| {
        let file = file.clone();
        async move { send(&file, reach, &headers).await }
    })
}

fn is_plain_name(name: &str) -> bool {
    let letters = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    !name.starts_with('.')
        && name.chars().all(letters)
        && Path::new(name)
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
        && !name.is_empty()
}

async fn send(file: &Path, reach: Reach, asked: &HeaderMap) -> Response {
    let Ok(bytes) = tokio::fs::read(file).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tag = tag(&bytes);
    let is_known = asked.get(header::IF_NONE_MATCH) == Some(&tag);
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let kind = HeaderValue::from_static(media_type(file));
        ([(header::CONTENT_TYPE, kind)], bytes).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, tag);
    // Asked for anew each time: a designer who changes a file sees the change.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if reach == Reach::AnyOrigin {
        let any = HeaderValue::from_static("*");
        let cross_origin = HeaderValue::from_static("cross-origin");
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
        headers.insert("cross-origin-resource-policy", cross_origin);
    }
    response
}

fn tag(bytes: &[u8]) -> HeaderValue {
    let hash = Sha256::digest(bytes);
    let start: String = hash
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    HeaderValue::from_str(&format!("\"{start}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}

fn extension(file: &Path) -> &str {
    file.extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
}

fn media_type(file: &Path) -> &'static str {
    match extension(file) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::is_plain_name;

    #[test]
    fn only_plain_names_are_looked_for() {
        for (name, is_plain) in [
            ("index.html", true),
            ("puolesta.d.ts", true),
            ("LICENSE", true),
            ("..", false),
            (".git", false),
            ("", false),
            ("%2e%2e", false),
            ("a\\b", false),
        ] {
            assert_eq!(is_plain_name(name), is_plain, "{name:?}");
        }
    }
}
