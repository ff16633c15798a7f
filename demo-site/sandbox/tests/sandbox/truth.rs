//! What is said is what happens: names, typed codes, addresses, who is asked, what is sent twice.

use crate::support::{
    AINO, ERIK, HELMI, Host, MAIJA, NOBODY, NON_DISCLOSED, Person, ROVA, encoded, shared,
};
use axum::http::StatusCode;
use serde_json::{Value, json};

/// A shared matter of `talkoot` with these parties.
fn of(parties: &[Value]) -> Value {
    let mut value = shared(parties);
    value["service"] = json!("talkoot");
    value
}

fn typed(code: &str) -> Value {
    json!({
        "kind": "person", "ref": null, "personalIdentityCode": code, "name": "Anna Esimerkki",
        "phone": "+358401234567", "email": null, "channel": "sms", "source": "typed",
    })
}

async fn count(host: &Host, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql)
        .fetch_one(&mut host.database().await)
        .await
        .expect("a count")
}

#[tokio::test]
async fn a_found_party_keeps_the_register_s_name_whatever_is_written_over_it() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for edited in [true, false] {
        let mut aino = maija.found("talkoot", AINO.1).await;
        aino["name"] = json!("Somebody Else");
        aino["edited"] = json!(edited);
        let id = maija.accepted(&of(&[aino])).await;
        let (name, added): (String, Option<String>) =
            sqlx::query_as("SELECT name, added_name FROM case_parties WHERE case_id = $1")
                .bind(&id)
                .fetch_one(&mut host.database().await)
                .await
                .expect("a party");
        assert_eq!(
            (name.as_str(), added.as_deref()),
            ("Aino Koivula", Some("Somebody Else")),
            "edited: {edited}"
        );
        let official = host.official().await;
        let desk = official.get(&format!("/virkailija?case={id}")).await.text();
        assert!(desk.contains("Aino Koivula (lähettäjä kirjoitti: Somebody Else)"));
        let seen = host.sign_in(AINO).await.case(&id).await;
        assert_eq!(seen["parties"][0]["name"], "Aino Koivula");
    }
}

/// Everything that the applicant can read of a form with this one typed party, without its id.
async fn told_of_typed(host: &Host, code: &str) -> String {
    let maija = host.sign_in(MAIJA).await;
    let answer = maija.hand_in(&of(&[typed(code)])).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let id = answer.json()["id"].as_str().expect("an id").to_owned();
    let pages = [
        answer.text(),
        maija.case(&id).await.to_string(),
        maija.get(&format!("/asiat/{id}")).await.text(),
        maija.get(&format!("/hakemus/{id}")).await.text(),
    ];
    pages.concat().replace(&id, "ID").replace(code, "CODE")
}

#[tokio::test]
async fn a_typed_code_tells_nothing_and_costs_a_look_up() {
    let host = Host::start().await;
    let known = told_of_typed(&host, AINO.1).await;
    assert!(known.contains("\"status\":\"manual\"") && known.contains("Anna Esimerkki"));
    for code in [NOBODY, NON_DISCLOSED.1, MAIJA.1] {
        let start = &code[..6];
        let told = told_of_typed(&host, code).await;
        let known = known.replace(&AINO.1[..6], start);
        assert_eq!(told, known, "one answer for all");
    }
    assert_eq!(count(&host, "SELECT COUNT(*) FROM look_ups").await, 4);
    let names: Vec<Option<String>> =
        sqlx::query_scalar("SELECT registered_name FROM case_parties ORDER BY registered_name IS NOT NULL, registered_name")
            .fetch_all(&mut host.database().await)
            .await
            .expect("names");
    let told = |name: &str| Some(name.to_owned());
    let expected = [None, None, told("Aino Koivula"), told("Maija Lahtinen")];
    assert_eq!(names, expected, "officials see whom a code stands for");
    let aino = host.sign_in(AINO).await.ask("cases").await;
    assert_eq!(
        aino.json(),
        json!({ "cases": [], "next": null }),
        "only officials follow it"
    );
}

#[tokio::test]
async fn doubles_of_a_typed_code_are_an_official_s_to_see() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let aino = maija.found("talkoot", AINO.1).await;
    let answer = maija.hand_in(&of(&[aino, typed(AINO.1)])).await;
    assert_eq!(answer.json()["status"], "manual", "{}", answer.text());
}

#[tokio::test]
async fn typed_codes_are_not_looked_up_beyond_the_limit() {
    let host = Host::start_with(|configuration| configuration.gateway.look_ups.limit = 1).await;
    let maija = host.sign_in(MAIJA).await;
    for _ in 0..2 {
        let answer = maija.hand_in(&of(&[typed(AINO.1)])).await;
        assert_eq!(answer.status, StatusCode::CREATED, "the form is taken in");
    }
    let sql = "SELECT COUNT(registered_name) FROM case_parties";
    assert_eq!(count(&host, sql).await, 1);
}

#[tokio::test]
async fn only_who_may_sign_answers_for_an_organisation() {
    let host = Host::start().await;
    sqlx::query("INSERT INTO register_roles VALUES ('rova', 'helmi-jarvinen', 'J')")
        .execute(&mut host.registers().await)
        .await
        .expect("a member of the board");
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[ROVA]).await;
    let helmi = host.sign_in(HELMI).await;
    assert_eq!(
        helmi.answer(&id, "approve").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        helmi.ask("cases").await.json(),
        json!({ "cases": [], "next": null })
    );
    // Erik is the only one who signs for it, and Helmi's role does not make her one more.
    let erik = host.sign_in(ERIK).await;
    let own = erik.send_shared("talkoot", &[ROVA]).await;
    assert_eq!(erik.case(&own).await["status"], "manual");
}

