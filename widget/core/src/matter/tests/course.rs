//! A course of events and its transcript: what a person did, what was asked of the world, what the
//! page then shows.

use super::random::broken;
use super::samples::found;
use crate::date::Date;
use crate::host::{Failure, RequestId};
use crate::matter::{Command, Event, Mode, PartyAnswer, Receipt, SentMatter, State, Work, update};
use expect_test::Expect;

/// What has happened so far.
pub(super) struct Course {
    state: State,
    lines: Vec<String>,
    requests: Vec<RequestId>,
}

impl Course {
    /// The page opens.
    pub(super) fn in_mode(mode: Mode) -> Self {
        let course = Self {
            state: State::new(mode),
            lines: Vec::new(),
            requests: Vec::new(),
        };
        course.happens("opens the page", Event::LoadAsked)
    }

    /// The page opens and the host knows the matter.
    pub(super) fn sees(mode: Mode, matter: &str) -> Self {
        Self::in_mode(mode).gets(matter)
    }

    /// Something happens; all that follows is noted.
    pub(super) fn happens(mut self, what: impl Into<String>, event: Event) -> Self {
        self.lines.push(what.into());
        let before = self.state.clone();
        let commands = update(&mut self.state, event);
        assert_eq!(broken(&before, &self.state, &commands), None);
        for command in commands {
            self.lines.push(format!("  ! {}", command_line(&command)));
            self.requests.extend(request_of(&command));
        }
        if self.state != before {
            self.lines.push(format!("  + {}", page_line(&self.state)));
        }
        self
    }

    /// The host gives the matter.
    pub(super) fn gets(self, matter: &str) -> Self {
        let event = Event::Loaded(self.last_request(), found(matter));
        self.happens("gets the matter", event)
    }

    /// The host does not give it.
    pub(super) fn does_not_get(self, failure: Failure) -> Self {
        let event = Event::Loaded(self.last_request(), Err(failure));
        self.happens(format!("gets {failure:?}"), event)
    }

    /// The host says what became of the answer.
    pub(super) fn hears(self, receipt: Receipt) -> Self {
        let event = Event::AnswerReceived(self.last_request(), Ok(receipt));
        self.happens(format!("is told {receipt:?}"), event)
    }

    /// The host does not say it.
    pub(super) fn does_not_hear(self, failure: Failure) -> Self {
        let event = Event::AnswerReceived(self.last_request(), Err(failure));
        self.happens(format!("is told {failure:?}"), event)
    }

    /// The request of that number, counted from 1.
    pub(super) fn request(&self, number: usize) -> RequestId {
        self.requests[number - 1]
    }

    fn last_request(&self) -> RequestId {
        self.request(self.requests.len())
    }

    /// Whether this was asked of the world or stands on the page.
    pub(super) fn is_told(&self, words: &str) -> bool {
        let mut lines = self.lines.iter();
        lines.any(|line| line.starts_with("  ") && line.contains(words))
    }

    /// Holds the transcript against what is expected.
    pub(super) fn check(self, expected: &Expect) {
        expected.assert_eq(&(self.lines.join("\n") + "\n"));
    }
}

fn request_of(command: &Command) -> Option<RequestId> {
    match command {
        Command::Load(request) | Command::Send(request, _) | Command::Comment(request, _) => {
            Some(*request)
        }
        Command::Focus(_) | Command::TellReady => None,
    }
}

fn command_line(command: &Command) -> String {
    match command {
        Command::Load(_) => "load".into(),
        Command::Send(_, answer) => format!("send {}", answer.as_str()),
        Command::Comment(_, text) => format!("comment {text:?}"),
        Command::Focus(target) => format!("focus {target:?}"),
        Command::TellReady => "tell ready".into(),
    }
}

/// What the page shows, in one line.
fn page_line(state: &State) -> String {
    let mut words = Vec::new();
    words.extend(state.matter.as_ref().map(case_words));
    words.extend(state.asks().then(|| "asks".to_owned()));
    words.extend(state.hears().then(|| format!("hears {:?}", state.comment)));
    words.extend(match state.work {
        Work::Idle => None,
        Work::Confirming => Some("asks once more".to_owned()),
        Work::Reviewing => Some("shows the comment once more".to_owned()),
        Work::Loading(_) | Work::Sending(..) | Work::Commenting(_) => Some("busy".to_owned()),
    });
    words.extend(state.trouble.map(|failure| format!("failure {failure:?}")));
    let problem = state.comment_problem;
    words.extend(problem.map(|problem| format!("problem {problem:?}")));
    words.extend(state.sign_in.clone().map(|way| format!("sign in at {way}")));
    words.extend(state.notice.map(|notice| format!("notice {notice:?}")));
    words.join(", ")
}

fn case_words(matter: &SentMatter) -> String {
    let mine = matter.mine.as_ref().map(answered_words);
    let mine = mine.map_or(String::new(), |mine| format!(", mine {mine}"));
    let missing = matter.missing();
    let missing = missing.map_or(String::new(), |missing| format!(", {missing} missing"));
    let said = matter.mine.as_ref().map_or(0, |mine| mine.comments.len());
    let said = match said {
        0 => String::new(),
        count => format!(", {count} said"),
    };
    format!("{}{mine}{missing}{said}", matter.status.as_str())
}

fn answered_words(answered: &PartyAnswer) -> String {
    let answer = answered.answer.map_or("open", |answer| answer.as_str());
    format!("{answer} {}", answered.on.map(day).unwrap_or_default())
        .trim_end()
        .into()
}

fn day(date: Date) -> String {
    format!("{}-{:02}-{:02}", date.year(), date.month(), date.day())
}
