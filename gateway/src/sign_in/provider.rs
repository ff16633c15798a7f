//! A provider of OpenID Connect: what it says of itself, where people go, and what it says of who comes back.

use super::claims::Claims;
use crate::clock::Clock;
use crate::http_client::{CallError, HttpClient};
use crate::server_error::ServerError;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{Request, Response, header};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreIdToken, CoreProviderMetadata};
use openidconnect::{
    AccessToken, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, TokenResponse,
};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use tokio::sync::Mutex;

/// How it is named in the log.
const NAME: &str = "OpenID Connect";
/// For how many seconds a provider's word of itself and its keys are taken without asking again.
const KNOWN_SECONDS: i64 = 10 * 60;

/// What the provider gave the municipality.
#[derive(Clone)]
pub struct ProviderSettings {
    /// The provider's address, as its tokens name it.
    pub issuer: String,
    /// Under which name the gateway is known there.
    pub client_id: String,
    /// The password to it.
    pub client_secret: String,
    /// What is asked for beside `openid`.
    pub scopes: Vec<String>,
    /// Whether the claims are fetched from the provider's user information too.
    pub asks_user_information: bool,
}

/// Without the secret.
impl fmt::Debug for ProviderSettings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.issuer)
    }
}

/// The provider as the gateway asks it.
pub struct Provider {
    settings: ProviderSettings,
    client: HttpClient,
    clock: Clock,
    known: Mutex<Option<(i64, CoreProviderMetadata)>>,
}

/// Somebody who is about to leave.
pub(super) struct Leaving {
    pub(super) address: String,
    pub(super) state: String,
    pub(super) nonce: String,
    pub(super) verifier: String,
}

/// Somebody who came back. Without `Debug`: it opens a session.
pub(super) struct Back<'a> {
    pub(super) key: String,
    pub(super) nonce: String,
    pub(super) verifier: String,
    pub(super) way_back: &'a str,
}

/// Why nobody is signed in.
#[derive(Debug)]
pub(super) enum NotSignedIn {
    /// The key is none any more: begin anew.
    TooLate,
    /// The provider or this server failed, or what came is not from the provider.
    Failed(ServerError),
}

impl<E: Into<ServerError>> From<E> for NotSignedIn {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Provider {
    /// The provider with these settings.
    #[must_use]
    pub fn new(settings: ProviderSettings, client: HttpClient, clock: Clock) -> Self {
        Self {
            settings,
            client,
            clock,
            known: Mutex::new(None),
        }
    }

