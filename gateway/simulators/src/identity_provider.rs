//! A provider of OpenID Connect, as a municipality's broker is one: discovery, a page on which test people are
//! chosen, code with PKCE, signed tokens, user information. It checks what the client sends, gives each code out
//! once, and can sign what a client must refuse.

mod calls;
mod page;
mod token;

use crate::Running;
use crate::control::{self, Control};
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What the provider would have given to a municipality.
#[derive(Clone)]
pub struct Settings {
    /// Under which name the client is known.
    pub client_id: String,
    /// The password to it.
    pub client_secret: String,
    /// How addresses begin to which people may be led back.
    pub way_back: String,
    /// The path of the page's style sheet.
    pub style: String,
}

/// Somebody who can be chosen.
#[derive(Clone)]
pub struct Somebody {
    /// The provider's word for them.
    pub subject: String,
    /// As the page writes it.
    pub name: String,
    /// What the token says.
    pub claims: Map<String, Value>,
    /// What only the user information says.
    pub more: Map<String, Value>,
}

/// What is wrong with the next token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It answers another question.
    OtherNonce,
    /// It is for another client.
    OtherAudience,
    /// It names another provider.
    OtherIssuer,
    /// Its time is over.
    Expired,
    /// It is signed with a key that nobody knows.
    OtherKey,
    /// It is not signed at all.
    Unsigned,
    /// There is none.
    Missing,
    /// The user information is about somebody else.
    OtherSubject,
}

/// The provider. A copy is the same one.
#[derive(Clone)]
pub struct IdentityProvider {
    settings: Arc<Settings>,
    people: Arc<Vec<Somebody>>,
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    key: Arc<EcdsaKeyPair>,
    /// Tells it to fail.
    pub control: Control,
    memory: Arc<Mutex<Memory>>,
}

#[derive(Default)]
struct Memory {
    issuer: String,
    flaw: Option<Flaw>,
    codes: HashMap<String, Code>,
    tokens: HashMap<String, Somebody>,
}

/// A code that was given out.
#[derive(Clone)]
struct Code {
    who: Somebody,
    nonce: String,
    challenge: String,
    way_back: String,
}

impl IdentityProvider {
    /// The provider with these people, by this clock.
    ///
    /// # Panics
    /// When the system gives no randomness.
    pub fn new(
        settings: Settings,
        people: Vec<Somebody>,
        clock: impl Fn() -> i64 + Send + Sync + 'static,
    ) -> Self {
        Self {
            settings: Arc::new(settings),
            people: Arc::new(people),
            clock: Arc::new(clock),
            key: Arc::new(new_key()),
            control: Control::default(),
            memory: Arc::default(),
        }
    }

    /// Listens on loopback; its address is the issuer that its tokens name.
    ///
    /// # Errors
    /// When the machine gives no port.
    pub async fn start(&self) -> std::io::Result<Running> {
        let running = Running::start(self.router()).await?;
        self.memory(|memory| memory.issuer = running.address().into());
        Ok(running)
    }

    /// The next token has this flaw.
    pub fn spoil(&self, flaw: Flaw) {
        self.memory(|memory| memory.flaw = Some(flaw));
    }

    fn router(&self) -> Router {
        Router::new()
            .route("/.well-known/openid-configuration", get(calls::discovery))
            .route("/keys", get(calls::keys))
            .route("/token", post(calls::token))
            .route("/userinfo", get(calls::user_information))
            .layer(from_fn_with_state(self.control.clone(), control::watch))
            .route("/authorize", get(page::show).post(page::choose))
            .with_state(self.clone())
    }

    fn now(&self) -> i64 {
        (self.clock)()
    }

    fn issuer(&self) -> String {
        self.memory(|memory| memory.issuer.clone())
    }

    fn memory<T>(&self, work: impl FnOnce(&mut Memory) -> T) -> T {
        work(&mut self.memory.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn new_key() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let way = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let document = EcdsaKeyPair::generate_pkcs8(way, &random).expect("the system gives randomness");
    EcdsaKeyPair::from_pkcs8(way, document.as_ref(), &random).expect("a key just made")
}
