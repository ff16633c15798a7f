//! The shapes of a catalogue, as far as widget and sandbox need them.

use crate::json::{FromJson, Members, Value};
use crate::language::LocalizedText;
use crate::party::PartyKind;
use crate::role::Role;

/// Whose matter a person handles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Situation {
    /// Only their own.
    Alone,
    /// Another's, for whom they act.
    OnBehalf,
    /// One that concerns them and others.
    Together,
}

// In the order in which they are offered.
crate::named!(Situation {
    Alone "alone"
    OnBehalf "on-behalf"
    Together "together"
});

/// What the municipality requires in a situation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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

crate::named!(Procedure {
    None "none"
    Declaration "declaration"
    Notice "notice"
    Approval "approval"
    Mandate "mandate"
    NotAllowed "not-allowed"
});

/// What a service asks when the matter concerns the person alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alone {
    /// `none` or `not-allowed`.
    pub procedure: Procedure,
    /// Why it is not possible.
    pub reason: Option<LocalizedText>,
}

impl FromJson for Alone {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            procedure: members.field("procedure"),
            reason: members.optional("reason"),
        })
    }
}

/// What a service asks of a person who acts for another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnBehalf {
    /// `none`, `mandate` or `not-allowed`.
    pub procedure: Procedure,
    /// Why it is not possible.
    pub reason: Option<LocalizedText>,
    /// For whom one may act; persons when nothing is said.
    pub principals: Vec<PartyKind>,
    /// The mandates that the procedure asks for.
    pub mandates: Option<MandateRule>,
    /// The period to ask for in this service, in place of the mandate's own.
    pub period: Option<String>,
}

impl FromJson for OnBehalf {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            procedure: members.field("procedure"),
            reason: members.optional("reason"),
            principals: members.or_default("principals"),
            mandates: members.optional("mandates"),
            period: members.optional("period"),
        })
    }
}

/// What a service asks in a shared matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// Any procedure.
    pub procedure: Procedure,
    /// Why it is not possible.
    pub reason: Option<LocalizedText>,
    /// Who the others are and how many.
    pub parties: Option<Parties>,
    /// How many approvals the matter needs.
    pub decision: Decision,
    /// How long the others have, as an ISO 8601 duration.
    pub deadline: Option<String>,
    /// Until when those who are told may comment, with the procedure [`Procedure::Notice`].
    pub hearing: Option<Hearing>,
    /// The mandates that the procedure asks for.
    pub mandates: Option<MandateRule>,
}

impl FromJson for Together {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            procedure: members.field("procedure"),
            reason: members.optional("reason"),
            parties: members.optional("parties"),
            decision: members.or_default("decision"),
            deadline: members.optional("deadline"),
            hearing: members.optional("hearing"),
            mandates: members.optional("mandates"),
        })
    }
}

/// How those who are told of a matter are heard: they may comment, and it waits no longer than that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hearing {
    /// How long they may comment, as an ISO 8601 duration.
    pub deadline: String,
}

impl FromJson for Hearing {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            deadline: members.field("deadline"),
        })
    }
}

/// Who the others are and how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parties {
    /// Who says who they are.
    pub source: PartySource,
    /// Which register, where one knows them and the catalogue says so.
    pub register: Option<Register>,
    /// Which kinds of party fit; persons when nothing is said.
    pub kinds: Vec<PartyKind>,
    /// The fewest.
    pub min: u8,
    /// The most.
    pub max: u8,
}

impl FromJson for Parties {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        let usual = Self::default();
        members.finish(Self {
            source: members.or_default("source"),
            register: members.optional("register"),
            kinds: members.or_default("kinds"),
            min: members.optional("min").unwrap_or(usual.min),
            max: members.optional("max").unwrap_or(usual.max),
        })
    }
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
            register: None,
            kinds: Vec::new(),
            min: 1,
            max: 10,
        }
    }
}

/// Who says who the parties are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PartySource {
    /// The applicant names them.
    #[default]
    Declared,
    /// A register knows them; the applicant confirms or disputes.
    Register,
}

crate::named!(PartySource {
    Declared "declared"
    Register "register"
});

/// A register that knows the parties of a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    /// The population register, of a child's custodians.
    Custodians,
    /// The register of properties, of owners.
    Owners,
}

crate::named!(Register {
    Custodians "custodians"
    Owners "owners"
});

/// How many approvals a matter needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decision {
    /// Every party's.
    #[default]
    All,
    /// At least so many.
    AtLeast(u8),
}

impl FromJson for Decision {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::Text(text) => (text == "all").then_some(Self::All),
            _ => u8::from_json(value)
                .filter(|number| *number > 0)
                .map(Self::AtLeast),
        }
    }
}

/// Which of several mandates are needed; the ids are those of mandates and bundles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MandateRule {
    /// Every one of these.
    pub all_of: Vec<String>,
    /// One of these is enough.
    pub any_of: Vec<String>,
}

impl FromJson for MandateRule {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            all_of: members.or_default("allOf"),
            any_of: members.or_default("anyOf"),
        })
    }
}

/// A mandate that a service may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub principal: MandatePrincipal,
    /// The roles whose holders need no mandate.
    pub roles: Vec<Role>,
    /// The period to ask for, as an ISO 8601 duration.
    pub period: Option<String>,
    /// What to narrow it down to: one property, one unit.
    pub specifier: Option<LocalizedText>,
    /// A page that explains it, where the theme's own page is not the right one.
    pub link: Option<LocalizedText>,
    /// No longer granted anew; those granted before stay valid.
    pub retired: bool,
    /// Which paper it is, where it is one.
    pub document: Document,
}

