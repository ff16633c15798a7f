//! Suomi.fi e-Authorizations over its Web API: the person is registered, chooses in the browser for whom they
//! act, and comes back with a key, once; then the service is asked what they may do.
//!
//! A code goes into the path of these calls, because the service wants it there; so no address is ever logged.

mod signature;

use super::choosing::{Among, Begin, Begun, Choosing, Chosen, End, NoChoice, Outcome, Who};
use crate::clock::Clock;
use crate::http_client::{Answered, CallError, HttpClient};
use crate::pages::encoded;
use crate::server_error::ServerError;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{Method, Request, StatusCode, header};
use puolesta_core::business_id::BusinessId;
use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fmt;

/// What the service gave the municipality, and where it is.
#[derive(Clone)]
pub struct EAuthorizationsSettings {
    /// Scheme, name and port of the service.
    pub address: String,
    /// The same as people's browsers reach it.
    pub browser_address: String,
    /// Eight letters and digits.
    pub client_id: String,
    /// Signs each call.
    pub api_key: String,
    /// The password of the key that people bring back.
    pub oauth_secret: String,
}

/// Without the secrets.
impl fmt::Debug for EAuthorizationsSettings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.client_id)
    }
}

/// The service as the gateway asks it.
pub struct EAuthorizations {
    settings: EAuthorizationsSettings,
    client: HttpClient,
    clock: Clock,
}

/// How it is named in the log.
const NAME: &str = "Suomi.fi e-Authorizations";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Registered {
    session_id: String,
    user_id: String,
}

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Delegate {
    person_id: String,
    name: String,
}

#[derive(Deserialize)]
struct List {
    roles: Vec<String>,
}

#[derive(Deserialize)]
struct Authorization {
    result: String,
}

#[derive(Deserialize)]
struct Organisation {
    name: String,
    identifier: String,
    #[serde(default)]
    complete: bool,
    #[serde(default)]
    roles: Vec<String>,
}

impl Choosing for EAuthorizations {
    fn begin<'a>(&'a self, asked: Begin<'a>) -> Outcome<'a, Begun> {
        Box::pin(self.register(asked))
    }

    fn end<'a>(&'a self, asked: End<'a>) -> Outcome<'a, Vec<Chosen>> {
        Box::pin(async move {
            let token = self.token(asked).await?;
            match asked.among {
                Among::Persons => self.persons(asked, &token).await,
                Among::Organisations => self.organisations(asked, &token).await,
            }
        })
    }
}

impl EAuthorizations {
    /// The service with these settings.
    #[must_use]
    pub const fn new(settings: EAuthorizationsSettings, client: HttpClient, clock: Clock) -> Self {
        Self {
            settings,
            client,
            clock,
        }
    }

    async fn register(&self, asked: Begin<'_>) -> Result<Begun, NoChoice> {
        let request_id = request_id()?;
        let client = &self.settings.client_id;
        let (kind, code) = (kind(asked.among), asked.code.expose_secret());
        let path = format!("/service/{kind}/user/register/{client}/{code}?requestId={request_id}");
        let answered = self.signed(&path, None).await?;
        if answered.status == StatusCode::FORBIDDEN {
            return Err(NoChoice::NotAllowed);
        }
        let registered: Registered = read(&answered)?;
        let address = format!(
            "{base}/oauth/authorize?client_id={client}&response_type=code&redirect_uri={way_back}\
             &user={user}&requestId={request_id}&state={state}&lang={lang}",
            base = self.settings.browser_address,
            way_back = component(asked.way_back),
            user = component(&registered.user_id),
            state = component(asked.state),
            lang = asked.language.as_str(),
        );
        Ok(Begun {
            address,
            session: registered.session_id,
            request_id,
        })
    }

    /// The key that the person brought, for a token. A key is good once.
    async fn token(&self, asked: End<'_>) -> Result<String, NoChoice> {
        let path = format!(
            "/oauth/token?code={}&grant_type=authorization_code&redirect_uri={}",
            component(asked.key),
            component(asked.way_back),
        );
        // Neither half is percent-encoded first: the service does not decode them.
        let who = format!("{}:{}", self.settings.client_id, self.settings.oauth_secret);
        let request = self.request(Method::POST, &path).header(
            header::AUTHORIZATION,
            format!("Basic {}", STANDARD.encode(who)),
        );
        let answered = self.send(request).await?;
        if answered.status == StatusCode::BAD_REQUEST {
            return Err(NoChoice::TooLate);
        }
        Ok(read::<Token>(&answered)?.access_token)
    }

    async fn persons(&self, asked: End<'_>, token: &str) -> Result<Vec<Chosen>, NoChoice> {
        let (session, id) = (component(asked.session), asked.request_id);
        let path = format!("/service/hpa/api/delegate/{session}?requestId={id}");
        let mut chosen = Vec::new();
        for delegate in self.whom_they_chose(&path, token).await? {
            let code = PersonalIdentityCode::parse(&delegate.person_id, TemporaryCodes::Accepted);
            let code = code.map_err(|_| failed(CallError::Garbage))?;
            let rights = self.rights(asked, &code, token).await?;
            chosen.push(Chosen {
                who: Who::Person(code),
                name: delegate.name,
                rights,
            });
        }
        Ok(chosen)
    }

