//! Suomi.fi e-Authorizations: mandates, requests for them, and roles in organisations.

use super::RegisterAnswer;
use crate::selection;
use crate::session::MandateCheck;

/// Who may act for whom by a mandate or by a role in a register.
pub trait Authorizations: Send + Sync {
    /// How mandates are checked in a session whose person chose no way.
    fn usual_check(&self) -> MandateCheck {
        MandateCheck::Direct
    }
    /// Whether a request can be made from here.
    fn offers_requests(&self) -> bool {
        true
    }
    /// Whether the mandate is there and valid on this day (`2026-11-21`).
    fn has_mandate<'a>(&'a self, asked: Asked<'a>, today: &'a str) -> RegisterAnswer<'a, bool>;
    /// Everybody who has ever given this person a mandate.
    fn mandate_givers<'a>(&'a self, assignee_id: &'a str) -> RegisterAnswer<'a, Vec<String>>;
    /// The person's roles, each with the organisation.
    fn roles_of<'a>(&'a self, person_id: &'a str) -> RegisterAnswer<'a, Vec<HeldRole>>;
    /// The organisation's roles, each with the person.
    fn role_holders_of<'a>(&'a self, organisation_id: &'a str)
    -> RegisterAnswer<'a, Vec<HeldRole>>;
    /// Whether a request waits for the principal.
    fn is_requested<'a>(&'a self, asked: Asked<'a>) -> RegisterAnswer<'a, bool>;
    /// Asks the principal; while a request waits, asking again is the same one. Returns its id.
    fn request<'a>(&'a self, asked: Asked<'a>, at: i64) -> RegisterAnswer<'a, String>;
    /// The path or address where whoever asked follows these requests.
    fn page_of_requests(&self, requests: &[String]) -> String;
    /// The path or address where a person chooses for whom they act.
    fn page_of_selection(&self, selection: &str) -> String {
        selection::path_of(selection)
    }
}

/// Who asks whom for which mandate.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Who would act.
    pub assignee_id: &'a str,
    /// For whom.
    pub principal_id: &'a str,
    /// In what.
    pub theme: &'a str,
}

/// A role in an organisation, seen from one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRole {
    /// The other one: the organisation of a person's role, the holder of an organisation's.
    pub party_id: String,
    /// The register's code, such as `NIMKO`.
    pub role: String,
}
