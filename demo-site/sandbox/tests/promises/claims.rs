//! Every sentence of the widget as a claim: what the host must have done for it to be true.

use crate::facts::{Facts, Stored, withdraws};
use crate::support::{AINO, Answer, ERIK, Host, PETRI, Person, ROVA_ID};
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
/// Where the others are heard, every decision waits for that time.
pub(crate) fn in_order(promised: &[Sentence]) -> Vec<Sentence> {
    let mut promised = promised.to_vec();
    promised.sort_by_key(|sentence| match sentence {
        Sentence::Period(Key::HearingDeadline, _) => 1,
        Sentence::Plain(Key::DecisionReachesAll) => 2,
        Sentence::Plain(
            Key::ApprovalSilence | Key::ApprovalSilenceSome | Key::ApprovalNoDeadline,
        ) => 3,
        _ => 0,
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
            Sentence::Plain(Key::ApplicantFirstFollows) => {
                let to = |event: &str| facts.sent.iter().filter(|sent| sent.event == event).count();
                facts.status == "manual"
                    && facts.sent.len() == 1
                    && to("guarded") == 1
                    && self.is_told_to_nobody().await
            }
            Sentence::Plain(Key::HearingTold) => {
                facts.status == "processing"
                    && self.reaches("heard")
                    && self.comments_are_kept().await
            }
            Sentence::Plain(Key::HearingSeen) => self.comments_are_seen_by_two().await,
            Sentence::Period(Key::HearingDeadline, period) => {
                facts.deadline == Some(last_day(period)) && self.decision_waits(period).await
            }
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

    /// Nobody but the applicant finds the matter.
    async fn is_told_to_nobody(&self) -> bool {
        for other in [AINO, PETRI, ERIK] {
            let person = self.host.sign_in(other).await;
            if person.is(self.applicant) {
                continue;
            }
            let path = format!("/puolesta-api/cases/{}", self.facts.id);
            if person.get(&path).await.status != StatusCode::NOT_FOUND {
                return false;
            }
        }
        true
    }

    /// A form on which everybody who is heard has commented.
    async fn commented(&self) -> (Facts, usize) {
        let again = self.again().await;
        let mut count = 0;
        for party in again.answerers() {
            let person = self.person_of(party).await;
            let body = json!({ "text": format!("{} kommentoi.", party.name) });
            let path = format!("cases/{}/comments", again.id);
            let answer = person.call(&path, &body).await;
            assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
            count += 1;
        }
        (again, count)
    }

    /// Everybody who is heard can comment, and the applicant hears of it.
    async fn comments_are_kept(&self) -> bool {
        let (again, count) = self.commented().await;
        let now = Facts::now(self.host, again.id).await;
        count > 0 && now.was_sent("commented", "applicant")
    }

    /// The applicant and an official read every comment, the others their own alone.
    async fn comments_are_seen_by_two(&self) -> bool {
        let (again, count) = self.commented().await;
        let own = self.applicant.get(&format!("/asiat/{}", again.id)).await;
        let official = self.host.official().await;
        let desk = official
            .get(&format!("/virkailija?case={}", again.id))
            .await
            .text();
        let seen = |page: &str| page.matches("<blockquote>").count() == count;
        let mut parties = again.answerers();
        let seen_by_themselves = match parties.next() {
            Some(party) => {
                let person = self.person_of(party).await;
                let page = person.get(&format!("/asiat/{}", again.id)).await.text();
                page.matches("<blockquote>").count() == 1
            }
            None => false,
        };
        seen(&own.text()) && seen(&desk) && seen_by_themselves
    }

    /// No decision before the last day is over, and one the day after.
    async fn decision_waits(&self, period: Period) -> bool {
        let again = self.again().await;
        let decision = json!({ "text": "Myönnetään." });
        let days = i64::from(period.count) * if period.unit == Unit::Week { 7 } else { 1 };
        self.host.let_pass(days * DAY);
        let early = self.host.decide(&again.id, &decision).await;
        self.host.let_pass(DAY);
        let decided = self.host.decide(&again.id, &decision).await;
        early.status == StatusCode::CONFLICT && decided.status == StatusCode::CREATED
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
        if self.is_heard() {
            return self.heard_out().await;
        }
        let ready = match &*self.facts.status {
            "waiting" => self.answered("approve").await,
            _ => self.again().await,
        };
        let decision = json!({ "text": "Myönnetään." });
        let answer = self.host.decide(&ready.id, &decision).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        Facts::now(self.host, ready.id).await
    }

    /// Whether the decision waits for those who are heard.
    pub(crate) fn is_heard(&self) -> bool {
        self.facts.status == "processing" && self.facts.deadline.is_some()
    }

    /// This very form, decided when the time of those who are heard is over: by then nobody's session is
    /// left to send it once more.
    async fn heard_out(&self) -> Facts {
        let now = Facts::now(self.host, self.facts.id.clone()).await;
        if now.status == "processing" {
            self.host.let_pass(20 * DAY);
            let decision = json!({ "text": "Myönnetään." });
            let answer = self.host.decide(&now.id, &decision).await;
            assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        }
        Facts::now(self.host, now.id).await
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
