//! What the simulator is given, and what it remembers of those who choose.

use super::{calls, page};
use crate::Later;
use crate::control::{self, Control};
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// For how many seconds a token counts.
const TOKEN_SECONDS: i64 = 599;

/// What the service would have given to a municipality.
#[derive(Clone)]
pub struct Settings {
    /// Eight letters and digits.
    pub client_id: String,
    /// Signs each call.
    pub api_key: String,
    /// The password at the token's address.
    pub oauth_secret: String,
    /// Where people may be led back to: how such an address begins.
    pub way_back: String,
    /// The path of the page's style sheet.
    pub style: String,
}

/// Among whom somebody chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// A person for a person.
    Persons,
    /// A person for an organisation.
    Organisations,
}

/// Somebody for whom a person may act.
#[derive(Clone)]
pub struct Principal {
    /// Names it on the page; says nothing of who it is.
    pub key: String,
    /// As the page and the answer write it.
    pub name: String,
    /// A personal identity code or a business id.
    pub identifier: String,
    /// Themes and roles.
    pub rights: Vec<String>,
    /// Whether the trade register tells the roles completely.
    pub complete: bool,
}

/// Who may act for whom: what stands behind the simulator.
pub trait Principals: Send + Sync {
    /// Everybody for whom the person with this code may act; `None` where the person may not use the service.
    fn of<'a>(&'a self, code: &'a str, among: Among) -> Later<'a, Option<Vec<Principal>>>;
}

/// A list that does not change.
pub struct Known(pub Vec<(String, Among, Principal)>);

impl Principals for Known {
    fn of<'a>(&'a self, code: &'a str, among: Among) -> Later<'a, Option<Vec<Principal>>> {
        let is_known = self.0.iter().any(|(known, ..)| known == code);
        let own = self
            .0
            .iter()
            .filter(|(known, kind, _)| known == code && *kind == among);
        let own = own.map(|(.., principal)| principal.clone()).collect();
        Box::pin(std::future::ready(is_known.then_some(own)))
    }
}

/// The simulator. A copy is the same one.
#[derive(Clone)]
pub struct EAuthorizations {
    pub(super) settings: Arc<Settings>,
    pub(super) principals: Arc<dyn Principals>,
    pub(super) clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// Tells it to fail.
    pub control: Control,
    memory: Arc<Mutex<Memory>>,
}

#[derive(Default)]
struct Memory {
    /// By the session's name.
    sessions: HashMap<String, Session>,
}

/// Somebody who was registered.
#[derive(Clone)]
pub(super) struct Session {
    pub(super) user: String,
    pub(super) code: String,
    pub(super) among: Among,
    pub(super) chosen: Option<Principal>,
    pub(super) key: Option<(String, String)>,
    pub(super) token: Option<(String, i64)>,
}

impl EAuthorizations {
    /// The service with these principals, by this clock.
    pub fn new(
        settings: Settings,
        principals: Arc<dyn Principals>,
        clock: impl Fn() -> i64 + Send + Sync + 'static,
    ) -> Self {
        Self {
            settings: Arc::new(settings),
            principals,
            clock: Arc::new(clock),
            control: Control::default(),
            memory: Arc::default(),
        }
    }

    /// Its paths: those that a server calls, and the page for people.
    pub fn router(&self) -> Router {
        self.calls().merge(self.page())
    }

    /// What a server calls.
    pub fn calls(&self) -> Router {
        Router::new()
            .route(
                "/service/{kind}/user/register/{client}/{code}",
                get(calls::register),
            )
            .route("/oauth/token", post(calls::token))
            .route("/service/hpa/api/delegate/{session}", get(calls::delegate))
            .route(
                "/service/hpa/api/authorization/{session}/{code}",
                get(calls::authorization),
            )
            .route(
                "/service/hpa/api/authorizationlist/{session}/{code}",
                get(calls::list),
            )
            .route(
                "/service/ypa/api/organizationRoles/{session}",
                get(calls::organisations),
            )
            .with_state(self.clone())
            .layer(from_fn_with_state(self.control.clone(), control::watch))
    }

    /// Where people choose.
    pub fn page(&self) -> Router {
        Router::new()
            .route("/oauth/authorize", get(page::show).post(page::choose))
            .with_state(self.clone())
    }

    pub(super) fn now(&self) -> i64 {
        (self.clock)()
    }

    fn memory<T>(&self, work: impl FnOnce(&mut Memory) -> T) -> T {
        work(&mut self.memory.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn register(&self, name: String, session: Session) {
        self.memory(|memory| memory.sessions.insert(name, session));
    }

    /// The session of a user who is on the page.
    pub(super) fn of_user(&self, user: &str) -> Option<Session> {
        self.memory(|memory| {
            let mut sessions = memory.sessions.values();
            sessions.find(|session| session.user == user).cloned()
        })
    }

    /// Keeps the choice, and the key with the address to which it goes.
    pub(super) fn choose(&self, user: &str, chosen: Option<Principal>, key: (String, String)) {
        self.memory(|memory| {
            let mut sessions = memory.sessions.values_mut();
            if let Some(session) = sessions.find(|session| session.user == user) {
                session.chosen = chosen;
                session.key = Some(key);
                session.token = None;
            }
        });
    }

    /// Exchanges the key, once; `None` for one that is none, was used, or goes to another address.
    pub(super) fn exchange(&self, key: &str, way_back: &str, token: &str) -> Option<i64> {
        let until = self.now() + TOKEN_SECONDS;
        self.memory(|memory| {
            let mut sessions = memory.sessions.values_mut();
            let wanted = (key.to_owned(), way_back.to_owned());
            let session = sessions.find(|session| session.key.as_ref() == Some(&wanted))?;
            session.key = None;
            session.token = Some((token.into(), until));
            Some(TOKEN_SECONDS)
        })
    }

    /// The session of that name, while its token counts.
    pub(super) fn of_token(&self, name: &str, token: &str) -> Option<Session> {
        let now = self.now();
        self.memory(|memory| {
            let session = memory.sessions.get(name)?;
            let (known, until) = session.token.as_ref()?;
            (known == token && *until > now).then(|| session.clone())
        })
    }
}
