//! What keeps the value from being complete: all of it at once, each with the place to mend it.

use super::command::Target;
use super::event::TypedField;
use super::mandates::{Acceptance, is_requested, party_has_mandates};
use super::named::{asks_about_list, waits_for_register};
use super::place::{LookUp, Place, Refusal};
use super::side::Check;
use super::state::{PlaceId, Required, State};
use crate::business_id::{BusinessId, BusinessIdError};
use crate::catalogue::Procedure;
use crate::party::{Channel, PartyKind};
use crate::personal_identity_code::{IdentityCodeError, PersonalIdentityCode, TemporaryCodes};

/// A problem and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where to mend it.
    pub target: Target,
    /// What it is.
    pub kind: ProblemKind,
}

/// What a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing says whose matter it is.
    SituationMissing,
    /// The service does not allow this situation.
    SituationNotAllowed,
    /// The register has not answered yet.
    RegisterUnderWay,
    /// Nothing says whether the register's parties are the right ones.
    PartyListMissing,
    /// Fewer parties than the service asks for; the number asked for.
    TooFewParties(u8),
    /// The personal identity code is wrong.
    IdentityCode(IdentityCodeError),
    /// The business id is wrong.
    BusinessId(BusinessIdError),
    /// The code is the person's own.
    Yourself,
    /// That party stands in another place already.
    AlreadyAdded,
    /// The last name is missing.
    LastNameMissing,
    /// The code is typed but not looked up.
    LookUpNotAsked,
    /// The look-up is under way.
    LookUpUnderWay,
    /// The party found is of a kind that does not fit here.
    KindDoesNotFit,
    /// The name is missing.
    NameMissing,
    /// The telephone number is missing, though it is how the party is reached.
    PhoneMissing,
    /// That is no telephone number.
    PhoneForm,
    /// The e-mail address is missing, though it is how the party is reached.
    EmailMissing,
    /// That is no e-mail address.
    EmailForm,
    /// The text is too long or has characters that no one can see.
    Text,
    /// A personal identity code stands in a field that is not made for it.
    CodeInText,
    /// A declaration is not ticked.
    DeclarationMissing,
    /// The mandates have not been checked.
    MandateNotChecked,
    /// The mandates are being checked.
    MandateCheckUnderWay,
    /// The mandates are not enough.
    MandateNotGranted,
    /// The mandates are requested, and nobody knows yet whether they are given.
    MandateRequested,
    /// The mandates cannot be checked, because the party was not found.
    MandateNotCheckable,
}

impl Problem {
    /// Whether it is about the number of parties.
    pub(super) fn is_about_number(&self) -> bool {
        self.target == Target::PartyCount
    }
}

/// Longest text of a field in characters; a limit of this widget, so that the value stays small.
pub(super) const fn longest(field: TypedField) -> usize {
    match field {
        TypedField::IdentityCode | TypedField::BusinessId => 40,
        TypedField::LastName => 60,
        TypedField::Phone => 30,
        TypedField::Name | TypedField::Email => 120,
    }
}

/// Everything that keeps the value from being complete, from top to bottom of the page.
pub fn problems(state: &State) -> Vec<Problem> {
    let Some(requirement) = state.requirement() else {
        return match state.required {
            Required::Yes => vec![at(Target::Question, ProblemKind::SituationMissing)],
            Required::No => Vec::new(),
        };
    };
    if requirement.procedure == Procedure::NotAllowed {
        return vec![at(Target::Question, ProblemKind::SituationNotAllowed)];
    }
    if waits_for_register(state) {
        return vec![at(Target::PartyList, ProblemKind::RegisterUnderWay)];
    }
    let number = problem_of_number(state);
    let number_at = number.and_then(|problem| problem.target.place());
    let mut problems = Vec::new();
    problems.extend(number.filter(|_| number_at.is_none()));
    for place in state.places() {
        problems.extend(number.filter(|_| number_at == Some(place.id)));
        problems.extend(problems_of_place(state, place));
    }
    problems.extend(problem_of_list(state));
    problems.extend(problems_of_declarations(state));
    problems.extend(problem_of_mandates(state));
    problems
}

const fn at(target: Target, kind: ProblemKind) -> Problem {
    Problem { target, kind }
}

/// Nobody said whether the register's parties are the right ones.
fn problem_of_list(state: &State) -> Option<Problem> {
    let is_open = asks_about_list(state) && state.together.list.is_none();
    is_open.then_some(at(Target::PartyList, ProblemKind::PartyListMissing))
}

/// Too few places are filled in. It stands at the first empty place, where it can be mended.
fn problem_of_number(state: &State) -> Option<Problem> {
    let min = state.places_rule()?.min;
    let filled = |place: &&Place| !place.is_empty();
    if state.places().iter().filter(filled).count() >= usize::from(min) {
        return None;
    }
    let empty = state.places().iter().find(|place| place.is_empty());
    let target = empty.map_or(Target::PartyCount, |place| {
        Target::Field(place.id, first_field(place))
    });
    Some(at(target, ProblemKind::TooFewParties(min)))
}

