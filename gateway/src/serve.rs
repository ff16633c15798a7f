//! Serving, with an end to everything: a head that does not come, an answer that takes too long, more
//! connections than there is room for, clients that do not go away.

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What takes longer is cut off.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The head of a request, and with it the silence between two requests.
    pub head: Duration,
    /// A request from its head to its answer, the body included.
    pub request: Duration,
    /// What is under way when the program is asked to stop.
    pub stop: Duration,
    /// Connections at the same time; who comes next waits for one to end.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(15),
            request: Duration::from_secs(30),
            stop: Duration::from_secs(8),
            connections: 2000,
        }
    }
}

/// Serves until `stop` is ready, then ends what is under way, within the limit.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let router = router.layer(from_fn(move |request, next| in_time(limits, request, next)));
    let room = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let connection = tokio::select! {
            connection = accept(&listener, &room) => connection?,
            () = &mut stop => break,
        };
        if let Some((stream, permit)) = connection {
            attend(stream, permit, &router, limits, &graceful);
        }
    }
    drop(listener);
    if tokio::time::timeout(limits.stop, graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("stopped while clients were still connected");
    }
    Ok(())
}

/// The next connection, once there is room. One that failed on its way here is nobody's loss.
async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> io::Result<Option<(TcpStream, OwnedSemaphorePermit)>> {
    let permit = room
        .clone()
        .acquire_owned()
        .await
        .map_err(io::Error::other)?;
    match listener.accept().await {
        Ok((stream, _)) => Ok(Some((stream, permit))),
        Err(error) => {
            tracing::warn!("a connection could not be taken: {error}");
            // Out of files, for instance: trying again at once would only turn the wheel.
            tokio::time::sleep(Duration::from_millis(100)).await;
            Ok(None)
        }
    }
}

fn attend(
    stream: TcpStream,
    permit: OwnedSemaphorePermit,
    router: &Router,
    limits: Limits,
    graceful: &GracefulShutdown,
) {
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .serve_connection(
            TokioIo::new(stream),
            TowerToHyperService::new(router.clone()),
        );
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        // A client that goes away in the middle is no failure of ours.
        let _gone = connection.await;
        drop(permit);
    });
}

async fn in_time(limits: Limits, request: Request, next: Next) -> Response {
    match tokio::time::timeout(limits.request, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

/// Ready when the operator or the system asks the program to stop.
pub async fn asked_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupted => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            terminate.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