impl FromJson for Mandate {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            form: value.field("form")?,
            id: members.field("id"),
            theme: members.optional("theme"),
            name: members.field("name"),
            description: members.optional("description"),
            principal: members.or_default("principal"),
            roles: members.or_default("roles"),
            period: members.optional("period"),
            specifier: members.optional("specifier"),
            link: members.optional("link"),
            retired: members.or_default("retired"),
            document: members.or_default("document"),
        })
    }
}

/// Where a mandate is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MandateForm {
    /// In Suomi.fi e-Authorizations.
    SuomiFi,
    /// On a signed paper that is attached to the form and checked by hand.
    PowerOfAttorney,
}

crate::named!(MandateForm {
    SuomiFi "suomi-fi"
    PowerOfAttorney "power-of-attorney"
});

/// A signed paper, and how it gets to those who check it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What it is called.
    pub kind: DocumentKind,
    /// How it gets in.
    pub deliver: Delivery,
    /// The address of a form to fill in, in each language.
    pub template: Option<LocalizedText>,
}

impl FromJson for Document {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            kind: members.or_default("kind"),
            deliver: members.or_default("deliver"),
            template: members.optional("template"),
        })
    }
}

/// What a paper is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DocumentKind {
    /// A power of attorney.
    #[default]
    PowerOfAttorney,
    /// An extract from minutes.
    Minutes,
    /// A consent, such as an owner's.
    Consent,
    /// A certificate of an authority.
    Certificate,
}

crate::named!(DocumentKind {
    PowerOfAttorney "power-of-attorney"
    Minutes "minutes"
    Consent "consent"
    Certificate "certificate"
});

/// How a paper gets in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    /// With the form.
    #[default]
    Form,
    /// After the form has been sent.
    Later,
    /// At the office.
    Office,
}

crate::named!(Delivery {
    Form "form"
    Later "later"
    Office "office"
});

/// Who can give a mandate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MandatePrincipal {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// Either.
    #[default]
    Any,
}

crate::named!(MandatePrincipal {
    Person "person"
    Organisation "organisation"
    Any "any"
});

/// Mandates that belong together under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// Its id in the catalogue.
    pub id: String,
    /// Its name.
    pub name: LocalizedText,
    /// The ids of its mandates.
    pub mandates: Vec<String>,
}

impl FromJson for Bundle {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            id: members.field("id"),
            name: members.field("name"),
            mandates: members.field("mandates"),
        })
    }
}

/// Whoever provides a service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provider {
    /// Its name.
    pub name: Option<LocalizedText>,
}

impl FromJson for Provider {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            name: members.optional("name"),
        })
    }
}

/// Where a person gets help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

impl FromJson for Help {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            phone: members.optional("phone"),
            hours: members.optional("hours"),
            url: members.optional("url"),
            chat: members.optional("chat"),
        })
    }
}

/// A service, and what the municipality decided about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its id in the catalogue.
    pub id: String,
    /// Its name.
    pub name: LocalizedText,
    /// Its provider, where that is not the catalogue's.
    pub provider: Option<Provider>,
    /// Handling it alone.
    pub alone: Alone,
    /// Handling it for another.
    pub on_behalf: OnBehalf,
    /// Handling it with others.
    pub together: Together,
    /// What a look-up asks beside the code.
    pub lookup: LookUpRules,
    /// Texts in place of the built-in ones.
    pub texts: Texts,
}

impl FromJson for Service {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            id: members.field("id"),
            name: members.field("name"),
            provider: members.optional("provider"),
            alone: members.or_default("alone"),
            on_behalf: members.or_default("onBehalf"),
            together: members.or_default("together"),
            lookup: members.or_default("lookup"),
            texts: members.or_default("texts"),
        })
    }
}

/// What a look-up asks beside the code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LookUpRules {
    /// The last name is compulsory, so that a mistyped code finds no stranger.
    pub last_name: bool,
}

impl FromJson for LookUpRules {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            last_name: members.or_default("lastName"),
        })
    }
}

/// Texts of a service in place of the built-in ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// In place of the question.
    pub question: Option<LocalizedText>,
    /// In place of the three answers.
    pub answers: OfSituations,
    /// A line below each answer that says by an example what it means.
    pub examples: OfSituations,
    /// In place of the reminder of the right to act.
    pub reminder: Option<LocalizedText>,
    /// In place of the one built-in declaration.
    pub declarations: Vec<Declaration>,
}

impl FromJson for Texts {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            question: members.optional("question"),
            answers: members.or_default("answers"),
            examples: members.or_default("examples"),
            reminder: members.optional("reminder"),
            declarations: members.or_default("declarations"),
        })
    }
}

/// A text for each situation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfSituations {
    alone: Option<LocalizedText>,
    on_behalf: Option<LocalizedText>,
    together: Option<LocalizedText>,
}

impl OfSituations {
    /// The text for the situation.
    pub const fn of(&self, situation: Situation) -> Option<&LocalizedText> {
        match situation {
            Situation::Alone => self.alone.as_ref(),
            Situation::OnBehalf => self.on_behalf.as_ref(),
            Situation::Together => self.together.as_ref(),
        }
    }
}

impl FromJson for OfSituations {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            alone: members.optional("alone"),
            on_behalf: members.optional("onBehalf"),
            together: members.optional("together"),
        })
    }
}

/// A statement that the applicant makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Its id in the form value.
    pub id: String,
    /// What is declared.
    pub text: LocalizedText,
}

impl FromJson for Declaration {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            id: members.field("id"),
            text: members.field("text"),
        })
    }
}
