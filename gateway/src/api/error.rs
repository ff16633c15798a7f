//! The errors of the host API: a status and one word, the same for everybody, with nothing personal.

use crate::matter::Refusal;
use crate::server_error::ServerError;
use crate::session::SIGN_IN;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// How long a failure of the server's own may last, for who would try again.
const FAILURE_SECONDS: i64 = 30;

/// Why a call has no answer.
#[derive(Debug)]
pub(crate) enum ApiError {
    /// The body, a code or the service is not what the call takes.
    BadRequest,
    /// Nobody is signed in.
    NoSession,
    /// The secret of a call between servers is missing or wrong.
    WrongSecret,
    /// The header that only the widget's own requests carry is missing.
    MissingHeader,
    /// Unknown, non-disclosed, another last name, another session's reference: one answer for all.
    NotFound,
    /// The path knows other methods only.
    WrongMethod,
    /// The code is the applicant's own.
    Oneself,
    /// The party has answered before.
    AlreadyAnswered,
    /// The matter waits for nobody's answer, or cannot be decided now.
    Closed,
    /// Those who are heard still have time to comment: nothing is decided before.
    BeingHeard,
    /// The body is larger than any honest one.
    TooLarge,
    /// The value does not stand up to the check.
    Refused(Vec<Refusal>),
    /// The look-ups or the reminders are used up for so many seconds.
    TooManyTries(i64),
    /// This host does not offer the call.
    NotOffered,
    /// The server's own failure.
    Server(ServerError),
}

impl ApiError {
    const fn status_and_word(&self) -> (StatusCode, &'static str) {
        match self {
            Self::BadRequest => (StatusCode::BAD_REQUEST, "bad-request"),
            Self::NoSession => (StatusCode::UNAUTHORIZED, "no-session"),
            Self::WrongSecret => (StatusCode::UNAUTHORIZED, "wrong-secret"),
            Self::MissingHeader => (StatusCode::FORBIDDEN, "missing-header"),
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found"),
            Self::WrongMethod => (StatusCode::METHOD_NOT_ALLOWED, "wrong-method"),
            Self::Oneself => (StatusCode::CONFLICT, "self"),
            Self::AlreadyAnswered => (StatusCode::CONFLICT, "already-answered"),
            Self::Closed => (StatusCode::CONFLICT, "closed"),
            Self::BeingHeard => (StatusCode::CONFLICT, "being-heard"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
            Self::Refused(_) => (StatusCode::UNPROCESSABLE_ENTITY, "refused"),
            Self::TooManyTries(_) => (StatusCode::TOO_MANY_REQUESTS, "too-many-tries"),
            Self::NotOffered => (StatusCode::NOT_IMPLEMENTED, "not-offered"),
            Self::Server(_) => (StatusCode::INTERNAL_SERVER_ERROR, "server-error"),
        }
    }
}

impl ApiError {
    /// In how many seconds it is worth another try, where it is.
    const fn again_in(&self) -> Option<i64> {
        match self {
            Self::TooManyTries(seconds) => Some(*seconds),
            Self::Server(_) => Some(FAILURE_SECONDS),
            _ => None,
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (status, word) = self.status_and_word();
        let body = match &self {
            Self::Refused(refusals) => json!({ "error": word, "reasons": refusals }),
            // The widget leads there, so that nobody has to look for it.
            Self::NoSession => json!({ "error": word, "signIn": SIGN_IN }),
            _ => json!({ "error": word }),
        };
        if let Self::Server(error) = &self {
            tracing::error!("{error}");
        }
        let mut response = (status, Json(body)).into_response();
        if let Some(seconds) = self.again_in() {
            let seconds = HeaderValue::from(seconds);
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response
    }
}

impl<E: Into<ServerError>> From<E> for ApiError {
    fn from(error: E) -> Self {
        Self::Server(error.into())
    }
}
