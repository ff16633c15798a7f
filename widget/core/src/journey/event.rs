//! Everything that can happen.

use super::command::Target;
use super::state::{PlaceId, RequestId, Required};
use crate::catalogue::Situation;
use crate::form_value::{Basis, FormValue, MandateStatus, PartyList};
use crate::json::{FromJson, Members, Value};
use crate::language::Language;
use crate::party::{Channel, PartyKind, Source};
use crate::secret::Secret;

/// Something that happened: the person did it, the page did it, or an answer came.
#[derive(Clone, Debug)]
pub enum Event {
    /// The person pressed a button or made a choice.
    Did(Action),
    /// Whom the host names by itself.
    NamedAnswered(RequestId, NamedAnswer),
    /// The person said how many others there are.
    PartyCountChosen(u8),
    /// The person typed: the whole text of the field.
    Typed(PlaceId, TypedField, Secret),
    /// The person chose how a party is reached.
    ChannelChosen(PlaceId, Channel),
    /// The answer of a look-up.
    LookUpAnswered(RequestId, LookUpAnswer),
    /// The person ticked a declaration (its index), at a time in UTC, or took the tick away.
    Declared(usize, Option<String>),
    /// The answer of a check.
    MandatesAnswered(RequestId, CheckAnswer),
    /// The answer of a request.
    MandateRequestAnswered(RequestId, RequestAnswer),
    /// Whether the name of a mandate is on the clipboard.
    Copied(bool),
    /// The host's form was sent, or asked for its problems; whether the focus is ours.
    FormSent {
        /// Whether the error summary takes the focus.
        take_focus: bool,
    },
    /// The page changed the language.
    LanguageSet(Language),
    /// The page changed whether an answer is compulsory.
    RequiredSet(Required),
    /// The page gave a value back.
    Restored(Box<FormValue>),
    /// The form was reset.
    Reset,
}

/// What a person does with a button or a choice. The element on the page holds it until then, so it
/// is what can be cloned at little cost.
#[derive(Clone, Debug)]
pub enum Action {
    /// Says whose matter it is.
    SituationChosen(Situation),
    /// Wants the host asked again.
    NamedAskedAgain,
    /// Picks one of those for whom they may act (the index), or somebody else.
    PrincipalChosen(Option<usize>),
    /// Says whether the parties of the register are the right ones.
    PartyListSaid(PartyList),
    /// Asks for one more place.
    PlaceAdded,
    /// Removes a place.
    PlaceRemoved(PlaceId),
    /// Says what kind of party it is.
    PartyKindChosen(PlaceId, PartyKind),
    /// Asks to look the party up.
    LookUpAsked(PlaceId),
    /// Asks to check the mandates.
    MandateCheckAsked,
    /// Asks to request the mandate of this theme.
    MandateRequestAsked(String),
    /// Wants the name of a mandate on the clipboard.
    CopyAsked(String),
    /// Follows an entry of the error summary.
    ProblemFollowed(Target),
}

/// A field of a place that a person types into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypedField {
    /// The personal identity code.
    IdentityCode,
    /// The business id.
    BusinessId,
    /// The last name that the look-up asks for.
    LastName,
    /// The name.
    Name,
    /// The telephone number.
    Phone,
    /// The e-mail address.
    Email,
}

/// What a look-up gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookUpAnswer {
    /// A party.
    Found(FoundParty),
    /// Nobody; the same for unknown and non-disclosed people.
    NotFound,
    /// The person themself.
    Yourself,
    /// Too many tries; the seconds until the next one.
    TooManyTries(u32),
    /// The sign-in has ended.
    SessionEnded,
    /// No answer, or one that makes no sense.
    ServerDown,
}

/// A party as the host API gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundParty {
    /// The host's reference.
    pub reference: String,
    /// What kind of party.
    pub kind: PartyKind,
    /// The name.
    pub name: String,
    /// The telephone number, masked.
    pub phone: Option<String>,
    /// The e-mail address, masked.
    pub email: Option<String>,
    /// How the party can be reached.
    pub channels: Vec<Channel>,
    /// How the party wants to be reached.
    pub channel: Option<Channel>,
    /// Why the person may act for the party, where the host said so by itself.
    pub basis: Option<Basis>,
    /// Whether the person found the party or the host named it.
    pub source: Source,
}

impl FromJson for FoundParty {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            reference: members.field("ref"),
            kind: members.field("kind"),
            name: members.field("name"),
            phone: members.optional("phone"),
            email: members.optional("email"),
            channels: members.or_default("channels"),
            channel: members.optional("channel"),
            basis: members.optional("basis"),
            source: Source::LookUp,
        })
    }
}

impl FoundParty {
    /// Longest reference in bytes; a limit of this widget, so that the value stays small.
    const LONGEST_REFERENCE: usize = 128;

    /// Whether the host knows the telephone number or the e-mail address that this takes.
    pub(super) fn is_reached_by(&self, channel: Channel) -> bool {
        self.channels.contains(&channel)
            || match channel {
                Channel::Sms => self.phone.is_some(),
                Channel::Email => self.email.is_some(),
                Channel::SuomiFi | Channel::Paper => true,
            }
    }

    /// Whether a text can be a reference: there, short and printable.
    pub(super) fn is_reference(text: &str) -> bool {
        (1..=Self::LONGEST_REFERENCE).contains(&text.len()) && !text.chars().any(char::is_control)
    }
}

/// What the host said when it was asked whom it names by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedAnswer {
    /// These.
    Given(NamedParties),
    /// It has no such list.
    NotOffered,
    /// The sign-in has ended.
    SessionEnded,
    /// No answer, or one that makes no sense.
    ServerDown,
}

/// Parties that the host names by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedParties {
    /// The parties.
    pub parties: Vec<FoundParty>,
    /// Whether these are all.
    pub complete: bool,
}

/// A mandate that is asked of principals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateRequest {
    /// The references of the principals.
    pub principals: Vec<String>,
    /// The URI of the theme.
    pub theme: String,
}

/// What came of a request for a mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestAnswer {
    /// It waits for the principal; where it can be seen.
    Made(Option<String>),
    /// This host makes no requests.
    NotOffered,
    /// The sign-in has ended.
    SessionEnded,
    /// No answer, or one that makes no sense.
    ServerDown,
}

/// What a check of mandates gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckAnswer {
    /// What is known of each mandate.
    Mandates(Vec<CheckedMandate>),
    /// The person must choose in Suomi.fi itself.
    Redirect(String),
    /// The sign-in has ended.
    SessionEnded,
    /// No answer, or one that makes no sense.
    ServerDown,
}

/// What the host says of one mandate of one principal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedMandate {
    /// The reference of the principal.
    pub principal: String,
    /// The URI of the theme.
    pub theme: Option<String>,
    /// What the check said.
    pub status: MandateStatus,
    /// Why acting is allowed, when it is.
    pub basis: Option<Basis>,
}

impl FromJson for CheckedMandate {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            status: value.field("status")?,
            principal: members.field("principal"),
            theme: members.optional("theme"),
            basis: members.optional("basis"),
        })
    }
}
