//! Every promise kept: for each procedure and each kind of party, what the widget says before sending and
//! what the host does then, in one run, side by side. Where the two differ, the run fails. The table is
//! `docs/promises.md`; `npm run promises` writes it.

mod catalogue;
mod claims;
mod facts;
mod shown;
#[allow(dead_code, reason = "the other tests of the sandbox use the rest")]
#[path = "../sandbox/support.rs"]
mod support;
mod visit;
mod walk;

use catalogue::{SERVICES, catalogue};
use claims::{Sent, in_order};
use expect_test::expect_file;
use facts::Facts;
use puolesta_core::catalogue::Situation;
use puolesta_core::follows::{Sentence, sentences};
use puolesta_core::journey::{Place, way};
use puolesta_core::language::Language;
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;
use puolesta_view::texts::Texts;
use shown::Shown;
use std::fs;
use support::{AINO, ELSA, ERIK, Host, MAIJA, NOBODY, NON_DISCLOSED, ROVA};
use visit::{Visit, texts};

/// A kind of party: how the table calls it, who applies, what is chosen and typed.
type Named = (
    &'static str,
    (&'static str, &'static str),
    PartyKind,
    &'static str,
);

const PARTIES: [Named; 9] = [
    ("a person of the register", MAIJA, PartyKind::Person, AINO.1),
    (
        "a person whom nobody finds",
        MAIJA,
        PartyKind::Person,
        NOBODY,
    ),
    (
        "a non-disclosed person",
        MAIJA,
        PartyKind::Person,
        NON_DISCLOSED.1,
    ),
    (
        "one's own child, with another custodian",
        MAIJA,
        PartyKind::Person,
        ELSA.1,
    ),
    ("somebody else's child", AINO, PartyKind::Person, ELSA.1),
    ("an organisation", MAIJA, PartyKind::Organisation, ROVA),
    (
        "an organisation for which nobody else signs",
        ERIK,
        PartyKind::Organisation,
        ROVA,
    ),
    ("an estate", MAIJA, PartyKind::Estate, ""),
    (
        "a person of the register; the applicant is non-disclosed",
        NON_DISCLOSED,
        PartyKind::Person,
        AINO.1,
    ),
];

const HEAD: &str = "# What the widget says, and what the host did

Made by `npm run promises`: the widget's own journey and view beside the sandbox's real API, pages, \
database and outbox, one sent form and more for each row. `npm test` makes it again and fails where a \
sentence is not kept, in any of the three languages, or where this page is not what it makes. \
The words are the English ones.

";

#[tokio::test]
async fn every_promise_is_kept() {
    let mut page = HEAD.to_owned();
    for (service, title) in SERVICES {
        page += &format!("## {}\n\n", capitalised(title));
        page += "| other party | the widget says | the host did |\n|---|---|---|\n";
        for named in PARTIES {
            page += &row(service, named).await;
        }
        page += "\n";
    }
    let page = format!("{}\n", page.trim_end());
    expect_file!["../../../../docs/promises.md"].assert_eq(&page);
}

fn capitalised(text: &str) -> String {
    let (first, rest) = text.split_at(1);
    first.to_uppercase() + rest
}

/// One row: the widget is filled in, every sentence of it is held against the host.
async fn row(service: &str, (party, applicant, kind, code): Named) -> String {
    let host = host().await;
    let person = host.sign_in(applicant).await;
    let mut visit = Visit::begin(&person, &catalogue(), service);
    let situation = match service {
        "on-behalf" => Situation::OnBehalf,
        _ => Situation::Together,
    };
    visit.name(situation, kind, code).await;
    let value = visit.value();
    if value["status"] != "ready" {
        return refused(&visit, party, &person, &value).await;
    }
    let facts = Facts::of(&host, &person, &value).await;
    let sent = Sent {
        host: &host,
        applicant: &person,
        value: &value,
        facts: &facts,
    };
    let requirement = visit.state.requirement().expect("a requirement");
    let promised = sentences(requirement, way(&visit.state));
    for language in Language::ALL {
        says_nothing_else(&visit, *language, &promised, &facts);
    }
    let shown = Shown::of(&visit.html(Language::En));
    // Where the others are heard, a decision waits for their time: sessions end with it.
    let early = match sent.is_heard() {
        true => None,
        false => Some(sent.decided().await),
    };
    for sentence in &in_order(&promised) {
        assert!(
            sent.keeps(*sentence).await,
            "{service}, {party}: {sentence:?} is not kept; the matter is {}, sent: {:?}",
            facts.status,
            facts.sent
        );
    }
    let decided = match early {
        Some(decided) => decided,
        None => sent.decided().await,
    };
    line(party, &shown.all(), &did(&facts, &decided))
}

