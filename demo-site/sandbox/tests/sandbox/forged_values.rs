//! Forms that somebody has changed by hand, as they arrive at the vendor's back end: refused with a
//! reason, and nothing of them is valid anywhere.

use crate::support::{AINO, ERIK, Host, MAIJA, Person, ROVA, on_behalf, shared};
use axum::http::StatusCode;
use serde_json::{Value, json};

/// Sends the form of a service as a browser does, with this value in the widget's field. What the form says
/// of its service counts for nothing.
async fn send(person: &Person<'_>, service: &str, value: &str) -> crate::support::Answer {
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"service\"\r\n\r\navustus\r\n\
         --x\r\nContent-Disposition: form-data; name=\"puolesta\"\r\n\r\n{value}\r\n--x--\r\n"
    );
    let kind = "multipart/form-data; boundary=x";
    let action = format!("/palvelut/{service}/hakemus");
    person.post_form(&action, kind, body).await
}

/// Demands that the form was refused for this reason, and that nothing came of it.
async fn assert_refused(person: &Person<'_>, host: &Host, form: (&str, &str), reason: &str) {
    let (service, value) = form;
    let page = send(person, service, value).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{reason}");
    let mark = format!("data-reason=\"{reason}\"");
    assert!(page.text().contains(&mark), "{reason}: {}", page.text());
    let left: (i64, i64, i64) = sqlx::query_as(
        "SELECT (SELECT COUNT(*) FROM cases WHERE status <> 'refused' OR value IS NOT NULL), \
         (SELECT COUNT(*) FROM case_parties), (SELECT COUNT(*) FROM outbox)",
    )
    .fetch_one(&mut host.database().await)
    .await
    .expect("counts");
    assert_eq!(left, (0, 0, 0), "{reason}");
    assert_eq!(
        person.ask("cases").await.json(),
        json!({ "cases": [], "next": null })
    );
}

fn of(service: &str, parties: &[Value]) -> Value {
    let mut value = shared(parties);
    value["service"] = json!(service);
    value
}

#[tokio::test]
async fn a_reference_of_another_session_is_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let value = of("talkoot", &[maija.found("talkoot", AINO.1).await]).to_string();
    let erik = host.sign_in(ERIK).await;
    assert_refused(&erik, &host, ("talkoot", &value), "party-unknown").await;
}

#[tokio::test]
async fn an_invented_mandate_is_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let value = on_behalf(&maija.found("avustus", ROVA).await).to_string();
    assert_refused(&maija, &host, ("avustus", &value), "mandate-not-granted").await;
}

#[tokio::test]
async fn too_few_parties_are_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let value = of("talkoot", &[]).to_string();
    assert_refused(&maija, &host, ("talkoot", &value), "too-few-parties").await;
}

#[tokio::test]
async fn a_megabyte_is_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut value = of("talkoot", &[maija.found("talkoot", AINO.1).await]);
    value["parties"][0]["name"] = json!("x".repeat(1024 * 1024));
    let value = value.to_string();
    assert_refused(&maija, &host, ("talkoot", &value), "too-large").await;
}

#[tokio::test]
async fn a_value_for_another_service_is_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let value = of("talkoot", &[maija.found("talkoot", AINO.1).await]).to_string();
    assert_refused(&maija, &host, ("salivuoro", &value), "other-service").await;
    // A party that was looked up for one service is nobody in another.
    let value = value.replace("talkoot", "salivuoro");
    assert_refused(&maija, &host, ("salivuoro", &value), "party-unknown").await;
}
