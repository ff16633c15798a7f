//! Looking up persons and organisations: what is told, what is not, how often.

use crate::support::{
    AINO, ERIK, HELMI, Host, HttpAnswer, KAARLO, MAIJA, NOBODY, NON_DISCLOSED, Person, ROVA,
    YOUTH_CLUB,
};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const SERVICE: &str = "rakentamislupa";

#[tokio::test]
async fn a_found_person_has_a_name_and_masked_contact_details() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let answer = maija.look_up(SERVICE, " 100871-998d ").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let mut party = answer.json()["party"].take();
    let reference = party["ref"].take();
    let reference = reference.as_str().expect("a reference");
    assert!(
        reference.starts_with("p_") && reference.len() >= 2 + 22,
        "128 bits or more"
    );
    assert_eq!(
        party,
        json!({
            "ref": null, "kind": "person", "name": "Aino Koivula", "phone": "+358 ** *** 4111",
            "email": "a***@example.fi", "channels": ["suomi-fi", "sms", "email"], "channel": "sms",
        })
    );
}

#[tokio::test]
async fn what_a_person_does_not_have_is_left_out() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut party = maija.look_up(SERVICE, KAARLO.1).await.json()["party"].take();
    party["ref"].take();
    assert_eq!(
        party,
        json!({
            "ref": null, "kind": "person", "name": "Kaarlo Mäkelä", "channels": ["suomi-fi"],
            "channel": "paper",
        })
    );
}

#[tokio::test]
async fn a_found_organisation_has_a_name() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut party = maija.look_up_organisation(SERVICE, ROVA).await.json()["party"].take();
    party["ref"].take();
    assert_eq!(
        party,
        json!({ "ref": null, "kind": "organisation", "name": "Rova Oy" })
    );
    let unknown = maija.look_up_organisation(SERVICE, "1572860-0").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

/// Status, headers and body: everything that tells one answer from another.
fn everything(answer: &HttpAnswer) -> (StatusCode, String, Vec<u8>) {
    let mut headers = answer.headers.clone();
    headers
        .remove("x-request-id")
        .expect("another one for each request");
    let headers = format!("{headers:?}");
    (answer.status, headers, answer.body.clone())
}

async fn look_up_with_name(person: &Person<'_>, code: &str, last_name: Option<&str>) -> HttpAnswer {
    let question = json!({
        "service": "tontti", "personalIdentityCode": code, "lastName": last_name,
    });
    person.call("parties/lookup", &question).await
}

#[tokio::test]
async fn everybody_who_is_not_found_gets_one_answer_at_one_time() {
    let beat = Duration::from_millis(200);
    let host = Host::start_with(|configuration| configuration.gateway.look_ups.beat = beat).await;
    let maija = host.sign_in(MAIJA).await;
    let mut answers = Vec::new();
    for (code, last_name) in [
        (NOBODY, Some("Koivula")),
        (NON_DISCLOSED.1, Some("Salmela")),
        (AINO.1, Some("Lahtinen")),
        (AINO.1, None),
    ] {
        let start = Instant::now();
        answers.push(everything(
            &look_up_with_name(&maija, code, last_name).await,
        ));
        assert!(start.elapsed() >= beat, "no answer leaves before its beat");
    }
    assert_eq!(answers[0].0, StatusCode::NOT_FOUND);
    assert_eq!(answers[0].2, br#"{"error":"not-found"}"#);
    assert!(answers.iter().all(|answer| *answer == answers[0]));
}

#[tokio::test]
async fn the_right_last_name_is_found_however_it_is_typed() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for name in ["Mäkelä", " makela "] {
        let answer = look_up_with_name(&maija, KAARLO.1, Some(name)).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}");
    }
}

#[tokio::test]
async fn a_wrong_last_name_counts_also_where_none_is_needed() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let question = json!({
        "service": SERVICE, "personalIdentityCode": AINO.1, "lastName": "Lahtinen",
    });
    let answer = maija.call("parties/lookup", &question).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_cannot_look_up_oneself() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let answer = maija.look_up(SERVICE, MAIJA.1).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_eq!(answer.json(), json!({ "error": "self" }));
}

#[tokio::test]
async fn the_separator_tells_two_people_apart() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let name = async |code| maija.look_up(SERVICE, code).await.json()["party"]["name"].clone();
    assert_eq!(name("100190-999P").await, "Anna Virtala");
    assert_eq!(name("100190Y999P").await, "Anni Rantala");
}

#[tokio::test]
async fn references_stay_the_same_and_belong_to_session_and_service() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let erik = host.sign_in(ERIK).await;
    let reference = async |person: &Person<'_>, service: &str| {
        person.look_up(service, AINO.1).await.json()["party"]["ref"].clone()
    };
    let first = reference(&maija, SERVICE).await;
    assert_eq!(
        reference(&maija, SERVICE).await,
        first,
        "the same at every look-up"
    );
    assert_ne!(
        reference(&maija, "jateastia").await,
        first,
        "another in another service"
    );
    assert_ne!(
        reference(&erik, SERVICE).await,
        first,
        "another in another session"
    );
}

