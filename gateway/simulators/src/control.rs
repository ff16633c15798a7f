//! What a simulator received, and how it is told to fail.

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

/// Larger bodies are not kept.
const MOST_BYTES: usize = 1024 * 1024;

/// How a simulator fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It answers, after this time.
    Slow(Duration),
    /// It answers with this status and nothing else.
    Status(u16),
    /// It answers 200 with something that nobody can read.
    Garbage,
    /// It answers 200 with JSON that has other fields.
    OtherShape,
    /// The connection ends in the middle of the answer.
    Cut,
    /// It answers 200 with more than anybody reads.
    Endless,
}

/// One call as it came in.
#[derive(Clone)]
pub struct Received {
    /// The method.
    pub method: Method,
    /// Path and query.
    pub path: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

/// Tells a simulator to fail, and tells what it received. A copy controls the same one.
#[derive(Clone, Default)]
pub struct Control(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    faults: Vec<(String, Fault, u32)>,
    received: Vec<Received>,
}

impl Control {
    /// The next so many calls whose path holds this text fail.
    pub fn fail(&self, path: &str, fault: Fault, times: u32) {
        self.with(|inner| inner.faults.push((path.into(), fault, times)));
    }

    /// Everything that came in, in its order.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.with(|inner| inner.received.clone())
    }

    /// How many calls came in whose path holds this text.
    #[must_use]
    pub fn count(&self, path: &str) -> usize {
        let received = self.received();
        received
            .iter()
            .filter(|call| call.path.contains(path))
            .count()
    }

    fn with<T>(&self, work: impl FnOnce(&mut Inner) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn next_fault(&self, path: &str) -> Option<Fault> {
        self.with(|inner| {
            let mut faults = inner.faults.iter_mut();
            let (_, fault, times) =
                faults.find(|(part, _, times)| *times > 0 && path.contains(part.as_str()))?;
            *times -= 1;
            Some(*fault)
        })
    }
}

/// Keeps what comes in, and fails where that was told.
pub(crate) async fn watch(
    State(control): State<Control>,
    request: Request,
    next: Next,
) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MOST_BYTES).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let path = head.uri.path_and_query().map_or("", |path| path.as_str());
    let fault = control.next_fault(path);
    control.with(|inner| {
        inner.received.push(Received {
            method: head.method.clone(),
            path: path.into(),
            headers: head.headers.clone(),
            body: body.clone(),
        });
    });
    let request = Request::from_parts(head, Body::from(body));
    match fault {
        None => next.run(request).await,
        Some(Fault::Slow(time)) => {
            tokio::time::sleep(time).await;
            next.run(request).await
        }
        Some(Fault::Status(status)) => StatusCode::from_u16(status)
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            .into_response(),
        Some(Fault::Garbage) => json("<html>we are sorry</html>".into()),
        Some(Fault::OtherShape) => json(r#"{"something":["else"]}"#.into()),
        Some(Fault::Cut) => json(Body::new(CutOff(0))),
        Some(Fault::Endless) => json(Body::new(Endless)),
    }
}

fn json(body: Body) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// The beginning of an answer, and then the end of the connection.
struct CutOff(u8);

impl HttpBody for CutOff {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame, Self::Error>>> {
        self.0 += 1;
        Poll::Ready(Some(match self.0 {
            1 => Ok(Frame::data(Bytes::from_static(b"{\"sessionId\":\""))),
            _ => Err(std::io::ErrorKind::ConnectionAborted.into()),
        }))
    }
}

/// An answer without an end.
struct Endless;

impl HttpBody for Endless {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame, Self::Error>>> {
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[b' '; 8192])))))
    }
}

type Frame = http_body::Frame<Bytes>;
