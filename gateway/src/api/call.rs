//! A call of the widget: session, header and body, checked in this order before anything is done.

use super::context::Context;
use super::error::ApiError;
use crate::application::Shared;
use crate::catalogue;
use crate::session::{self, Session};
use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use puolesta_core::catalogue::Loaded;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Larger bodies are not read.
const MOST_BYTES: usize = 64 * 1024;
/// No form of another site can add this header, so no other site's form calls in the person's name.
const HEADER: &str = "x-puolesta";

/// An identified person's call that really comes from a widget.
pub(crate) struct Guarded(pub(crate) Session);

impl FromRequestParts<Shared> for Guarded {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, application: &Shared) -> Result<Self, ApiError> {
        let token = application
            .session_token(&parts.headers)
            .ok_or(ApiError::NoSession)?;
        let session = session::of_token(&application.database, &application.clock, &token).await?;
        let session = session.ok_or(ApiError::NoSession)?;
        if parts.headers.get(HEADER).is_none_or(|value| value != "1") {
            return Err(ApiError::MissingHeader);
        }
        Ok(Self(session))
    }
}

/// The same, with what it asks.
pub(crate) struct Call<Body> {
    pub(crate) session: Session,
    /// The matter that the body names.
    pub(crate) context: Option<String>,
    pub(crate) body: Body,
}

impl<Body: DeserializeOwned> FromRequest<Shared> for Call<Body> {
    type Rejection = ApiError;

    async fn from_request(request: Request, application: &Shared) -> Result<Self, ApiError> {
        let (mut parts, body) = request.into_parts();
        let Guarded(session) = Guarded::from_request_parts(&mut parts, application).await?;
        let Asked { context, body } = read_json(body).await?;
        Ok(Self {
            session,
            context: context.and_then(Context::named),
            body,
        })
    }
}

/// A body. Each may name the matter.
#[derive(Deserialize)]
struct Asked<Body> {
    context: Option<Context>,
    #[serde(flatten)]
    body: Body,
}

/// A call about one service of the catalogue, and about the matter that its context names.
pub(super) struct ServiceCall {
    pub(super) session: Session,
    pub(super) service: Loaded,
    pub(super) context: Option<String>,
}

#[derive(Deserialize)]
struct ContextQuery {
    context: Option<Context>,
}

impl FromRequestParts<Shared> for ServiceCall {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, application: &Shared) -> Result<Self, ApiError> {
        let Guarded(session) = Guarded::from_request_parts(parts, application).await?;
        let id = Path::<String>::from_request_parts(parts, application).await;
        let Path(id) = id.map_err(|_| ApiError::NotFound)?;
        let query = Query::<ContextQuery>::from_request_parts(parts, application).await;
        let Query(query) = query.map_err(|_| ApiError::BadRequest)?;
        let service = catalogue::service(&application.configuration.catalogue, &id).await?;
        Ok(Self {
            session,
            service: service.ok_or(ApiError::NotFound)?,
            context: query.context.and_then(Context::named),
        })
    }
}

/// Reads a JSON body. What is wrong with it is not told: the text may hold a code.
pub(super) async fn read_json<T: DeserializeOwned>(body: axum::body::Body) -> Result<T, ApiError> {
    let bytes = to_bytes(body, MOST_BYTES)
        .await
        .map_err(|_| ApiError::TooLarge)?;
    serde_json::from_slice(&bytes).map_err(|_| ApiError::BadRequest)
}
