//! The business register: PRH's open data, version 3. Its limit of 300 calls a minute is everybody's in the
//! country, so this gateway asks little: a name is kept for a day, calls are counted by the minute, and who has
//! been refused keeps silent for a while.

use crate::clock::Clock;
use crate::database::Database;
use crate::http_client::{CallError, HttpClient};
use crate::server_error::ServerError;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{Request, StatusCode, header};
use puolesta_core::business_id::BusinessId;
use serde::Deserialize;
use std::sync::atomic::{AtomicI64, Ordering};

/// How it is named in the log and in the table of calls.
const NAME: &str = "PRH";
/// For how many seconds nobody asks after a refusal or a failure.
const SILENT_SECONDS: i64 = 60;
/// The type of a main name; the others are parallel and auxiliary ones.
const MAIN_NAME: &str = "1";

/// The register as the gateway asks it.
pub struct BusinessRegister {
    /// Scheme, name and port.
    address: String,
    /// Of all gateways on this database together.
    calls_a_minute: i64,
    client: HttpClient,
    database: Database,
    clock: Clock,
    silent_until: AtomicI64,
}

#[derive(Deserialize)]
struct Found {
    #[serde(default)]
    companies: Vec<Company>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Company {
    business_id: Id,
    #[serde(default)]
    names: Vec<Name>,
    end_date: Option<String>,
}

#[derive(Deserialize)]
struct Id {
    value: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Name {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    end_date: Option<String>,
}

impl BusinessRegister {
    /// The register at this address.
    #[must_use]
    pub const fn new(
        address: String,
        calls_a_minute: i64,
        client: HttpClient,
        database: Database,
        clock: Clock,
    ) -> Self {
        Self {
            address,
            calls_a_minute,
            client,
            database,
            clock,
            silent_until: AtomicI64::new(0),
        }
    }

    /// The organisation's name; `None` where the register knows none, or is not to be asked now. Associations,
    /// municipalities and estates are not in it, so `None` never means that there is no such organisation.
    pub(super) async fn find(&self, id: &BusinessId) -> Result<Option<String>, ServerError> {
        let now = self.clock.now();
        if self.silent_until.load(Ordering::Relaxed) > now || !self.may_call(now).await? {
            return Ok(None);
        }
        let found = self.ask(id).await;
        if found.is_err() {
            self.silent_until
                .store(now + SILENT_SECONDS, Ordering::Relaxed);
        }
        found.map_err(|error| ServerError::Register(NAME, error))
    }

    /// Counts the call; `false` when this minute's are used up.
    async fn may_call(&self, now: i64) -> Result<bool, ServerError> {
        let minute = now / 60;
        sqlx::query("DELETE FROM register_calls WHERE register = $1 AND minute < $2")
            .bind(NAME)
            .bind(minute)
            .execute(&self.database)
            .await?;
        let calls: i64 = sqlx::query_scalar(
            "INSERT INTO register_calls (register, minute, calls) VALUES ($1, $2, 1) \
             ON CONFLICT (register, minute) DO UPDATE SET calls = register_calls.calls + 1 \
             RETURNING calls",
        )
        .bind(NAME)
        .bind(minute)
        .fetch_one(&self.database)
        .await?;
        Ok(calls <= self.calls_a_minute)
    }

    async fn ask(&self, id: &BusinessId) -> Result<Option<String>, CallError> {
        let address = format!(
            "{}/opendata-ytj-api/v3/companies?businessId={}",
            self.address,
            id.as_str()
        );
        let request = Request::get(address)
            .header(header::ACCEPT, "application/json")
            .body(Full::new(Bytes::new()))
            .map_err(|_| CallError::BadRequest)?;
        let answered = self.client.call(request).await?;
        if answered.status == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        let found: Found = answered.json()?;
        let mut companies = found.companies.iter();
        let company = companies.find(|company| company.business_id.value == id.as_str());
        Ok(company.and_then(Company::name))
    }
}

impl Company {
    /// The main name that it has now; nothing for one that has ended.
    fn name(&self) -> Option<String> {
        if self.end_date.is_some() {
            return None;
        }
        let mut names = self.names.iter();
        let name = names.find(|name| name.kind == MAIN_NAME && name.end_date.is_none())?;
        Some(name.name.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::Found;

    #[test]
    fn the_main_name_of_today_counts() {
        let answer = r#"{"totalResults":1,"companies":[{"businessId":{"value":"7019376-8","registrationDate":"2016-01-01"},
            "names":[{"name":"Old Oy","type":"1","endDate":"2020-01-01"},{"name":"Rova Ab","type":"2"},
            {"name":"Rova Oy","type":"1"}]},
            {"businessId":{"value":"2077474-0"},"names":[{"name":"Gone Oy","type":"1"}],"endDate":"2021-01-01"}]}"#;
        let found: Found = serde_json::from_str(answer).expect("JSON");
        let names: Vec<_> = found.companies.iter().map(super::Company::name).collect();
        assert_eq!(names, [Some("Rova Oy".to_owned()), None]);
    }
}
