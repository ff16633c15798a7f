//! The calls of the client's server.

use super::{Flaw, IdentityProvider, token};
use crate::random::random;
use axum::Json;
use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::signature::KeyPair;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub(super) async fn discovery(State(provider): State<IdentityProvider>) -> Json<Value> {
    let issuer = provider.issuer();
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/userinfo"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        "code_challenge_methods_supported": ["S256"],
    }))
}

pub(super) async fn keys(State(provider): State<IdentityProvider>) -> Json<Value> {
    // An uncompressed point: one byte that says so, then both coordinates.
    let point = provider.key.public_key().as_ref();
    let (x, y) = point[1..].split_at(32);
    let encoded = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    Json(json!({ "keys": [{
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "1",
        "x": encoded(x), "y": encoded(y),
    }] }))
}

#[derive(Deserialize)]
pub(super) struct Exchange {
    grant_type: String,
    code: String,
    redirect_uri: String,
    #[serde(default)]
    code_verifier: String,
}

pub(super) async fn token(
    State(provider): State<IdentityProvider>,
    headers: HeaderMap,
    Form(exchange): Form<Exchange>,
) -> Response {
    if !is_client(&provider, &headers) {
        let error = Json(json!({ "error": "invalid_client" }));
        return (StatusCode::UNAUTHORIZED, error).into_response();
    }
    let code = provider.memory(|memory| memory.codes.remove(&exchange.code));
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&exchange.code_verifier));
    let code = code.filter(|code| {
        code.challenge == challenge
            && code.way_back == exchange.redirect_uri
            && exchange.grant_type == "authorization_code"
    });
    let Some(code) = code else {
        let error = Json(json!({ "error": "invalid_grant" }));
        return (StatusCode::BAD_REQUEST, error).into_response();
    };
    let flaw = provider.memory(|memory| match memory.flaw {
        // Shows later, when the user information is asked for.
        Some(Flaw::OtherSubject) => None,
        _ => memory.flaw.take(),
    });
    let access_token = random();
    let who = code.who.clone();
    provider.memory(|memory| memory.tokens.insert(access_token.clone(), who));
    let mut answer = json!({
        "access_token": access_token, "token_type": "Bearer", "expires_in": 300,
        "id_token": token::of(&provider, &code, flaw),
    });
    if flaw == Some(Flaw::Missing) {
        answer["id_token"] = Value::Null;
    }
    ([(header::CACHE_CONTROL, "no-store")], Json(answer)).into_response()
}

/// Both halves are percent-encoded before they are put together, as the standard says.
fn is_client(provider: &IdentityProvider, headers: &HeaderMap) -> bool {
    let settings = &provider.settings;
    let encoded = |text: &str| crate::page::encoded(text);
    let (id, secret) = (
        encoded(&settings.client_id),
        encoded(&settings.client_secret),
    );
    let expected = format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")));
    let given = headers.get(header::AUTHORIZATION);
    given.is_some_and(|given| given == expected.as_str())
}

pub(super) async fn user_information(
    State(provider): State<IdentityProvider>,
    headers: HeaderMap,
) -> Result<Json<Value>, StatusCode> {
    let token = headers.get(header::AUTHORIZATION);
    let token = token.and_then(|token| token.to_str().ok());
    let token = token.and_then(|token| token.strip_prefix("Bearer "));
    let who = provider.memory(|memory| memory.tokens.get(token.unwrap_or_default()).cloned());
    let who = who.ok_or(StatusCode::UNAUTHORIZED)?;
    let flaw = provider.memory(|memory| memory.flaw.take());
    let subject = match flaw {
        Some(Flaw::OtherSubject) => "somebody-else".to_owned(),
        _ => who.subject,
    };
    let mut answer = who.more;
    answer.insert("sub".into(), json!(subject));
    Ok(Json(Value::Object(answer)))
}
