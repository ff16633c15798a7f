//! All matters, as the official's desk lists them.

use super::deadline::expire_overdue;
use crate::application::Application;
use crate::audit;
use crate::matter::{CaseStatus, Matter};

/// How many matters one page shows.
pub(crate) const MOST_SHOWN: i64 = 50;

/// A matter with its trail and the time that it took.
pub(crate) struct OnDesk {
    pub(crate) matter: Matter,
    pub(crate) trail: Vec<audit::Line>,
    pub(crate) times: Times,
}

/// The time that a matter took, in seconds; nothing for what has not ended.
#[derive(Default)]
pub(crate) struct Times {
    pub(crate) waited: Option<i64>,
    pub(crate) processed: Option<i64>,
    pub(crate) in_all: Option<i64>,
}

/// The newest matters, or the one of that id.
pub(crate) async fn newest(
    application: &Application,
    only: Option<&str>,
) -> Result<Vec<OnDesk>, sqlx::Error> {
    expire_overdue(application).await?;
    let mut connection = application.database.acquire().await?;
    type Row = (String, Option<i64>, Option<i64>, Option<i64>);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT case_id, waited, processed, in_all FROM case_times JOIN cases ON id = case_id \
         WHERE cases.status <> $1 AND ($2 IS NULL OR id = $2) ORDER BY received_at DESC, id LIMIT $3",
    )
    .bind(CaseStatus::Refused.as_str())
    .bind(only)
    .bind(MOST_SHOWN)
    .fetch_all(&mut *connection)
    .await?;
    let mut matters = Vec::new();
    for (id, waited, processed, in_all) in rows {
        if let Some(matter) = Matter::load(&mut connection, &id).await? {
            matters.push(OnDesk {
                matter,
                trail: audit::of_case(&mut connection, &id).await?,
                times: Times {
                    waited,
                    processed,
                    in_all,
                },
            });
        }
    }
    Ok(matters)
}
