//! The shapes of a catalogue, as far as widget and sandbox need them.

use crate::language::LocalizedText;
use crate::party::PartyKind;
use core::fmt;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// Whose matter a person handles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Situation {
    /// Only their own.
    Alone,
    /// Another's, for whom they act.
    OnBehalf,
    /// One that concerns them and others.
    Together,
}

impl Situation {
    /// All situations, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Alone, Self::OnBehalf, Self::Together];

    /// The name in form value, events and radio inputs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::OnBehalf => "on-behalf",
            Self::Together => "together",
        }
    }
}

/// What the municipality requires in a situation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Procedure {
    /// Nothing; in a shared matter a reminder of the right to act.
    None,
    /// The applicant declares that the others know and agree.
    Declaration,
    /// The others are told; the matter does not wait.
    Notice,
    /// Each of the others approves before the matter goes on.
    Approval,
    /// A mandate from the principal, or from each of the others.
    Mandate,
    /// This situation is not possible in this service.
    #[default]
    NotAllowed,
}

impl Procedure {
    /// The name in form value and events.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Declaration => "declaration",
            Self::Notice => "notice",
            Self::Approval => "approval",
            Self::Mandate => "mandate",
            Self::NotAllowed => "not-allowed",
        }
    }
}

/// What a service asks when the matter concerns the person alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Alone {
    /// `none` or `not-allowed`.
    pub procedure: Procedure,
    /// Why it is not possible.
    pub reason: Option<LocalizedText>,
}

/// What a service asks of a person who acts for another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct OnBehalf {
    /// `none`, `mandate` or `not-allowed`.
    pub procedure: Procedure,
    /// Why it is not possible.
    pub reason: Option<LocalizedText>,
    /// For whom one may act; persons when nothing is said.
    #[serde(default)]
    pub principals: Vec<PartyKind>,
    /// The mandates that the procedure asks for.
    pub mandates: Option<MandateRule>,
}

/// What a service asks in a shared matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Together {
    /// Any procedure.
    pub procedure: Procedure,
    /// Why it is not possible.
    pub reason: Option<LocalizedText>,
    /// Who the others are and how many.
    pub parties: Option<Parties>,
    /// How many approvals the matter needs.
    #[serde(default)]
    pub decision: Decision,
    /// How long the others have, as an ISO 8601 duration.
    pub deadline: Option<String>,
    /// The mandates that the procedure asks for.
    pub mandates: Option<MandateRule>,
}

/// Who the others are and how many.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Parties {
    /// Who says who they are.
    #[serde(default)]
    pub source: PartySource,
    /// Which kinds of party fit; persons when nothing is said.
    #[serde(default)]
    pub kinds: Vec<PartyKind>,
    /// The fewest.
    #[serde(default = "one")]
    pub min: u8,
    /// The most.
    #[serde(default = "ten")]
    pub max: u8,
}

const fn one() -> u8 {
    1
}

const fn ten() -> u8 {
    10
}

impl Parties {
    /// Whether there is a number of parties that satisfies both bounds.
    pub const fn is_possible(&self) -> bool {
        self.max > 0 && self.min <= self.max
    }
}

impl Default for Parties {
    fn default() -> Self {
        Self {
            source: PartySource::Declared,
            kinds: Vec::new(),
            min: one(),
            max: ten(),
        }
    }
}

/// Who says who the parties are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartySource {
    /// The applicant names them.
    #[default]
    Declared,
    /// A register knows them; the applicant confirms or disputes.
    Register,
}

/// How many approvals a matter needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decision {
    /// Every party's.
    #[default]
    All,
    /// At least so many.
    AtLeast(u8),
}

