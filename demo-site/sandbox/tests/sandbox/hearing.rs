//! A hearing: those who are told may comment until a day, nothing is decided before, and the matter waits
//! no longer.

use crate::support::{AINO, ERIK, Host, KAARLO, MAIJA, NOBODY, Person, ROVA, SECRET, shared};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use tokio::task::JoinSet;
use tower::ServiceExt;

const DAY: i64 = 24 * 60 * 60;
/// The last day of fourteen that begin on the day of the tests' clock.
const LAST_DAY: &str = "2026-12-05";

/// A form that names these neighbours; the id of its case.
async fn heard(person: &Person<'_>, codes: &[&str]) -> String {
    let mut parties = Vec::new();
    for code in codes {
        parties.push(person.found("naapurit", code).await);
    }
    person.accepted(&notice(&parties)).await
}

fn notice(parties: &[Value]) -> Value {
    let mut value = shared(parties);
    value["service"] = json!("naapurit");
    value["procedure"] = json!("notice");
    value
}

async fn comment(person: &Person<'_>, id: &str, text: &str) -> (StatusCode, Value) {
    let path = format!("cases/{id}/comments");
    let answer = person.call(&path, &json!({ "text": text })).await;
    (answer.status, answer.json())
}

async fn decide(host: &Host, id: &str) -> (StatusCode, Value) {
    let answer = host.decide(id, &json!({ "text": "Myönnetään." })).await;
    (answer.status, answer.json())
}

async fn messages(host: &Host, id: &str) -> Vec<(String, String, String)> {
    sqlx::query_as("SELECT event, receiver, text FROM outbox WHERE case_id = $1 ORDER BY number")
        .bind(id)
        .fetch_all(&mut host.database().await)
        .await
        .expect("messages")
}

async fn trail(host: &Host, id: &str) -> Vec<(String, Option<i64>)> {
    sqlx::query_as(
        "SELECT actor, position FROM audit_trail WHERE case_id = $1 AND what = 'commented' \
         ORDER BY number",
    )
    .bind(id)
    .fetch_all(&mut host.database().await)
    .await
    .expect("a trail")
}

fn closed() -> (StatusCode, Value) {
    (StatusCode::CONFLICT, json!({ "error": "closed" }))
}

#[tokio::test]
async fn the_heard_are_told_until_when_they_may_comment_and_how() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1, KAARLO.1, ROVA]).await;
    let told = messages(&host, &id).await;
    let events: Vec<(&str, &str)> = told
        .iter()
        .map(|(event, to, _)| (&**event, &**to))
        .collect();
    assert_eq!(events, [("heard", "0"), ("heard", "1"), ("heard", "2")]);
    for (_, receiver, text) in &told {
        assert!(text.contains("5.12.2026"), "{text}");
        assert!(!text.contains("Sinun ei tarvitse vastata"), "{text}");
        let is_letter = receiver == "1";
        assert_eq!(text.contains("postitse"), is_letter, "{text}");
        assert_eq!(
            text.contains("tunnistaudu ja kirjoita"),
            !is_letter,
            "{text}"
        );
    }
    let link = format!("/asiat/{id}?lang=fi");
    let (_, _, to_company) = &told[2];
    let address = to_company.split_whitespace().last().expect("a link");
    assert!(
        address.starts_with("http") && address.ends_with(&link),
        "{to_company}"
    );
}

