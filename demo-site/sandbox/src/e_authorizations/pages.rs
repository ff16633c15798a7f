//! The stand-in's pages below `/suomi-fi`, and what their forms post to.

mod give;
mod layout;
mod lists;
mod overview;
mod periods;
mod request;
mod visitor;

use crate::site::Site;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use puolesta_gateway::same_origin;

const STYLE: &str = include_str!("../../assets/suomi-fi-stand-in.css");
/// Where mandates and requests are listed.
const OVERVIEW_PATH: &str = "/suomi-fi";
/// Below it each request has its page.
const REQUESTS_PATH: &str = "/suomi-fi/pyynnot";

/// The page of one request; of several, the page that lists them.
pub(crate) fn path_of(requests: &[String]) -> String {
    match requests {
        [id] => format!("{REQUESTS_PATH}/{id}"),
        _ => OVERVIEW_PATH.into(),
    }
}

pub(crate) fn router() -> Router<Site> {
    Router::new()
        .route(OVERVIEW_PATH, get(overview::show))
        .route("/suomi-fi/rooli", post(overview::choose_role))
        .route("/suomi-fi/pyynnot/{id}", get(request::show))
        .route("/suomi-fi/pyynnot/{id}/anna", post(request::grant))
        .route("/suomi-fi/pyynnot/{id}/hylkaa", post(request::decline))
        .route("/suomi-fi/pyynnot/{id}/peru", post(request::withdraw))
        .route("/suomi-fi/anna", get(give::show).post(give::give))
        .route("/suomi-fi/valtuudet/{id}/lopeta", post(overview::end))
        .layer(from_fn(same_origin::guard))
        .route("/suomi-fi/sijainen.css", get(style))
}

async fn style() -> Response {
    let kind = HeaderValue::from_static("text/css; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], STYLE).into_response()
}
