//! The pages of shared matters: own ones, the widget on them, the outbox, the official's desk.

use crate::support::{AINO, ERIK, HELMI, Host, KAARLO, MAIJA, encoded, shared};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::json;

#[tokio::test]
async fn who_is_asked_finds_the_matter_and_the_widget_to_answer_it() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[AINO.1, ERIK.1]).await;
    let aino = host.sign_in(AINO).await;
    for (lang, title, service, asked) in [
        (
            "fi",
            "Omat asiat",
            "Pihatalkoot",
            "Odottaa sinun vastaustasi",
        ),
        ("sv", "Mina ärenden", "Gårdstalko", "Väntar på ditt svar"),
        ("en", "My matters", "Yard party", "Waits for your answer"),
    ] {
        let list = aino.get(&format!("/asiat?lang={lang}")).await.text();
        assert!(list.contains(title) && list.contains(service) && list.contains(asked));
        assert!(list.contains(&format!("href=\"/asiat/{id}?lang={lang}\"")));
    }
    let page = aino.get(&format!("/asiat/{id}?lang=sv")).await.text();
    let element = format!(
        "<puolesta-widget mode=\"approve\" case=\"{id}\" api=\"/puolesta-api\" lang=\"sv\">"
    );
    assert!(page.contains(&element), "{page}");
    assert!(page.contains("<h1>Ett ärende som gäller dig</h1>"));
    assert!(
        page.contains("Gårdstalko"),
        "the service, also without script"
    );
    assert!(page.contains("<script async src=\"/puolesta/puolesta.js\"></script>"));
    assert!(
        page.contains("Maija Lahtinen") && page.contains("5.12.2026"),
        "facts without script"
    );
    assert!(!page.contains("Erik Sandberg"), "only the own row");
}

#[tokio::test]
async fn the_applicant_follows_who_has_answered() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut value = shared(&[
        maija.found("talkoot", AINO.1).await,
        maija.found("talkoot", ERIK.1).await,
    ]);
    value["service"] = json!("talkoot");
    let body = format!("puolesta={}", encoded(&value.to_string()));
    let kind = "application/x-www-form-urlencoded";
    let sent = maija
        .post_form("/palvelut/talkoot/hakemus", kind, body)
        .await;
    let arrived = maija
        .get(sent.header("location").expect("a page"))
        .await
        .text();
    let (_, rest) = arrived.split_once("data-own-case href=\"").expect("a link");
    let path = rest.split('"').next().expect("a path");
    let id = path.split(['/', '?']).nth(2).expect("an id");
    host.sign_in(AINO).await.answer(id, "approve").await;
    let page = maija.get(path).await.text();
    assert!(page.contains(&format!("<puolesta-widget mode=\"status\" case=\"{id}\"")));
    assert!(
        page.contains("data-answer=\"approve\">Aino Koivula: hyväksyi"),
        "{page}"
    );
    assert!(page.contains("data-answer=\"none\">Erik Sandberg: ei ole vastannut"));
}

#[tokio::test]
async fn who_is_asked_reads_the_form_but_not_the_applicants_own_contact_details() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut value = shared(&[maija.found("talkoot", AINO.1).await]);
    value["service"] = json!("talkoot");
    let body = format!(
        "puolesta={}&description=Pihan+siivous&applicant-phone=0401234001",
        encoded(&value.to_string())
    );
    let kind = "application/x-www-form-urlencoded";
    let sent = maija
        .post_form("/palvelut/talkoot/hakemus", kind, body)
        .await;
    let path = sent.header("location").expect("a page");
    let id = path.split(['/', '?']).nth(2).expect("an id");
    let aino = host.sign_in(AINO).await;
    let page = aino.get(&format!("/asiat/{id}")).await.text();
    assert!(page.contains("<td>Pihan siivous</td>"), "{page}");
    assert!(!page.contains("0401234001"));
}

