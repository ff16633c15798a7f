//! The stand-in for Suomi.fi e-Authorizations, as those use it who ask for and give mandates.

use crate::mandate_requests::{GRANTS, HEALTH, ask, status};
use crate::support::{
    AINO, ERIK, HELMI, Host, HttpAnswer, KAARLO, LEENA, MAIJA, PETRI, Person, ROVA, YOUTH_CLUB,
};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

/// Asks and returns the path of the request's page.
async fn requested(person: &Person<'_>, service: &str, code: &str, theme: &str) -> String {
    let answer = ask(person, service, code, theme).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    let link = answer.json()["link"].as_str().expect("a link").to_owned();
    let path = link
        .strip_prefix("http://127.0.0.1:8080")
        .expect("this site");
    assert!(path.starts_with("/suomi-fi/pyynnot/"), "{path}");
    path.into()
}

fn assert_leads_to(answer: &HttpAnswer, path: &str) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(
        answer.header("location"),
        Some(format!("{path}?lang=fi").as_str())
    );
}

#[tokio::test]
async fn who_is_asked_gives_the_mandate_for_a_period_and_it_expires() {
    let host = Host::start().await;
    let erik = host.sign_in(ERIK).await;
    let path = requested(&erik, "ajanvaraus", AINO.1, HEALTH).await;
    let page = erik.get(&path).await.text();
    assert!(page.contains("Kerro pyynnöstä myös itse: Aino Koivula"));
    assert!(page.contains("data-action=\"withdraw\"") && !page.contains("data-action=\"grant\""));
    let aino = host.sign_in(AINO).await;
    let page = aino.get(&path).await.text();
    assert!(page.contains("Erik Sandberg") && page.contains("data-state=\"waiting\""));
    assert!(page.contains("data-action=\"grant\"") && !page.contains("data-action=\"withdraw\""));
    let granted = aino
        .press(&format!("{path}/anna"), &[("period", "P1M")])
        .await;
    assert_leads_to(&granted, &path);
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "granted");
    let row: (String, String, String) =
        sqlx::query_as("SELECT valid_from, valid_until, given_by FROM granted_mandates WHERE assignee_id = 'erik-sandberg'")
            .fetch_one(&mut host.registers().await)
            .await
            .expect("the mandate");
    assert_eq!(
        row,
        ("2026-11-21".into(), "2026-12-20".into(), AINO.0.into())
    );
    host.let_pass(29 * 24 * 3600);
    let erik = host.sign_in(ERIK).await;
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "granted");
    host.let_pass(24 * 3600);
    let erik = host.sign_in(ERIK).await;
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "not-granted");
    let page = erik.get("/suomi-fi").await.text();
    assert!(page.contains("data-state=\"expired\"") && page.contains("20.12.2026"));
}

#[tokio::test]
async fn a_declined_or_withdrawn_request_gives_nothing_and_may_be_made_anew() {
    let host = Host::start().await;
    let erik = host.sign_in(ERIK).await;
    let aino = host.sign_in(AINO).await;
    let first = requested(&erik, "ajanvaraus", AINO.1, HEALTH).await;
    assert_leads_to(&aino.press(&format!("{first}/hylkaa"), &[]).await, &first);
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "not-granted");
    assert!(
        erik.get(&first)
            .await
            .text()
            .contains("data-state=\"declined\"")
    );
    let second = requested(&erik, "ajanvaraus", AINO.1, HEALTH).await;
    assert_ne!(first, second);
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "requested");
    assert_leads_to(&erik.press(&format!("{second}/peru"), &[]).await, &second);
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "not-granted");
    // Too late: what was withdrawn is not granted any more.
    let late = aino
        .press(&format!("{second}/anna"), &[("period", "P1Y")])
        .await;
    assert_leads_to(&late, &second);
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "not-granted");
}

#[tokio::test]
async fn for_an_organisation_somebody_with_a_role_confirms() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let path = requested(&maija, "avustus", ROVA, GRANTS).await;
    let helmi = host.sign_in(HELMI).await;
    assert_eq!(helmi.get(&path).await.status, StatusCode::NOT_FOUND);
    let erik = host.sign_in(ERIK).await;
    assert_leads_to(
        &erik
            .press(&format!("{path}/anna"), &[("period", "P1Y")])
            .await,
        &path,
    );
    assert_eq!(status(&maija, "avustus", ROVA).await, "granted");
    // The bundle of the company's matters is complete now.
    let principals = maija
        .get("/puolesta-api/services/yhtion-hakemus/principals")
        .await;
    assert_eq!(principals.json()["principals"][0]["name"], "Rova Oy");
}

#[tokio::test]
async fn a_guardian_confirms_for_the_person_they_represent() {
    let host = Host::start().await;
    let petri = host.sign_in(PETRI).await;
    let path = requested(&petri, "ajanvaraus", KAARLO.1, HEALTH).await;
    let leena = host.sign_in(LEENA).await;
    assert_leads_to(
        &leena
            .press(&format!("{path}/anna"), &[("period", "P6M")])
            .await,
        &path,
    );
    assert_eq!(status(&petri, "ajanvaraus", KAARLO.1).await, "granted");
}

