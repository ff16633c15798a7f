//! Leaving the form to choose for whom one acts, and coming back to it.

use crate::mandate_requests::{GRANTS, HEALTH};
use crate::support::{
    AINO, ELSA, ERIK, Host, LEENA, MAIJA, NOBODY, Person, ROVA, YOUTH_CLUB, on_behalf,
};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};

const PAGE: &str = "/?service=avustus&lang=sv";

/// Has the mandates checked, and returns the path of the page to choose on.
async fn sent_to_choose(person: &Person<'_>, service: &str, code: &str) -> String {
    let reference = person.found(service, code).await["ref"].clone();
    let question = json!({ "service": service, "principals": [reference] });
    let answer = person.call("mandates/check", &question).await;
    assert_eq!(answer.status, StatusCode::OK);
    let answer = answer.json();
    let address = answer["redirect"].as_str().expect("an address");
    let path = address
        .strip_prefix("http://127.0.0.1:8080")
        .expect("this site");
    assert!(path.starts_with("/valtuudet/valitse?valinta="), "{path}");
    path.into()
}

/// Follows the way to the simulator of Suomi.fi; returns the address of its page.
async fn led_to_suomi_fi(person: &Person<'_>, path: &str) -> String {
    let led = person.get(path).await;
    assert_eq!(led.status, StatusCode::SEE_OTHER, "{}", led.text());
    let address = led.header("location").expect("an address");
    assert!(address.starts_with("/oauth/authorize?"), "{address}");
    for (_, code) in [MAIJA, ERIK, AINO, LEENA] {
        assert!(!address.contains(code));
    }
    address.into()
}

async fn leave(person: &Person<'_>, page: &str, value: &Value) -> StatusCode {
    let draft =
        json!({ "page": page, "fields": { "osoite": ["Koetie 1"] }, "value": value.to_string() });
    person.post_json("/luonnos", draft.to_string()).await.status
}

/// Chooses and follows the way back to the form's page.
async fn choose(person: &Person<'_>, path: &str, principal: &str) -> String {
    let page = led_to_suomi_fi(person, path).await;
    let chosen = person.press(&page, &[("principal", principal)]).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.text());
    let way = chosen.header("location").expect("the way back");
    let mut way = way
        .strip_prefix("http://127.0.0.1:8080")
        .expect("this site")
        .to_owned();
    for start in ["/valtuudet/paluu?code=", "/luonnos/paluu?valinta="] {
        assert!(way.starts_with(start), "{way}");
        let back = person.get(&way).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text());
        way = back.header("location").expect("the way on").into();
    }
    way
}

async fn taken_back(person: &Person<'_>) -> Value {
    let answer = person.get("/luonnos").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    answer.json()
}

fn value_of(draft: &Value) -> Value {
    serde_json::from_str(draft["value"].as_str().expect("a text")).expect("a value")
}

/// A value that waits for the choice.
fn undecided(principal: &Value) -> Value {
    let mut value = on_behalf(principal);
    value["status"] = json!("incomplete");
    value["mandates"] = json!([]);
    value
}

#[tokio::test]
async fn the_choice_is_written_into_the_draft_and_stands_up_to_the_check() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    // Rova has given no such mandate any more; the club has.
    let rova = maija.found("avustus", ROVA).await;
    let path = sent_to_choose(&maija, "avustus", ROVA).await;
    assert_eq!(
        leave(&maija, PAGE, &undecided(&rova)).await,
        StatusCode::NO_CONTENT
    );
    let page = led_to_suomi_fi(&maija, &path).await;
    let page = maija.get(&page).await.text();
    assert!(page.contains("Esimerkkilän Nuorisoseura ry"));
    assert!(
        !page.contains("Aino Koivula"),
        "the matter is an organisation's"
    );
    assert_eq!(
        choose(&maija, &path, "nuorisoseura").await,
        format!("{PAGE}#puolesta-paluu")
    );
    let draft = taken_back(&maija).await;
    assert_eq!(draft["page"], PAGE);
    assert_eq!(draft["fields"], json!({ "osoite": ["Koetie 1"] }));
    let value = value_of(&draft);
    assert_eq!(value["status"], "ready");
    assert_eq!(value["mandates"][0]["status"], "granted");
    assert_eq!(value["mandates"][0]["basis"], "mandate");
    assert_eq!(value["mandates"][0]["theme"], GRANTS);
    let club = maija.found("avustus", YOUTH_CLUB).await;
    let party = json!({
        "kind": "organisation", "ref": club["ref"], "name": club["name"], "source": "register",
    });
    assert_eq!(value["parties"], json!([party]));
    let stored = maija.hand_in(&value).await;
    assert_eq!(stored.status, StatusCode::CREATED, "{}", stored.text());
}

