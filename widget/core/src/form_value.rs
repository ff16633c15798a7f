//! The value that the widget gives to the form, as section 2 of the contract rules.
//!
//! It comes from a browser and is a claim: whoever receives it calls [`verify`](verify::verify) and
//! checks references and mandates again.

pub mod verify;

use crate::catalogue::{Procedure, Situation};
use crate::json::{FromJson, Members, Value};
use crate::language::Language;
use crate::party::{AnsweredBy, Channel, PartyKind, Source};
use crate::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};
use serde::{Serialize, Serializer};

/// The version of the value that this code writes and reads.
pub const VERSION: u8 = 1;

/// The whole value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FormValue {
    /// Always [`VERSION`].
    pub version: u8,
    /// Whether everything that the service requires is there.
    pub status: Status,
    /// The id of the service.
    pub service: String,
    /// The day of the catalogue.
    pub catalogue: Option<String>,
    /// The language in which the person answered.
    pub lang: Language,
    /// The host's own id of the matter.
    pub context: Option<String>,
    /// Whose matter it is.
    pub situation: Option<Situation>,
    /// What the service requires in that situation.
    pub procedure: Option<Procedure>,
    /// What the applicant says of parties that a register gave.
    pub party_list: Option<PartyList>,
    /// The other parties.
    pub parties: Vec<Party>,
    /// What is known of the mandates.
    pub mandates: Vec<Mandate>,
    /// What the applicant declared.
    pub declarations: Vec<Declaration>,
}

impl FormValue {
    /// The value without any answer.
    #[must_use]
    pub fn unanswered(
        status: Status,
        service: String,
        lang: Language,
        context: Option<String>,
    ) -> Self {
        Self {
            version: VERSION,
            status,
            service,
            catalogue: None,
            lang,
            context,
            situation: None,
            procedure: None,
            party_list: None,
            parties: Vec::new(),
            mandates: Vec::new(),
            declarations: Vec::new(),
        }
    }
}

impl FromJson for FormValue {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            status: value.field("status")?,
            version: members.field("version"),
            service: members.field("service"),
            catalogue: members.optional("catalogue"),
            lang: members.field("lang"),
            context: members.optional("context"),
            situation: members.optional("situation"),
            procedure: members.optional("procedure"),
            party_list: members.optional("partyList"),
            parties: members.field("parties"),
            mandates: members.field("mandates"),
            declarations: members.field("declarations"),
        })
    }
}

/// Whether everything that the service requires is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Something is missing.
    Incomplete,
    /// Nothing is missing.
    Ready,
    /// The widget could not work.
    Unavailable,
}

crate::named!(Status {
    Incomplete "incomplete"
    Ready "ready"
    Unavailable "unavailable"
});

/// What the applicant says of parties that a register gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartyList {
    /// They are right.
    Confirmed,
    /// They are not.
    Disputed,
    /// The register does not know all of them.
    Incomplete,
}

crate::named!(PartyList {
    Confirmed "confirmed"
    Disputed "disputed"
    Incomplete "incomplete"
});

/// One of the other parties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// What kind of party.
    pub kind: PartyKind,
    /// The host's reference of a party that it knows.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// Only of a person typed by hand, because then the authority has nothing else to go by.
    #[serde(
        serialize_with = "expose_code",
        skip_serializing_if = "Option::is_none"
    )]
    pub personal_identity_code: Option<PersonalIdentityCode>,
    /// Only of an organisation typed by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_id: Option<String>,
    /// The name, as found or as typed.
    pub name: String,
    /// What the applicant wrote beside the name that was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub added_name: Option<String>,
    /// How the party is reached; organisations and estates have none of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Field>,
    /// See `phone`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Field>,
    /// See `phone`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Where the party came from.
    pub source: Source,
    /// Who answers for a party that the host knows, where it is not the party itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<AnsweredBy>,
    /// Whether the applicant corrected what was found.
    #[serde(skip_serializing_if = "is_false")]
    pub edited: bool,
}