#[tokio::test]
async fn a_request_is_nobody_else_s_to_see_or_settle() {
    let host = Host::start().await;
    let erik = host.sign_in(ERIK).await;
    let path = requested(&erik, "ajanvaraus", AINO.1, HEALTH).await;
    let helmi = host.sign_in(HELMI).await;
    assert_eq!(helmi.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        helmi.get("/suomi-fi/pyynnot/unknown").await.status,
        StatusCode::NOT_FOUND
    );
    for (person, action) in [
        (&helmi, "anna"),
        (&helmi, "hylkaa"),
        (&helmi, "peru"),
        // Nobody answers their own request.
        (&erik, "anna"),
        (&erik, "hylkaa"),
    ] {
        let answer = person
            .press(&format!("{path}/{action}"), &[("period", "P1Y")])
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{action}");
    }
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "requested");
    let stranger = host.get(&path).await;
    let way = stranger.header("location").expect("the way to signing in");
    assert!(
        way.starts_with("/kirjaudu?next=/suomi-fi/pyynnot/"),
        "{way}"
    );
}

#[tokio::test]
async fn a_period_must_be_chosen_among_those_offered() {
    let host = Host::start().await;
    let erik = host.sign_in(ERIK).await;
    let path = requested(&erik, "ajanvaraus", AINO.1, HEALTH).await;
    let aino = host.sign_in(AINO).await;
    for fields in [&[][..], &[("period", "P99Y")], &[("period", "soon")]] {
        let answer = aino.press(&format!("{path}/anna"), fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer
                .text()
                .contains("Valitse, kuinka kauan valtuus on voimassa.")
        );
    }
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "requested");
}

#[tokio::test]
async fn the_service_s_own_period_is_chosen_beforehand() {
    let host = Host::start().await;
    let erik = host.sign_in(ERIK).await;
    let theme = "http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen";
    let path = requested(&host.sign_in(MAIJA).await, "yhtion-hakemus", ROVA, theme).await;
    let page = erik.get(&path).await.text();
    assert!(page.contains("value=\"P6M\" required checked> 6 kuukautta (palvelun suositus)"));
}

#[tokio::test]
async fn a_mandate_is_given_unasked_and_ended() {
    let host = Host::start().await;
    let helmi = host.sign_in(HELMI).await;
    let club = "nuorisoseura";
    assert_leads_to(
        &helmi.press("/suomi-fi/rooli", &[("role", club)]).await,
        "/suomi-fi",
    );
    let page = helmi.get("/suomi-fi/anna").await.text();
    assert!(page.contains("Valtuuttaja: Esimerkkilän Nuorisoseura ry"));
    assert!(
        page.contains(GRANTS) && !page.contains(HEALTH),
        "what an organisation can give"
    );
    assert!(
        !page.contains("johanna-salmela"),
        "the non-disclosed are not listed"
    );
    let fields = [("assignee", PETRI.0), ("theme", GRANTS), ("period", "P1Y")];
    assert_leads_to(&helmi.press("/suomi-fi/anna", &fields).await, "/suomi-fi");
    let petri = host.sign_in(PETRI).await;
    assert_eq!(status(&petri, "avustus", YOUTH_CLUB).await, "granted");
    let id: String =
        sqlx::query_scalar("SELECT id FROM granted_mandates WHERE assignee_id = 'petri-lahtinen'")
            .fetch_one(&mut host.registers().await)
            .await
            .expect("the mandate");
    let end = format!("/suomi-fi/valtuudet/{id}/lopeta");
    // Neither whoever got it nor a stranger ends it.
    assert_eq!(petri.press(&end, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(status(&petri, "avustus", YOUTH_CLUB).await, "granted");
    assert!(helmi.get("/suomi-fi").await.text().contains(&end));
    assert_leads_to(&helmi.press(&end, &[]).await, "/suomi-fi");
    assert_eq!(status(&petri, "avustus", YOUTH_CLUB).await, "not-granted");
    assert!(
        helmi
            .get("/suomi-fi")
            .await
            .text()
            .contains("data-state=\"ended\"")
    );
}

#[tokio::test]
async fn what_is_missing_or_made_up_is_not_given() {
    let host = Host::start().await;
    let aino = host.sign_in(AINO).await;
    for fields in [
        [("assignee", ""), ("theme", HEALTH), ("period", "P1Y")],
        [
            ("assignee", "elsa-lahtinen"),
            ("theme", HEALTH),
            ("period", "P1Y"),
        ],
        [("assignee", AINO.0), ("theme", HEALTH), ("period", "P1Y")],
        [
            ("assignee", ERIK.0),
            ("theme", "http://made.up"),
            ("period", "P1Y"),
        ],
        // A person cannot give what is an organisation's to give.
        [("assignee", ERIK.0), ("theme", GRANTS), ("period", "P1Y")],
        [("assignee", ERIK.0), ("theme", HEALTH), ("period", "")],
    ] {
        let answer = aino.press("/suomi-fi/anna", &fields).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{fields:?}"
        );
        assert!(answer.text().contains("role=\"alert\""));
    }
    let count: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM granted_mandates WHERE given_by IS NOT NULL")
            .fetch_one(&mut host.registers().await)
            .await
            .expect("a count");
    assert_eq!(count, 0);
}

#[tokio::test]
async fn each_role_sees_its_own_mandates_and_nobody_takes_another_s_role() {
    let host = Host::start().await;
    let erik = host.sign_in(ERIK).await;
    let page = erik.get("/suomi-fi").await.text();
    assert!(page.contains("value=\"rova\"") && !page.contains("value=\"noel-sandberg\""));
    assert!(!page.contains("Maija Lahtinen"), "that is Rova's mandate");
    assert_eq!(
        erik.press("/suomi-fi/rooli", &[("role", "kuusikko")])
            .await
            .status,
        StatusCode::NOT_FOUND
    );
    assert_leads_to(
        &erik.press("/suomi-fi/rooli", &[("role", "rova")]).await,
        "/suomi-fi",
    );
    let page = erik.get("/suomi-fi").await.text();
    assert!(page.contains("Maija Lahtinen") && page.contains("data-section=\"mandates-given\""));
    assert!(page.contains("data-state=\"expired\"") && page.contains("data-state=\"valid\""));
    assert!(!page.contains("data-section=\"requests-sent\""));
}

#[tokio::test]
async fn the_pages_speak_three_languages_and_say_what_they_are() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    for (lang, site, notice) in [
        (
            "fi",
            "Suomi.fi-valtuuksien sijainen",
            "Tämä ei ole Suomi.fi",
        ),
        (
            "sv",
            "Ersättare för Suomi.fi-fullmakter",
            "Det här är inte Suomi.fi",
        ),
        (
            "en",
            "Stand-in for Suomi.fi e-Authorizations",
            "This is not Suomi.fi",
        ),
    ] {
        for path in ["/suomi-fi", "/suomi-fi/anna"] {
            let page = maija.get(&format!("{path}?lang={lang}")).await;
            assert_eq!(page.header("cache-control"), Some("no-store"));
            let text = page.text();
            assert!(text.contains(&format!("<html lang=\"{lang}\">")));
            assert!(
                text.contains(site) && text.contains(notice),
                "{lang} {path}"
            );
            assert!(text.contains(&format!("href=\"{path}?lang=sv\"")));
        }
    }
    let style = host.get("/suomi-fi/sijainen.css").await;
    assert_eq!(
        style.header("content-type"),
        Some("text/css; charset=utf-8")
    );
}

