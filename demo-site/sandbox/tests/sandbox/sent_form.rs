//! The demo's form as a browser sends it, and the page that shows what became of it.

use crate::support::{AINO, ERIK, Host, MAIJA, Person, encoded, shared};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};

const URL_ENCODED: &str = "application/x-www-form-urlencoded";

/// Where the form of the building permit is sent: the address says which service it is for.
const ACTION: &str = "/palvelut/rakentamislupa/hakemus";

async fn send(person: &Person<'_>, value: &str, more: &str) -> crate::support::Answer {
    let body = format!(
        "osoite={}&puolesta={}{more}",
        encoded("Kuja <1>"),
        encoded(value)
    );
    person.post_form(ACTION, URL_ENCODED, body).await
}

#[tokio::test]
async fn what_arrived_is_stored_and_shown_to_its_sender_only() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut value = shared(&[maija.found("rakentamislupa", AINO.1).await]);
    value["lang"] = json!("sv");
    let value = value.to_string();
    let answer = send(&maija, &value, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let location = answer.header("location").expect("a page").to_owned();
    let page = maija.get(&location).await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text();
    assert!(text.contains("<html lang=\"sv\">") && text.contains("Ansökan har tagits emot"));
    assert!(
        text.contains("Kuja &lt;1&gt;") && !text.contains("Kuja <1>"),
        "escaped"
    );
    assert!(text.contains("Aino Koivula") && text.contains("data-status=\"waiting\""));
    let erik = host.sign_in(ERIK).await;
    assert_eq!(erik.get(&location).await.status, StatusCode::NOT_FOUND);
    let stranger = host.get(&location).await;
    let way = stranger.header("location").expect("the way to signing in");
    assert!(way.starts_with("/kirjaudu?next=/hakemus/"), "{way}");
    let row: (String, String, String) =
        sqlx::query_as("SELECT value, form_fields, applicant_id FROM cases")
            .fetch_one(&mut host.database().await)
            .await
            .expect("a case");
    let fields = r#"[["osoite","Kuja <1>"]]"#.into();
    assert_eq!(row, (value, fields, MAIJA.0.into()));
}

#[tokio::test]
async fn the_code_of_a_typed_party_is_masked_on_the_page() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let value = shared(&[json!({
        "kind": "person", "ref": null, "personalIdentityCode": "131052-308T",
        "name": "Anna Esimerkki", "phone": null, "source": "typed",
    })]);
    // Lower case letters are fine in a code, and masked as well.
    for code in ["131052-308T", "131052-308t"] {
        let value = value.to_string().replace("131052-308T", code);
        let answer = send(&maija, &value, "").await;
        let location = answer.header("location").expect("a page");
        let page = maija.get(location).await.text();
        assert!(
            page.contains("131052-****") && !page.contains(code),
            "{code}"
        );
        assert!(page.contains("&quot;phone&quot;: null"), "shown as it came");
    }
}

#[tokio::test]
async fn a_form_in_parts_is_read_too() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let value = shared(&[maija.found("rakentamislupa", AINO.1).await]).to_string();
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"puolesta\"\r\n\r\n{value}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"liite\"; filename=\"piirros.pdf\"\r\n\
         Content-Type: application/pdf\r\n\r\n%PDF\r\n--x--\r\n"
    );
    let answer = maija
        .post_form(ACTION, "multipart/form-data; boundary=x", body)
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let row: (String, String) = sqlx::query_as("SELECT value, form_fields FROM cases")
        .fetch_one(&mut host.database().await)
        .await
        .expect("a case");
    assert_eq!(row, (value, r#"[["liite","piirros.pdf"]]"#.into()));
}

#[tokio::test]
async fn refusals_are_told_in_plain_words() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut english = shared(&[]);
    english["lang"] = json!("en");
    let mut other = english.clone();
    other["service"] = json!("avustus");
    for (value, more, words) in [
        (english.to_string(), "", "There are too few parties."),
        (
            other.to_string(),
            "&service=avustus",
            "It is about another service than the form.",
        ),
        (String::new(), "", "Lomake ei kerro, kenen asiaa hoidat."),
        (
            String::new(),
            "&lang=sv",
            "Blanketten säger inte vems ärende du uträttar.",
        ),
        (
            "x".repeat(1024 * 1024 / 3),
            "",
            "Tieto muista osapuolista on liian suuri.",
        ),
    ] {
        let answer = send(&maija, &value, more).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(answer.text().contains(words), "{words}: {}", answer.text());
    }
    let kept: Vec<(String, Option<String>)> = sqlx::query_as("SELECT status, value FROM cases")
        .fetch_all(&mut host.database().await)
        .await
        .expect("cases");
    assert_eq!(kept, vec![("refused".into(), None); 5]);
}

#[tokio::test]
async fn which_service_it_is_for_the_address_says_and_never_the_form() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let value = shared(&[maija.found("rakentamislupa", AINO.1).await]).to_string();
    let answer = send(&maija, &value, "&service=avustus").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let body = format!("service=rakentamislupa&puolesta={}", encoded(&value));
    let elsewhere = "/palvelut/avustus/hakemus";
    let refused = maija.post_form(elsewhere, URL_ENCODED, body).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("data-reason=\"other-service\""));
    let services: Vec<Option<String>> =
        sqlx::query_scalar("SELECT service FROM cases WHERE status <> 'refused'")
            .fetch_all(&mut host.database().await)
            .await
            .expect("cases");
    assert_eq!(services, [Some("rakentamislupa".to_owned())]);
}

#[tokio::test]
async fn a_form_that_is_far_too_large_is_not_read() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let body = format!("puolesta={}", "x".repeat(3 * 1024 * 1024));
    let answer = maija.post_form(ACTION, URL_ENCODED, body).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text().contains("Lomaketta ei voitu lukea"));
}

#[tokio::test]
async fn without_a_session_the_way_leads_to_signing_in() {
    let host = Host::start().await;
    let request = Request::post(ACTION)
        .header(header::CONTENT_TYPE, URL_ENCODED)
        .body(Body::from(format!(
            "puolesta={}",
            encoded(&Value::Null.to_string())
        )))
        .expect("a request");
    let answer = host.send(request).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), Some("/kirjaudu"));
}

#[tokio::test]
async fn a_failure_of_the_server_is_told_calmly_and_without_details() {
    let host =
        Host::start_with(|configuration| configuration.gateway.catalogue = "gone.json".into())
            .await;
    let maija = host.sign_in(MAIJA).await;
    let page = send(&maija, &shared(&[]).to_string(), "").await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(
        page.text().contains("Yritä hetken kuluttua uudelleen.") && !page.text().contains("gone")
    );
    let answer = maija.look_up("rakentamislupa", AINO.1).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(answer.json(), json!({ "error": "server-error" }));
}