#[tokio::test]
async fn strangers_are_told_nothing_and_those_not_signed_in_are_shown_the_way() {
    let host = Host::start().await;
    let id = host
        .sign_in(MAIJA)
        .await
        .send_shared("talkoot", &[AINO.1])
        .await;
    let helmi = host.sign_in(HELMI).await;
    let page = helmi.get(&format!("/asiat/{id}")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(!page.text().contains("Maija"));
    assert!(
        helmi
            .get("/asiat")
            .await
            .text()
            .contains("Sinulla ei ole vielä asioita.")
    );
    let nobody = host.get(&format!("/asiat/{id}?lang=sv")).await;
    assert_eq!(nobody.status, StatusCode::SEE_OTHER);
    let way = format!("/kirjaudu?next=/asiat/{id}%3Flang%3Dsv");
    assert_eq!(nobody.header("location"), Some(&*way));
}

#[tokio::test]
async fn the_outbox_is_honest_and_can_be_narrowed_to_one_matter() {
    let host = Host::start().await;
    let official = host.official().await;
    assert!(
        official
            .get("/lahtevat")
            .await
            .text()
            .contains("Viestejä ei ole.")
    );
    let maija = host.sign_in(MAIJA).await;
    let first = maija.send_shared("talkoot", &[AINO.1]).await;
    // Samir reads Suomi.fi Messages, in English.
    let second = maija.send_shared("talkoot", &["241198-998U"]).await;
    let all = official.get("/lahtevat").await.text();
    assert!(all.contains("Testisivusto ei lähetä viestejä kenellekään."));
    assert!(all.contains(&first) && all.contains(&second));
    assert!(all.contains("+358 ** *** 4111") && !all.contains("+358401234111"));
    let one = official
        .get(&format!("/lahtevat?case={second}&lang=en"))
        .await
        .text();
    assert!(one.contains("The test site sends messages to nobody."));
    assert!(one.contains("data-event=\"asked\" data-receiver=\"0\" data-channel=\"suomi-fi\""));
    assert!(
        one.contains(&format!(
            "<a href=\"http://127.0.0.1:8080/asiat/{second}?lang=en\">"
        )),
        "{one}"
    );
    assert!(!one.contains(&first));
    let strange = official
        .get("/lahtevat?case=%22%3E%3Cscript%3E")
        .await
        .text();
    assert!(!strange.contains("\"><script>"), "escaped");
}

#[tokio::test]
async fn an_official_records_a_letter_and_decides() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[KAARLO.1, AINO.1]).await;
    let kirsi = host.official().await;
    let queue = kirsi.get("/virkailija").await.text();
    assert!(queue.contains(&format!("href=\"/virkailija?case={id}&amp;lang=fi\"")));
    let desk = kirsi.get(&format!("/virkailija?case={id}")).await.text();
    assert!(desk.contains("data-paper=\"0\"") && !desk.contains("data-paper=\"1\""));
    assert!(!desk.contains("data-decision"), "nothing to decide yet");
    let answer = format!("/virkailija/{id}/vastaus");
    // Aino answers for herself: no official does it for her.
    let aino = kirsi
        .post_from_page(&answer, "position=1&answer=approve")
        .await;
    assert_eq!(aino.status, StatusCode::CONFLICT);
    let recorded = kirsi
        .post_from_page(&answer, "position=0&answer=approve")
        .await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER);
    let again = kirsi
        .post_from_page(&answer, "position=0&answer=decline")
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.text().contains("asia on jo edennyt"));
    let line: (String, i64) =
        sqlx::query_as("SELECT actor, position FROM audit_trail WHERE what = 'approve'")
            .fetch_one(&mut host.database().await)
            .await
            .expect("one line");
    assert_eq!(line, ("official".into(), 0));
    host.let_pass(90 * 60);
    host.sign_in(AINO).await.answer(&id, "approve").await;
    let decision = format!("/virkailija/{id}/paatos?lang=en");
    let kirsi = host.official().await;
    let wordless = kirsi.post_from_page(&decision, "text=%20").await;
    assert_eq!(wordless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wordless.text().contains("Write the text of the decision"));
    let made = kirsi.post_from_page(&decision, "text=Granted").await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let desk = kirsi
        .get(made.header("location").expect("the desk"))
        .await
        .text();
    assert!(desk.contains("data-outcome>Granted"), "{desk}");
    assert!(desk.contains("data-time=\"waited\">1 h 30 min"));
    assert!(desk.contains("data-actor=\"official\" data-what=\"decided\""));
}

#[tokio::test]
async fn no_other_site_decides() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut alone = shared(&[]);
    alone["situation"] = json!("alone");
    alone["procedure"] = json!("none");
    let id = maija.accepted(&alone).await;
    for path in ["paatos", "vastaus"] {
        let request = Request::post(format!("/virkailija/{id}/{path}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "cross-site")
            .body(Body::from("text=x&position=0&answer=approve"))
            .expect("a request");
        assert_eq!(host.send(request).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(maija.case(&id).await["status"], "processing");
}

#[tokio::test]
async fn no_code_and_no_whole_number_leaves_the_case() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut found = maija.found("talkoot", AINO.1).await;
    found["phone"] = json!("+358407654321");
    found["edited"] = json!(true);
    let mut value = shared(&[found]);
    value["service"] = json!("talkoot");
    let id = maija.accepted(&value).await;
    let aino = host.sign_in(AINO).await;
    let mut seen = aino.answer(&id, "approve").await.text();
    host.decide(&id, &json!({ "text": "Myönnetään." })).await;
    for person in [&maija, &aino] {
        for path in [format!("/asiat/{id}"), format!("/puolesta-api/cases/{id}")] {
            seen.push_str(&person.get(&path).await.text());
        }
    }
    seen.push_str(&aino.get("/asiat").await.text());
    let kirsi = host.official().await;
    for path in ["/lahtevat".into(), format!("/virkailija?case={id}")] {
        seen.push_str(&kirsi.get(&path).await.text());
    }
    let kept: Vec<String> = sqlx::query_scalar(
        "SELECT subject || text || masked_address FROM outbox \
         UNION ALL SELECT actor || what FROM audit_trail",
    )
    .fetch_all(&mut host.database().await)
    .await
    .expect("messages and lines");
    seen.push_str(&kept.concat());
    assert!(
        seen.contains("+358 ** *** 4321"),
        "the number is there, masked"
    );
    for secret in [AINO.1, MAIJA.1, "100871", "407654321"] {
        assert!(!seen.contains(secret), "{secret}");
    }
}
