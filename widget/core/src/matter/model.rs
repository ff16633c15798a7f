//! A matter as the host API gives it to one of its parties: `GET cases/{id}`.

use crate::catalogue::Decision;
use crate::date::Date;
use crate::json::{FromJson, Members, Value};
use crate::language::LocalizedText;

/// What a party is told of a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentMatter {
    /// Who sent it.
    pub applicant: String,
    /// What it is about.
    pub summary: LocalizedText,
    /// The last day on which an answer or a comment counts, in Finland.
    pub deadline: Option<Date>,
    /// How many approvals it needs; none where nobody is asked to approve.
    pub decision: Option<Decision>,
    /// How far it is.
    pub status: Status,
    /// The answer of the one who looks; nothing for the applicant.
    pub mine: Option<PartyAnswer>,
    /// All co-parties for the applicant, only themself for a co-party.
    pub parties: Vec<PartyAnswer>,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// What the one who looks can do now.
    pub actions: Vec<Action>,
}

/// Something that a person can do about a matter, as far as this widget offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Comment on it.
    Comment,
    /// Something else.
    Other,
}

/// How far a matter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Co-parties are still asked.
    Waiting,
    /// It is being handled.
    Processing,
    /// A person looks into it first.
    Manual,
    /// It has been decided.
    Decided,
    /// Too many did not approve.
    Declined,
    /// The last day went by.
    Expired,
    /// The applicant has taken it back.
    Withdrawn,
}

crate::named!(Status {
    Waiting "waiting"
    Processing "processing"
    Manual "manual"
    Decided "decided"
    Declined "declined"
    Expired "expired"
    Withdrawn "withdrawn"
});

/// What a co-party can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Approve,
    /// No.
    Decline,
}

crate::named!(Answer {
    Approve "approve"
    Decline "decline"
});

/// A co-party and what it answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartyAnswer {
    /// The name; not said of the one who looks.
    pub name: String,
    /// Whether nobody asks this party to answer.
    pub is_unasked: bool,
    /// The answer; none yet.
    pub answer: Option<Answer>,
    /// On which day, in Finland.
    pub on: Option<Date>,
    /// What it said where it is heard, the oldest first.
    pub comments: Vec<Comment>,
}

/// What a party said where it is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// In its own words.
    pub text: String,
    /// On which day, in Finland.
    pub on: Option<Date>,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// In the words of the one who decided.
    pub text: String,
    /// On which day, in Finland.
    pub on: Option<Date>,
}

impl SentMatter {
    /// Whether the one who looks is asked and has not answered.
    pub fn asks_me(&self) -> bool {
        let is_open = self.mine.as_ref().is_some_and(|mine| mine.answer.is_none());
        is_open && self.is_waiting()
    }

    /// Whether the one who looks may comment now.
    pub fn hears_me(&self) -> bool {
        self.mine.is_some() && self.actions.contains(&Action::Comment)
    }

    /// The last day for comments, where parties are heard: nobody is asked to approve then.
    pub fn heard_until(&self) -> Option<Date> {
        self.deadline.filter(|_| self.decision.is_none())
    }

    /// How many approvals are still missing, as far as the one who looks may know.
    pub fn missing(&self) -> Option<usize> {
        let is_applicant = self.mine.is_none();
        let decision = self
            .decision
            .filter(|_| is_applicant && self.is_waiting())?;
        let needed = match decision {
            Decision::All => self
                .parties
                .iter()
                .filter(|party| !party.is_unasked)
                .count(),
            Decision::AtLeast(count) => count.into(),
        };
        let approved = |party: &&PartyAnswer| party.answer == Some(Answer::Approve);
        Some(needed.saturating_sub(self.parties.iter().filter(approved).count()))
    }

    fn is_waiting(&self) -> bool {
        self.status == Status::Waiting
    }
}

// A host that grows its answers must not lose the widgets that are out there: what it may say in more
// than one way is taken in each.
impl FromJson for SentMatter {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            applicant: members.field::<Name>("applicant").0,
            summary: members.field::<Summary>("summary").0,
            deadline: day(members.optional("deadline"), Date::from_iso),
            decision: members.optional("decision"),
            status: value.field("status").unwrap_or(Status::Manual),
            mine: members.optional("mine"),
            parties: members.or_default("parties"),
            outcome: members.optional("outcome"),
            actions: members.or_default("actions"),
        })
    }
}

impl FromJson for PartyAnswer {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            name: members.or_default("name"),
            is_unasked: members.optional("asked") == Some(false),
            answer: members.optional("answer"),
            on: day(members.optional("at"), Date::in_finland),
            comments: members.or_default("comments"),
        })
    }
}

impl FromJson for Comment {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            text: members.field("text"),
            on: day(members.optional("at"), Date::in_finland),
        })
    }
}

impl FromJson for Action {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let name = String::from_json(value)?;
        Some(if name == "comment" {
            Self::Comment
        } else {
            Self::Other
        })
    }
}

impl FromJson for Outcome {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let members = Members::of(value);
        members.finish(Self {
            text: members.field("text"),
            on: day(members.optional("at"), Date::in_finland),
        })
    }
}

fn day(text: Option<String>, read: fn(&str) -> Option<Date>) -> Option<Date> {
    read(&text?)
}

/// A name by itself, or as the member of an object.
#[derive(Default)]
struct Name(String);

impl FromJson for Name {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        String::from_json(value)
            .or_else(|| value.field("name"))
            .map(Self)
    }
}

/// A text in several languages, or in one that is not named.
#[derive(Default)]
struct Summary(LocalizedText);

impl FromJson for Summary {
    fn from_json(value: &Value<'_>) -> Option<Self> {
        let Some(text) = String::from_json(value) else {
            return LocalizedText::from_json(value).map(Self);
        };
        Some(Self(LocalizedText::of(|_| Some(text.clone()))))
    }
}
