//! Choosing for whom one acts, as it goes when all is well.

use crate::host::{AINO, APPOINTMENT, ELSA, GRANTS, Host, MAIJA, ROVA, SAMIR, pair};
use axum::http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn whom_a_person_chose_the_form_offers() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    assert!(maija.offered(APPOINTMENT).await.is_empty());
    let back = maija.acts_for(APPOINTMENT, "aino").await;
    assert_eq!(back.location(), "/lomake");
    assert_eq!(
        maija.offered(APPOINTMENT).await,
        pair("Aino Koivula", "mandate")
    );
    let received = host.service.control.received();
    let steps = [
        "/register/",
        "/oauth/token?",
        "/delegate/",
        "/authorizationlist/",
    ];
    assert_eq!(received.len(), steps.len());
    for (call, step) in received.iter().zip(steps) {
        assert!(call.path.contains(step), "{step}");
    }
}

#[tokio::test]
async fn a_custodian_acts_for_a_child_without_a_mandate() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    maija.acts_for(APPOINTMENT, "elsa").await;
    assert_eq!(
        maija.offered(APPOINTMENT).await,
        pair("Elsa Lahtinen", "custodian")
    );
}

#[tokio::test]
async fn the_widget_is_sent_away_and_knows_the_mandate_afterwards() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    let question = json!({ "service": "avustus", "businessId": ROVA });
    let found = maija.call("organisations/lookup", &question).await.json();
    assert_eq!(found["party"]["name"], "Rova Oy");
    let question = json!({ "service": "avustus", "principals": [found["party"]["ref"]] });
    let answer = maija.call("mandates/check", &question).await.json();
    let address = answer["redirect"].as_str().expect("an address");
    let path = address
        .strip_prefix("https://asiointi.example.fi")
        .expect("this site");
    let left = maija.get(path).await;
    let way = maija.chooses(left.location(), "rova").await;
    let back = maija.get(&way).await;
    assert!(back.location().starts_with("/luonnos/paluu?valinta="));
    let answer = maija.call("mandates/check", &question).await.json();
    let mandate = &answer["mandates"][0];
    assert_eq!(mandate["theme"], GRANTS);
    assert_eq!(mandate["status"], "granted");
    assert_eq!(mandate["basis"], "mandate");
}

#[tokio::test]
async fn a_choice_counts_for_half_an_hour() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    maija.acts_for("avustus", "rova").await;
    // Twice, because a session ends after half an hour of silence.
    host.let_pass(15 * 60);
    assert_eq!(maija.offered("avustus").await, pair("Rova Oy", "mandate"));
    host.let_pass(15 * 60);
    assert!(maija.offered("avustus").await.is_empty());
    let question = json!({ "service": "avustus", "businessId": ROVA });
    let found = maija.call("organisations/lookup", &question).await.json();
    let question = json!({ "service": "avustus", "principals": [found["party"]["ref"]] });
    let answer = maija.call("mandates/check", &question).await.json();
    assert!(answer["redirect"].is_string(), "they choose anew: {answer}");
}

#[tokio::test]
async fn a_new_choice_takes_the_place_of_the_old_one_for_the_same_principal() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    for _ in 0..2 {
        maija.acts_for("avustus", "rova").await;
    }
    let sql = "SELECT COUNT(*) FROM chosen_mandates";
    assert_eq!(host.count(sql).await, 2, "a role and a theme, once");
}

#[tokio::test]
async fn whoever_chooses_nobody_goes_on_without_anybody() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    for service in [APPOINTMENT, "avustus"] {
        let back = maija.acts_for(service, "").await;
        assert_eq!(back.location(), "/lomake");
        assert!(maija.offered(service).await.is_empty());
    }
}

#[tokio::test]
async fn whoever_breaks_off_goes_on_without_anybody() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    let left = maija.leaves(APPOINTMENT).await;
    let (_, state) = left.location().split_once("&state=").expect("a state");
    let state = state.split('&').next().expect("a state");
    let path = format!("/valtuudet/paluu?error=access_denied&state={state}");
    assert_eq!(maija.get(&path).await.location(), "/lomake");
    assert_eq!(host.service.control.count("/oauth/token"), 0);
}

#[tokio::test]
async fn a_key_is_good_once_and_in_its_own_session() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    let left = maija.leaves(APPOINTMENT).await;
    let way = maija.chooses(left.location(), "aino").await;
    let other = host.hand_over(Some(MAIJA)).await;
    assert_eq!(other.get(&way).await.status, StatusCode::NOT_FOUND);
    for _ in 0..2 {
        assert_eq!(maija.get(&way).await.location(), "/lomake");
    }
    assert_eq!(host.service.control.count("/oauth/token"), 1);
}

#[tokio::test]
async fn a_matter_of_both_kinds_asks_among_whom() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    let asked = maija.leaves("meluilmoitus").await;
    assert_eq!(asked.status, StatusCode::OK);
    let page = asked.text();
    assert!(page.contains("Yrityksen, yhdistyksen tai muun yhteisön puolesta"));
    let link = page
        .split("href=\"")
        .find(|part| part.contains("kenen=yhteiso"));
    let link = link
        .and_then(|part| part.split('"').next())
        .expect("a link");
    let left = maija.get(&link.replace("&amp;", "&")).await;
    assert!(left.location().contains("/oauth/authorize?"));
    assert_eq!(host.service.control.count("/service/ypa/"), 1);
}

#[tokio::test]
async fn who_has_no_code_or_is_not_let_in_is_told_what_to_do() {
    let host = Host::start().await;
    let abroad = host.hand_over(None).await;
    let told = abroad.leaves(APPOINTMENT).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert!(told.text().contains("virkailija tarkistaa"));
    assert_eq!(host.service.control.received().len(), 0);
    let samir = host.hand_over(Some(SAMIR)).await;
    let told = samir.leaves(APPOINTMENT).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert!(told.text().contains("ei päästänyt sinua valitsemaan"));
    assert!(told.text().contains("href=\"/lomake\""));
}

#[tokio::test]
async fn every_call_says_which_choice_it_is_about_and_no_code_stays_behind() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    let left = maija.leaves(APPOINTMENT).await;
    let address = left.location().to_owned();
    for code in [MAIJA, AINO, ELSA] {
        assert!(!address.contains(code));
    }
    assert!(address.contains("&lang=fi"), "{address}");
    let way = maija.chooses(&address, "aino").await;
    maija.get(&way).await;
    let ids: Vec<String> = host
        .service
        .control
        .received()
        .iter()
        .filter_map(|call| call.path.split("requestId=").nth(1))
        .map(|rest| rest.split('&').next().expect("an id").to_owned())
        .collect();
    assert_eq!(ids.len(), 3);
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    let sql = "SELECT COUNT(*) FROM chosen_mandates WHERE request_id = (SELECT request_id FROM selections)";
    assert_eq!(host.count(sql).await, 1);
    for table in [
        "SELECT COUNT(*) FROM known_persons WHERE id || first_name || last_name LIKE '%998D%'",
        "SELECT COUNT(*) FROM sessions WHERE sealed_code LIKE '%9026%'",
        "SELECT COUNT(*) FROM selections WHERE national_session IS NOT NULL",
    ] {
        assert_eq!(host.count(table).await, 0, "{table}");
    }
}
