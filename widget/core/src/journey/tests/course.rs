//! A course of events and its transcript: what a person did, what was asked of the world, what
//! changed on the page, and in the end the form value.

use super::render::{command_line, page_lines, shorten, value_text};
use super::{rules, samples};
use crate::catalogue::Situation;
use crate::form_value::{Basis, FormValue, MandateStatus, PartyList};
use crate::host::{Reply, RequestId};
use crate::journey::{
    Action, Checked, CheckedMandate, Command, Event, FoundParty, HostApi, LookedUp, Memory,
    NamedParties, PlaceId, State, TypedField, form_value, restore_value, update,
};
use crate::json;
use crate::party::{Channel, PartyKind};
use crate::secret::Secret;
use expect_test::Expect;

/// What has happened so far. Places are counted from 1, as they stand on the page.
pub(super) struct Course {
    state: State,
    lines: Vec<String>,
    page: Vec<String>,
    requests: Vec<RequestId>,
    lists: Vec<RequestId>,
}

impl Course {
    /// In a service of the test catalogue, with a host that answers look-ups.
    pub(super) fn of(service: &str) -> Self {
        Self::from(samples::state_with(service, HostApi::There))
    }

    /// The same without a host API.
    pub(super) fn without_api(service: &str) -> Self {
        Self::from(samples::state_with(service, HostApi::Missing))
    }

    /// On from any state.
    pub(super) fn from(state: State) -> Self {
        Self {
            page: page_lines(&state),
            state,
            lines: Vec::new(),
            requests: Vec::new(),
            lists: Vec::new(),
        }
    }

    /// Something happens; all that follows is noted.
    pub(super) fn happens(mut self, what: impl Into<String>, event: Event) -> Self {
        self.lines.push(what.into());
        let commands = update(&mut self.state, event);
        let broken = rules::broken_by_commands(&self.state, &commands);
        assert!(broken.is_empty(), "{broken:#?}");
        for command in &commands {
            self.lines.push(command_line(&self.state, command));
            self.requests.extend(request_of(command));
            self.lists.extend(list_request_of(command));
        }
        self.note_changes();
        self
    }

    /// New lines of the page, and shown problems that are gone.
    fn note_changes(&mut self) {
        let page = page_lines(&self.state);
        let gone = self.page.iter().filter(|line| !page.contains(line));
        let mended = gone.filter(|line| line.starts_with("problem"));
        let new = page.iter().filter(|line| !self.page.contains(line));
        self.lines.extend(mended.map(|line| format!("  - {line}")));
        self.lines.extend(new.map(|line| format!("  + {line}")));
        self.page = page;
    }

    pub(super) fn chooses(self, situation: Situation) -> Self {
        let what = format!("chooses {}", situation.as_str());
        self.happens(what, Event::Did(Action::SituationChosen(situation)))
    }

    pub(super) fn types(self, place: usize, field: TypedField, text: &str) -> Self {
        let what = format!("types {:?} as {field:?} in place {place}", shorten(text));
        let event = Event::Typed(self.id(place), field, Secret::from(String::from(text)));
        self.happens(what, event)
    }

    pub(super) fn asks_look_up(self, place: usize) -> Self {
        let event = Event::Did(Action::LookUpAsked(self.id(place)));
        self.happens(format!("asks to look up place {place}"), event)
    }

    /// Types a code and asks for the look-up.
    pub(super) fn looks_up(self, place: usize, code: &str) -> Self {
        let is_organisation = self.state.places()[place - 1].is_organisation();
        let field = if is_organisation {
            TypedField::BusinessId
        } else {
            TypedField::IdentityCode
        };
        self.types(place, field, code).asks_look_up(place)
    }

    pub(super) fn finds(self, party: FoundParty) -> Self {
        let request = self.last_request();
        let what = format!("the host finds {:?}", party.name);
        self.happens(
            what,
            Event::LookUpReplied(request, Ok(LookedUp::Found(party))),
        )
    }

