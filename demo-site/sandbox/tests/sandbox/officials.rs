//! The desk and the messages are for officials who are signed in, each with a role; what they read and do
//! is written down.

use crate::support::{AINO, Host, MAIJA, shared};
use axum::http::StatusCode;
use serde_json::json;

async fn acts(host: &Host) -> Vec<(String, String)> {
    sqlx::query_as("SELECT name, what FROM official_acts ORDER BY at, what")
        .fetch_all(&mut host.database().await)
        .await
        .expect("acts")
}

#[tokio::test]
async fn nobody_but_an_official_sees_the_desk_or_the_messages() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let id = maija.send_shared("talkoot", &[AINO.1]).await;
    for path in ["/virkailija", "/lahtevat"] {
        let one = format!("{path}?case={id}");
        for answer in [
            host.get(path).await,
            host.get(&one).await,
            // An identified person is no official, whatever the matter.
            maija.get(&one).await,
        ] {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            let way = answer.header("location").expect("a way");
            assert!(way.starts_with("/virkailija/kirjaudu?next=/"), "{way}");
            assert!(!answer.text().contains("Maija"));
        }
    }
    let mut alone = shared(&[]);
    alone["situation"] = json!("alone");
    alone["procedure"] = json!("none");
    let id = maija.accepted(&alone).await;
    let decision = format!("/virkailija/{id}/paatos");
    let refused = maija.post_from_page(&decision, "text=Granted").await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER);
    assert_eq!(maija.case(&id).await["status"], "processing");
    let own = maija.get(&format!("/asiat/{id}")).await.text();
    assert!(!own.contains("/lahtevat"), "no way that a person cannot go");
}

#[tokio::test]
async fn a_reader_reads_and_does_nothing_else() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut alone = shared(&[]);
    alone["situation"] = json!("alone");
    alone["procedure"] = json!("none");
    let id = maija.accepted(&alone).await;
    let lauri = host.official_called("lauri-lukija").await;
    let desk = lauri.get(&format!("/virkailija?case={id}")).await.text();
    assert!(desk.contains("Lauri Lukija, lukija") && !desk.contains("data-decision"));
    for (path, fields) in [
        ("paatos", "text=x"),
        ("vastaus", "position=0&answer=approve"),
    ] {
        let path = format!("/virkailija/{id}/{path}");
        let answer = lauri.post_from_page(&path, fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.text().contains("roolisi antaa vain lukuoikeuden"));
    }
    assert_eq!(maija.case(&id).await["status"], "processing");
}

#[tokio::test]
async fn what_an_official_reads_and_does_is_written_down_with_the_name() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let mut alone = shared(&[]);
    alone["situation"] = json!("alone");
    alone["procedure"] = json!("none");
    let id = maija.accepted(&alone).await;
    let kirsi = host.official().await;
    kirsi.get("/virkailija").await;
    assert_eq!(
        acts(&host).await,
        [],
        "the queue tells nothing of the parties"
    );
    kirsi.get(&format!("/virkailija?case={id}")).await;
    host.let_pass(60);
    kirsi.get(&format!("/lahtevat?case={id}")).await;
    host.let_pass(60);
    let path = format!("/virkailija/{id}/paatos?lang=en");
    kirsi.post_from_page(&path, "text=Granted").await;
    let who = |what: &str| ("Kirsi Käsittelijä".to_owned(), what.to_owned());
    let expected = [who("read"), who("read-messages"), who("decided")];
    assert_eq!(acts(&host).await, expected);
    let lauri = host.official_called("lauri-lukija").await;
    let desk = lauri
        .get(&format!("/virkailija?case={id}&lang=en"))
        .await
        .text();
    assert!(
        desk.contains("Kirsi Käsittelijä: made the decision"),
        "{desk}"
    );
}

#[tokio::test]
async fn the_queue_is_searched_and_hides_what_is_over() {
    let host = Host::start().await;
    let maija = host.sign_in(MAIJA).await;
    let open = maija.send_shared("talkoot", &[AINO.1]).await;
    let mut alone = shared(&[]);
    alone["situation"] = json!("alone");
    alone["procedure"] = json!("none");
    let over = maija.accepted(&alone).await;
    host.decide(&over, &json!({ "text": "Myönnetään." })).await;
    let kirsi = host.official().await;
    for (query, shown) in [
        ("", [true, false]),
        ("?tila=kaikki", [true, true]),
        ("?haku=lahtinen", [true, false]),
        ("?haku=Pihatalkoot&tila=kaikki", [true, false]),
        ("?haku=100%25", [false, false]),
        ("?haku=_", [false, false]),
    ] {
        let queue = kirsi.get(&format!("/virkailija{query}")).await.text();
        let found = [&open, &over].map(|id| queue.contains(id.as_str()));
        assert_eq!(found, shown, "{query}");
    }
    let by_number = kirsi.get(&format!("/virkailija?haku={open}")).await.text();
    assert!(by_number.contains(&format!("data-case=\"{open}\"")));
}

#[tokio::test]
async fn an_official_s_session_ends() {
    let host = Host::start().await;
    let kirsi = host.official().await;
    assert_eq!(kirsi.get("/virkailija").await.status, StatusCode::OK);
    kirsi.post_from_page("/virkailija/ulos", "").await;
    assert_eq!(kirsi.get("/virkailija").await.status, StatusCode::SEE_OTHER);
    let kirsi = host.official().await;
    host.let_pass(30 * 60);
    assert_eq!(kirsi.get("/virkailija").await.status, StatusCode::SEE_OTHER);
}
