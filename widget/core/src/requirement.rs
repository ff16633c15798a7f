//! What a service requires in a situation, with mandates and bundles looked up.

use crate::catalogue::{
    Alone, Bundle, Decision, Mandate, MandateForm, MandateRule, OnBehalf, Parties, PartySource,
    Procedure, Register, Together,
};
use crate::form_value::MandateStatus;
use crate::language::LocalizedText;
use crate::party::{PartyKind, Source};

/// What a service requires in one situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The procedure.
    pub procedure: Procedure,
    /// Why the situation is not possible, where the municipality says so.
    pub reason: Option<LocalizedText>,
    /// The places for other parties; `None` when nobody is named.
    pub places: Option<Places>,
    /// How many approvals are needed.
    pub decision: Decision,
    /// How long the others have, as an ISO 8601 duration.
    pub deadline: Option<String>,
    /// How long those who are told may comment, as an ISO 8601 duration.
    pub hearing: Option<String>,
    /// The mandates, for the procedure [`Procedure::Mandate`].
    pub mandates: Option<Mandates>,
}

/// How many parties of which kinds are named, and who names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Who says who they are.
    pub source: PartySource,
    /// Which register, where one knows them and the catalogue says so.
    pub register: Option<Register>,
    /// The kinds, never empty.
    pub kinds: Vec<PartyKind>,
    /// The fewest.
    pub min: u8,
    /// The most, at least 1.
    pub max: u8,
}

/// The mandates that a procedure asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandates {
    /// Whether all groups are needed or one is enough.
    pub needed: Needed,
    /// Groups of mandates, never empty: a bundle, or one mandate alone.
    pub groups: Vec<MandateGroup>,
}

/// How many groups of mandates are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Every group.
    All,
    /// Any one of them.
    Any,
}

/// Whether a mandate that nobody has checked is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UncheckedMandates {
    /// The host could have checked them.
    Refused,
    /// There is no host API, or it was down: they are checked by hand.
    Accepted,
}

/// Whether what is known of the mandates is enough to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// Acting is allowed.
    Granted,
    /// Nobody can check now; the authority does it by hand.
    CheckedLater,
    /// Something is missing.
    Missing,
}

/// Mandates that are needed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateGroup {
    /// The name of the bundle, where it is one.
    pub bundle: Option<LocalizedText>,
    /// The mandates, never empty.
    pub mandates: Vec<Mandate>,
}

impl Requirement {
    /// More places than this are never offered, so that the form value stays below 32 KB.
    pub const MOST_PLACES: u8 = 20;

    pub(crate) fn alone(alone: &Alone) -> Self {
        Self::plain(alone.procedure, alone.reason.clone())
    }

    pub(crate) fn on_behalf(on_behalf: &OnBehalf, mandates: Option<Mandates>) -> Self {
        let one = Places {
            source: PartySource::Declared,
            register: None,
            kinds: kinds_or_person(&on_behalf.principals),
            min: 1,
            max: 1,
        };
        Self {
            places: (on_behalf.procedure != Procedure::NotAllowed).then_some(one),
            mandates,
            ..Self::plain(on_behalf.procedure, on_behalf.reason.clone())
        }
    }

    pub(crate) fn together(together: &Together, mandates: Option<Mandates>) -> Self {
        let parties = match together.procedure {
            Procedure::None | Procedure::NotAllowed => None,
            // The others stay unnamed unless the municipality asks who they are.
            Procedure::Declaration => together.parties.clone(),
            Procedure::Notice | Procedure::Approval | Procedure::Mandate => {
                Some(together.parties.clone().unwrap_or_default())
            }
        };
        Self {
            places: parties.map(|parties| Places::of_parties(&parties)),
            decision: together.decision,
            deadline: together.deadline.clone(),
            hearing: together
                .hearing
                .as_ref()
                .filter(|_| together.procedure == Procedure::Notice)
                .map(|hearing| hearing.deadline.clone()),
            mandates,
            ..Self::plain(together.procedure, together.reason.clone())
        }
    }

    const fn plain(procedure: Procedure, reason: Option<LocalizedText>) -> Self {
        Self {
            procedure,
            reason,
            places: None,
            decision: Decision::All,
            deadline: None,
            hearing: None,
            mandates: None,
        }
    }
}

impl Places {
    /// Whether a party of this kind may stand here. Nothing that a code says tells a child from an
    /// adult, so persons of any age fit each other.
    pub fn accept(&self, kind: PartyKind) -> bool {
        use PartyKind::{Child, Person};
        self.kinds.contains(&kind)
            || (matches!(kind, Person | Child)
                && (self.kinds.contains(&Person) || self.kinds.contains(&Child)))
    }