#[tokio::test]
async fn look_ups_are_limited_hits_and_misses_alike() {
    let host = Host::start_with(|configuration| {
        configuration.gateway.look_ups.limit = 4;
        configuration.gateway.look_ups.window_seconds = 60;
    })
    .await;
    let maija = host.sign_in(MAIJA).await;
    assert_eq!(maija.look_up(SERVICE, AINO.1).await.status, StatusCode::OK);
    host.let_pass(20);
    assert_eq!(
        maija.look_up(SERVICE, NOBODY).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        maija.look_up(SERVICE, MAIJA.1).await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(
        maija.look_up_organisation(SERVICE, ROVA).await.status,
        StatusCode::OK
    );
    // Asking again while locked out does not lengthen the wait; another session does not shorten it.
    let again = host.sign_in(MAIJA).await;
    for person in [&maija, &again, &maija] {
        let answer = person.look_up(SERVICE, AINO.1).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(answer.json(), json!({ "error": "too-many-tries" }));
        assert_eq!(answer.header("retry-after"), Some("40"));
    }
    let organisation = maija.look_up_organisation(SERVICE, YOUTH_CLUB).await;
    assert_eq!(organisation.status, StatusCode::TOO_MANY_REQUESTS);
    let erik = host.sign_in(ERIK).await;
    assert_eq!(erik.look_up(SERVICE, AINO.1).await.status, StatusCode::OK);
    host.let_pass(40);
    assert_eq!(maija.look_up(SERVICE, AINO.1).await.status, StatusCode::OK);
    assert_eq!(
        maija.look_up(SERVICE, AINO.1).await.header("retry-after"),
        Some("20")
    );
}

#[tokio::test]
async fn look_ups_at_the_same_time_do_not_slip_through() {
    let host = Host::start_with(|configuration| configuration.gateway.look_ups.limit = 2).await;
    let maija = host.sign_in(MAIJA).await;
    let one = || maija.look_up(SERVICE, AINO.1);
    let answers = tokio::join!(one(), one(), one(), one(), one());
    let answers = [answers.0, answers.1, answers.2, answers.3, answers.4];
    let found = answers
        .iter()
        .filter(|answer| answer.status == StatusCode::OK);
    assert!(found.count() <= 2);
}

#[tokio::test]
async fn calls_without_session_header_or_sense_are_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let question = json!({ "service": SERVICE, "personalIdentityCode": AINO.1 }).to_string();
    for path in [
        "parties/lookup",
        "organisations/lookup",
        "mandates/check",
        "mandates/requests",
    ] {
        let post = || Request::post(format!("/puolesta-api/{path}"));
        let stranger = post()
            .header("x-puolesta", "1")
            .body(Body::from(question.clone()));
        let answer = host.send(stranger.expect("a request")).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        let elsewhere = post()
            .header(header::COOKIE, maija.cookie())
            .body(Body::from(question.clone()));
        let answer = host.send(elsewhere.expect("a request")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn malformed_questions_are_refused_and_cost_no_try() {
    let host = Host::start_with(|configuration| configuration.gateway.look_ups.limit = 1).await;
    let maija = host.sign_in(HELMI).await;
    let question = |service: &str, code: &str| {
        json!({ "service": service, "personalIdentityCode": code }).to_string()
    };
    for body in [
        "{".into(),
        "[]".into(),
        Value::Null.to_string(),
        question(SERVICE, "100871-998E"),
        question(SERVICE, "äääää1"),
        question("unknown", AINO.1),
        json!({ "service": SERVICE, "personalIdentityCode": AINO.1, "context": "a".repeat(201) })
            .to_string(),
    ] {
        let answer = maija.call_with_text("parties/lookup", body.clone()).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body}");
        assert_eq!(answer.json(), json!({ "error": "bad-request" }));
    }
    let large = question(SERVICE, &"1".repeat(65 * 1024));
    let answer = maija.call_with_text("parties/lookup", large).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let wrong_id = maija.look_up_organisation(SERVICE, "7019376-9").await;
    assert_eq!(wrong_id.status, StatusCode::BAD_REQUEST);
    assert_eq!(maija.look_up(SERVICE, AINO.1).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_not_offered_says_so() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for call in ["services/jateastia/principals", "services/avustus/parties"] {
        let answer = maija.get(&format!("/puolesta-api/{call}")).await;
        assert_eq!(answer.status, StatusCode::NOT_IMPLEMENTED);
        assert_eq!(answer.json(), json!({ "error": "not-offered" }));
    }
    assert_eq!(
        maija.get("/puolesta-api/elsewhere").await.status,
        StatusCode::NOT_FOUND
    );
    let wrong_method = maija.get("/puolesta-api/parties/lookup").await;
    assert_eq!(wrong_method.status, StatusCode::METHOD_NOT_ALLOWED);
}