    pub(super) fn finds_late(self, request: usize, party: FoundParty) -> Self {
        let what = format!("the host answers request {request} late: {:?}", party.name);
        let id = self.requests[request - 1];
        self.happens(what, Event::LookUpReplied(id, Ok(LookedUp::Found(party))))
    }

    pub(super) fn does_not_find(self, answer: Reply<LookedUp>) -> Self {
        let request = self.last_request();
        let what = format!("the host answers {answer:?}");
        self.happens(what, Event::LookUpReplied(request, answer))
    }

    pub(super) fn asks_mandate_check(self) -> Self {
        self.happens(
            "asks to check the mandates",
            Event::Did(Action::MandateCheckAsked),
        )
    }

    /// The host answers for one principal: theme (its last part) and status.
    pub(super) fn mandates_are(
        self,
        principal: &str,
        statuses: &[(&str, MandateStatus, Option<Basis>)],
    ) -> Self {
        let answers = statuses
            .iter()
            .map(|(theme, status, basis)| CheckedMandate {
                principal: principal.into(),
                theme: Some(format!("http://valtuusrekisteri.suomi.fi/{theme}")),
                status: *status,
                basis: *basis,
            });
        let answer = Ok(Checked::Mandates(answers.collect()));
        let what = format!("the host says of {principal}: {statuses:?}");
        let request = self.last_request();
        self.happens(what, Event::CheckReplied(request, answer))
    }

    pub(super) fn check_fails(self, answer: Reply<Checked>) -> Self {
        let request = self.last_request();
        let what = format!("the host answers the check: {answer:?}");
        self.happens(what, Event::CheckReplied(request, answer))
    }

    /// The host names those whom it knows by itself.
    pub(super) fn names(self, complete: bool, parties: Vec<FoundParty>) -> Self {
        let names: Vec<_> = parties.iter().map(|party| &*party.name).collect();
        let all = if complete { "all" } else { "not all" };
        let what = format!("the host names {names:?}, {all} that there are");
        self.answers_list(
            what,
            Ok(NamedParties {
                parties,
                complete,
                memory: Memory::Fresh,
            }),
        )
    }

    pub(super) fn names_nobody(self, answer: Reply<NamedParties>) -> Self {
        self.answers_list(format!("the host answers {answer:?}"), answer)
    }

    fn answers_list(self, what: String, answer: Reply<NamedParties>) -> Self {
        let request = *self.lists.last().expect("the host was asked whom it names");
        self.happens(what, Event::ListReplied(request, answer))
    }

    /// The host answers an earlier question for its list, counted from 1.
    pub(super) fn names_late(self, list: usize, parties: Vec<FoundParty>) -> Self {
        let request = self.lists[list - 1];
        let answer = Ok(NamedParties {
            parties,
            complete: true,
            memory: Memory::Fresh,
        });
        let what = format!("the host answers list {list} late");
        self.happens(what, Event::ListReplied(request, answer))
    }

    pub(super) fn asks_list_again(self) -> Self {
        self.happens("asks the host again", Event::Did(Action::ListAskedAgain))
    }

    pub(super) fn picks(self, index: Option<usize>) -> Self {
        let what = match index {
            Some(index) => format!("picks principal {}", index + 1),
            None => "picks somebody else".into(),
        };
        self.happens(what, Event::Did(Action::PrincipalChosen(index)))
    }

    pub(super) fn says_of_list(self, list: PartyList) -> Self {
        let what = format!("says that the list is {}", list.as_str());
        self.happens(what, Event::Did(Action::PartyListSaid(list)))
    }

    pub(super) fn asks_mandate_request(self, theme: &str) -> Self {
        let address = format!("http://valtuusrekisteri.suomi.fi/{theme}");
        let what = format!("asks to request {theme}");
        self.happens(what, Event::Did(Action::MandateRequestAsked(address)))
    }

    pub(super) fn request_is(self, answer: Reply<Option<String>>) -> Self {
        let request = self.last_request();
        let what = format!("the host answers the request: {answer:?}");
        self.happens(what, Event::RequestReplied(request, answer))
    }

