//! Matters in which not everybody can be asked: an official sees to them, and nobody is told yet.

use crate::support::{AINO, ELSA, ERIK, Host, KAARLO, MAIJA, NOBODY, NON_DISCLOSED, ROVA, shared};
use serde_json::{Value, json};

fn typed(code: &str) -> Value {
    json!({
        "kind": "person", "ref": null, "personalIdentityCode": code, "name": "Anna Esimerkki",
        "phone": "+358401234567", "email": null, "channel": "sms", "source": "typed",
    })
}

async fn status_and_messages(host: &Host, id: &str) -> (String, i64) {
    sqlx::query_as(
        "SELECT status, (SELECT COUNT(*) FROM outbox WHERE case_id = id) FROM cases WHERE id = $1",
    )
    .bind(id)
    .fetch_one(&mut host.database().await)
    .await
    .expect("a case")
}

#[tokio::test]
async fn parties_who_cannot_be_asked_are_for_an_official() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let aino = maija.found("talkoot", AINO.1).await;
    let estate = maija.found("talkoot", "0877830-0").await;
    let child = maija.found("talkoot", ELSA.1).await;
    let unregistered = json!({ "kind": "estate", "ref": null, "name": "Pesä", "source": "typed" });
    for (who, party) in [
        ("in no register", typed(NOBODY)),
        ("non-disclosed, like unknown", typed(NON_DISCLOSED.1)),
        ("a child", child),
        ("an estate for which nobody speaks", estate),
        ("an estate without business id", unregistered),
    ] {
        let mut value = shared(&[aino.clone(), party]);
        value["service"] = json!("talkoot");
        let id = maija.accepted(&value).await;
        assert_eq!(
            status_and_messages(&host, &id).await,
            ("manual".into(), 0),
            "{who}"
        );
    }
    let erik = host.sign_in(ERIK).await;
    let id = erik.send_shared("talkoot", &[ROVA]).await;
    let only_himself = status_and_messages(&host, &id).await;
    assert_eq!(
        only_himself,
        ("manual".into(), 0),
        "only the applicant speaks for it"
    );
}

#[tokio::test]
async fn a_person_who_is_written_to_on_paper_can_be_asked() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[KAARLO.1]).await;
    assert_eq!(status_and_messages(&host, &id).await, ("waiting".into(), 1));
}

#[tokio::test]
async fn a_disputed_or_incomplete_list_is_for_an_official() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut party = maija.found("muutto", AINO.1).await;
    party["source"] = json!("register");
    for (list, status) in [
        ("confirmed", "waiting"),
        ("disputed", "manual"),
        ("incomplete", "manual"),
    ] {
        let mut value = shared(std::slice::from_ref(&party));
        value["service"] = json!("muutto");
        value["partyList"] = json!(list);
        let id = maija.accepted(&value).await;
        assert_eq!(status_and_messages(&host, &id).await.0, status, "{list}");
    }
}

#[tokio::test]
async fn nobody_answers_a_manual_matter_and_the_official_decides_it() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut value = shared(&[maija.found("talkoot", AINO.1).await, typed(NOBODY)]);
    value["service"] = json!("talkoot");
    let id = maija.accepted(&value).await;
    let aino = host.sign_in(AINO).await;
    let answer = aino.answer(&id, "approve").await;
    assert_eq!(answer.json(), json!({ "error": "closed" }));
    let decision = host.decide(&id, &json!({ "text": "Hylätään." })).await;
    assert_eq!(decision.json(), json!({ "id": id, "status": "decided" }));
    assert_eq!(aino.case(&id).await["outcome"]["text"], "Hylätään.");
}

#[tokio::test]
async fn a_widget_that_was_down_names_nobody_whom_we_believe() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut value = shared(&[typed(AINO.1)]);
    value["status"] = json!("unavailable");
    let id = maija.accepted(&value).await;
    assert_eq!(status_and_messages(&host, &id).await, ("manual".into(), 0));
    assert_eq!(maija.case(&id).await["parties"], json!([]));
    let aino = host.sign_in(AINO).await.ask("cases").await;
    assert_eq!(aino.json(), json!({ "cases": [] }));
}
