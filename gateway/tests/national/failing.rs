//! The service fails, in every way and at every step: the person reads a calm sentence, nothing is kept, and a
//! later try goes through.

use crate::host::{APPOINTMENT, FAULTS, Host, HttpAnswer, MAIJA, Person, Unusual, pair};
use axum::http::StatusCode;
use puolesta_gateway::http_client::CallLimits;
use puolesta_simulators::Fault;
use std::time::{Duration, Instant};

/// The steps of a choice, by what their paths hold, with the service of the matter.
const STEPS: [(&str, &str, &str); 7] = [
    (APPOINTMENT, "aino", "/service/hpa/user/register/"),
    (APPOINTMENT, "aino", "/oauth/token"),
    (APPOINTMENT, "aino", "/service/hpa/api/delegate/"),
    (APPOINTMENT, "aino", "/service/hpa/api/authorizationlist/"),
    ("avustus", "rova", "/service/ypa/user/register/"),
    ("avustus", "rova", "/oauth/token"),
    ("avustus", "rova", "/service/ypa/api/organizationRoles/"),
];

/// Goes the way as far as it leads; the last answer.
async fn try_to_act(person: &Person<'_>, service: &str, key: &str) -> HttpAnswer {
    let left = person.leaves(service).await;
    if left.status != StatusCode::SEE_OTHER {
        return left;
    }
    let way = person.chooses(left.location(), key).await;
    person.get(&way).await
}

fn assert_calm(answer: &HttpAnswer, what: &str) {
    let page = answer.text();
    assert_eq!(
        answer.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{what}: {page}"
    );
    assert_eq!(answer.header("retry-after"), Some("30"), "{what}");
    assert!(
        page.contains("Yritä hetken kuluttua uudelleen."),
        "{what}: {page}"
    );
    assert!(
        page.contains("href=\"/valtuudet/valitse?valinta="),
        "{what}: {page}"
    );
    assert!(page.contains("href=\"/lomake\""), "{what}: {page}");
    assert!(!page.contains("9026") && !page.contains("998D"), "{what}");
}

#[tokio::test]
async fn at_every_step_every_fault_is_met_with_a_calm_sentence_and_a_way_on() {
    let host = Host::start().await;
    let mut cases = 0;
    for (service, key, path) in STEPS {
        for fault in FAULTS {
            let maija = host.hand_over(Some(MAIJA)).await;
            let what = format!("{fault:?} at {path}");
            host.service.control.fail(path, fault, 1);
            assert_calm(&try_to_act(&maija, service, key).await, &what);
            let kept = host.count("SELECT COUNT(*) FROM chosen_mandates").await;
            assert_eq!(kept, 0, "{what}");
            cases += 1;
        }
    }
    assert_eq!(cases, 56);
    let maija = host.hand_over(Some(MAIJA)).await;
    maija.acts_for(APPOINTMENT, "aino").await;
    assert_eq!(
        maija.offered(APPOINTMENT).await,
        pair("Aino Koivula", "mandate")
    );
}

#[tokio::test]
async fn after_a_failure_the_same_page_leads_to_another_try() {
    let host = Host::start().await;
    let maija = host.hand_over(Some(MAIJA)).await;
    host.service
        .control
        .fail("/delegate/", Fault::Status(500), 1);
    let failed = try_to_act(&maija, APPOINTMENT, "aino").await;
    let page = failed.text();
    let again = page
        .split("href=\"")
        .find(|part| part.starts_with("/valtuudet/valitse"));
    let again = again
        .and_then(|part| part.split('"').next())
        .expect("a way");
    let left = maija.get(again).await;
    let way = maija.chooses(left.location(), "aino").await;
    assert_eq!(maija.get(&way).await.location(), "/lomake");
    assert_eq!(
        maija.offered(APPOINTMENT).await,
        pair("Aino Koivula", "mandate")
    );
}

#[tokio::test]
async fn a_slow_service_is_not_waited_for() {
    let limits = CallLimits {
        whole: Duration::from_millis(200),
        ..CallLimits::default()
    };
    let host = Host::start_with(Unusual {
        limits,
        ..Unusual::default()
    })
    .await;
    let maija = host.hand_over(Some(MAIJA)).await;
    let slow = Fault::Slow(Duration::from_secs(60));
    host.service.control.fail("/register/", slow, 1);
    let asked = Instant::now();
    assert_calm(&maija.leaves(APPOINTMENT).await, "slow");
    assert!(asked.elapsed() < Duration::from_secs(30));
}

#[tokio::test]
async fn a_wrong_signature_and_clocks_apart_are_this_side_s_failure() {
    for unusual in [
        Unusual {
            api_key: "another-key-another-key-another-key",
            ..Unusual::default()
        },
        Unusual {
            apart: 6 * 60,
            ..Unusual::default()
        },
        Unusual {
            apart: -6 * 60,
            ..Unusual::default()
        },
    ] {
        let host = Host::start_with(unusual).await;
        let maija = host.hand_over(Some(MAIJA)).await;
        assert_calm(&maija.leaves(APPOINTMENT).await, "signature");
        assert_eq!(host.service.control.count("/register/"), 1);
    }
    let near = Unusual {
        apart: 4 * 60,
        ..Unusual::default()
    };
    let host = Host::start_with(near).await;
    let maija = host.hand_over(Some(MAIJA)).await;
    maija.acts_for(APPOINTMENT, "aino").await;
    assert_eq!(
        maija.offered(APPOINTMENT).await,
        pair("Aino Koivula", "mandate")
    );
}

#[tokio::test]
async fn a_session_that_is_over_there_is_chosen_anew() {
    let host = Host::start().await;
    let cases = [
        ("/api/delegate/", Fault::Status(401)),
        ("/api/authorizationlist/", Fault::Status(401)),
        // A key that was used, or is too old.
        ("/oauth/token", Fault::Status(400)),
    ];
    for (path, fault) in cases {
        let maija = host.hand_over(Some(MAIJA)).await;
        host.service.control.fail(path, fault, 1);
        let told = try_to_act(&maija, APPOINTMENT, "aino").await;
        assert_eq!(told.status, StatusCode::CONFLICT, "{path}");
        assert!(told.text().contains("Valitse uudelleen"), "{path}");
        assert!(told.text().contains("href=\"/valtuudet/valitse?valinta="));
    }
}