#[tokio::test]
async fn a_form_of_another_site_changes_nothing() {
    let host = Host::start().await;
    let erik = host.sign_in(ERIK).await;
    let path = requested(&erik, "ajanvaraus", AINO.1, HEALTH).await;
    let aino = host.sign_in(AINO).await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        let request = Request::post(format!("{path}/anna"))
            .header(header::COOKIE, aino.cookie())
            .header(header::HOST, "127.0.0.1:8080")
            .header(name, value)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("period=P1Y"))
            .expect("a request");
        assert_eq!(host.send(request).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(status(&erik, "ajanvaraus", AINO.1).await, "requested");
}

#[tokio::test]
async fn whoever_asks_does_not_answer_even_with_a_role() {
    let host = Host::start().await;
    let leena = host.sign_in(LEENA).await;
    let path = requested(&leena, "ajanvaraus", KAARLO.1, HEALTH).await;
    let page = leena.get(&path).await.text();
    assert!(page.contains("data-action=\"withdraw\"") && !page.contains("data-action=\"grant\""));
    let answer = leena
        .press(&format!("{path}/anna"), &[("period", "P1Y")])
        .await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    leena.press("/suomi-fi/rooli", &[("role", KAARLO.0)]).await;
    let page = leena.get("/suomi-fi/anna").await.text();
    assert!(
        !page.contains("value=\"leena-hakala\""),
        "nobody gives to themself"
    );
}

#[tokio::test]
async fn a_request_is_settled_once_also_when_several_press_at_the_same_moment() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let erik = host.sign_in(ERIK).await;
    for _ in 0..5 {
        let path = requested(&maija, "avustus", ROVA, GRANTS).await;
        let (grant, decline) = (format!("{path}/anna"), format!("{path}/hylkaa"));
        let (withdraw, year) = (format!("{path}/peru"), [("period", "P1D")]);
        let answers = tokio::join!(
            erik.press(&grant, &year),
            erik.press(&grant, &year),
            erik.press(&decline, &[]),
            maija.press(&withdraw, &[]),
        );
        for answer in [answers.0, answers.1, answers.2, answers.3] {
            assert_leads_to(&answer, &path);
        }
    }
    let (settled, granted, given): (i64, i64, i64) = sqlx::query_as(
        "SELECT COUNT(settled_by), SUM(state = 'granted'), \
         (SELECT COUNT(*) FROM granted_mandates WHERE given_by IS NOT NULL) FROM mandate_requests",
    )
    .fetch_one(&mut host.registers().await)
    .await
    .expect("counts");
    assert_eq!((settled, given), (5, granted));
}
