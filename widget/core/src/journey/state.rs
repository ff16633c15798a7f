//! Everything that the widget knows while a person answers.

use super::command::{PublicEvent, Target};
use super::place::{ByHand, Details, LookUp, Place};
use super::problems::{Problem, problems_of_look_up};
use super::side::Side;
use crate::catalogue::{Loaded, Situation};
use crate::language::Language;
use crate::party::PartyKind;
use crate::personal_identity_code::TemporaryCodes;
use crate::requirement::{Places, Requirement};
use crate::secret::Secret;

/// What the page set once and for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The host's own id of the matter.
    pub context: Option<String>,
    /// Whether the host answers look-ups.
    pub api: HostApi,
    /// Whether temporary and test codes are accepted.
    pub temporary_codes: TemporaryCodes,
}

/// Whether the host answers look-ups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostApi {
    /// It does.
    There,
    /// Parties are typed by hand, mandates are not checked.
    Missing,
}

/// Whether an answer is compulsory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Required {
    /// It is.
    Yes,
    /// No answer is fine too; half an answer is not.
    No,
}

/// Tells places apart for as long as the page lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlaceId(pub u32);

/// Tells requests apart, so that a late answer changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestId(pub u32);

/// The state of the journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What the page set once and for all.
    pub settings: Settings,
    /// The service and what it requires.
    pub loaded: Loaded,
    /// The language of the interface.
    pub language: Language,
    /// Whether an answer is compulsory.
    pub required: Required,
    /// Whose matter it is.
    pub situation: Option<Situation>,
    /// The one for whom the person acts.
    pub on_behalf: Side,
    /// The others in a shared matter.
    pub together: Side,
    /// When each declaration was ticked, in the order of the catalogue.
    pub declared: Vec<Option<String>>,
    /// The problems that were shown; one that no longer holds is shown no more.
    pub reported: Vec<Problem>,
    /// What was last announced.
    pub notice: Option<Notice>,
    /// Where the focus goes next.
    pub(super) focus: Option<Target>,
    /// The last of each public event, so that none is sent twice.
    pub(super) told: Vec<PublicEvent>,
    pub(super) next_id: u32,
}

/// What is announced to those who do not see the page change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The look-up is under way.
    LookingUp,
    /// A party of this name was found.
    Found(String),
    /// The party is typed by hand.
    ByHand(ByHand),
    /// A place was added; how many there are.
    PlaceAdded(usize),
    /// A place was removed; how many there are.
    PlaceRemoved(usize),
    /// The register named so many parties.
    Registered(usize),
    /// The request for a mandate is under way.
    Requesting,
    /// The mandate is requested.
    Requested,
    /// Requests cannot be made from here.
    RequestNotOffered,
    /// The request was not possible.
    RequestFailed,
    /// The mandates are being checked.
    Checking,
    /// The mandates are enough.
    MandateGranted,
    /// They are not.
    MandateNotGranted,
    /// What is missing is checked by hand, later.
    MandateCheckedLater,
    /// The check was not possible.
    MandateCheckFailed,
    /// The name of the mandate is on the clipboard.
    Copied,
    /// It is not.
    CopyFailed,
}

impl State {
    /// The state before the first answer.
    pub fn new(settings: Settings, loaded: Loaded, language: Language, required: Required) -> Self {
        let mut state = Self {
            settings,
            loaded,
            language,
            required,
            situation: None,
            on_behalf: Side::default(),
            together: Side::default(),
            declared: Vec::new(),
            reported: Vec::new(),
            notice: None,
            focus: None,
            told: Vec::new(),
            next_id: 0,
        };
        state.clear_answers();
        state
    }

    /// What the chosen situation requires.
    pub fn requirement(&self) -> Option<&Requirement> {
        self.situation
            .map(|situation| self.loaded.requirement(situation))
    }

    /// The places that the chosen situation asks for.
    pub fn places_rule(&self) -> Option<&Places> {
        self.requirement()?.places.as_ref()
    }

    /// The side of the chosen situation.
    pub const fn side(&self) -> Option<&Side> {
        match self.situation {
            Some(Situation::OnBehalf) => Some(&self.on_behalf),
            Some(Situation::Together) => Some(&self.together),
            Some(Situation::Alone) | None => None,
        }
    }

    /// The places of the chosen situation.
    pub fn places(&self) -> &[Place] {
        self.side().map_or(&[], |side| &side.places)
    }

    /// A place of the chosen situation.
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places().iter().find(|place| place.id == id)
    }

    /// The problems that were shown and still hold.
    pub fn visible_problems(&self) -> Vec<Problem> {
        let mut now = super::problems(self);
        // An empty place is left out of the value, but whoever asked to look it up is answered.
        let empty = self.places().iter().filter(|place| place.is_empty());
        now.extend(empty.flat_map(|place| problems_of_look_up(self, place)));
        self.reported
            .iter()
            .filter(|problem| now.contains(problem))
            .copied()
            .collect()
    }

    pub(super) const fn side_mut(&mut self) -> Option<&mut Side> {
        match self.situation {
            Some(Situation::OnBehalf) => Some(&mut self.on_behalf),
            Some(Situation::Together) => Some(&mut self.together),
            Some(Situation::Alone) | None => None,
        }
    }

    pub(super) fn place_mut(&mut self, id: PlaceId) -> Option<&mut Place> {
        let places = &mut self.side_mut()?.places;
        places.iter_mut().find(|place| place.id == id)
    }

    pub(super) const fn next_id(&mut self) -> u32 {
        self.next_id += 1;
        self.next_id
    }

    /// Back to the state before the first answer; ids go on, so that late answers find nothing.
    pub(super) fn clear_answers(&mut self) {
        self.situation = None;
        self.reported.clear();
        self.notice = None;
        let declarations = self.loaded.declaration_ids(Situation::Together).count();
        self.declared = vec![None; declarations];
        self.on_behalf = self.fresh_side(Situation::OnBehalf);
        self.together = self.fresh_side(Situation::Together);
    }

    fn fresh_side(&mut self, situation: Situation) -> Side {
        let rule = self.loaded.requirement(situation).places.clone();
        let places = rule.map_or(Vec::new(), |rule| {
            (0..rule.min)
                .map(|_| self.new_place(rule.kinds[0]))
                .collect()
        });
        Side {
            places,
            ..Side::default()
        }
    }

    pub(super) const fn new_place(&mut self, kind: PartyKind) -> Place {
        Place {
            id: PlaceId(self.next_id()),
            kind,
            identity_code: Secret::empty(),
            business_id: String::new(),
            last_name: String::new(),
            look_up: self.first_look_up(kind),
            refusal: None,
            details: Details::empty(),
        }
    }

    /// How a place of this kind begins: estates stand in no register that a look-up could ask.
    pub(super) const fn first_look_up(&self, kind: PartyKind) -> LookUp {
        match (self.settings.api, kind) {
            (HostApi::Missing, _) | (_, PartyKind::Estate) => LookUp::ByHand(ByHand::NoLookUp),
            _ => LookUp::Idle,
        }
    }
}
