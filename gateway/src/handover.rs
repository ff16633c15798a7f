//! A vendor's back end, which has identified somebody itself, hands them over: it gets a key, and the
//! browser that brings the key within a minute gets the session, once.

use crate::application::Application;
use crate::official::{self, Official, Role};
use crate::registers::Identified;
use crate::seal;
use crate::server_error::ServerError;
use crate::session;
use crate::token;
use puolesta_core::personal_identity_code::{
    IdentityCodeError, PersonalIdentityCode, TemporaryCodes,
};

/// For how many seconds a key opens its session.
pub(crate) const KEY_SECONDS: i64 = 60;

/// A session that a key has opened.
pub(crate) enum Opened {
    /// The token of an identified person's session.
    Person(String),
    /// The token of an official's session.
    Official(String),
}

/// A key for the person's session; `None` for somebody who cannot sign in.
pub(crate) async fn person(
    application: &Application,
    who: &Identified,
) -> Result<Option<String>, ServerError> {
    match application.registers.people.signed_in(who).await? {
        Some(id) => {
            // Only where Suomi.fi asks for it, when they choose for whom they act.
            let code = who
                .code
                .as_ref()
                .filter(|_| application.registers.choosing.is_some());
            keep(application, &id, None, code).await.map(Some)
        }
        None => Ok(None),
    }
}

/// A key for an official's session.
pub(crate) async fn official(
    application: &Application,
    official: &Official,
) -> Result<String, ServerError> {
    keep(application, &official.id, Some(official), None).await
}

async fn keep(
    application: &Application,
    subject_id: &str,
    official: Option<&Official>,
    code: Option<&PersonalIdentityCode>,
) -> Result<String, ServerError> {
    let now = application.clock.now();
    sqlx::query("DELETE FROM session_keys WHERE expires_at <= $1")
        .bind(now)
        .execute(&application.database)
        .await?;
    let key = token::random_secret()?;
    let sealed = code.map(|code| seal::seal(&key, code.expose_secret()));
    sqlx::query(
        "INSERT INTO session_keys (key_hash, subject_id, name, role, expires_at, sealed_code) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(token::fingerprint(&key))
    .bind(subject_id)
    .bind(official.map(|official| official.name.clone()))
    .bind(official.map(|official| official.role.as_str()))
    .bind(now + KEY_SECONDS)
    .bind(sealed.transpose()?)
    .execute(&application.database)
    .await?;
    Ok(key)
}

/// Opens the session; `None` for a key that is none, was used or is too old. Two at the same moment open one.
pub(crate) async fn open(
    application: &Application,
    key: &str,
) -> Result<Option<Opened>, ServerError> {
    let (database, clock) = (&application.database, &application.clock);
    type Row = (String, Option<String>, Option<String>, Option<String>, i64);
    let row: Option<Row> = sqlx::query_as(
        "DELETE FROM session_keys WHERE key_hash = $1 RETURNING subject_id, name, role, sealed_code, expires_at",
    )
    .bind(token::fingerprint(key))
    .fetch_optional(database)
    .await?;
    let Some((id, name, role, sealed, _)) = row.filter(|(.., until)| *until > clock.now()) else {
        return Ok(None);
    };
    Ok(Some(
        match (name, role.as_deref().and_then(Role::from_name)) {
            (Some(name), Some(role)) => {
                let official = Official { id, name, role };
                Opened::Official(official::begin(database, clock, &official).await?)
            }
            _ => {
                let check = application.registers.authorizations.usual_check();
                let token = session::begin(database, clock, &id, check).await?;
                let code = sealed.and_then(|sealed| seal::open(key, &sealed));
                let code = code.as_deref().map(read_code);
                if let Some(Ok(code)) = code {
                    session::keep_code(database, &token, &code).await?;
                }
                Opened::Person(token)
            }
        },
    ))
}

fn read_code(code: &str) -> Result<PersonalIdentityCode, IdentityCodeError> {
    PersonalIdentityCode::parse(code, TemporaryCodes::Accepted)
}
