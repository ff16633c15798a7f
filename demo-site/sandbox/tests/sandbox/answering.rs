//! The other side: parties answer what they are asked to approve, and the matter moves on.

use crate::support::{AINO, ERIK, HELMI, Host, LEENA, MAIJA, Person, ROVA, shared};
use axum::http::StatusCode;
use serde_json::{Value, json};

/// Maija's matter with Aino, Erik and Leena, in a service of this rule.
async fn matter_of_three(maija: &Person<'_>, service: &str) -> String {
    maija.send_shared(service, &[AINO.1, ERIK.1, LEENA.1]).await
}

/// Answers in turn; returns the status after each of them.
async fn statuses(host: &Host, id: &str, answers: &[((&str, &str), &str)]) -> Vec<String> {
    let mut statuses = Vec::new();
    for (person, answer) in answers {
        let answer = host.sign_in(*person).await.answer(id, answer).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        statuses.push(answer.json()["status"].as_str().expect("a status").into());
    }
    statuses
}

#[tokio::test]
async fn a_matter_that_needs_everybody_waits_for_the_last_of_them() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = matter_of_three(&maija, "talkoot").await;
    let answers = [(AINO, "approve"), (ERIK, "approve"), (LEENA, "approve")];
    let statuses = statuses(&host, &id, &answers).await;
    assert_eq!(statuses, ["waiting", "waiting", "processing"]);
}

#[tokio::test]
async fn one_no_ends_a_matter_that_needs_everybody() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = matter_of_three(&maija, "talkoot").await;
    let answers = [(AINO, "approve"), (ERIK, "decline")];
    assert_eq!(
        statuses(&host, &id, &answers).await,
        ["waiting", "declined"]
    );
    let late = host.sign_in(LEENA).await.answer(&id, "approve").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(late.json(), json!({ "error": "closed" }));
    assert_eq!(maija.case(&id).await["status"], "declined");
}

#[tokio::test]
async fn two_of_three_are_enough_where_the_service_says_so() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = matter_of_three(&maija, "salivuoro").await;
    let answers = [(AINO, "decline"), (ERIK, "approve"), (LEENA, "approve")];
    let after = statuses(&host, &id, &answers).await;
    assert_eq!(
        after,
        ["waiting", "waiting", "processing"],
        "one no goes on"
    );
    let id = matter_of_three(&maija, "salivuoro").await;
    let answers = [(AINO, "approve"), (ERIK, "approve")];
    assert_eq!(
        statuses(&host, &id, &answers).await,
        ["waiting", "processing"]
    );
    let id = matter_of_three(&maija, "salivuoro").await;
    let answers = [(AINO, "decline"), (ERIK, "decline")];
    assert_eq!(
        statuses(&host, &id, &answers).await,
        ["waiting", "declined"]
    );
}

#[tokio::test]
async fn everybody_answers_once_and_only_for_themselves() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = matter_of_three(&maija, "talkoot").await;
    let aino = host.sign_in(AINO).await;
    let first = aino.answer(&id, "approve").await;
    let counted = json!({ "answer": "approve", "at": "2026-11-21T10:15:00Z", "status": "waiting" });
    assert_eq!(first.json(), counted);
    let again = aino.answer(&id, "decline").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(again.json(), json!({ "error": "already-answered" }));
    // Neither a stranger nor the applicant has anything to answer.
    for other in [HELMI, MAIJA] {
        let answer = host.sign_in(other).await.answer(&id, "approve").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert_eq!(answer.json(), json!({ "error": "not-found" }));
    }
    let unknown = aino.answer("made-up", "approve").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let senseless = aino.answer(&id, "perhaps").await;
    assert_eq!(senseless.status, StatusCode::BAD_REQUEST);
    let parties = &maija.case(&id).await["parties"];
    assert_eq!(parties[0]["answer"], "approve", "the first answer stands");
}

