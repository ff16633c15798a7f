//! PRH's open data, version 3: companies by business id.

use crate::control::{self, Control};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use puolesta_core::business_id::BusinessId;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// A company of the register.
#[derive(Clone, Debug)]
pub struct Company {
    /// The business id.
    pub business_id: String,
    /// The main name.
    pub name: String,
}

/// The register.
#[derive(Clone)]
pub struct BusinessRegister {
    companies: Arc<Vec<Company>>,
    /// Tells it to fail.
    pub control: Control,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wanted {
    business_id: Option<String>,
}

impl BusinessRegister {
    /// A register of these companies.
    #[must_use]
    pub fn new(companies: Vec<Company>) -> Self {
        Self {
            companies: Arc::new(companies),
            control: Control::default(),
        }
    }

    /// Its paths.
    pub fn router(&self) -> Router {
        Router::new()
            .route("/opendata-ytj-api/v3/companies", get(companies))
            .with_state(self.clone())
            .layer(from_fn_with_state(self.control.clone(), control::watch))
    }
}

async fn companies(
    State(register): State<BusinessRegister>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Response {
    // Open data: no key, and nobody's session either.
    if headers.contains_key(header::AUTHORIZATION) || headers.contains_key(header::COOKIE) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let Some(id) = wanted
        .business_id
        .filter(|id| BusinessId::parse(id).is_ok())
    else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let found: Vec<Value> = register
        .companies
        .iter()
        .filter(|company| company.business_id == id)
        .map(company)
        .collect();
    Json(json!({ "totalResults": found.len(), "companies": found })).into_response()
}

/// With the names that a company may have beside its main one.
fn company(company: &Company) -> Value {
    json!({
        "businessId": { "value": company.business_id, "registrationDate": "2016-01-04" },
        "names": [
            { "name": format!("Vanha {}", company.name), "type": "1",
              "registrationDate": "2016-01-04", "endDate": "2020-02-01", "version": 2 },
            { "name": format!("{} Ab", company.name), "type": "2", "version": 1 },
            { "name": company.name, "type": "1", "registrationDate": "2020-02-01", "version": 1 },
        ],
        "companyForms": [{ "type": "16", "descriptions": [
            { "languageCode": "1", "description": "Osakeyhtiö" },
            { "languageCode": "2", "description": "Aktiebolag" },
            { "languageCode": "3", "description": "Limited company" },
        ] }],
        "addresses": [{ "type": 1, "street": "Testitie", "postCode": "00100",
            "postOffices": [{ "languageCode": "1", "city": "HELSINKI" }] }],
        "tradeRegisterStatus": "1",
    })
}