/// The field in which a place begins.
pub(super) const fn first_field(place: &Place) -> TypedField {
    match (&place.look_up, place.kind) {
        (LookUp::Found(_), _) | (_, PartyKind::Estate) => TypedField::Name,
        (_, PartyKind::Organisation) => TypedField::BusinessId,
        _ => TypedField::IdentityCode,
    }
}

/// Everything that is wrong in a place; an empty place has no problems, it is left out.
pub fn problems_of_place(state: &State, place: &Place) -> Vec<Problem> {
    if place.is_empty() {
        return Vec::new();
    }
    let field = |field, kind| at(Target::Field(place.id, field), kind);
    let mut problems = Vec::new();
    match &place.look_up {
        LookUp::Waiting(_) => {
            return vec![at(Target::LookUp(place.id), ProblemKind::LookUpUnderWay)];
        }
        LookUp::Found(found) => {
            let fits = state
                .places_rule()
                .is_some_and(|rule| rule.fits(found.kind, found.source));
            if !fits {
                problems.push(field(TypedField::Name, ProblemKind::KindDoesNotFit));
            }
        }
        LookUp::Idle => problems.extend(problems_of_look_up(state, place)),
        LookUp::ByHand(_) => problems.extend(problem_of_code(state, place)),
    }
    if !matches!(place.look_up, LookUp::Idle) {
        problems.extend(problems_of_details(place));
    } else if problems.is_empty() {
        problems.push(at(Target::LookUp(place.id), ProblemKind::LookUpNotAsked));
    }
    problems
}

/// What keeps a place from being looked up.
pub(super) fn problems_of_look_up(state: &State, place: &Place) -> Vec<Problem> {
    let code = problem_of_code(state, place);
    let last_name = problem_of_last_name(state, place);
    code.into_iter().chain(last_name).collect()
}

/// What is wrong with the code of a place, as far as anyone can tell without asking the host.
pub(super) fn problem_of_code(state: &State, place: &Place) -> Option<Problem> {
    let field = match place.kind {
        PartyKind::Organisation | PartyKind::Estate => TypedField::BusinessId,
        PartyKind::Person | PartyKind::Child => TypedField::IdentityCode,
    };
    let kind = match place.refusal {
        Some(Refusal::Yourself) => Some(ProblemKind::Yourself),
        Some(Refusal::AlreadyAdded) => Some(ProblemKind::AlreadyAdded),
        None => problem_of_code_text(state, place)
            .or_else(|| is_typed_before(state, place).then_some(ProblemKind::AlreadyAdded)),
    };
    kind.map(|kind| at(Target::Field(place.id, field), kind))
}

fn problem_of_code_text(state: &State, place: &Place) -> Option<ProblemKind> {
    match place.kind {
        PartyKind::Estate if place.business_id.trim().is_empty() => None,
        PartyKind::Organisation | PartyKind::Estate => BusinessId::parse(&place.business_id)
            .err()
            .map(ProblemKind::BusinessId),
        PartyKind::Person | PartyKind::Child => identity_code(state, place)
            .err()
            .map(ProblemKind::IdentityCode),
    }
}

/// The code of a place, as far as it is typed.
pub(super) fn identity_code(
    state: &State,
    place: &Place,
) -> Result<PersonalIdentityCode, IdentityCodeError> {
    let typed = place.identity_code.expose_secret();
    PersonalIdentityCode::parse(typed, state.settings.temporary_codes)
}

/// Whether a place further up names the same party by the same code.
fn is_typed_before(state: &State, place: &Place) -> bool {
    let code = identity_code(state, place).ok();
    let business_id = BusinessId::parse(&place.business_id).ok();
    let is_organisation = place.is_organisation();
    state
        .places()
        .iter()
        .take_while(|other| other.id != place.id)
        .filter(|other| other.is_organisation() == is_organisation && other.found().is_none())
        .any(|other| {
            if is_organisation {
                business_id.is_some() && BusinessId::parse(&other.business_id).ok() == business_id
            } else {
                code.is_some() && identity_code(state, other).ok() == code
            }
        })
}

/// The last name, where the look-up asks for it.
fn problem_of_last_name(state: &State, place: &Place) -> Option<Problem> {
    if !state.loaded.service.lookup.last_name || place.is_organisation() {
        return None;
    }
    let kind = if place.last_name.trim().is_empty() {
        Some(ProblemKind::LastNameMissing)
    } else {
        problem_of_text(TypedField::LastName, &place.last_name)
    };
    kind.map(|kind| at(Target::Field(place.id, TypedField::LastName), kind))
}

