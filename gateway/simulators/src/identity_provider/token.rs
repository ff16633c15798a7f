//! Signed tokens, right and wrong ones.

use super::{Code, Flaw, IdentityProvider, new_key};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::EcdsaKeyPair;
use serde_json::{Value, json};

/// For how many seconds a token counts.
const SECONDS: i64 = 300;

/// The token for who holds the code.
pub(super) fn of(provider: &IdentityProvider, code: &Code, flaw: Option<Flaw>) -> String {
    let now = provider.now();
    let settings = &provider.settings;
    let mut claims = code.who.claims.clone();
    let spoilt = |wanted: Flaw, wrong: Value, right: Value| match flaw == Some(wanted) {
        true => wrong,
        false => right,
    };
    for (name, value) in [
        ("sub", json!(code.who.subject)),
        (
            "iss",
            spoilt(
                Flaw::OtherIssuer,
                json!("https://other.example.fi"),
                json!(provider.issuer()),
            ),
        ),
        (
            "aud",
            spoilt(
                Flaw::OtherAudience,
                json!("somebody-else"),
                json!(settings.client_id),
            ),
        ),
        (
            "nonce",
            spoilt(Flaw::OtherNonce, json!("another"), json!(code.nonce)),
        ),
        (
            "exp",
            spoilt(Flaw::Expired, json!(now - 1), json!(now + SECONDS)),
        ),
        ("iat", json!(now)),
        ("auth_time", json!(now)),
    ] {
        claims.insert(name.into(), value);
    }
    let way = match flaw {
        Some(Flaw::Unsigned) => "none",
        _ => "ES256",
    };
    let head = json!({ "alg": way, "typ": "JWT", "kid": "1" });
    let text = format!("{}.{}", encoded(&head), encoded(&Value::Object(claims)));
    let signature = match flaw {
        Some(Flaw::Unsigned) => String::new(),
        Some(Flaw::OtherKey) => signed(&new_key(), &text),
        _ => signed(&provider.key, &text),
    };
    format!("{text}.{signature}")
}

fn encoded(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

fn signed(key: &EcdsaKeyPair, text: &str) -> String {
    let signature = key.sign(&SystemRandom::new(), text.as_bytes());
    URL_SAFE_NO_PAD.encode(signature.expect("the system gives randomness"))
}