async fn id_of(person: &Person<'_>, key: Option<&str>, value: &Value) -> String {
    let answer = person.hand_in_as(key, value).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    answer.json()["id"].as_str().expect("an id").into()
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_one_matter() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let value = of(&[maija.found("talkoot", AINO.1).await]);
    let first = id_of(&maija, None, &value).await;
    assert_eq!(id_of(&maija, None, &value).await, first, "sent twice");
    let keyed = id_of(&maija, Some("form-1"), &value).await;
    assert_ne!(keyed, first, "a form with a key of its own");
    assert_eq!(id_of(&maija, Some("form-1"), &value).await, keyed);
    let asked = "SELECT COUNT(*) FROM outbox WHERE event = 'asked'";
    assert_eq!(count(&host, asked).await, 2, "each matter asks once");
    let other = maija.found("talkoot", ERIK.1).await;
    assert_ne!(id_of(&maija, None, &of(&[other])).await, first);
    let too_long = "k".repeat(201);
    let answer = maija.hand_in_as(Some(&too_long), &value).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_same_form_at_the_same_moment_is_one_matter() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let value = of(&[maija.found("talkoot", AINO.1).await]);
    let (one, two, three) = tokio::join!(
        id_of(&maija, None, &value),
        id_of(&maija, None, &value),
        id_of(&maija, None, &value),
    );
    assert_eq!((&one, &one), (&two, &three));
    assert_eq!(count(&host, "SELECT COUNT(*) FROM cases").await, 1);
}

#[tokio::test]
async fn a_refused_form_leaves_nothing_but_its_reasons() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let body = format!("osoite=Kuja+1&puolesta={}", encoded(&of(&[]).to_string()));
    let kind = "application/x-www-form-urlencoded";
    let answer = maija
        .post_form("/palvelut/talkoot/hakemus", kind, body)
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (fields, value, reasons): (String, Option<String>, String) =
        sqlx::query_as("SELECT form_fields, value, refusals FROM cases")
            .fetch_one(&mut host.database().await)
            .await
            .expect("a refusal");
    assert_eq!((fields.as_str(), value), ("[]", None));
    assert!(reasons.contains("too-few-parties"));
}

#[tokio::test]
async fn whoever_is_not_asked_has_not_failed_to_answer() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let aino = maija.found("talkoot", AINO.1).await;
    let manual = maija.accepted(&of(&[aino, typed(NOBODY)])).await;
    let page = maija.get(&format!("/asiat/{manual}")).await.text();
    assert!(!page.contains("ei ole vastannut"));
    assert!(page.contains("Aino Koivula: emme ole pyytäneet vastausta, virkailija hoitaa"));
    assert_eq!(maija.case(&manual).await["parties"][0]["asked"], false);
    let waiting = maija.send_shared("talkoot", &[AINO.1]).await;
    let page = maija.get(&format!("/asiat/{waiting}")).await.text();
    assert!(page.contains("Aino Koivula: ei ole vastannut"));
    assert_eq!(maija.case(&waiting).await["parties"][0]["asked"], true);
}

/// Receiver and event of each message about the case.
async fn told(host: &Host, id: &str) -> Vec<(String, String)> {
    sqlx::query_as("SELECT receiver, event FROM outbox WHERE case_id = $1 ORDER BY number")
        .bind(id)
        .fetch_all(&mut host.database().await)
        .await
        .expect("messages")
}

#[tokio::test]
async fn an_applicant_hears_at_once_that_an_official_takes_it_from_here() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.accepted(&of(&[typed(NOBODY)])).await;
    assert_eq!(
        told(&host, &id).await,
        [("applicant".to_owned(), "manual".to_owned())]
    );
    host.decide(&id, &json!({ "text": "Ei." })).await;
    let decided = ("applicant".to_owned(), "decided".to_owned());
    assert_eq!(
        told(&host, &id).await[1..],
        [decided],
        "nothing goes to a number that nobody has confirmed"
    );
}

#[tokio::test]
async fn a_non_disclosed_applicant_s_name_goes_to_nobody() {
    let host = Host::start().await;
    let johanna = host.sign_in(NON_DISCLOSED).await;
    let id = johanna.send_shared("talkoot", &[AINO.1]).await;
    assert_eq!(johanna.case(&id).await["status"], "manual");
    let guarded = [("applicant".to_owned(), "guarded".to_owned())];
    assert_eq!(told(&host, &id).await, guarded);
    let aino = host.sign_in(AINO).await.ask("cases").await;
    assert_eq!(aino.json(), json!({ "cases": [], "next": null }));
}

#[tokio::test]
async fn a_message_says_first_from_whom_it_is() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    maija.send_shared("talkoot", &[AINO.1, ERIK.1]).await;
    let messages: Vec<(String, String, String)> =
        sqlx::query_as("SELECT channel, subject, text FROM outbox ORDER BY number")
            .fetch_all(&mut host.database().await)
            .await
            .expect("messages");
    assert_eq!(messages.len(), 2);
    for (channel, subject, text) in messages {
        assert!(subject.starts_with("Esimerkkilä: "), "{subject}");
        assert_eq!(
            text.starts_with("Esimerkkilä: "),
            channel == "sms",
            "{text}"
        );
    }
}