fn problems_of_details(place: &Place) -> Vec<Problem> {
    let details = &place.details;
    let channel = place.channel();
    let mut problems = Vec::new();
    let mut note = |field, kind: Option<ProblemKind>| {
        problems.extend(kind.map(|kind| at(Target::Field(place.id, field), kind)));
    };
    note(
        TypedField::Name,
        if details.name.trim().is_empty() {
            Some(ProblemKind::NameMissing)
        } else {
            problem_of_text(TypedField::Name, &details.name)
        },
    );
    if place.is_organisation() {
        return problems;
    }
    let asked = |by: Channel| {
        channel == Some(by) && !place.found().is_some_and(|found| found.is_reached_by(by))
    };
    note(
        TypedField::Phone,
        problem_of_phone(&details.phone, asked(Channel::Sms)),
    );
    note(
        TypedField::Email,
        problem_of_email(&details.email, asked(Channel::Email)),
    );
    problems
}

fn problem_of_text(field: TypedField, text: &str) -> Option<ProblemKind> {
    if is_too_long(field, text) || text.chars().any(char::is_control) {
        Some(ProblemKind::Text)
    } else if has_identity_code(text) {
        Some(ProblemKind::CodeInText)
    } else {
        None
    }
}

/// A personal identity code in a field that is not made for it would stand in the value.
pub(super) fn has_identity_code(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| PersonalIdentityCode::parse(word, TemporaryCodes::Accepted).is_ok())
}

/// European letters take up to two bytes; a text of rarer ones may have fewer, so that twenty
/// parties always fit into the value.
fn is_too_long(field: TypedField, text: &str) -> bool {
    text.chars().count() > longest(field) || text.len() > 2 * longest(field)
}

/// Digits with the usual blanks, hyphens, brackets and one plus; five to twenty digits.
fn problem_of_phone(text: &str, needed: bool) -> Option<ProblemKind> {
    let text = text.trim();
    if text.is_empty() {
        return needed.then_some(ProblemKind::PhoneMissing);
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    let usual = rest
        .chars()
        .all(|character| matches!(character, '0'..='9' | ' ' | '-' | '(' | ')'));
    let fits = usual && (5..=20).contains(&digits) && text.len() <= longest(TypedField::Phone);
    (!fits).then_some(ProblemKind::PhoneForm)
}

/// Something, an at sign, something with a full stop inside; no blanks. Who receives it knows better.
fn problem_of_email(text: &str, needed: bool) -> Option<ProblemKind> {
    let text = text.trim();
    if text.is_empty() {
        return needed.then_some(ProblemKind::EmailMissing);
    }
    let mut sides = text.as_bytes().split(|byte| *byte == b'@');
    let fits = match (sides.next(), sides.next(), sides.next()) {
        (Some([_, ..]), Some(domain), None) => has_full_stop_inside(domain),
        _ => false,
    };
    let blank = text
        .chars()
        .any(|character| character.is_whitespace() || character.is_control());
    (!fits || blank || is_too_long(TypedField::Email, text)).then_some(ProblemKind::EmailForm)
}

fn has_full_stop_inside(domain: &[u8]) -> bool {
    let parts = domain.split(|byte| *byte == b'.');
    parts.filter(|part| !part.is_empty()).count() > 1
}

fn problems_of_declarations(state: &State) -> impl Iterator<Item = Problem> {
    let asked = state.situation.map_or(0, |situation| {
        state.loaded.declaration_ids(situation).count()
    });
    let missing = |index: &usize| state.declared.get(*index).is_none_or(Option::is_none);
    (0..asked)
        .filter(missing)
        .map(|index| at(Target::Declaration(index), ProblemKind::DeclarationMissing))
}

/// One problem for all parties: the check asks about all of them.
fn problem_of_mandates(state: &State) -> Option<Problem> {
    let missing = |place: &&Place| {
        !place.is_empty() && party_has_mandates(state, place) == Acceptance::Missing
    };
    let place = state.places().iter().find(missing)?;
    let kind = match &state.side()?.check {
        Check::Waiting(_) => ProblemKind::MandateCheckUnderWay,
        Check::Answered(_) if is_requested(state, place) => ProblemKind::MandateRequested,
        Check::Answered(_) if place.found().is_some() => ProblemKind::MandateNotGranted,
        _ if matches!(place.look_up, LookUp::ByHand(_)) => ProblemKind::MandateNotCheckable,
        _ => ProblemKind::MandateNotChecked,
    };
    Some(at(Target::Mandate, kind))
}

/// The number in a problem's text, for the view.
impl ProblemKind {
    /// The number that the sentence names.
    pub const fn number(self) -> Option<u8> {
        match self {
            Self::TooFewParties(number) => Some(number),
            _ => None,
        }
    }
}

/// The place that a target belongs to.
impl Target {
    /// The place, where the target is in one.
    pub const fn place(self) -> Option<PlaceId> {
        match self {
            Self::Field(id, _) | Self::LookUp(id) => Some(id),
            _ => None,
        }
    }
}
