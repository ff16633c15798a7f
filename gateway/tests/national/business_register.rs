//! The business register: found, not found, failing, and asked no more than is everybody's due.

use crate::host::{FAULTS, Host, MAIJA, Person, ROVA, Unusual};
use axum::http::StatusCode;
use puolesta_simulators::Fault;
use serde_json::json;

/// A business id that the register does not have: an association's, say.
const CLUB: &str = "2077474-0";

async fn look_up(person: &Person<'_>, id: &str) -> StatusCode {
    let question = json!({ "service": "avustus", "businessId": id });
    let answer = person.call("organisations/lookup", &question).await;
    if answer.status == StatusCode::OK {
        assert_eq!(answer.json()["party"]["name"], "Rova Oy");
    }
    answer.status
}

#[tokio::test]
async fn a_name_is_kept_for_a_day() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    for _ in 0..3 {
        assert_eq!(look_up(&maija, ROVA).await, StatusCode::OK);
    }
    assert_eq!(host.register.control.received().len(), 1);
    host.let_pass(24 * 60 * 60);
    let maija = host.hand_over(Some(MAIJA)).await;
    assert_eq!(look_up(&maija, ROVA).await, StatusCode::OK);
    assert_eq!(host.register.control.received().len(), 2);
}

#[tokio::test]
async fn who_is_not_in_it_is_typed() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    assert_eq!(look_up(&maija, CLUB).await, StatusCode::NOT_FOUND);
    host.register
        .control
        .fail("/companies", Fault::Status(404), 1);
    assert_eq!(look_up(&maija, CLUB).await, StatusCode::NOT_FOUND);
    assert_eq!(
        look_up(&maija, ROVA).await,
        StatusCode::OK,
        "404 is no failure"
    );
}

#[tokio::test]
async fn while_it_fails_organisations_are_typed_and_it_is_left_alone_for_a_minute() {
    for fault in FAULTS {
        let host = Host::start().await;
        let maija = host.hand_over(Some(MAIJA)).await;
        host.register.control.fail("/companies", fault, 1);
        let status = look_up(&maija, ROVA).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{fault:?}");
        if fault != Fault::OtherShape {
            look_up(&maija, ROVA).await;
            let calls = host.register.control.received().len();
            assert_eq!(calls, 1, "{fault:?}");
            host.let_pass(60);
        }
        assert_eq!(look_up(&maija, ROVA).await, StatusCode::OK, "{fault:?}");
    }
}

#[tokio::test]
async fn what_was_known_is_told_while_it_fails() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    assert_eq!(look_up(&maija, ROVA).await, StatusCode::OK);
    host.let_pass(2 * 24 * 60 * 60);
    host.register
        .control
        .fail("/companies", Fault::Status(503), 1);
    let maija = host.hand_over(Some(MAIJA)).await;
    assert_eq!(look_up(&maija, ROVA).await, StatusCode::OK);
    assert_eq!(host.register.control.received().len(), 2);
}

#[tokio::test]
async fn it_is_asked_no_more_often_than_was_set() {
    let host = Host::start_with(Unusual {
        calls_a_minute: 2,
        ..Unusual::default()
    })
    .await;
    let maija = host.hand_over(Some(MAIJA)).await;
    for _ in 0..3 {
        assert_eq!(look_up(&maija, CLUB).await, StatusCode::NOT_FOUND);
    }
    assert_eq!(host.register.control.received().len(), 2);
    host.let_pass(60);
    assert_eq!(look_up(&maija, CLUB).await, StatusCode::NOT_FOUND);
    assert_eq!(host.register.control.received().len(), 3);
}

#[tokio::test]
async fn it_hears_the_business_id_and_nothing_of_whoever_asks() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    look_up(&maija, ROVA).await;
    let received = host.register.control.received();
    let expected = format!("/opendata-ytj-api/v3/companies?businessId={ROVA}");
    assert_eq!(received[0].path, expected);
    for name in ["cookie", "authorization", "x-request-id"] {
        assert!(!received[0].headers.contains_key(name), "{name}");
    }
}
