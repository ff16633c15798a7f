//! Matters as officials see them: the queue, and one matter with everything that is known of it.

use super::deadline::expire_overdue;
use crate::application::Application;
use crate::audit;
use crate::database::number;
use crate::matter::{CaseStatus, Matter};
use crate::official::{self, Act, ActLine, Official};
use crate::server_error::ServerError;
use puolesta_core::json;
use puolesta_core::language::LocalizedText;

/// How many matters one page shows.
pub(crate) const MOST_SHOWN: i64 = 50;

/// Which matters the queue shows.
#[derive(Default)]
pub(crate) struct Wanted {
    /// Those too that are over.
    pub(crate) ended_too: bool,
    /// What the number, the sender's name or the service must have in it.
    pub(crate) text: Option<String>,
}

/// One line of the queue: nothing of the parties.
pub(crate) struct InQueue {
    pub(crate) id: String,
    pub(crate) service: String,
    pub(crate) summary: LocalizedText,
    pub(crate) applicant_name: String,
    pub(crate) status: CaseStatus,
    pub(crate) received_at: i64,
}

/// A matter with its trail, who read it, and the time that it took.
pub(crate) struct OnDesk {
    pub(crate) matter: Matter,
    /// Whether its parties have time to comment yet: nothing is decided before.
    pub(crate) is_being_heard: bool,
    pub(crate) trail: Vec<audit::Line>,
    pub(crate) acts: Vec<ActLine>,
    pub(crate) times: Times,
}

/// The time that a matter took, in seconds; nothing for what has not ended.
#[derive(Default)]
pub(crate) struct Times {
    pub(crate) waited: Option<i64>,
    pub(crate) processed: Option<i64>,
    pub(crate) in_all: Option<i64>,
}

/// The newest matters that are wanted.
pub(crate) async fn queue(
    application: &Application,
    wanted: &Wanted,
) -> Result<Vec<InQueue>, sqlx::Error> {
    expire_overdue(application).await?;
    type Row = (String, Option<String>, String, String, String, i64);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, service, summary, applicant_name, status, received_at FROM cases \
         WHERE status <> 'refused' AND ($1 = 1 OR status IN ('waiting', 'processing', 'manual')) \
         AND (id = $2 OR LOWER(applicant_name) LIKE LOWER($3) ESCAPE '\\' \
         OR LOWER(summary) LIKE LOWER($3) ESCAPE '\\') \
         ORDER BY received_at DESC, id LIMIT $4",
    )
    .bind(number(wanted.ended_too))
    .bind(wanted.text.as_deref().unwrap_or_default())
    .bind(pattern(wanted.text.as_deref().unwrap_or_default()))
    .bind(MOST_SHOWN)
    .fetch_all(&application.database)
    .await?;
    let line = |(id, service, summary, applicant_name, status, received_at): Row| InQueue {
        id,
        service: service.unwrap_or_default(),
        summary: json::from_str(&summary).unwrap_or_default(),
        applicant_name,
        status: CaseStatus::from_name(&status).unwrap_or(CaseStatus::Manual),
        received_at,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Anything with this text in it; what would stand for other text stands for itself.
fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for character in text.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern + "%"
}

/// The matter of that id. That this official has read it is written down first.
pub(crate) async fn open(
    application: &Application,
    official: &Official,
    id: &str,
) -> Result<Option<OnDesk>, ServerError> {
    expire_overdue(application).await?;
    let mut connection = application.database.acquire().await?;
    let Some(matter) = Matter::load(&mut connection, id).await? else {
        return Ok(None);
    };
    let now = application.clock.now();
    official::write_down(&mut connection, official, id, now, Act::Read).await?;
    let times: Option<(Option<i64>, Option<i64>, Option<i64>)> =
        sqlx::query_as("SELECT waited, processed, in_all FROM case_times WHERE case_id = $1")
            .bind(id)
            .fetch_optional(&mut *connection)
            .await?;
    let (waited, processed, in_all) = times.unwrap_or_default();
    Ok(Some(OnDesk {
        is_being_heard: matter.is_being_heard(&application.clock.today()),
        matter,
        trail: audit::of_case(&mut connection, id).await?,
        acts: official::acts_in(&mut connection, id).await?,
        times: Times {
            waited,
            processed,
            in_all,
        },
    }))
}
