//! Signing in over OpenID Connect: as it goes, whom it refuses, and how it fails.

use crate::host::{APPOINTMENT, Browser, Host, HttpAnswer, pair};
use axum::http::StatusCode;
use puolesta_simulators::Fault;
use puolesta_simulators::identity_provider::Flaw;

const PERSONS: &str = "/kirjaudu";
const OFFICIALS: &str = "/virkailija/kirjaudu";

/// Leaves, chooses at the provider, comes back.
async fn sign_in(browser: &mut Browser<'_>, door: &str, subject: &str) -> HttpAnswer {
    let left = browser.get(&format!("{door}?next=/lomake&lang=fi")).await;
    if left.status != StatusCode::SEE_OTHER {
        return left;
    }
    let way = browser
        .host
        .chooses_at(left.location(), "person", subject)
        .await;
    browser.get(&way).await
}

#[tokio::test]
async fn a_person_signs_in_and_may_choose_in_suomi_fi() {
    let host = Host::start().await;
    let mut browser = host.browser();
    assert_eq!(
        browser.get("/asiat").await.location(),
        "/kirjaudu?next=/asiat"
    );
    let back = sign_in(&mut browser, PERSONS, "maija").await;
    assert_eq!(back.location(), "/lomake");
    assert_eq!(browser.get("/asiat").await.status, StatusCode::OK);
    let maija = browser.person();
    maija.acts_for(APPOINTMENT, "aino").await;
    let offered = maija.offered(APPOINTMENT).await;
    assert_eq!(offered, pair("Aino Koivula", "mandate"));
    let mut again = host.browser();
    sign_in(&mut again, PERSONS, "maija").await;
    let people = host.count("SELECT COUNT(*) FROM known_persons").await;
    assert_eq!(people, 2, "Maija, once, and whom she chose");
}

#[tokio::test]
async fn what_leaves_is_a_question_that_only_its_answer_fits() {
    let host = Host::start().await;
    let mut browser = host.browser();
    let left = browser.get("/kirjaudu?lang=sv").await;
    let address = left.location();
    for part in [
        "response_type=code",
        "client_id=puolesta",
        "code_challenge_method=S256",
        "code_challenge=",
        "nonce=",
        "state=",
        "ui_locales=sv",
        "redirect_uri=https%3A%2F%2Fasiointi.example.fi%2Fkirjaudu%2Fpaluu",
    ] {
        assert!(address.contains(part), "{part} in {address}");
    }
    let cookie = left.header("set-cookie").expect("a cookie");
    assert!(cookie.contains("HttpOnly; SameSite=Lax") && cookie.contains("Max-Age=600"));
}

#[tokio::test]
async fn officials_have_the_role_that_the_provider_says() {
    let host = Host::start().await;
    for (subject, status) in [
        ("kirsi", StatusCode::SEE_OTHER),
        ("lauri", StatusCode::SEE_OTHER),
        ("maija", StatusCode::FORBIDDEN),
    ] {
        let mut browser = host.browser();
        let back = sign_in(&mut browser, OFFICIALS, subject).await;
        assert_eq!(back.status, status, "{subject}");
    }
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT name, role FROM official_sessions ORDER BY name")
            .fetch_all(&host.application.database)
            .await
            .expect("sessions");
    let expected = [("Kirsi Käsittelijä", "handler"), ("Lauri Lukija", "reader")];
    let expected = expected.map(|(name, role)| (name.to_owned(), role.to_owned()));
    assert_eq!(rows, expected);
}

#[tokio::test]
async fn who_is_not_sure_enough_is_told_what_to_do() {
    let host = Host::start().await;
    let mut browser = host.browser();
    let told = sign_in(&mut browser, PERSONS, "weak").await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert!(told.text().contains("Tarvitset vahvan tunnistautumisen"));
    assert!(told.text().contains("/kirjaudu?next=/lomake&amp;lang=fi"));
    assert_eq!(host.count("SELECT COUNT(*) FROM sessions").await, 0);
}

