//! `POST sessions`: a vendor's back end hands over whom it has identified.

use super::call::read_json;
use super::error::ApiError;
use crate::application::Shared;
use crate::handover::{self, KEY_SECONDS};
use crate::matter::is_name;
use crate::official::{Official, Role};
use crate::registers::Identified;
use crate::vendor;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use puolesta_core::language::Language;
use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};
use serde::{Deserialize, Deserializer, Serialize};

/// Who is handed over. Without `Debug`: it may hold a code.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum HandedOver {
    Person(PersonBody),
    Official(OfficialBody),
}

/// What it does not know it refuses: a misspelt `nonDisclosed` must not go by in silence.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PersonBody {
    assurance: Assurance,
    /// The vendor's own stable word for a person without a code.
    #[serde(default, deserialize_with = "given")]
    subject: Option<String>,
    #[serde(default, deserialize_with = "given")]
    personal_identity_code: Option<String>,
    first_name: String,
    last_name: String,
    #[serde(default, deserialize_with = "given")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "given")]
    email: Option<String>,
    #[serde(default, deserialize_with = "given")]
    lang: Option<String>,
    #[serde(default)]
    non_disclosed: bool,
}

/// What may be left out, but is no `null` where it stands.
fn given<'de, D: Deserializer<'de>>(value: D) -> Result<Option<String>, D::Error> {
    String::deserialize(value).map(Some)
}

/// How surely somebody was identified. Anything less is no identification here.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Assurance {
    Substantial,
    High,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficialBody {
    id: String,
    name: String,
    role: String,
}

#[derive(Serialize)]
pub(super) struct OpenedSession {
    key: String,
    seconds: i64,
}

/// The longest word by which a vendor names somebody, in bytes.
const LONGEST_SUBJECT: usize = 200;

pub(super) async fn hand_over(
    State(application): State<Shared>,
    request: Request,
) -> Result<(StatusCode, Json<OpenedSession>), ApiError> {
    let vendor = vendor::of_call(&application.vendors, request.headers());
    let vendor = vendor.ok_or(ApiError::WrongSecret)?;
    let key = match read_json(request.into_body()).await? {
        HandedOver::Person(person) => {
            let identified = person.read(&vendor.name).ok_or(ApiError::BadRequest)?;
            let key = handover::person(&application, &identified).await?;
            key.ok_or(ApiError::NotFound)?
        }
        HandedOver::Official(official) => {
            let official = official.read(&vendor.name).ok_or(ApiError::BadRequest)?;
            handover::official(&application, &official).await?
        }
    };
    let seconds = KEY_SECONDS;
    Ok((StatusCode::CREATED, Json(OpenedSession { key, seconds })))
}

impl PersonBody {
    /// Somebody with a name, and with a code or a word of the vendor's own.
    fn read(self, vendor: &str) -> Option<Identified> {
        let (Assurance::Substantial | Assurance::High) = self.assurance;
        let code = match &self.personal_identity_code {
            Some(code) => Some(PersonalIdentityCode::parse(code, TemporaryCodes::Accepted).ok()?),
            None => None,
        };
        if !self.subject.as_deref().is_none_or(is_subject) {
            return None;
        }
        let is_known = code.is_some() || self.subject.is_some();
        let is_named = is_name(&self.first_name) && is_name(&self.last_name);
        let language = match self.lang.as_deref() {
            Some(tag) => Language::ALL
                .iter()
                .find(|known| known.as_str() == tag)
                .copied()?,
            None => Language::default(),
        };
        (is_known && is_named).then(|| Identified {
            code,
            subject: format!("{vendor}:{}", self.subject.unwrap_or_default()),
            first_name: self.first_name.trim().into(),
            last_name: self.last_name.trim().into(),
            phone: self.phone.as_deref().and_then(crate::matter::phone),
            email: self.email.as_deref().and_then(crate::matter::email),
            language,
            non_disclosed: self.non_disclosed,
        })
    }
}

impl OfficialBody {
    fn read(self, vendor: &str) -> Option<Official> {
        let role = Role::from_name(&self.role)?;
        let fits = is_subject(&self.id) && is_name(&self.name);
        fits.then(|| Official {
            id: format!("{vendor}:{}", self.id),
            name: self.name.trim().into(),
            role,
        })
    }
}

fn is_subject(text: &str) -> bool {
    (1..=LONGEST_SUBJECT).contains(&text.len()) && !text.chars().any(char::is_control)
}
