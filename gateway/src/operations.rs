//! For whoever runs the gateway, on a port of their own: whether it lives, whether it is ready, its metrics.
//! Nothing of any person.

use crate::application::Shared;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use metrics_exporter_prometheus::{BuildError, PrometheusBuilder, PrometheusHandle};

/// Begins to count. Once for a program.
///
/// # Errors
/// When something else counts already.
pub fn count() -> Result<PrometheusHandle, BuildError> {
    let seconds = [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0, 30.0];
    PrometheusBuilder::new()
        .set_buckets(&seconds)?
        .install_recorder()
}

/// `/live`, `/ready` and `/metrics`.
pub fn router(application: Shared, metrics: PrometheusHandle) -> Router {
    Router::new()
        .route("/live", get(|| async { "live\n" }))
        .route("/ready", get(ready))
        .with_state(application.clone())
        .route(
            "/metrics",
            get(move || async move { show(&application, &metrics).await }),
        )
}

/// Ready when the database answers.
async fn ready(State(application): State<Shared>) -> Response {
    match open_cases(&application).await {
        Ok(_) => "ready\n".into_response(),
        Err(error) => {
            tracing::error!("not ready: {error}");
            let again = [(header::RETRY_AFTER, "5")];
            let told = "the database does not answer\n";
            (StatusCode::SERVICE_UNAVAILABLE, again, told).into_response()
        }
    }
}

async fn show(application: &Shared, metrics: &PrometheusHandle) -> Response {
    let is_up = match open_cases(application).await {
        Ok(rows) => {
            for (status, count) in rows {
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                metrics::gauge!("puolesta_open_cases", "status" => status).set(count);
            }
            1
        }
        Err(_) => 0,
    };
    metrics::gauge!("puolesta_database_up").set(is_up);
    metrics.run_upkeep();
    let kind = HeaderValue::from_static("text/plain; version=0.0.4");
    ([(header::CONTENT_TYPE, kind)], metrics.render()).into_response()
}

/// How many cases wait for somebody, by status.
async fn open_cases(application: &Shared) -> Result<Vec<(String, i64)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT status, COUNT(*) FROM cases \
         WHERE status IN ('waiting', 'processing', 'manual') GROUP BY status",
    )
    .fetch_all(&application.database)
    .await
}
