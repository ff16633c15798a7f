//! Calls to other servers: with an end in time, with a limit to what is read of an answer, and without
//! following anybody elsewhere. What went wrong is told without the address: it may hold a code.

use crate::server_error::ServerError;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Bytes;
use hyper::{HeaderMap, Method, Request, StatusCode};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// How long a call may take, and how much it may bring.
#[derive(Clone, Copy, Debug)]
pub struct CallLimits {
    /// Until the connection stands.
    pub connecting: Duration,
    /// Until the last byte of the answer.
    pub whole: Duration,
    /// Of the answer's body.
    pub bytes: usize,
}

impl Default for CallLimits {
    fn default() -> Self {
        Self {
            connecting: Duration::from_secs(3),
            whole: Duration::from_secs(10),
            bytes: 1024 * 1024,
        }
    }
}

/// Calls other servers, over connections that it keeps open for a while. A copy shares them.
#[derive(Clone)]
pub struct HttpClient {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    limits: CallLimits,
}

/// What another server answered, whatever it was.
pub struct Answered {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, whole.
    pub body: Bytes,
}

/// Why there is no answer, or none that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallError {
    /// What was to be asked is no request.
    BadRequest,
    /// No connection.
    NoConnection,
    /// The answer did not come in time.
    TimeOut,
    /// The connection ended before the answer did.
    CutOff,
    /// The answer is larger than any honest one.
    TooLarge,
    /// The answer has this status.
    Status(u16),
    /// The answer is not what it ought to be.
    Garbage,
}

impl fmt::Display for CallError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadRequest => formatter.write_str("it cannot be asked"),
            Self::NoConnection => formatter.write_str("no connection"),
            Self::TimeOut => formatter.write_str("no answer in time"),
            Self::CutOff => formatter.write_str("the answer was cut off"),
            Self::TooLarge => formatter.write_str("the answer is too large"),
            Self::Status(status) => write!(formatter, "the answer has status {status}"),
            Self::Garbage => formatter.write_str("the answer cannot be read"),
        }
    }
}

impl std::error::Error for CallError {}

impl HttpClient {
    /// A client with these limits, which trusts whom this machine trusts.
    ///
    /// # Errors
    /// When encrypted connections cannot be set up.
    pub fn new(limits: CallLimits) -> Result<Self, ServerError> {
        let mut connector = HttpConnector::new();
        connector.enforce_http(false);
        connector.set_connect_timeout(Some(limits.connecting));
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(encryption()?)
            .https_or_http()
            .enable_http1()
            .wrap_connector(connector);
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Ok(Self { client, limits })
    }

    /// Asks once; a question that changes nothing is asked again where no connection came about.
    ///
    /// # Errors
    /// When there is no whole answer within the limits.
    pub async fn call(&self, request: Request<Full<Bytes>>) -> Result<Answered, CallError> {
        let again = (request.method() == Method::GET).then(|| request.clone());
        match (self.once(request).await, again) {
            (Err(CallError::NoConnection), Some(request)) => self.once(request).await,
            (outcome, _) => outcome,
        }
    }

    async fn once(&self, request: Request<Full<Bytes>>) -> Result<Answered, CallError> {
        let answer = tokio::time::timeout(self.limits.whole, self.read(request));
        answer.await.unwrap_or(Err(CallError::TimeOut))
    }

    async fn read(&self, request: Request<Full<Bytes>>) -> Result<Answered, CallError> {
        let answer = self.client.request(request).await.map_err(|error| {
            if error.is_connect() {
                CallError::NoConnection
            } else {
                CallError::CutOff
            }
        })?;
        let (head, body) = answer.into_parts();
        let body = Limited::new(body, self.limits.bytes).collect().await;
        let body = body.map_err(|error| match error.is::<LengthLimitError>() {
            true => CallError::TooLarge,
            false => CallError::CutOff,
        })?;
        Ok(Answered {
            status: head.status,
            headers: head.headers,
            body: body.to_bytes(),
        })
    }
}

impl Answered {
    /// The JSON of a good answer.
    ///
    /// # Errors
    /// When the status is not 2xx, or the body is not that JSON.
    pub fn json<T: serde::de::DeserializeOwned>(&self) -> Result<T, CallError> {
        if !self.status.is_success() {
            return Err(CallError::Status(self.status.as_u16()));
        }
        serde_json::from_slice(&self.body).map_err(|_| CallError::Garbage)
    }
}

fn encryption() -> Result<ClientConfig, ServerError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let versions = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| ServerError::Encryption)?;
    Ok(versions.with_root_certificates(roots).with_no_client_auth())
}
