//! Matters in which not everybody can be asked: an official sees to them, and only the applicant is told.

use crate::support::{
    AINO, ERIK, Host, KAARLO, MAIJA, NOBODY, NOEL, NON_DISCLOSED, Person, ROVA, shared,
};
use axum::http::StatusCode;
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
    let child = maija.found("talkoot", NOEL.1).await;
    let unregistered = json!({ "kind": "estate", "ref": null, "name": "Pesä", "source": "typed" });
    for (who, party) in [
        ("in no register", typed(NOBODY)),
        ("non-disclosed, like unknown", typed(NON_DISCLOSED.1)),
        ("somebody else's child", child),
        ("an estate for which nobody speaks", estate),
        ("an estate without business id", unregistered),
    ] {
        let mut value = shared(&[aino.clone(), party]);
        value["service"] = json!("talkoot");
        let id = maija.accepted(&value).await;
        assert_eq!(
            status_and_messages(&host, &id).await,
            ("manual".into(), 1),
            "{who}: only the applicant hears of it"
        );
    }
    let erik = host.sign_in(ERIK).await;
    let id = erik.send_shared("talkoot", &[ROVA]).await;
    let only_himself = status_and_messages(&host, &id).await;
    assert_eq!(
        only_himself,
        ("manual".into(), 1),
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

/// Maija's matter about Elsa, with this word on the list and these parties.
fn about_elsa(list: &str, parties: &[Value]) -> Value {
    let mut value = shared(parties);
    value["service"] = json!("varhaiskasvatus");
    value["context"] = json!("elsa");
    value["partyList"] = json!(list);
    value
}

/// The parties that the register gives, as the value holds them.
async fn registered(person: &Person<'_>, service: &str, context: &str) -> Vec<Value> {
    let path = format!("services/{service}/parties?context={context}");
    let answer = person.ask(&path).await.json();
    let parties = answer["parties"].as_array().expect("parties").iter();
    let party = |party: &Value| {
        json!({
            "kind": party["kind"], "ref": party["ref"], "name": party["name"],
            "source": "register",
        })
    };
    parties.map(party).collect()
}

#[tokio::test]
async fn a_disputed_list_is_for_an_official() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let petri = registered(&maija, "varhaiskasvatus", "elsa").await;
    let aino = maija.found("varhaiskasvatus", AINO.1).await;
    // Also where the register knows everybody by now: the applicant was told of an official.
    for (list, parties, status, messages) in [
        ("confirmed", petri.clone(), "waiting", 1),
        ("incomplete", petri.clone(), "manual", 1),
        ("incomplete", vec![aino.clone()], "manual", 1),
        ("disputed", petri.clone(), "manual", 1),
        ("disputed", vec![petri[0].clone(), aino], "manual", 1),
    ] {
        let id = maija.accepted(&about_elsa(list, &parties)).await;
        let expected = (status.to_owned(), messages);
        assert_eq!(
            status_and_messages(&host, &id).await,
            expected,
            "{list} {parties:?}"
        );
    }
}

#[tokio::test]
async fn a_confirmed_list_that_is_not_the_register_s_is_refused() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let petri = registered(&maija, "varhaiskasvatus", "elsa").await;
    let mut aino = maija.found("varhaiskasvatus", AINO.1).await;
    aino["source"] = json!("register");
    let mut other_child = about_elsa("confirmed", &petri);
    other_child["context"] = json!("noel");
    for (what, value) in [
        (
            "somebody else instead",
            about_elsa("confirmed", &[aino.clone()]),
        ),
        (
            "one more",
            about_elsa("confirmed", &[petri[0].clone(), aino]),
        ),
        ("another's child", other_child),
    ] {
        let answer = maija.hand_in(&value).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert_eq!(
            answer.json()["reasons"],
            json!([{ "what": "party-list" }]),
            "{what}"
        );
    }
}

#[tokio::test]
async fn an_incomplete_list_goes_on_where_nobody_is_waited_for() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let owners = registered(&maija, "rajankaynti", "kiinteisto-2").await;
    for (list, parties, status) in [
        ("incomplete", &owners[..], Some("processing")),
        ("incomplete", &owners[..1], Some("manual")),
        ("confirmed", &owners[..], None),
    ] {
        let mut value = shared(parties);
        value["service"] = json!("rajankaynti");
        value["procedure"] = json!("notice");
        value["context"] = json!("kiinteisto-2");
        value["partyList"] = json!(list);
        let answer = maija.hand_in(&value).await.json();
        assert_eq!(answer["status"].as_str(), status, "{answer}");
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
    assert_eq!(status_and_messages(&host, &id).await, ("manual".into(), 1));
    assert_eq!(maija.case(&id).await["parties"], json!([]));
    let aino = host.sign_in(AINO).await.ask("cases").await;
    assert_eq!(aino.json(), json!({ "cases": [], "next": null }));
}

#[tokio::test]
async fn a_widget_that_was_down_may_name_a_service_that_is_none() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for (named, service, summary) in [
        ("talkoot", "talkoot", "Pihatalkoot"),
        ("gone", "gone", "gone"),
        ("<b>", "unknown", "unknown"),
    ] {
        let mut value = shared(&[]);
        value["status"] = json!("unavailable");
        value["service"] = json!(named);
        let case = maija.case(&maija.accepted(&value).await).await;
        assert_eq!(
            (&case["service"], &case["summary"]["fi"]),
            (&json!(service), &json!(summary))
        );
    }
}