    /// The host answers an earlier request, counted from 1 among all that was asked of it.
    pub(super) fn request_is_late(self, request: usize, answer: Reply<Option<String>>) -> Self {
        let what = format!("the host answers request {request} late: {answer:?}");
        let id = self.requests[request - 1];
        self.happens(what, Event::RequestReplied(id, answer))
    }

    pub(super) fn chooses_channel(self, place: usize, channel: Channel) -> Self {
        let event = Event::ChannelChosen(self.id(place), channel);
        let what = format!("wants place {place} reached by {}", channel.as_str());
        self.happens(what, event)
    }

    pub(super) fn chooses_kind(self, place: usize, kind: PartyKind) -> Self {
        let event = Event::Did(Action::PartyKindChosen(self.id(place), kind));
        self.happens(format!("says that place {place} is {kind:?}"), event)
    }

    pub(super) fn chooses_count(self, count: u8) -> Self {
        let what = format!("says that there are {count} others");
        self.happens(what, Event::PartyCountChosen(count))
    }

    pub(super) fn adds(self) -> Self {
        self.happens("adds a place", Event::Did(Action::PlaceAdded))
    }

    pub(super) fn removes(self, place: usize) -> Self {
        let event = Event::Did(Action::PlaceRemoved(self.id(place)));
        self.happens(format!("removes place {place}"), event)
    }

    pub(super) fn ticks(self, declaration: usize) -> Self {
        let at = Some("2026-11-21T10:15:00Z".into());
        let what = format!("ticks declaration {declaration}");
        self.happens(what, Event::Declared(declaration, at))
    }

    pub(super) fn sends(self) -> Self {
        self.happens("sends the form", Event::FormSent { take_focus: true })
    }

    /// The page keeps what may be kept and gives it to a new widget of the same service.
    pub(super) fn leaves_and_comes_back(self) -> Self {
        let text = json::to_string(&restore_value(&self.state)).expect("the value is written");
        self.comes_back_to(&text)
    }

    /// The page gives the whole form value to a new widget of the same service.
    pub(super) fn comes_back_with_form_value(self) -> Self {
        let text = json::to_string(&form_value(&self.state)).expect("the value is written");
        self.comes_back_to(&text)
    }

    fn comes_back_to(mut self, text: &str) -> Self {
        let value: FormValue = json::from_str(text).expect("the value is read");
        let fresh = samples::state_with(&self.state.loaded.service.id, self.state.settings.api);
        self.page = page_lines(&fresh);
        self.state = fresh;
        self.happens("comes back", Event::Restored(Box::new(value)))
    }

    pub(super) fn state(&self) -> &State {
        &self.state
    }

    fn id(&self, place: usize) -> PlaceId {
        self.state.places()[place - 1].id
    }

    fn last_request(&self) -> RequestId {
        *self
            .requests
            .last()
            .expect("something was asked of the host")
    }

    /// Compares the transcript with what is expected; `UPDATE_EXPECT=1` rewrites it.
    // By value, as every `expect!` is written where it is used.
    #[allow(clippy::needless_pass_by_value)]
    pub(super) fn check(self, expected: Expect) {
        expected.assert_eq(&self.transcript());
    }

    fn transcript(&self) -> String {
        let broken = rules::broken(&self.state);
        assert!(broken.is_empty(), "{broken:#?}");
        format!("{}\n{}\n", self.lines.join("\n"), value_text(&self.state))
    }
}

fn request_of(command: &Command) -> Option<RequestId> {
    match command {
        Command::LookUpPerson { request, .. }
        | Command::LookUpOrganisation { request, .. }
        | Command::CheckMandates { request, .. }
        | Command::RequestMandate { request, .. } => Some(*request),
        _ => None,
    }
}

fn list_request_of(command: &Command) -> Option<RequestId> {
    match command {
        Command::ListNamed { request, .. } => Some(*request),
        _ => None,
    }
}