#[tokio::test]
async fn a_comment_is_read_by_the_applicant_and_its_writer_alone() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1, ROVA]).await;
    let (aino, erik) = (host.sign_in(AINO).await, host.sign_in(ERIK).await);
    let seen = aino.case(&id).await;
    assert_eq!(seen["status"], "processing");
    assert_eq!(
        (&seen["deadline"], &seen["decision"]),
        (&json!(LAST_DAY), &Value::Null)
    );
    assert_eq!(seen["actions"], json!(["comment"]));
    assert_eq!(
        seen["mine"],
        json!({ "answer": null, "at": null, "comments": [] })
    );
    let kept = (StatusCode::CREATED, json!({ "at": "2026-11-21T10:15:00Z" }));
    assert_eq!(
        comment(&aino, &id, " Aita on\r\nliian korkea. ").await,
        kept
    );
    let said = json!([{ "text": "Aita on\nliian korkea.", "at": "2026-11-21T10:15:00Z" }]);
    assert_eq!(aino.case(&id).await["mine"]["comments"], said);
    assert_eq!(erik.case(&id).await["parties"][0]["comments"], json!([]));
    let own = maija.case(&id).await;
    assert_eq!(own["parties"][0]["comments"], said);
    assert_eq!(
        (&own["mine"], &own["actions"]),
        (&Value::Null, &json!(["withdraw"]))
    );
    let page = maija.get(&format!("/asiat/{id}")).await.text();
    assert!(
        page.contains("<blockquote>Aita on\nliian korkea.</blockquote>"),
        "{page}"
    );
    let others = erik.get(&format!("/asiat/{id}")).await.text();
    assert!(!others.contains("liian korkea"));
    let told = messages(&host, &id).await;
    let (event, receiver, text) = told.last().expect("a message");
    assert_eq!((&**event, &**receiver), ("commented", "applicant"));
    assert!(
        text.contains("Aino Koivula") && !text.contains("liian korkea"),
        "{text}"
    );
    assert_eq!(trail(&host, &id).await, [("party".to_owned(), Some(0))]);
}

#[tokio::test]
async fn what_is_sent_twice_is_said_once_and_more_can_be_added_and_nothing_changed() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1]).await;
    let aino = host.sign_in(AINO).await;
    comment(&aino, &id, "Aita on liian korkea.").await;
    host.let_pass(60);
    let again = comment(&aino, &id, "Aita on liian korkea.").await;
    let first = (StatusCode::CREATED, json!({ "at": "2026-11-21T10:15:00Z" }));
    assert_eq!(again, first, "the moment at which it was said");
    comment(&aino, &id, "Ja liian pitkä.").await;
    let said = aino.case(&id).await["mine"]["comments"].clone();
    let texts = [&said[0]["text"], &said[1]["text"], &said[2]];
    assert_eq!(
        texts,
        [
            &json!("Aita on liian korkea."),
            &json!("Ja liian pitkä."),
            &Value::Null
        ]
    );
    for number in 3..=20 {
        let (status, _) = comment(&aino, &id, &format!("Vielä {number}.")).await;
        assert_eq!(status, StatusCode::CREATED, "{number}");
    }
    assert_eq!(comment(&aino, &id, "Vielä 21.").await, closed());
    assert_eq!(aino.case(&id).await["actions"], json!([]));
}

#[tokio::test]
async fn a_comment_that_says_nothing_or_too_much_is_none() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1]).await;
    let aino = host.sign_in(AINO).await;
    for text in ["", " \n", "\u{200b}", &"ä".repeat(4001)] {
        let (status, _) = comment(&aino, &id, text).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
    }
    let longest = "ä".repeat(4000);
    assert_eq!(comment(&aino, &id, &longest).await.0, StatusCode::CREATED);
}

#[tokio::test]
async fn nothing_is_decided_before_the_last_day_is_over_and_nobody_is_heard_after_it() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1]).await;
    let early = (StatusCode::CONFLICT, json!({ "error": "being-heard" }));
    assert_eq!(decide(&host, &id).await, early);
    // 5 December in Finland, a quarter past noon: the last day.
    host.let_pass(14 * DAY);
    assert_eq!(decide(&host, &id).await, early);
    let desk = host.official().await;
    let page = desk.get(&format!("/virkailija?case={id}")).await.text();
    assert!(
        page.contains("data-being-heard") && !page.contains("data-decision"),
        "{page}"
    );
    let pressed = desk
        .post_from_page(&format!("/virkailija/{id}/paatos"), "text=Ei")
        .await;
    assert_eq!(pressed.status, StatusCode::CONFLICT);
    assert!(pressed.text().contains("kuulemisaika ei ole vielä ohi"));
    let aino = host.sign_in(AINO).await;
    assert_eq!(
        comment(&aino, &id, "Ehdin vielä.").await.0,
        StatusCode::CREATED
    );
    host.let_pass(DAY);
    let aino = host.sign_in(AINO).await;
    assert_eq!(comment(&aino, &id, "Myöhästyin.").await, closed());
    assert_eq!(aino.case(&id).await["status"], "processing");
    assert_eq!(decide(&host, &id).await.0, StatusCode::CREATED);
}

