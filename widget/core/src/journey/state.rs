//! Everything that the widget knows while a person answers.

use super::notice::Notice;
use super::others::Others;
use super::place::{Details, Place};
use super::problem::Problem;
use super::public_event::PublicEvent;
use super::replies::FoundParty;
use super::settings::{HostApi, Required, Settings};
use super::target::{PlaceId, Target};
use crate::catalogue::{Loaded, Situation};
use crate::host::{Asked, Failure, RequestId};
use crate::language::Language;
use crate::party::PartyKind;
use crate::requirement::{Places, Requirement};
use crate::secret::Secret;

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
    pub on_behalf: Others,
    /// The others in a shared matter.
    pub together: Others,
    /// When each declaration was ticked, in the order of the catalogue.
    pub declared: Vec<Option<String>>,
    /// The problems that were shown; one that no longer holds is shown no more.
    pub reported: Vec<Problem>,
    /// What was last announced.
    pub notice: Option<Notice>,
    /// Where one signs in, once the host has said so.
    pub sign_in: Option<String>,
    /// Where the focus goes next.
    pub(super) focus: Option<Target>,
    /// The last of each public event, so that none is sent twice.
    pub(super) told: Vec<PublicEvent>,
    pub(super) next_id: u32,
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
            on_behalf: Others::default(),
            together: Others::default(),
            declared: Vec::new(),
            reported: Vec::new(),
            notice: None,
            sign_in: None,
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

    /// The others of the chosen situation.
    pub const fn others(&self) -> Option<&Others> {
        match self.situation {
            Some(Situation::OnBehalf) => Some(&self.on_behalf),
            Some(Situation::Together) => Some(&self.together),
            Some(Situation::Alone) | None => None,
        }
    }

    /// The places of the chosen situation.
    pub fn places(&self) -> &[Place] {
        self.others().map_or(&[], |side| &side.places)
    }

    /// A place of the chosen situation.
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places().iter().find(|place| place.id == id)
    }

    pub(super) const fn others_mut(&mut self) -> Option<&mut Others> {
        match self.situation {
            Some(Situation::OnBehalf) => Some(&mut self.on_behalf),
            Some(Situation::Together) => Some(&mut self.together),
            Some(Situation::Alone) | None => None,
        }
    }

    pub(super) fn place_mut(&mut self, id: PlaceId) -> Option<&mut Place> {
        let places = &mut self.others_mut()?.places;
        places.iter_mut().find(|place| place.id == id)
    }

    const fn next_id(&mut self) -> u32 {
        self.next_id += 1;
        self.next_id
    }

    /// The id of a request that no one has used.
    pub(super) const fn new_request(&mut self) -> RequestId {
        RequestId(self.next_id())
    }

    /// Back to the state before the first answer; ids go on, so that late answers find nothing.
    pub(super) fn clear_answers(&mut self) {
        self.situation = None;
        self.reported.clear();
        self.notice = None;
        let declarations = self.loaded.declaration_ids(Situation::Together).count();
        self.declared = vec![None; declarations];
        self.on_behalf = self.fresh_others(Situation::OnBehalf);
        self.together = self.fresh_others(Situation::Together);
    }

    fn fresh_others(&mut self, situation: Situation) -> Others {
        let rule = self.loaded.requirement(situation).places.clone();
        let places = rule.map_or(Vec::new(), |rule| {
            (0..rule.min)
                .map(|_| self.new_place(rule.kinds[0]))
                .collect()
        });
        Others {
            places,
            ..Others::default()
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
            is_nobody: false,
            refusal: None,
            details: Details::empty(),
        }
    }

    /// How a place of this kind begins: estates stand in no register that a look-up could ask.
    pub(super) const fn first_look_up(&self, kind: PartyKind) -> Asked<FoundParty> {
        match (self.settings.api, kind) {
            (HostApi::Missing, _) | (_, PartyKind::Estate) => Asked::Failed(Failure::NotOffered),
            _ => Asked::NotAsked,
        }
    }
}
