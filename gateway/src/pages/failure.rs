//! The server's own failure, as a page says it.

use crate::server_error::ServerError;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What the server says when it fails; which language the reader knows is not certain then.
const FAILURE: &str = "Palvelussa on häiriö. Yritä hetken kuluttua uudelleen.\n\n\
    Det är ett fel i tjänsten. Försök igen om en stund.\n\n\
    The service is out of order. Try again in a moment.\n";

/// The server's own failure, on a page.
pub struct PageError(ServerError);

impl<E: Into<ServerError>> From<E> for PageError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        tracing::error!("{}", self.0);
        let again = [(header::RETRY_AFTER, "30")];
        (StatusCode::INTERNAL_SERVER_ERROR, again, FAILURE).into_response()
    }
}
