//! The audit trail: what happened to a case, when, and in which role somebody did it. No name, no code,
//! no contact detail has a place in it.

use crate::database::Connection;
use crate::matter::{Answer, CaseStatus};

/// In which role something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Actor {
    /// Whoever sent the form.
    Applicant,
    /// One of the other parties, signed in.
    Party,
    /// An official, on the desk or through the case system.
    Official,
    /// The service itself: a rule that was met, a deadline that passed.
    Service,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// The form arrived.
    Received,
    /// The party at this position gave this answer.
    Answered(i64, Answer),
    /// The party at this position, which is heard, said something.
    Commented(i64),
    /// Those who have not answered were reminded.
    Reminded,
    /// The case moved.
    Became(CaseStatus),
}

/// One line of the trail.
pub(crate) struct Line {
    pub(crate) at: i64,
    pub(crate) actor: String,
    pub(crate) position: Option<i64>,
    pub(crate) what: String,
}

impl Actor {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Party => "party",
            Self::Official => "official",
            Self::Service => "service",
        }
    }
}

impl What {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Reminded => "reminded",
            Self::Commented(_) => "commented",
            Self::Answered(_, answer) => answer.as_str(),
            Self::Became(status) => status.as_str(),
        }
    }

    const fn position(self) -> Option<i64> {
        match self {
            Self::Answered(position, _) | Self::Commented(position) => Some(position),
            Self::Received | Self::Reminded | Self::Became(_) => None,
        }
    }
}

/// Adds a line, in the transaction that does what it tells.
pub(crate) async fn write(
    connection: &mut Connection,
    case_id: &str,
    at: i64,
    actor: Actor,
    what: What,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO audit_trail (case_id, number, at, actor, position, what) \
         SELECT $1, COUNT(*) + 1, $2, $3, $4, $5 FROM audit_trail WHERE case_id = $1",
    )
    .bind(case_id)
    .bind(at)
    .bind(actor.as_str())
    .bind(what.position())
    .bind(what.as_str())
    .execute(connection)
    .await?;
    Ok(())
}

/// The trail of a case, in its order.
pub(crate) async fn of_case(
    connection: &mut Connection,
    case_id: &str,
) -> Result<Vec<Line>, sqlx::Error> {
    let rows: Vec<(i64, String, Option<i64>, String)> = sqlx::query_as(
        "SELECT at, actor, position, what FROM audit_trail WHERE case_id = $1 ORDER BY number",
    )
    .bind(case_id)
    .fetch_all(connection)
    .await?;
    let line = |(at, actor, position, what)| Line {
        at,
        actor,
        position,
        what,
    };
    Ok(rows.into_iter().map(line).collect())
}
