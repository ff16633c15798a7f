//! Everything that can happen.

use super::replies::{Checked, LookedUp, NamedParties};
use super::settings::Required;
use super::target::{PlaceId, Target, TypedField};
use crate::catalogue::Situation;
use crate::form_value::{FormValue, PartyList};
use crate::host::{Reply, RequestId};
use crate::language::Language;
use crate::party::{Channel, PartyKind};
use crate::secret::Secret;

/// Something that happened: the person did it, the page did it, or a reply came.
#[derive(Clone, Debug)]
pub enum Event {
    /// The person pressed a button or made a choice.
    Did(Action),
    /// The host says whom it names by itself.
    ListReplied(RequestId, Reply<NamedParties>),
    /// The person said how many others there are.
    PartyCountChosen(u8),
    /// The person typed: the whole text of the field.
    Typed(PlaceId, TypedField, Secret),
    /// The person chose how a party is reached.
    ChannelChosen(PlaceId, Channel),
    /// The host says whom it found.
    LookUpReplied(RequestId, Reply<LookedUp>),
    /// The person ticked a declaration (its index), at a time in UTC, or took the tick away.
    Declared(usize, Option<String>),
    /// The host says what it knows of the mandates.
    CheckReplied(RequestId, Reply<Checked>),
    /// The host says where the request that it made for a mandate can be seen, if anywhere.
    RequestReplied(RequestId, Reply<Option<String>>),
    /// The name of a mandate went to the clipboard, or did not.
    Copied(bool),
    /// The host's form was sent, or asked for its problems.
    FormSent {
        /// Whether the error summary takes the focus.
        take_focus: bool,
    },
    /// The page changed the language.
    LanguageSet(Language),
    /// The page changed whether an answer is compulsory.
    RequiredSet(Required),
    /// The host says, with a refusal, where one signs in.
    SignInTold(String),
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
    /// Wants the host asked again whom it names.
    ListAskedAgain,
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