#[tokio::test]
async fn a_draft_is_given_back_once_and_to_its_session_only() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let club = maija.found("avustus", YOUTH_CLUB).await;
    let value = undecided(&club);
    leave(&maija, PAGE, &value).await;
    let erik = host.sign_in(ERIK).await;
    assert_eq!(erik.get("/luonnos").await.status, StatusCode::NOT_FOUND);
    assert_eq!(value_of(&taken_back(&maija).await), value, "unchanged");
    let again = maija.get("/luonnos").await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert_eq!(again.json(), json!({ "error": "not-found" }));
    leave(&maija, PAGE, &value).await;
    maija.press("/kirjaudu/ulos", &[]).await;
    let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM drafts")
        .fetch_one(&mut host.database().await)
        .await
        .expect("a count");
    assert_eq!(count, 0, "the draft goes with the session");
}

#[tokio::test]
async fn the_choice_is_about_the_matter_that_the_page_names() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    let reference = maija.found("avustus", ROVA).await["ref"].clone();
    let question = json!({ "service": "avustus", "context": "elsa", "principals": [reference] });
    let answer = maija.call("mandates/check", &question).await;
    assert_eq!(answer.status, StatusCode::OK);
    let context: Option<String> = sqlx::query_scalar("SELECT context FROM selections")
        .fetch_one(&mut host.database().await)
        .await
        .expect("a selection");
    assert_eq!(context.as_deref(), Some("elsa"));
}

#[tokio::test]
async fn whoever_chooses_nobody_is_told_only_that_they_may_not_act_for_the_one_they_named() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    let club = undecided(&maija.found("avustus", YOUTH_CLUB).await);
    let path = sent_to_choose(&maija, "avustus", YOUTH_CLUB).await;
    leave(&maija, PAGE, &club).await;
    choose(&maija, &path, "").await;
    assert_eq!(value_of(&taken_back(&maija).await), club, "unchanged");
    let mut rova = undecided(&maija.found("avustus", ROVA).await);
    let path = sent_to_choose(&maija, "avustus", ROVA).await;
    leave(&maija, PAGE, &rova).await;
    assert_eq!(
        choose(&maija, &path, "").await,
        format!("{PAGE}#puolesta-paluu")
    );
    let refused = json!({
        "id": "avustus", "theme": GRANTS, "party": 0, "status": "not-granted", "basis": null,
    });
    rova["mandates"] = json!([refused]);
    assert_eq!(value_of(&taken_back(&maija).await), rova);
}

#[tokio::test]
async fn only_those_can_be_chosen_for_whom_one_may_do_something() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    let path = sent_to_choose(&maija, "avustus", ROVA).await;
    let page = led_to_suomi_fi(&maija, &path).await;
    for fields in [
        &[][..],
        &[("principal", "kuusikko")],
        &[("principal", "made-up")],
    ] {
        let answer = maija.press(&page, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("role=\"alert\""));
    }
    let erik = host.sign_in_with(ERIK.0, "redirect").await;
    assert_eq!(erik.get(&path).await.status, StatusCode::NOT_FOUND);
    for nowhere in [
        "/valtuudet/valitse",
        "/valtuudet/paluu?state=made-up&code=x",
    ] {
        let answer = maija.get(nowhere).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    let lost = maija.get("/oauth/authorize?user=made-up").await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    let aino = host.sign_in_with(AINO.0, "redirect").await;
    let own = sent_to_choose(&aino, "ajanvaraus", ELSA.1).await;
    let page = led_to_suomi_fi(&aino, &own).await;
    let page = aino.get(&page).await.text();
    assert!(page.contains("Sinulla ei ole ketään"), "{page}");
}

#[tokio::test]
async fn who_is_chosen_without_the_mandate_comes_back_without_it() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    let path = sent_to_choose(&maija, "avustus", ROVA).await;
    let rova = maija.found("avustus", ROVA).await;
    leave(&maija, PAGE, &undecided(&rova)).await;
    choose(&maija, &path, "rova").await;
    let value = value_of(&taken_back(&maija).await);
    assert_eq!(value["status"], "incomplete");
    assert_eq!(value["mandates"][0]["status"], "not-granted");
}

#[tokio::test]
async fn the_key_to_a_choice_is_good_once() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    let path = sent_to_choose(&maija, "avustus", YOUTH_CLUB).await;
    let page = led_to_suomi_fi(&maija, &path).await;
    let chosen = maija.press(&page, &[("principal", "nuorisoseura")]).await;
    let way = chosen.header("location").expect("the way back");
    let way = way
        .strip_prefix("http://127.0.0.1:8080")
        .expect("this site");
    // Somebody else who got hold of the address has no use of it.
    let erik = host.sign_in_with(ERIK.0, "redirect").await;
    assert_eq!(erik.get(way).await.status, StatusCode::NOT_FOUND);
    for _ in 0..2 {
        assert_eq!(maija.get(way).await.status, StatusCode::SEE_OTHER);
    }
    let rights: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM chosen_mandates")
        .fetch_one(&mut host.database().await)
        .await
        .expect("a count");
    assert_eq!(rights, 1);
}

#[tokio::test]
async fn a_code_is_kept_for_its_own_session_alone_and_sealed() {
    let host = Host::start().await;
    host.sign_in_with(MAIJA.0, "redirect").await;
    let sealed: String = sqlx::query_scalar("SELECT sealed_code FROM sessions")
        .fetch_one(&mut host.database().await)
        .await
        .expect("a sealed code");
    assert!(!sealed.contains("9026") && sealed.len() > 30);
}