impl<'de> Deserialize<'de> for Decision {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AllOrNumber;
        impl Visitor<'_> for AllOrNumber {
            type Value = Decision;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("\"all\" or a whole number from 1")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Decision, E> {
                if text == "all" {
                    Ok(Decision::All)
                } else {
                    Err(E::invalid_value(de::Unexpected::Str(text), &self))
                }
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Decision, E> {
                match u8::try_from(number) {
                    Ok(number @ 1..) => Ok(Decision::AtLeast(number)),
                    _ => Err(E::invalid_value(de::Unexpected::Unsigned(number), &self)),
                }
            }
        }
        deserializer.deserialize_any(AllOrNumber)
    }
}

/// Which of several mandates are needed; the ids are those of mandates and bundles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MandateRule {
    /// Every one of these.
    #[serde(default)]
    pub all_of: Vec<String>,
    /// One of these is enough.
    #[serde(default)]
    pub any_of: Vec<String>,
}

/// A mandate that a service may ask for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Mandate {
    /// Its id in the catalogue.
    pub id: String,
    /// Where it is given.
    pub form: MandateForm,
    /// The URI of the Suomi.fi mandate theme.
    pub theme: Option<String>,
    /// Its official name.
    pub name: LocalizedText,
    /// What it allows.
    pub description: Option<LocalizedText>,
    /// Who can give it.
    #[serde(default)]
    pub principal: MandatePrincipal,
    /// Register roles, `custodian` or `guardian`, whose holders need no mandate.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The period to ask for, as an ISO 8601 duration.
    pub period: Option<String>,
    /// What to narrow it down to: one property, one unit.
    pub specifier: Option<LocalizedText>,
    /// A page that explains it, where the theme's own page is not the right one.
    pub link: Option<LocalizedText>,
    /// No longer granted anew; those granted before stay valid.
    #[serde(default)]
    pub retired: bool,
}

/// Where a mandate is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MandateForm {
    /// In Suomi.fi e-Authorizations.
    SuomiFi,
    /// On a signed paper that is attached to the form and checked by hand.
    PowerOfAttorney,
}

/// Who can give a mandate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MandatePrincipal {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// Either.
    #[default]
    Any,
}

/// Mandates that belong together under one name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Bundle {
    /// Its id in the catalogue.
    pub id: String,
    /// Its name.
    pub name: LocalizedText,
    /// The ids of its mandates.
    pub mandates: Vec<String>,
}

/// Whoever provides a service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Provider {
    /// Its name.
    pub name: Option<LocalizedText>,
}

/// Where a person gets help.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Help {
    /// A telephone number.
    pub phone: Option<String>,
    /// When it is answered.
    pub hours: Option<LocalizedText>,
    /// A page.
    pub url: Option<LocalizedText>,
    /// A chat.
    pub chat: Option<LocalizedText>,
}

/// A service, and what the municipality decided about it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Service {
    /// Its id in the catalogue.
    pub id: String,
    /// Its name.
    pub name: LocalizedText,
    /// Its provider, where that is not the catalogue's.
    pub provider: Option<Provider>,
    /// Handling it alone.
    #[serde(default)]
    pub alone: Alone,
    /// Handling it for another.
    #[serde(default)]
    pub on_behalf: OnBehalf,
    /// Handling it with others.
    #[serde(default)]
    pub together: Together,
    /// What a look-up asks beside the code.
    #[serde(default)]
    pub lookup: LookUpRules,
    /// Texts in place of the built-in ones.
    #[serde(default)]
    pub texts: Texts,
}

/// What a look-up asks beside the code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LookUpRules {
    /// The last name is compulsory, so that a mistyped code finds no stranger.
    #[serde(default)]
    pub last_name: bool,
}

/// Texts of a service in place of the built-in ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Texts {
    /// In place of the question.
    pub question: Option<LocalizedText>,
    /// In place of the reminder of the right to act.
    pub reminder: Option<LocalizedText>,
    /// In place of the one built-in declaration.
    #[serde(default)]
    pub declarations: Vec<Declaration>,
}

/// A statement that the applicant makes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Declaration {
    /// Its id in the form value.
    pub id: String,
    /// What is declared.
    pub text: LocalizedText,
}