#[tokio::test]
async fn who_has_no_code_signs_in_and_acts_alone() {
    let host = Host::start().await;
    let mut browser = host.browser();
    sign_in(&mut browser, PERSONS, "abroad").await;
    assert_eq!(browser.get("/asiat").await.status, StatusCode::OK);
    let told = browser.person().leaves(APPOINTMENT).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn whoever_breaks_off_is_not_signed_in() {
    let host = Host::start().await;
    let mut browser = host.browser();
    let told = sign_in(&mut browser, PERSONS, "").await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert!(told.text().contains("Tunnistautuminen keskeytyi"));
}

#[tokio::test]
async fn only_the_browser_that_left_comes_back_once_and_in_time() {
    let host = Host::start().await;
    let mut browser = host.browser();
    let left = browser.get("/kirjaudu?next=/lomake").await;
    let way = host.chooses_at(left.location(), "person", "maija").await;
    let mut other = host.browser();
    assert_eq!(other.get(&way).await.status, StatusCode::CONFLICT);
    let officials = way.replace(PERSONS, OFFICIALS);
    assert_eq!(browser.get(&officials).await.status, StatusCode::CONFLICT);
    assert_eq!(browser.get(&way).await.location(), "/lomake");
    let again = browser.get(&way).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "once");
    let mut late = host.browser();
    let left = late.get("/kirjaudu").await;
    let way = host.chooses_at(left.location(), "person", "maija").await;
    host.let_pass(10 * 60);
    assert_eq!(late.get(&way).await.status, StatusCode::CONFLICT, "in time");
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let host = Host::start().await;
    for next in [
        "https://evil.example/",
        "//evil.example",
        "%2F%2Fevil.example",
    ] {
        let mut browser = host.browser();
        let left = browser.get(&format!("/kirjaudu?next={next}")).await;
        let way = host.chooses_at(left.location(), "person", "maija").await;
        assert_eq!(browser.get(&way).await.location(), "/asiat", "{next}");
    }
}

#[tokio::test]
async fn a_token_with_any_flaw_opens_nothing() {
    let host = Host::start().await;
    for flaw in [
        Flaw::OtherNonce,
        Flaw::OtherAudience,
        Flaw::OtherIssuer,
        Flaw::Expired,
        Flaw::OtherKey,
        Flaw::Unsigned,
        Flaw::Missing,
    ] {
        let mut browser = host.browser();
        host.provider.spoil(flaw);
        let told = sign_in(&mut browser, PERSONS, "maija").await;
        assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE, "{flaw:?}");
        assert!(told.header("set-cookie").is_none(), "{flaw:?}");
        assert!(!told.text().contains("9026"), "{flaw:?}");
    }
    assert_eq!(host.count("SELECT COUNT(*) FROM sessions").await, 0);
    // Officials' roles come from the user information.
    let mut browser = host.browser();
    host.provider.spoil(Flaw::OtherSubject);
    let told = sign_in(&mut browser, OFFICIALS, "kirsi").await;
    assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(
        host.count("SELECT COUNT(*) FROM official_sessions").await,
        0
    );
    let back = sign_in(&mut host.browser(), PERSONS, "maija").await;
    assert_eq!(back.location(), "/lomake", "and then all is well");
}

#[tokio::test]
async fn at_every_step_every_fault_is_met_with_a_calm_sentence() {
    let mut cases = 0;
    for path in ["/.well-known/", "/keys", "/token", "/userinfo"] {
        for fault in [
            Fault::Status(429),
            Fault::Status(500),
            Fault::Garbage,
            Fault::OtherShape,
            Fault::Cut,
            Fault::Endless,
        ] {
            let host = Host::start().await;
            host.provider.control.fail(path, fault, 1);
            let mut browser = host.browser();
            let told = sign_in(&mut browser, OFFICIALS, "kirsi").await;
            let what = format!("{fault:?} at {path}");
            assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE, "{what}");
            assert_eq!(told.header("retry-after"), Some("30"), "{what}");
            assert!(
                told.text().contains("Yritä hetken kuluttua uudelleen."),
                "{what}"
            );
            let back = sign_in(&mut browser, OFFICIALS, "kirsi").await;
            assert_eq!(
                back.location(),
                "/lomake",
                "{what}: the next try goes through"
            );
            cases += 1;
        }
    }
    assert_eq!(cases, 24);
}