    /// The provider's address: who is named by it alone is named by no other.
    pub(super) fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    pub(super) async fn begin(&self, way_back: &str, lang: &str) -> Result<Leaving, ServerError> {
        let client = self.client_at(way_back).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let mut request = client
            .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
            .set_pkce_challenge(challenge)
            .add_extra_param("ui_locales", lang);
        for scope in &self.settings.scopes {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        let (address, state, nonce) = request.url();
        Ok(Leaving {
            address: address.into(),
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
        })
    }

    /// What the provider says of who came back: its signature, issuer, audience, time and nonce are checked.
    pub(super) async fn end(&self, back: Back<'_>) -> Result<Claims, NotSignedIn> {
        let client = self.client_at(back.way_back).await?;
        let calls = Calls(&self.client);
        let request = client
            .exchange_code(AuthorizationCode::new(back.key))
            .map_err(|_| garbage())?
            .set_pkce_verifier(PkceCodeVerifier::new(back.verifier));
        let answer = request.request_async(&calls).await;
        let answer = answer.map_err(|error| match error {
            RequestTokenError::ServerResponse(_) => NotSignedIn::TooLate,
            RequestTokenError::Request(error) => failed(error).into(),
            _ => garbage().into(),
        })?;
        let token = answer.id_token().ok_or_else(garbage)?;
        let mut claims = self.verified(&client, token, back.nonce).await?;
        if self.settings.asks_user_information {
            let more = self
                .user_information(&client, answer.access_token())
                .await?;
            if !claims.add(more) {
                return Err(garbage().into());
            }
        }
        Ok(claims)
    }

    async fn verified(
        &self,
        client: &Client,
        token: &CoreIdToken,
        nonce: String,
    ) -> Result<Claims, ServerError> {
        let nonce = Nonce::new(nonce);
        let clock = self.clock.clone();
        let now = move || chrono::DateTime::from_timestamp(clock.now(), 0).unwrap_or_default();
        let verifier = client.id_token_verifier().set_time_fn(now);
        if let Err(error) = token.claims(&verifier, &nonce) {
            // The provider may have new keys: the next one who signs in asks for them.
            *self.known.lock().await = None;
            tracing::warn!("{NAME}: a token is refused: {error}");
            return Err(garbage());
        }
        // The very text that was verified: the claims' names are the municipality's to choose.
        let text = token.to_string();
        let payload = text.split('.').nth(1).unwrap_or_default();
        let payload = URL_SAFE_NO_PAD.decode(payload).map_err(|_| garbage())?;
        Claims::read(&payload).ok_or_else(garbage)
    }

    async fn user_information(
        &self,
        client: &Client,
        token: &AccessToken,
    ) -> Result<Claims, ServerError> {
        let address = client.user_info_url().ok_or_else(garbage)?;
        let request = Request::get(address.as_str())
            .header(header::AUTHORIZATION, format!("Bearer {}", token.secret()))
            .header(header::ACCEPT, "application/json")
            .body(Full::new(Bytes::new()))
            .map_err(|_| garbage())?;
        let answered = self.client.call(request).await.map_err(failed)?;
        if !answered.status.is_success() {
            return Err(failed(CallError::Status(answered.status.as_u16())));
        }
        Claims::read(&answered.body).ok_or_else(garbage)
    }

    async fn client_at(&self, way_back: &str) -> Result<Client, ServerError> {
        let way_back = RedirectUrl::new(way_back.into()).map_err(|_| garbage())?;
        let id = ClientId::new(self.settings.client_id.clone());
        let secret = ClientSecret::new(self.settings.client_secret.clone());
        let metadata = self.metadata().await?;
        let client = CoreClient::from_provider_metadata(metadata, id, Some(secret));
        Ok(client.set_redirect_uri(way_back))
    }

    /// What the provider says of itself, with its keys. One asks, the others wait for that.
    async fn metadata(&self) -> Result<CoreProviderMetadata, ServerError> {
        let mut known = self.known.lock().await;
        let now = self.clock.now();
        if let Some((at, metadata)) = known.as_ref()
            && now - at < KNOWN_SECONDS
        {
            return Ok(metadata.clone());
        }
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|_| garbage())?;
        let calls = Calls(&self.client);
        let metadata = CoreProviderMetadata::discover_async(issuer, &calls).await;
        let metadata = metadata.map_err(|error| match error {
            openidconnect::DiscoveryError::Request(error) => failed(error),
            _ => garbage(),
        })?;
        *known = Some((now, metadata.clone()));
        Ok(metadata)
    }
}

fn failed(error: CallError) -> ServerError {
    ServerError::Register(NAME, error)
}

fn garbage() -> ServerError {
    failed(CallError::Garbage)
}

/// The gateway's own way of calling, with its limits.
struct Calls<'a>(&'a HttpClient);

type Called<'c> = Pin<Box<dyn Future<Output = Result<Response<Vec<u8>>, CallError>> + Send + 'c>>;

impl<'c> openidconnect::AsyncHttpClient<'c> for Calls<'_> {
    type Error = CallError;
    type Future = Called<'c>;

    fn call(&'c self, request: Request<Vec<u8>>) -> Called<'c> {
        Box::pin(async move {
            let request = request.map(|body| Full::new(Bytes::from(body)));
            let answered = self.0.call(request).await?;
            let mut response = Response::new(answered.body.to_vec());
            *response.status_mut() = answered.status;
            *response.headers_mut() = answered.headers;
            Ok(response)
        })
    }
}
