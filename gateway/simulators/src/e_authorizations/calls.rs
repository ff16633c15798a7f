//! The calls of a server.

use super::signature;
use super::state::{Among, EAuthorizations, Session};
use crate::random::random;
use axum::Json;
use axum::extract::{FromRequestParts, Path, Query, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};
use serde::Deserialize;
use serde_json::{Value, json};

/// A call that is signed, with a request id.
pub(super) struct Signed;

impl FromRequestParts<EAuthorizations> for Signed {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        service: &EAuthorizations,
    ) -> Result<Self, Response> {
        let path = parts.uri.path_and_query();
        let path = path.map_or("", |path| path.as_str()).to_owned();
        if !signature::is_right(&service.settings, &parts.headers, &path, service.now()) {
            return Err(StatusCode::UNAUTHORIZED.into_response());
        }
        if !path.split(['?', '&']).any(is_request_id) {
            return Err(StatusCode::BAD_REQUEST.into_response());
        }
        Ok(Self)
    }
}

fn is_request_id(pair: &str) -> bool {
    let id = pair.strip_prefix("requestId=");
    id.is_some_and(|id| id.len() == 36 && id.matches('-').count() == 4)
}

pub(super) async fn register(
    State(service): State<EAuthorizations>,
    _: Signed,
    Path((kind, client, code)): Path<(String, String, String)>,
) -> Response {
    let among = match &*kind {
        "hpa" => Among::Persons,
        "ypa" => Among::Organisations,
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let is_code = PersonalIdentityCode::parse(&code, TemporaryCodes::Accepted).is_ok();
    if client != service.settings.client_id || !is_code {
        return StatusCode::BAD_REQUEST.into_response();
    }
    if service.principals.of(&code, among).await.is_none() {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (name, user) = (random(), random());
    service.register(
        name.clone(),
        Session {
            user: user.clone(),
            code,
            among,
            chosen: None,
            key: None,
            token: None,
        },
    );
    Json(json!({ "sessionId": name, "userId": user })).into_response()
}

#[derive(Deserialize)]
pub(super) struct Exchange {
    code: String,
    grant_type: String,
    redirect_uri: String,
}

pub(super) async fn token(
    State(service): State<EAuthorizations>,
    headers: HeaderMap,
    Query(exchange): Query<Exchange>,
) -> Response {
    let who = format!(
        "{}:{}",
        service.settings.client_id, service.settings.oauth_secret
    );
    let expected = format!("Basic {}", STANDARD.encode(who));
    let given = headers.get(header::AUTHORIZATION);
    if given.is_none_or(|given| given != expected.as_str()) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let token = random();
    let until = service.exchange(&exchange.code, &exchange.redirect_uri, &token);
    match until.filter(|_| exchange.grant_type == "authorization_code") {
        Some(seconds) => Json(json!({
            "access_token": token, "token_type": "bearer", "refresh_token": random(),
            "expires_in": seconds, "scope": "read write trust",
        }))
        .into_response(),
        None => (
            StatusCode::BAD_REQUEST,
            Json(json!({ "error": "invalid_grant" })),
        )
            .into_response(),
    }
}

/// The session, while the call's token counts; else the answer to the call.
fn session(
    service: &EAuthorizations,
    headers: &HeaderMap,
    name: &str,
    among: Among,
) -> Result<Session, StatusCode> {
    let token = headers.get(header::AUTHORIZATION);
    let token = token.and_then(|token| token.to_str().ok());
    let token = token.and_then(|token| token.strip_prefix("Bearer "));
    let session = service.of_token(name, token.unwrap_or_default());
    let session = session.ok_or(StatusCode::UNAUTHORIZED)?;
    match session.among == among {
        true => Ok(session),
        false => Err(StatusCode::NOT_FOUND),
    }
}

pub(super) async fn delegate(
    State(service): State<EAuthorizations>,
    _: Signed,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, StatusCode> {
    let session = session(&service, &headers, &name, Among::Persons)?;
    let chosen = session.chosen.ok_or(StatusCode::BAD_REQUEST)?;
    Ok(Json(
        json!([{ "personId": chosen.identifier, "name": chosen.name }]),
    ))
}

pub(super) async fn list(
    State(service): State<EAuthorizations>,
    _: Signed,
    Path((name, code)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Json<Value>, StatusCode> {
    let rights = rights(&service, &headers, &name, &code)?;
    Ok(Json(json!({ "roles": rights, "reasons": [] })))
}

pub(super) async fn authorization(
    State(service): State<EAuthorizations>,
    _: Signed,
    Path((name, code)): Path<(String, String)>,
    Query(asked): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Json<Value>, StatusCode> {
    let rights = rights(&service, &headers, &name, &code)?;
    let mut issues = asked.iter().filter(|(key, _)| key == "issues");
    let is_allowed = issues.all(|(_, issue)| rights.contains(issue)) && !rights.is_empty();
    let result = if is_allowed { "ALLOWED" } else { "DISALLOWED" };
    Ok(Json(json!({ "result": result, "reasons": [] })))
}

/// What may be done for the one who was chosen; nothing for anybody else.
fn rights(
    service: &EAuthorizations,
    headers: &HeaderMap,
    name: &str,
    code: &str,
) -> Result<Vec<String>, StatusCode> {
    let session = session(service, headers, name, Among::Persons)?;
    let chosen = session.chosen.filter(|chosen| chosen.identifier == code);
    Ok(chosen.map(|chosen| chosen.rights).unwrap_or_default())
}

pub(super) async fn organisations(
    State(service): State<EAuthorizations>,
    _: Signed,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, StatusCode> {
    let session = session(&service, &headers, &name, Among::Organisations)?;
    let chosen = session.chosen.map(|chosen| {
        json!({
            "name": chosen.name, "identifier": chosen.identifier,
            "complete": chosen.complete, "roles": chosen.rights,
        })
    });
    Ok(Json(Value::Array(chosen.into_iter().collect())))
}