#[tokio::test]
async fn a_matter_that_is_withdrawn_decided_or_an_official_s_hears_nobody() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let aino = host.sign_in(AINO).await;
    let withdrawn = heard(&maija, &[AINO.1]).await;
    maija
        .call(&format!("cases/{withdrawn}/withdraw"), &json!({}))
        .await;
    assert_eq!(comment(&aino, &withdrawn, "Ei.").await, closed());
    let typed = json!({
        "kind": "person", "ref": null, "personalIdentityCode": NOBODY, "name": "Anna Esimerkki",
        "source": "typed",
    });
    let found = maija.found("naapurit", AINO.1).await;
    let manual = maija.accepted(&notice(&[found, typed])).await;
    let seen = maija.case(&manual).await;
    assert_eq!(
        (&seen["status"], &seen["deadline"]),
        (&json!("manual"), &Value::Null)
    );
    assert_eq!(comment(&aino, &manual, "Ei.").await, closed());
    let now = decide(&host, &manual).await;
    assert_eq!(
        now.0,
        StatusCode::CREATED,
        "nobody was told that they have time"
    );
    assert_eq!(comment(&aino, &manual, "Ei.").await, closed());
}

#[tokio::test]
async fn nobody_comments_but_the_heard() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1]).await;
    let missing = (StatusCode::NOT_FOUND, json!({ "error": "not-found" }));
    for who in [MAIJA, ERIK] {
        let person = host.sign_in(who).await;
        assert_eq!(comment(&person, &id, "Ei.").await, missing);
    }
    let asked = maija.send_shared("talkoot", &[AINO.1]).await;
    let aino = host.sign_in(AINO).await;
    assert_eq!(comment(&aino, &asked, "Ei.").await, closed());
    let nobody = Request::post(format!("/puolesta-api/cases/{id}/comments"))
        .header("x-puolesta", "1")
        .body(Body::from(r#"{"text":"Ei."}"#))
        .expect("a request");
    assert_eq!(host.send(nobody).await.status, StatusCode::UNAUTHORIZED);
    let back_end = Request::post(format!("/puolesta-api/cases/{id}/comments"))
        .header(header::AUTHORIZATION, format!("Bearer {SECRET}"))
        .body(Body::from(r#"{"text":"Ei."}"#))
        .expect("a request");
    assert_eq!(host.send(back_end).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_party_comments_on_the_page_in_two_steps_and_reads_what_was_said() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1]).await;
    let aino = host.sign_in(AINO).await;
    let list = aino.get("/asiat?lang=en").await.text();
    assert!(list.contains("Being processed. You can comment"), "{list}");
    let page = format!("/asiat/{id}?lang=en");
    let form = aino.get(&page).await.text();
    assert!(form.contains("The last day is 5 December 2026."), "{form}");
    assert!(form.contains("data-comment>"));
    let path = format!("/asiat/{id}/kommentti?lang=en");
    let empty = aino.post_from_page(&path, "text=+").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("Write a comment"));
    let confirm = aino.post_from_page(&path, "text=Too+%3Chigh%3E.").await;
    assert_eq!(confirm.status, StatusCode::OK);
    let shown = confirm.text();
    assert!(
        shown.contains("<blockquote>Too &lt;high&gt;.</blockquote>"),
        "{shown}"
    );
    assert!(shown.contains("Send this comment?"));
    assert_eq!(
        trail(&host, &id).await,
        [],
        "nothing is sent before it is confirmed"
    );
    let back = aino
        .post_from_page(&path, "text=Too+high.&step=write")
        .await;
    assert!(back.text().contains("Too high.</textarea>"));
    let sent = aino
        .post_from_page(&path, "text=Too+%3Chigh%3E.&step=send")
        .await;
    assert_eq!(sent.header("location"), Some(&*page));
    let receipt = aino.get(&page).await.text();
    assert!(
        receipt.contains("<blockquote>Too &lt;high&gt;.</blockquote>"),
        "{receipt}"
    );
    assert!(receipt.contains("data-comment>"), "more can be said");
}

#[tokio::test]
async fn whoever_was_signed_out_or_came_too_late_keeps_what_they_wrote() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1]).await;
    let path = format!("/asiat/{id}/kommentti?lang=sv");
    let aino = host.sign_in(AINO).await;
    host.let_pass(DAY);
    let ended = aino
        .post_from_page(&path, "text=F%C3%B6r+h%C3%B6g.&step=send")
        .await;
    assert_eq!(ended.status, StatusCode::UNAUTHORIZED);
    let page = ended.text();
    assert!(page.contains("<blockquote>För hög.</blockquote>"), "{page}");
    assert!(page.contains("href=\"/kirjaudu?next=/asiat\""), "{page}");
    assert_eq!(trail(&host, &id).await, []);
    host.let_pass(20 * DAY);
    let aino = host.sign_in(AINO).await;
    let late = aino
        .post_from_page(&path, "text=F%C3%B6r+h%C3%B6g.&step=send")
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text().contains("<blockquote>För hög.</blockquote>"));
    assert!(late.text().contains("sparades inte"));
}