#[tokio::test]
async fn a_party_sees_its_own_row_and_the_applicant_all_of_them() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = matter_of_three(&maija, "talkoot").await;
    let aino = host.sign_in(AINO).await;
    aino.answer(&id, "approve").await;
    let (at, nobody) = ("2026-11-21T10:15:00Z", Value::Null);
    let own = json!({ "name": "Aino Koivula", "asked": true, "answer": "approve", "at": at, "comments": [] });
    let mut expected = json!({
        "id": id, "service": "talkoot", "applicant": { "name": "Maija Lahtinen" },
        "summary": { "fi": "Pihatalkoot", "sv": "Gårdstalko", "en": "Yard party" },
        "deadline": "2026-12-05", "decision": "all", "status": "waiting",
        "mine": { "answer": "approve", "at": at, "comments": [] }, "parties": [own], "actions": [],
        "outcome": null,
    });
    assert_eq!(aino.case(&id).await, expected);
    expected["mine"] = Value::Null;
    expected["actions"] = json!(["withdraw", "remind"]);
    expected["parties"] = json!([
        own,
        { "name": "Erik Sandberg", "answer": nobody, "at": nobody, "asked": true, "comments": [] },
        { "name": "Leena Hakala", "answer": nobody, "at": nobody, "asked": true, "comments": [] },
    ]);
    assert_eq!(maija.case(&id).await, expected);
    let erik = host.sign_in(ERIK).await.case(&id).await;
    assert_eq!(
        erik["mine"],
        json!({ "answer": nobody, "at": nobody, "comments": [] })
    );
    assert_eq!(erik["parties"].as_array().expect("rows").len(), 1);
}

#[tokio::test]
async fn own_cases_are_listed_with_the_newest_first_and_strangers_find_nothing() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let first = maija.send_shared("talkoot", &[AINO.1]).await;
    host.let_pass(60);
    let second = maija.send_shared("salivuoro", &[AINO.1, ERIK.1]).await;
    maija.hand_in(&shared(&[])).await;
    for (person, expected) in [
        (MAIJA, vec![&second, &first]),
        (AINO, vec![&second, &first]),
        (ERIK, vec![&second]),
        (HELMI, vec![]),
    ] {
        let list = host.sign_in(person).await.ask("cases").await.json();
        let cases = list["cases"].as_array().expect("a list");
        let ids: Vec<_> = cases.iter().map(|case| case["id"].as_str()).collect();
        let expected: Vec<_> = expected.into_iter().map(|id| Some(&**id)).collect();
        assert_eq!(ids, expected, "{person:?}");
    }
    let stranger = host.sign_in(HELMI).await;
    let answer = stranger.ask(&format!("cases/{first}")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.json(), json!({ "error": "not-found" }));
    let nobody = host.get(&format!("/puolesta-api/cases/{first}")).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn whoever_holds_a_role_answers_for_the_organisation() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[ROVA]).await;
    let aino = host.sign_in(AINO).await.answer(&id, "approve").await;
    assert_eq!(aino.status, StatusCode::NOT_FOUND, "she has no role in it");
    let erik = host.sign_in(ERIK).await;
    assert_eq!(erik.case(&id).await["parties"][0]["name"], "Rova Oy");
    let answer = erik.answer(&id, "approve").await;
    assert_eq!(answer.json()["status"], "processing");
    let again = erik.answer(&id, "approve").await;
    assert_eq!(again.json(), json!({ "error": "already-answered" }));
}

#[tokio::test]
async fn an_organisation_answers_once_whoever_speaks_for_it() {
    let host = Host::start().await;
    sqlx::query("INSERT INTO register_roles VALUES ('rova', 'helmi-jarvinen', 'NIMKO')")
        .execute(&mut host.registers().await)
        .await
        .expect("another role holder");
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[ROVA, AINO.1]).await;
    let helmi = host.sign_in(HELMI).await;
    assert_eq!(
        helmi.answer(&id, "approve").await.status,
        StatusCode::CREATED
    );
    let erik = host.sign_in(ERIK).await;
    assert_eq!(erik.case(&id).await["mine"]["answer"], "approve");
    let again = erik.answer(&id, "decline").await;
    assert_eq!(again.json(), json!({ "error": "already-answered" }));
    assert_eq!(maija.case(&id).await["status"], "waiting");
}

#[tokio::test]
async fn who_is_a_party_and_speaks_for_another_answers_for_both_at_once() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[ROVA, ERIK.1]).await;
    let erik = host.sign_in(ERIK).await;
    assert_eq!(
        erik.case(&id).await["parties"]
            .as_array()
            .expect("rows")
            .len(),
        2
    );
    assert_eq!(
        erik.answer(&id, "approve").await.json()["status"],
        "processing"
    );
    let parties = &maija.case(&id).await["parties"];
    assert_eq!(parties[0]["answer"], "approve");
    assert_eq!(parties[1]["answer"], "approve");
}
