//! A national service in which people choose for whom they act, as Suomi.fi e-Authorizations.

use crate::server_error::ServerError;
use puolesta_core::business_id::BusinessId;
use puolesta_core::language::Language;
use puolesta_core::personal_identity_code::PersonalIdentityCode;
use std::pin::Pin;

/// Where the person goes, and whom they chose when they come back.
pub trait Choosing: Send + Sync {
    /// Tells the service who comes; says where the browser goes.
    fn begin<'a>(&'a self, asked: Begin<'a>) -> Outcome<'a, Begun>;
    /// Whom they chose, and what they may do for them; nobody when they chose nobody.
    fn end<'a>(&'a self, asked: End<'a>) -> Outcome<'a, Vec<Chosen>>;
}

/// What a choice comes to.
pub type Outcome<'a, T> = Pin<Box<dyn Future<Output = Result<T, NoChoice>> + Send + 'a>>;

/// Among whom somebody chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// Adults and children.
    Persons,
    /// Organisations.
    Organisations,
}

/// Who chooses, and where they come back to. Without `Debug`: it holds a code.
#[derive(Clone, Copy)]
pub struct Begin<'a> {
    /// Who chooses.
    pub code: &'a PersonalIdentityCode,
    /// Among whom.
    pub among: Among,
    /// In which language.
    pub language: Language,
    /// Comes back with the person.
    pub state: &'a str,
    /// The address to which they come back.
    pub way_back: &'a str,
}

/// A choice that was begun.
pub struct Begun {
    /// Where the browser goes.
    pub address: String,
    /// The service's own name for it.
    pub session: String,
    /// By which the service finds it again when something is asked about it.
    pub request_id: String,
}

/// A choice that comes back.
#[derive(Clone, Copy)]
pub struct End<'a> {
    /// The service's own name for it.
    pub session: &'a str,
    /// By which the service finds it again.
    pub request_id: &'a str,
    /// Among whom.
    pub among: Among,
    /// What the browser brought, once.
    pub key: &'a str,
    /// The address to which they came back.
    pub way_back: &'a str,
    /// The themes that the matter asks for.
    pub themes: &'a [String],
}

/// For whom somebody may act, and in what. Without `Debug`: it may hold a code.
pub struct Chosen {
    /// For whom.
    pub who: Who,
    /// As the service writes it.
    pub name: String,
    /// Themes by their addresses, roles by their codes.
    pub rights: Vec<String>,
}

/// Who was chosen. Without `Debug`: it may hold a code.
pub enum Who {
    /// A person.
    Person(PersonalIdentityCode),
    /// An organisation.
    Organisation(BusinessId),
}

/// Why there is no choice.
#[derive(Debug)]
pub enum NoChoice {
    /// The service does not let this person in.
    NotAllowed,
    /// It took too long, or came back a second time: begin anew.
    TooLate,
    /// The service or this server failed.
    Failed(ServerError),
}

impl<E: Into<ServerError>> From<E> for NoChoice {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}
