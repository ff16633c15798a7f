//! Who left to sign in, until they come back.

use super::provider::Leaving;
use crate::application::Application;
use crate::cookie::Whose;
use crate::server_error::ServerError;
use crate::{seal, token};
use puolesta_core::language::Language;

/// How long signing in may take, in seconds.
pub(super) const SECONDS: i64 = 10 * 60;

/// What was kept when they left.
pub(super) struct Left {
    pub(super) nonce: String,
    pub(super) verifier: String,
    pub(super) next: String,
    pub(super) language: Language,
}

const fn name(whose: Whose) -> &'static str {
    match whose {
        Whose::Person => "person",
        Whose::Official => "official",
        Whose::OnTheWay => "nobody",
    }
}

/// Keeps it; returns what the browser must bring along.
pub(super) async fn leave(
    application: &Application,
    whose: Whose,
    leaving: &Leaving,
    (next, language): (&str, Language),
) -> Result<String, ServerError> {
    let now = application.clock.now();
    sqlx::query("DELETE FROM sign_ins WHERE expires_at <= $1")
        .bind(now)
        .execute(&application.database)
        .await?;
    let browser = token::random_secret()?;
    sqlx::query(
        "INSERT INTO sign_ins (state, whose, browser_hash, nonce, sealed_verifier, next_page, \
         language, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&leaving.state)
    .bind(name(whose))
    .bind(token::fingerprint(&browser))
    .bind(&leaving.nonce)
    .bind(seal::seal(&browser, &leaving.verifier)?)
    .bind(next)
    .bind(language.as_str())
    .bind(now + SECONDS)
    .execute(&application.database)
    .await?;
    Ok(browser)
}

/// What was kept, once and for the same browser; `None` for anybody else, and when it is too late.
pub(super) async fn take(
    application: &Application,
    whose: Whose,
    state: &str,
    browser: &str,
) -> Result<Option<Left>, ServerError> {
    type Row = (String, String, String, String);
    let row: Option<Row> = sqlx::query_as(
        "DELETE FROM sign_ins WHERE state = $1 AND whose = $2 AND browser_hash = $3 \
         AND expires_at > $4 RETURNING nonce, sealed_verifier, next_page, language",
    )
    .bind(state)
    .bind(name(whose))
    .bind(token::fingerprint(browser))
    .bind(application.clock.now())
    .fetch_optional(&application.database)
    .await?;
    Ok(row.and_then(|(nonce, sealed, next, language)| {
        Some(Left {
            nonce,
            verifier: seal::open(browser, &sealed)?,
            next,
            language: Language::from_tag(&language).unwrap_or_default(),
        })
    }))
}
