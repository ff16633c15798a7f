//! References: how a session names a party to the host without any code.

use crate::application::Application;
use crate::database::Database;
use crate::registers::Party;
use crate::server_error::ServerError;
use crate::session::Session;
use crate::token;

/// The party's reference in this session and service, the same at every look-up.
pub(crate) async fn of_party(
    database: &Database,
    session: &Session,
    service: &str,
    party_id: &str,
) -> Result<String, ServerError> {
    // Inserted blindly and read back: two look-ups at the same time get the same reference.
    sqlx::query(
        "INSERT INTO party_references (reference, session_id, service, party_id) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (session_id, service, party_id) DO NOTHING",
    )
    .bind(format!("p_{}", token::random_id()?))
    .bind(&session.id)
    .bind(service)
    .bind(party_id)
    .execute(database)
    .await?;
    let reference = sqlx::query_scalar(
        "SELECT reference FROM party_references \
         WHERE session_id = $1 AND service = $2 AND party_id = $3",
    )
    .bind(&session.id)
    .bind(service)
    .bind(party_id)
    .fetch_one(database)
    .await?;
    Ok(reference)
}

/// The party that a reference stands for; `None` for references of other sessions or services.
pub(crate) async fn party(
    application: &Application,
    session: &Session,
    service: &str,
    reference: &str,
) -> Result<Option<Party>, ServerError> {
    let party_id: Option<String> = sqlx::query_scalar(
        "SELECT party_id FROM party_references \
         WHERE reference = $1 AND session_id = $2 AND service = $3",
    )
    .bind(reference)
    .bind(&session.id)
    .bind(service)
    .fetch_optional(&application.database)
    .await?;
    match party_id {
        Some(id) => application.registers.party(&id).await,
        None => Ok(None),
    }
}