    /// Nobody where the service says that nobody was selected.
    async fn whom_they_chose(&self, path: &str, token: &str) -> Result<Vec<Delegate>, NoChoice> {
        let answered = self.signed(path, Some(token)).await?;
        match answered.status {
            StatusCode::BAD_REQUEST => Ok(Vec::new()),
            _ => read(&answered),
        }
    }

    /// Everything on the list, and each theme of the matter that is not on it but granted all the same.
    async fn rights(
        &self,
        asked: End<'_>,
        code: &PersonalIdentityCode,
        token: &str,
    ) -> Result<Vec<String>, NoChoice> {
        let (session, id) = (component(asked.session), asked.request_id);
        let code = code.expose_secret();
        let path = format!("/service/hpa/api/authorizationlist/{session}/{code}?requestId={id}");
        let list: List = read(&self.signed(&path, Some(token)).await?)?;
        let mut rights = list.roles;
        for theme in asked.themes {
            if rights.contains(theme) {
                continue;
            }
            let issue = component(theme);
            let path = format!(
                "/service/hpa/api/authorization/{session}/{code}?requestId={id}&issues={issue}"
            );
            let answer: Authorization = read(&self.signed(&path, Some(token)).await?)?;
            if answer.result == "ALLOWED" {
                rights.push(theme.clone());
            }
        }
        Ok(rights)
    }

    async fn organisations(&self, asked: End<'_>, token: &str) -> Result<Vec<Chosen>, NoChoice> {
        let (session, id) = (component(asked.session), asked.request_id);
        let path = format!("/service/ypa/api/organizationRoles/{session}?requestId={id}");
        let organisations: Vec<Organisation> = read(&self.signed(&path, Some(token)).await?)?;
        let chosen = organisations.into_iter().map(|organisation| {
            let id = BusinessId::parse(&organisation.identifier);
            let id = id.map_err(|_| failed(CallError::Garbage))?;
            Ok(Chosen {
                who: Who::Organisation(id),
                name: organisation.name,
                rights: counted(organisation.roles, organisation.complete),
            })
        });
        chosen.collect()
    }

    async fn signed(&self, path: &str, token: Option<&str>) -> Result<Answered, NoChoice> {
        let time = signature::time(self.clock.now());
        let (client, key) = (&self.settings.client_id, &self.settings.api_key);
        let line = signature::line(client, key, path, &time).ok_or(ServerError::BadKey)?;
        let mut request = self
            .request(Method::GET, path)
            .header(signature::HEADER, line);
        if let Some(token) = token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let answered = self.send(request).await?;
        match (answered.status, token) {
            // The person's session there is over. Before there is one, a 401 is about the signature.
            (StatusCode::UNAUTHORIZED, Some(_)) => Err(NoChoice::TooLate),
            _ => Ok(answered),
        }
    }

    fn request(&self, method: Method, path: &str) -> hyper::http::request::Builder {
        Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.settings.address))
            .header(header::ACCEPT, "application/json")
    }

    async fn send(&self, request: hyper::http::request::Builder) -> Result<Answered, NoChoice> {
        let request = request.body(Full::new(Bytes::new()));
        let request = request.map_err(|_| failed(CallError::BadRequest))?;
        self.client.call(request).await.map_err(failed)
    }
}

fn failed(error: CallError) -> NoChoice {
    NoChoice::Failed(ServerError::Register(NAME, error))
}

fn read<T: DeserializeOwned>(answered: &Answered) -> Result<T, NoChoice> {
    answered.json().map_err(failed)
}

/// A person for a person, a person for an organisation.
const fn kind(among: Among) -> &'static str {
    match among {
        Among::Persons => "hpa",
        Among::Organisations => "ypa",
    }
}

/// Where the trade register does not tell the roles completely, they say nothing; mandates do.
fn counted(mut rights: Vec<String>, is_complete: bool) -> Vec<String> {
    rights.retain(|right| is_complete || super::is_theme(right));
    rights
}

/// As a value of a query or a part of a path.
fn component(text: &str) -> String {
    encoded(text).replace('/', "%2F")
}

/// A random UUID, by which the service finds a choice again.
fn request_id() -> Result<String, ServerError> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| ServerError::NoRandomness)?;
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let number = u128::from_be_bytes(bytes);
    let text = format!("{number:032x}");
    Ok(format!(
        "{}-{}-{}-{}-{}",
        &text[..8],
        &text[8..12],
        &text[12..16],
        &text[16..20],
        &text[20..]
    ))
}

#[cfg(test)]
mod tests {
    use super::{component, counted, request_id};

    #[test]
    fn a_request_id_is_a_random_uuid() {
        let id = request_id().expect("randomness");
        let lengths: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(&id[14..15], "4");
        assert_ne!(id, request_id().expect("randomness"));
    }

    #[test]
    fn an_address_is_one_value_of_a_query() {
        assert_eq!(
            component("http://a/b?c=ä"),
            "http%3A%2F%2Fa%2Fb%3Fc%3D%C3%A4"
        );
    }

    #[test]
    fn roles_that_are_not_told_completely_do_not_count() {
        let rights = vec!["NIMKO".to_owned(), "http://x/theme".to_owned()];
        assert_eq!(counted(rights.clone(), true), rights);
        assert_eq!(counted(rights, false), ["http://x/theme"]);
    }
}