#[tokio::test]
async fn an_official_reads_the_comments_side_by_side_and_records_those_on_paper() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1, KAARLO.1]).await;
    comment(&host.sign_in(AINO).await, &id, "Aita on liian korkea.").await;
    let desk = format!("/virkailija?case={id}");
    let kirsi = host.official().await;
    let page = kirsi.get(&desk).await.text();
    assert!(
        page.contains("<blockquote>Aita on liian korkea.</blockquote>"),
        "{page}"
    );
    assert!(
        page.contains("data-paper-comment=\"1\"") && !page.contains("data-paper-comment=\"0\"")
    );
    let path = format!("/virkailija/{id}/kommentti");
    let lauri = host.official_called("lauri-lukija").await;
    let refused = lauri.post_from_page(&path, "position=1&text=Sopii.").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let not_by_letter = kirsi.post_from_page(&path, "position=0&text=Sopii.").await;
    assert_eq!(not_by_letter.status, StatusCode::CONFLICT);
    let wordless = kirsi.post_from_page(&path, "position=1&text=").await;
    assert_eq!(wordless.status, StatusCode::UNPROCESSABLE_ENTITY);
    // It came in time and is opened a day later.
    host.let_pass(15 * DAY);
    let kirsi = host.official().await;
    let recorded = kirsi.post_from_page(&path, "position=1&text=Sopii.").await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER);
    let page = kirsi.get(&desk).await.text();
    assert!(page.contains("<blockquote>Sopii.</blockquote>") && page.contains("data-decision"));
    let who = [
        ("party".to_owned(), Some(0)),
        ("official".to_owned(), Some(1)),
    ];
    assert_eq!(trail(&host, &id).await, who);
    assert!(page.contains("kommentoi 2"), "the trail says who");
    let own = host.sign_in(MAIJA).await.case(&id).await;
    assert_eq!(own["parties"][1]["comments"][0]["text"], "Sopii.");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn forty_comments_at_the_same_time_are_all_kept() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = heard(&maija, &[AINO.1, ROVA]).await;
    let (aino, erik) = (host.sign_in(AINO).await, host.sign_in(ERIK).await);
    let mut running = JoinSet::new();
    for number in 0..20 {
        for person in [&aino, &erik] {
            let request = Request::post(format!("/puolesta-api/cases/{id}/comments"))
                .header(header::COOKIE, person.cookie())
                .header("x-puolesta", "1")
                .body(Body::from(
                    json!({ "text": format!("Kommentti {number}.") }).to_string(),
                ))
                .expect("a request");
            running.spawn(host.router().oneshot(request));
        }
    }
    while let Some(answer) = running.join_next().await {
        let answer = answer.expect("ends").expect("answers");
        assert_eq!(answer.status(), StatusCode::CREATED);
    }
    let own = maija.case(&id).await;
    for party in [0, 1] {
        let comments = own["parties"][party]["comments"]
            .as_array()
            .expect("comments");
        assert_eq!(comments.len(), 20);
    }
}
