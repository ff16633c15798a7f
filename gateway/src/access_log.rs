//! One line for each request: method, route, status, time. Never a path as it was typed, a query, a
//! header or a body: each could hold what nobody else may see.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;

pub(crate) async fn write(request: Request, next: Next) -> Response {
    let arrival = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("a file", MatchedPath::as_str);
    let status = response.status().as_u16();
    let milliseconds = arrival.elapsed().as_millis();
    tracing::info!("{method} {route} {status} {milliseconds} ms");
    response
}
