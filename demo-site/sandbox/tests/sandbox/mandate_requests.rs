//! Asking for a mandate from the form.

use crate::support::{AINO, ELSA, ERIK, Host, HttpAnswer, MAIJA, Person, ROVA};
use axum::http::StatusCode;
use serde_json::{Value, json};

pub(crate) const GRANTS: &str = "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen";
pub(crate) const HEALTH: &str = "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito";
const RETIRED: &str = "http://valtuusrekisteri.suomi.fi/koulu_tai_tutkintotodistuksen_tilaaminen";

pub(crate) async fn ask(person: &Person<'_>, service: &str, code: &str, theme: &str) -> HttpAnswer {
    let reference = person.found(service, code).await["ref"].clone();
    let wish = json!({ "service": service, "principals": [reference], "theme": theme });
    person.call("mandates/requests", &wish).await
}

pub(crate) async fn status(person: &Person<'_>, service: &str, code: &str) -> Value {
    let reference = person.found(service, code).await["ref"].clone();
    let question = json!({ "service": service, "principals": [reference] });
    let answer = person.call("mandates/check", &question).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.json()["mandates"][0]["status"].take()
}

#[tokio::test]
async fn a_request_waits_and_asking_again_is_the_same_request() {
    let host = Host::start().await;
    let erik = host.sign_in(ERIK).await;
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "not-granted");
    for _ in 0..2 {
        let answer = ask(&erik, "ajanvaraus", AINO.1, HEALTH).await;
        assert_eq!(answer.status, StatusCode::CREATED);
        assert_eq!(answer.json()["status"], "requested");
    }
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "requested");
    let rows: Vec<(String, String, String, String)> =
        sqlx::query_as("SELECT assignee_id, principal_id, theme, state FROM mandate_requests")
            .fetch_all(&mut host.registers().await)
            .await
            .expect("requests");
    let row = (
        ERIK.0.into(),
        AINO.0.into(),
        HEALTH.into(),
        "waiting".into(),
    );
    assert_eq!(rows, vec![row]);
}

#[tokio::test]
async fn only_what_the_service_asks_for_can_be_requested() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for (service, principal, theme) in [
        ("avustus", ROVA, HEALTH),
        ("avustus", ROVA, "http://valtuusrekisteri.suomi.fi/made_up"),
        ("yhtion-hakemus", ROVA, RETIRED),
        // This mandate is an organisation's to give.
        ("yhtion-hakemus", AINO.1, GRANTS),
        // Nobody asks a child for a mandate.
        ("ajanvaraus", ELSA.1, HEALTH),
    ] {
        let answer = ask(&maija, service, principal, theme).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{service} {theme}");
        assert_eq!(answer.json(), json!({ "error": "bad-request" }));
    }
    let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM mandate_requests")
        .fetch_one(&mut host.registers().await)
        .await
        .expect("a count");
    assert_eq!(count, 0);
}

#[tokio::test]
async fn a_minor_cannot_request() {
    let host = Host::start().await;
    // No minor gets a session by signing in, so this one is made by force.
    let minor = host.sign_in(ERIK).await;
    let club = minor.found("avustus", ROVA).await["ref"].clone();
    sqlx::query("UPDATE sessions SET person_id = $1")
        .bind(ELSA.0)
        .execute(&mut host.database().await)
        .await
        .expect("a minor's session");
    let wish = json!({ "service": "avustus", "principals": [club], "theme": GRANTS });
    let answer = minor.call("mandates/requests", &wish).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn references_of_others_cannot_be_asked() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let erik = host.sign_in(ERIK).await;
    let reference = maija.found("avustus", ROVA).await["ref"].clone();
    let wish = json!({ "service": "avustus", "principals": [reference], "theme": GRANTS });
    let answer = erik.call("mandates/requests", &wish).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