impl FromJson for Party {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        let code = members.optional::<String>("personalIdentityCode");
        // Whether temporary codes are welcome is the reader's to say.
        let parse = |code: String| PersonalIdentityCode::parse(&code, TemporaryCodes::Accepted);
        let code = code.map(parse).transpose().ok()?;
        members.finish(Self {
            source: value.field("source")?,
            kind: members.field("kind"),
            reference: members.optional("ref"),
            personal_identity_code: code,
            business_id: members.optional("businessId"),
            name: members.field("name"),
            added_name: members.optional("addedName"),
            phone: members
                .optional::<String>("phone")
                .map(|phone| Field(Some(phone))),
            email: members
                .optional::<String>("email")
                .map(|email| Field(Some(email))),
            channel: members.optional("channel"),
            answered_by: members.optional("answeredBy"),
            edited: members.or_default("edited"),
        })
    }
}

/// A text, or an explicit `null`: the field is there and empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Field(pub Option<String>);

/// What is known of one mandate of one party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mandate {
    /// The id of the mandate in the catalogue.
    pub id: String,
    /// The URI of its theme, where it has one.
    pub theme: Option<String>,
    /// The index of the principal in the list of parties.
    pub party: u8,
    /// What the check said.
    pub status: MandateStatus,
    /// Why acting is allowed, when it is.
    pub basis: Option<Basis>,
}

impl FromJson for Mandate {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            status: value.field("status")?,
            id: members.field("id"),
            theme: members.optional("theme"),
            party: members.field("party"),
            basis: members.optional("basis"),
        })
    }
}

/// What a check of a mandate said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MandateStatus {
    /// Acting is allowed.
    Granted,
    /// It is not; the reason is never told.
    NotGranted,
    /// A request waits for the principal.
    Requested,
    /// Nobody has checked.
    NotChecked,
}

crate::named!(MandateStatus {
    Granted "granted"
    NotGranted "not-granted"
    Requested "requested"
    NotChecked "not-checked"
});

/// Why acting is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A mandate.
    Mandate,
    /// A register role, such as chair of an association.
    Role,
    /// Custody of a child.
    Custodian,
    /// Guardianship of an adult.
    Guardian,
    /// A signed paper, to be checked by hand.
    PowerOfAttorney,
}

crate::named!(Basis {
    Mandate "mandate"
    Role "role"
    Custodian "custodian"
    Guardian "guardian"
    PowerOfAttorney "power-of-attorney"
});

/// A statement that the applicant made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Declaration {
    /// The id of the statement in the catalogue.
    pub id: String,
    /// When, in UTC, as in RFC 3339.
    pub at: String,
}

impl FromJson for Declaration {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            id: members.field("id"),
            at: members.field("at"),
        })
    }
}

// Serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// The one place where a personal identity code becomes text in the value.
fn expose_code<S: Serializer>(
    code: &Option<PersonalIdentityCode>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match code {
        Some(code) => serializer.serialize_str(code.expose_secret()),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, FormValue};
    use crate::json::{self, JsonError};

    const CONTRACT: &str = r#"{"version":1,"status":"ready","service":"avustus","catalogue":"2026-11-01","lang":"fi","context":null,"situation":"on-behalf","procedure":"mandate","partyList":null,"parties":[{"kind":"organisation","ref":"p_81c","name":"Rova Oy","source":"look-up"},{"kind":"person","ref":null,"personalIdentityCode":"131052-308T","name":"Anna Esimerkki","phone":"+358401234567","email":null,"channel":"sms","source":"typed"}],"mandates":[{"id":"avustus","theme":"http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen","party":0,"status":"granted","basis":"mandate"}],"declarations":[{"id":"others-agree","at":"2026-11-21T10:15:00Z"}]}"#;

    #[test]
    fn the_value_of_the_contract_comes_back_to_the_letter() {
        let mut value: FormValue = json::from_str(CONTRACT).expect("reads");
        // An explicit null and an absent field read the same; both may be written.
        assert_eq!(value.parties[1].email, None);
        value.parties[1].email = Some(Field(None));
        assert_eq!(json::to_string(&value).expect("writes"), CONTRACT);
        assert_eq!(serde_json::to_string(&value).expect("writes"), CONTRACT);
    }

    #[test]
    fn debug_shows_no_code() {
        let value: FormValue = json::from_str(CONTRACT).expect("reads");
        assert!(!format!("{value:?}").contains("131052"));
    }

    #[test]
    fn a_wrong_code_is_refused_without_being_repeated() {
        let forged = CONTRACT.replace("131052-308T", "131052-308U");
        assert_eq!(json::from_str::<FormValue>(&forged), Err(JsonError));
    }
}
