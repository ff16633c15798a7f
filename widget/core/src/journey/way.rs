//! Who sees to the matter first when the form is sent as it is.

use super::place::Place;
use super::register::party_list;
use super::state::State;
use crate::catalogue::{Procedure, Situation};
use crate::follows::Way;
use crate::form_value::PartyList;
use crate::reach::Hindrance;

/// An official, where the applicant's name may go to nobody yet, where a message would go out and cannot reach everybody, or where the list of a
/// register does not say who they are. The host decides the same.
pub fn way(state: &State) -> Way {
    let procedure = state.requirement().map(|requirement| requirement.procedure);
    let is_unreached = state
        .places()
        .iter()
        .any(|place| Place::hindrance(place).is_some());
    let asks_applicant_first = |place: &Place| place.hindrance() == Some(Hindrance::Applicant);
    if state.situation == Some(Situation::Together)
        && state.places().iter().any(asks_applicant_first)
    {
        return Way::ApplicantFirst;
    }
    let list = party_list(state);
    let is_official = match procedure {
        _ if list == Some(PartyList::Disputed) => true,
        Some(Procedure::Approval) => {
            let is_somebody_named = state.places().iter().any(|place| !place.is_empty());
            is_unreached || (is_somebody_named && list == Some(PartyList::Incomplete))
        }
        Some(Procedure::Notice) => is_unreached,
        _ => false,
    };
    if is_official {
        Way::Official
    } else {
        Way::Usual
    }
}
