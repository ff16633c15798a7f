//! Every sentence of the widget as a claim: what the host must have done for it to be true.

use crate::facts::{Facts, Stored, withdraws};
use crate::support::{Answer, ERIK, Host, Person, ROVA_ID};
use axum::http::StatusCode;
use puolesta_core::follows::Sentence;
use puolesta_core::message_key::MessageKey as Key;
use puolesta_core::period::{Period, Unit};
use serde_json::{Value, json};
use time::{Date, Duration, Month};

const DAY: i64 = 24 * 60 * 60;

/// The last day of a period that begins on the day of the tests' clock; the sample counts in days and
/// weeks.
fn last_day(period: Period) -> String {
    let today = Date::from_calendar_date(2026, Month::November, 21).expect("a day");
    let count = i64::from(period.count);
    let length = match period.unit {
        Unit::Day => Duration::days(count),
        Unit::Week => Duration::weeks(count),
        unit => panic!("no service of the sample counts in {unit:?}"),
    };
    (today + length).to_string()
}

/// The sentences in an order in which they can be tried: time passes last, because sessions end with it.
pub(crate) fn in_order(promised: &[Sentence]) -> Vec<Sentence> {
    let mut promised = promised.to_vec();
    promised.sort_by_key(|sentence| {
        matches!(
            sentence,
            Sentence::Plain(
                Key::ApprovalSilence | Key::ApprovalSilenceSome | Key::ApprovalNoDeadline
            )
        )
    });
    promised
}

/// A sent form, and whoever can do something about it.
pub(crate) struct Sent<'a> {
    pub(crate) host: &'a Host,
    pub(crate) applicant: &'a Person<'a>,
    pub(crate) value: &'a Value,
    pub(crate) facts: &'a Facts,
}

impl Sent<'_> {
    /// Whether the host keeps the sentence.
    pub(crate) async fn keeps(&self, sentence: Sentence) -> bool {
        let facts = self.facts;
        match sentence {
            Sentence::Plain(Key::FollowsUntold) => {
                facts.sent.iter().all(|sent| sent.receiver == "applicant")
            }
            Sentence::Plain(Key::FollowsAtOnce) => facts.status == "processing",
            Sentence::Plain(Key::FollowsMandate) => {
                ["processing", "manual"].contains(&&*facts.status)
            }
            Sentence::Plain(Key::OfficialFollows) => {
                let events = facts
                    .sent
                    .iter()
                    .map(|sent| (&*sent.receiver, &*sent.event));
                facts.status == "manual" && events.eq([("applicant", "manual")])
            }
            Sentence::Plain(Key::Notice) => facts.status == "processing" && self.reaches("told"),
            Sentence::Plain(Key::ApprovalAll) | Sentence::Count(Key::ApprovalSome, _) => {
                facts.status == "waiting"
                    && self.reaches("asked")
                    && self.answered("approve").await.status == "processing"
            }
            Sentence::Period(Key::ApprovalDeadline, period) => {
                facts.deadline == Some(last_day(period))
            }
            Sentence::Plain(Key::ApprovalSilence | Key::ApprovalSilenceSome) => {
                self.ends_with(&self.answered("decline").await, "declined")
                    && self.ends_with(&self.left_alone(100).await, "expired")
            }
            Sentence::Plain(Key::ApprovalNoDeadline) => {
                self.ends_with(&self.answered("decline").await, "declined")
                    && self.left_alone(400).await.status == "waiting"
            }
            Sentence::Plain(Key::FollowsSeen) => self.can_be_read().await,
            Sentence::Plain(Key::DecisionReachesAll) => self.decision_reaches_all().await,
            Sentence::Plain(Key::DecisionReachesYou) => {
                facts.parties.is_empty() && self.decided().await.was_sent("decided", "applicant")
            }
            Sentence::Plain(Key::FollowsWithdraw) => {
                let again = self.again().await;
                withdraws(self.applicant, &again.id).await
            }
            _ => panic!("nobody knows what {sentence:?} promises"),
        }
    }

    /// Whether each of those who answer got a message of this event.
    fn reaches(&self, event: &str) -> bool {
        let mut receivers = self.facts.answerers();
        receivers.all(|party| self.facts.was_sent(event, &party.position.to_string()))
    }

    fn ends_with(&self, facts: &Facts, status: &str) -> bool {
        facts.status == status && facts.was_sent(status, "applicant")
    }

    /// The same form once more, as a matter of its own.
    async fn again(&self) -> Facts {
        Facts::of(self.host, self.applicant, self.value).await
    }

    /// A form to which everybody who is asked gives this answer.
    pub(crate) async fn answered(&self, answer: &str) -> Facts {
        let again = self.again().await;
        for party in again.answerers() {
            let person = self.person_of(party).await;
            let given: Answer = person.answer(&again.id, answer).await;
            // One answer can end the matter for all.
            let is_over = given.status == StatusCode::CONFLICT;
            let is_taken = is_over || given.status == StatusCode::CREATED;
            assert!(is_taken, "{}: {}", party.name, given.text());
        }
        Facts::now(self.host, again.id).await
    }

    /// A form to which nobody answers for so many days.
    async fn left_alone(&self, days: i64) -> Facts {
        let again = self.again().await;
        self.host.let_pass(days * DAY);
        let seen = self.host.sign_in_again(self.applicant).await;
        seen.case(&again.id).await;
        Facts::now(self.host, again.id).await
    }

    /// Adults and organisations of the register read the matter, and their own row of it alone.
    async fn can_be_read(&self) -> bool {
        for party in self.facts.answerers().filter(|party| party.id.is_some()) {
            let person = self.person_of(party).await;
            if person.is(self.applicant) {
                continue;
            }
            let seen = person.case(&self.facts.id).await;
            let rows = seen["parties"].as_array().expect("rows");
            let is_own = rows.len() == 1 && rows[0]["name"] == json!(party.name);
            let page = person.get(&format!("/asiat/{}", self.facts.id)).await;
            if !is_own || page.status != StatusCode::OK {
                return false;
            }
        }
        true
    }

    /// Whom we know hears the decision from us; whom we do not, from an official.
    async fn decision_reaches_all(&self) -> bool {
        let decided = self.decided().await;
        let is_told = |party: &Stored| {
            decided.was_sent("decided", &party.position.to_string())
                || party.id.is_none()
                || party.kind == "child"
        };
        decided.status == "decided"
            && decided.was_sent("decided", "applicant")
            && decided.parties.iter().all(is_told)
    }

    /// A form that went its way to the decision.
    pub(crate) async fn decided(&self) -> Facts {
        let ready = match &*self.facts.status {
            "waiting" => self.answered("approve").await,
            _ => self.again().await,
        };
        let decision = json!({ "text": "Myönnetään." });
        let answer = self.host.decide(&ready.id, &decision).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        Facts::now(self.host, ready.id).await
    }

    /// Whoever answers for a party: itself, or the one who signs for the organisation.
    async fn person_of(&self, party: &Stored) -> Person<'_> {
        let id = party.id.as_deref().expect("somebody of the register");
        match id {
            ROVA_ID => self.host.sign_in(ERIK).await,
            id => self.host.sign_in((id, "")).await,
        }
    }
}