#[tokio::test]
async fn a_chosen_principal_is_not_asked_about_again() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    let path = sent_to_choose(&maija, "avustus", YOUTH_CLUB).await;
    leave(
        &maija,
        PAGE,
        &undecided(&maija.found("avustus", YOUTH_CLUB).await),
    )
    .await;
    choose(&maija, &path, "nuorisoseura").await;
    let reference = maija.found("avustus", YOUTH_CLUB).await["ref"].clone();
    let question = json!({ "service": "avustus", "principals": [reference] });
    let answer = maija.call("mandates/check", &question).await.json();
    assert_eq!(answer["mandates"][0]["status"], "granted");
    // Another one is.
    sent_to_choose(&maija, "avustus", ROVA).await;
}

#[tokio::test]
async fn a_typed_party_gives_way_to_the_chosen_one_and_the_code_is_gone() {
    let host = Host::start().await;
    let leena = host.sign_in_with(LEENA.0, "redirect").await;
    let typed = json!({
        "kind": "person", "ref": null, "personalIdentityCode": NOBODY, "name": "Kaarlo",
        "phone": null, "email": null, "channel": "paper", "source": "typed",
    });
    let mut value = undecided(&typed);
    value["service"] = json!("ajanvaraus");
    let path = sent_to_choose(&leena, "ajanvaraus", AINO.1).await;
    leave(&leena, "/?service=ajanvaraus", &value).await;
    choose(&leena, &path, "kaarlo-makela").await;
    let value = value_of(&taken_back(&leena).await);
    assert_eq!(value["parties"][0]["name"], "Kaarlo Mäkelä");
    assert_eq!(value["parties"][0].get("personalIdentityCode"), None);
    assert_eq!(value["mandates"][0]["basis"], "guardian");
    assert_eq!(value["mandates"][0]["theme"], HEALTH);
    assert_eq!(value["status"], "ready");
}

#[tokio::test]
async fn a_draft_about_something_else_is_left_alone() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    let club = maija.found("avustus", YOUTH_CLUB).await;
    let mut other_service = undecided(&club);
    other_service["service"] = json!("ajanvaraus");
    let mut other_situation = undecided(&club);
    other_situation["situation"] = json!("together");
    for value in [other_service, other_situation] {
        let path = sent_to_choose(&maija, "avustus", ROVA).await;
        leave(&maija, PAGE, &value).await;
        choose(&maija, &path, "nuorisoseura").await;
        assert_eq!(value_of(&taken_back(&maija).await), value);
    }
}

#[tokio::test]
async fn who_signs_in_for_direct_checks_is_sent_nowhere() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "made-up").await;
    let reference = maija.found("ajanvaraus", ELSA.1).await["ref"].clone();
    let question = json!({ "service": "ajanvaraus", "principals": [reference] });
    let answer = maija.call("mandates/check", &question).await.json();
    assert_eq!(answer["mandates"][0]["basis"], "custodian");
    let page = host.get("/kirjaudu").await.text();
    assert!(page.contains("name=\"check\" value=\"direct\" checked"));
    assert!(page.contains("Näin tämä testipalvelu tarkistaa valtuuden"));
}

#[tokio::test]
async fn the_address_to_choose_at_names_the_host_that_was_asked() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    let reference = maija.found("avustus", ROVA).await["ref"].clone();
    let question = json!({ "service": "avustus", "principals": [reference] });
    let request = Request::post("/puolesta-api/mandates/check")
        .header(header::COOKIE, maija.cookie())
        .header(header::HOST, "lomakkeet.example.fi:81")
        .header("x-puolesta", "1")
        .body(Body::from(question.to_string()))
        .expect("a request");
    let answer = host.send(request).await.json();
    let address = answer["redirect"].as_str().expect("an address");
    assert!(address.starts_with("http://lomakkeet.example.fi:81/valtuudet/valitse?valinta="));
    assert!(!address.contains(reference.as_str().expect("a reference")));
}

#[tokio::test]
async fn a_draft_leads_nowhere_else() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for page in ["//evil.example", "https://evil.example/", "/a#b", ""] {
        let value = json!({});
        assert_eq!(
            leave(&maija, page, &value).await,
            StatusCode::BAD_REQUEST,
            "{page}"
        );
    }
    let lost = maija.get("/luonnos/paluu?valinta=made-up").await;
    assert_eq!(lost.header("location"), Some("/"));
    let without_header = Request::get("/luonnos")
        .header(header::COOKIE, maija.cookie())
        .body(Body::empty())
        .expect("a request");
    assert_eq!(
        host.send(without_header).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(host.get("/luonnos").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_co_party_s_mandate_is_checked_without_leaving_the_form() {
    let host = Host::start().await;
    let maija = host.sign_in_with(MAIJA.0, "redirect").await;
    let reference = maija.found("terassi", ROVA).await["ref"].clone();
    let question = json!({ "service": "terassi", "principals": [reference] });
    let answer = maija.call("mandates/check", &question).await.json();
    assert_eq!(answer["mandates"][0]["status"], "granted", "{answer}");
}