    /// Whether a party that came from there may stand here: whom a register names, no one can turn
    /// away.
    pub fn fits(&self, kind: PartyKind, source: Source) -> bool {
        let is_registered = source == Source::Register && self.source == PartySource::Register;
        is_registered || self.accept(kind)
    }

    /// Where a register names the parties, it says how many there are, not the catalogue.
    fn of_parties(parties: &Parties) -> Self {
        let (min, max) = match parties.source {
            PartySource::Declared => (parties.min, parties.max),
            PartySource::Register => (1, Requirement::MOST_PLACES),
        };
        Self {
            source: parties.source,
            register: parties.register,
            kinds: kinds_or_person(&parties.kinds),
            min: min.min(Requirement::MOST_PLACES),
            max: max.min(Requirement::MOST_PLACES),
        }
    }
}

impl Mandates {
    /// Looks up the ids of a rule; `None` when it is empty, says both or names something unknown.
    pub(crate) fn resolve(
        rule: &MandateRule,
        mandates: &[Mandate],
        bundles: &[Bundle],
    ) -> Option<Self> {
        let (needed, ids) = match (&rule.all_of[..], &rule.any_of[..]) {
            ([], []) => return None,
            (all, []) => (Needed::All, all),
            ([], any) => (Needed::Any, any),
            _ => return None,
        };
        let mut groups = Vec::new();
        for id in ids {
            groups.push(group(id, mandates, bundles)?);
        }
        Some(Self { needed, groups })
    }

    /// A service asks for its own period in place of that of its mandates.
    pub(crate) fn set_period(&mut self, period: &str) {
        let mandates = self.groups.iter_mut().flat_map(|group| &mut group.mandates);
        mandates.for_each(|mandate| mandate.period = Some(period.into()));
    }

    /// All mandates, in the order of the catalogue.
    pub fn each(&self) -> impl Iterator<Item = &Mandate> {
        self.groups.iter().flat_map(|group| &group.mandates)
    }

    /// Whether what is known of the mandates is enough. The one rule of when a mandate that nobody has
    /// checked will do: nobody can check it now, or nobody ever can (a paper, or no theme to ask for).
    pub fn acceptance(
        &self,
        unchecked: UncheckedMandates,
        status: impl Fn(&Mandate) -> Option<MandateStatus>,
    ) -> Acceptance {
        let is_granted = |mandate: &Mandate| status(mandate) == Some(MandateStatus::Granted);
        let will_do = |mandate: &Mandate| {
            let is_checked_by_hand =
                mandate.form == MandateForm::PowerOfAttorney || mandate.theme.is_none();
            is_granted(mandate)
                || (status(mandate) == Some(MandateStatus::NotChecked)
                    && (unchecked == UncheckedMandates::Accepted || is_checked_by_hand))
        };
        if self.are_satisfied(is_granted) {
            Acceptance::Granted
        } else if self.are_satisfied(will_do) {
            Acceptance::CheckedLater
        } else {
            Acceptance::Missing
        }
    }

    /// Whether no mandate after it spares the same people: who needs none is said once.
    pub fn is_last_of_its_roles(&self, mandate: &Mandate) -> bool {
        let alike = self.each().filter(|other| other.roles == mandate.roles);
        alike.last().is_none_or(|last| last.id == mandate.id)
    }

    /// Whether the mandates that `has` says yes to are enough.
    pub fn are_satisfied(&self, has: impl Fn(&Mandate) -> bool) -> bool {
        let mut groups = self.groups.iter();
        let complete = |group: &MandateGroup| group.mandates.iter().all(&has);
        match self.needed {
            Needed::All => groups.all(complete),
            Needed::Any => groups.any(complete),
        }
    }
}

fn group(id: &str, mandates: &[Mandate], bundles: &[Bundle]) -> Option<MandateGroup> {
    let find = |id: &str| mandates.iter().find(|mandate| mandate.id == id).cloned();
    if let Some(mandate) = find(id) {
        return Some(MandateGroup {
            bundle: None,
            mandates: vec![mandate],
        });
    }
    let bundle = bundles.iter().find(|bundle| bundle.id == id)?;
    let mut mandates = Vec::new();
    for id in &bundle.mandates {
        mandates.push(find(id)?);
    }
    (!mandates.is_empty()).then(|| MandateGroup {
        bundle: Some(bundle.name.clone()),
        mandates,
    })
}

fn kinds_or_person(kinds: &[PartyKind]) -> Vec<PartyKind> {
    if kinds.is_empty() {
        vec![PartyKind::Person]
    } else {
        kinds.to_vec()
    }
}
