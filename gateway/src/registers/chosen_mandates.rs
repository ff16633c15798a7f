//! What Suomi.fi said when somebody chose for whom they act: the gateway's own table. It counts for half an hour;
//! then they choose anew.

use super::{Asked, Authorizations, Capacity, HeldRole, RegisterAnswer, Representation, is_theme};
use crate::clock::Clock;
use crate::database::{Database, begin_writing};
use crate::selection::COUNTS_SECONDS;
use crate::server_error::ServerError;
use crate::session::MandateCheck;

/// The table.
#[derive(Clone)]
pub struct ChosenMandates {
    /// The gateway's database.
    pub database: Database,
    /// What time it is.
    pub clock: Clock,
}

/// What the service said of one principal.
pub(crate) struct Said<'a> {
    pub(crate) assignee_id: &'a str,
    pub(crate) principal_id: &'a str,
    pub(crate) rights: &'a [String],
    pub(crate) request_id: &'a str,
}

/// By which rights a person is represented who gave no mandate.
const CAPACITIES: [(&str, Capacity); 2] = [
    ("ALL", Capacity::Custodian),
    ("GUARDIAN", Capacity::Guardian),
];

impl ChosenMandates {
    /// Keeps what was said in place of what was said before; what counts no more goes.
    pub(crate) async fn keep(&self, said: Said<'_>) -> Result<(), ServerError> {
        let now = self.clock.now();
        let mut transaction = begin_writing(&self.database).await?;
        sqlx::query(
            "DELETE FROM chosen_mandates \
             WHERE checked_at <= $1 OR (assignee_id = $2 AND principal_id = $3)",
        )
        .bind(now - COUNTS_SECONDS)
        .bind(said.assignee_id)
        .bind(said.principal_id)
        .execute(&mut *transaction)
        .await?;
        for right in said.rights {
            sqlx::query(
                "INSERT INTO chosen_mandates (assignee_id, principal_id, what, checked_at, request_id) \
                 VALUES ($1, $2, $3, $4, $5) ON CONFLICT (assignee_id, principal_id, what) DO NOTHING",
            )
            .bind(said.assignee_id)
            .bind(said.principal_id)
            .bind(right)
            .bind(now)
            .bind(said.request_id)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Principal and right, of everything that counts now for this person.
    async fn rights_of(&self, assignee_id: &str) -> Result<Vec<(String, String)>, ServerError> {
        let sql = "SELECT principal_id, what FROM chosen_mandates \
                   WHERE assignee_id = $1 AND checked_at > $2 ORDER BY principal_id, what";
        let rows = sqlx::query_as(sql)
            .bind(assignee_id)
            .bind(self.clock.now() - COUNTS_SECONDS);
        Ok(rows.fetch_all(&self.database).await?)
    }

    /// Whom this person represents without a mandate, by what the service said.
    pub(crate) async fn represented_by(
        &self,
        assignee_id: &str,
    ) -> Result<Vec<Representation>, ServerError> {
        let rights = self.rights_of(assignee_id).await?;
        let represented = rights.into_iter().filter_map(|(person_id, right)| {
            let mut capacities = CAPACITIES.iter();
            let (_, capacity) = *capacities.find(|(code, _)| *code == right)?;
            Some(Representation {
                person_id,
                capacity,
            })
        });
        Ok(represented.collect())
    }
}

impl Authorizations for ChosenMandates {
    fn usual_check(&self) -> MandateCheck {
        MandateCheck::Redirect
    }

    // The Web API takes no requests: the widget keeps to the link to Suomi.fi.
    fn offers_requests(&self) -> bool {
        false
    }

    fn has_mandate<'a>(&'a self, asked: Asked<'a>, _: &'a str) -> RegisterAnswer<'a, bool> {
        Box::pin(async move {
            let rights = self.rights_of(asked.assignee_id).await?;
            Ok(rights
                .iter()
                .any(|(principal, right)| principal == asked.principal_id && right == asked.theme))
        })
    }

    fn mandate_givers<'a>(&'a self, assignee_id: &'a str) -> RegisterAnswer<'a, Vec<String>> {
        Box::pin(async move {
            let rights = self.rights_of(assignee_id).await?;
            let mut givers: Vec<String> = rights.into_iter().map(|(giver, _)| giver).collect();
            givers.dedup();
            Ok(givers)
        })
    }

    fn roles_of<'a>(&'a self, person_id: &'a str) -> RegisterAnswer<'a, Vec<HeldRole>> {
        Box::pin(async move {
            let rights = self.rights_of(person_id).await?;
            let is_role =
                |right: &str| !is_theme(right) && CAPACITIES.iter().all(|(code, _)| *code != right);
            let roles = rights.into_iter().filter(|(_, right)| is_role(right));
            let held = |(party_id, role)| HeldRole { party_id, role };
            Ok(roles.map(held).collect())
        })
    }

    // Who else may sign for an organisation, the service tells nobody but themselves.
    fn role_holders_of<'a>(&'a self, _: &'a str) -> RegisterAnswer<'a, Vec<HeldRole>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    fn is_requested<'a>(&'a self, _: Asked<'a>) -> RegisterAnswer<'a, bool> {
        Box::pin(std::future::ready(Ok(false)))
    }

    fn request<'a>(&'a self, _: Asked<'a>, _: i64) -> RegisterAnswer<'a, String> {
        Box::pin(std::future::ready(Ok(String::new())))
    }

    fn page_of_requests(&self, _: &[String]) -> String {
        String::new()
    }
}