/// What is not ready is not sent, and would be refused.
async fn refused(
    visit: &Visit<'_>,
    party: &str,
    person: &support::Person<'_>,
    value: &serde_json::Value,
) -> String {
    let answer = person.hand_in(value).await;
    assert!(
        answer.status.is_client_error(),
        "{party}: {}",
        answer.text()
    );
    let shown = Shown::of(&visit.html(Language::En));
    let mandates = shown.mandates.last().cloned().unwrap_or_default();
    line(
        party,
        &[mandates],
        &["took in nothing: the form is not ready".into()],
    )
}

/// The widget shows the sentences that were held against the host, whom a message reaches by which way,
/// as the outbox has it, and for whom an official takes it from here.
fn says_nothing_else(visit: &Visit<'_>, language: Language, promised: &[Sentence], facts: &Facts) {
    let texts = texts(language);
    let shown = Shown::of(&visit.html(language));
    let mut expected = vec![texts.get(MessageKey::FollowsTitle).to_owned()];
    expected.extend(promised.iter().map(|sentence| texts.sentence(*sentence)));
    let count = expected.len().min(shown.follows.len());
    let (said, told) = shown.follows.split_at(count);
    assert_eq!(said, expected, "{language:?}");
    let reached = told_lines(visit, &texts, facts);
    let title = (!reached.is_empty()).then(|| texts.get(MessageKey::FollowsTold).to_owned());
    let expected: Vec<String> = title.into_iter().chain(reached).collect();
    assert_eq!(told, expected, "{language:?}");
    let hindrances = visit.state.places().iter().filter_map(Place::hindrance);
    let mut official = hindrances.map(|hindrance| texts.get(hindrance.key()));
    let says_official = official.any(|text| shown.notices.iter().any(|said| said == text));
    assert!(
        !says_official || facts.status == "manual",
        "{language:?}: {:?}",
        shown.notices
    );
}

/// The lines of whom a message reaches, as the outbox has it.
fn told_lines(visit: &Visit<'_>, texts: &Texts, facts: &Facts) -> Vec<String> {
    let received: Vec<_> = facts.sent.iter().collect();
    let received = received.iter().filter(|sent| sent.receiver != "applicant");
    let mut channels: Vec<&str> = received.map(|sent| &*sent.channel).collect();
    if channels.is_empty() {
        return Vec::new();
    }
    let line = |place: &Place| match place.channel() {
        Some(channel) => {
            let sent = channels.iter().position(|sent| *sent == channel.as_str());
            channels.remove(sent.expect("a message by this channel"));
            format!("{}: {}", place.name(), texts.get(channel.key()))
        }
        None if place.kind == PartyKind::Child => {
            format!(
                "{}: {}",
                place.name(),
                texts.get(MessageKey::ToldCustodians)
            )
        }
        None => place.name().to_owned(),
    };
    visit.state.places().iter().map(line).collect()
}

/// Where the matter stands, who was sent what, and who was told of the decision.
fn did(facts: &Facts, decided: &Facts) -> Vec<String> {
    let until = facts.deadline.as_ref();
    let until = until.map_or_else(String::new, |day| format!(" until {day}"));
    let mut did = vec![format!("matter: {}{until}", facts.status)];
    did.extend(facts.sent.iter().map(|sent| {
        let (name, event) = (facts.name_of(&sent.receiver), &sent.event);
        format!("{event}: {name}, {}", sent.channel)
    }));
    if facts.sent.is_empty() {
        did.push("no message".into());
    }
    let told = decided.sent.iter().filter(|sent| sent.event == "decided");
    let told: Vec<String> = told.map(|sent| decided.name_of(&sent.receiver)).collect();
    did.push(format!("decision to: {}", told.join(", ")));
    let untold = decided.parties.iter().filter(|party| !party.is_told);
    let untold: Vec<&str> = untold.map(|party| &*party.name).collect();
    if !untold.is_empty() {
        did.push(format!("to an official for: {}", untold.join(", ")));
    }
    did
}

fn line(party: &str, says: &[String], did: &[String]) -> String {
    format!(
        "| {party} | {} | {} |\n",
        says.join("<br>"),
        did.join("<br>")
    )
}

/// A host with the catalogue of the table.
async fn host() -> Host {
    Host::start_with(|configuration| {
        let file = configuration.registers.with_file_name("catalogue.json");
        let folder = file.parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder");
        fs::write(&file, catalogue().to_string()).expect("a catalogue");
        configuration.gateway.catalogue = file;
        configuration.gateway.look_ups.limit = 1000;
    })
    .await
}
