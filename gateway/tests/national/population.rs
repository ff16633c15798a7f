//! The population register: who is found, who is not, and how it fails.

use crate::host::{AINO, APPOINTMENT, ELSA, FAULTS, Host, MAIJA, Person, SAMIR, Unusual, pair};
use axum::http::StatusCode;
use serde_json::{Value, json};

/// Test codes of residents of whom nothing is told, and of nobody.
const NON_DISCLOSED: &str = "010594Y9021";
const HIDDEN: &str = "010594Y9032";
const DEAD: &str = "131052-9993";
const CHANGED: &str = "020594X903P";
const NOBODY: &str = "020594X902N";

async fn look_up(person: &Person<'_>, code: &str) -> (StatusCode, Value) {
    let question = json!({ "service": APPOINTMENT, "personalIdentityCode": code });
    let answer = person.call("parties/lookup", &question).await;
    (answer.status, answer.json())
}

#[tokio::test]
async fn who_is_found_can_be_acted_for_after_a_choice_in_suomi_fi() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    let (status, found) = look_up(&maija, AINO).await;
    assert_eq!(status, StatusCode::OK, "{found}");
    assert_eq!(found["party"]["name"], "Aino Koivula");
    assert_eq!(found["party"]["kind"], "person");
    let question = json!({ "service": APPOINTMENT, "principals": [found["party"]["ref"]] });
    let answer = maija.call("mandates/check", &question).await.json();
    assert!(answer["redirect"].is_string(), "{answer}");
    maija.acts_for(APPOINTMENT, "aino").await;
    let answer = maija.call("mandates/check", &question).await.json();
    assert_eq!(answer["mandates"][0]["status"], "granted", "{answer}");
    let offered = maija.offered(APPOINTMENT).await;
    assert_eq!(offered, pair("Aino Koivula", "mandate"));
}

#[tokio::test]
async fn a_child_is_told_from_an_adult_and_oneself_is_told() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    let (_, found) = look_up(&maija, ELSA).await;
    assert_eq!(found["party"]["kind"], "child", "{found}");
    let (status, told) = look_up(&maija, MAIJA).await;
    assert_eq!(
        (status, told),
        (StatusCode::CONFLICT, json!({ "error": "self" }))
    );
}

#[tokio::test]
async fn there_is_one_answer_for_all_of_whom_nothing_is_told() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    for code in [NOBODY, NON_DISCLOSED, HIDDEN, DEAD, CHANGED] {
        let (status, told) = look_up(&maija, code).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{code}");
        assert_eq!(told, json!({ "error": "not-found" }), "{code}");
    }
    let known = host.count("SELECT COUNT(*) FROM known_persons").await;
    assert_eq!(known, 1, "nobody but Maija");
}

#[tokio::test]
async fn at_every_fault_the_widget_hears_that_it_may_try_again() {
    for fault in FAULTS {
        let host = Host::start().await;
        let maija = host.hand_over(Some(MAIJA)).await;
        host.population.control.fail("/", fault, 1);
        let question = json!({ "service": APPOINTMENT, "personalIdentityCode": AINO });
        let answer = maija.call("parties/lookup", &question).await;
        assert_eq!(
            answer.status,
            StatusCode::INTERNAL_SERVER_ERROR,
            "{fault:?}"
        );
        assert_eq!(answer.header("retry-after"), Some("30"), "{fault:?}");
        assert_eq!(
            answer.json(),
            json!({ "error": "server-error" }),
            "{fault:?}"
        );
        let (status, _) = look_up(&maija, AINO).await;
        assert_eq!(status, StatusCode::OK, "{fault:?}");
    }
}

#[tokio::test]
async fn what_the_permit_does_not_cover_is_this_side_s_failure() {
    for (user, password, product) in [
        ("another", "salasana", "PERUSSANOMA 3"),
        ("kunta", "another", "PERUSSANOMA 3"),
        ("kunta", "salasana", "ANOTHER"),
    ] {
        let host = Host::start_with(Unusual {
            permit: [user, password, product],
            ..Unusual::default()
        })
        .await;
        let maija = host.hand_over(Some(MAIJA)).await;
        let (status, _) = look_up(&maija, AINO).await;
        assert_eq!(
            status,
            StatusCode::INTERNAL_SERVER_ERROR,
            "{user} {product}"
        );
    }
}

#[tokio::test]
async fn a_code_goes_in_the_body_alone_and_is_asked_for_when_it_is_looked_up() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    look_up(&maija, SAMIR).await;
    let received = host.population.control.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].path, "/");
    let body = String::from_utf8(received[0].body.to_vec()).expect("text");
    assert_eq!(body.matches(SAMIR).count(), 1);
    assert!(!body.contains(MAIJA), "not who asks");
    for value in received[0].headers.values() {
        assert!(!value.to_str().expect("text").contains(SAMIR));
    }
}
