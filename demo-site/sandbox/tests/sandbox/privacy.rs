//! A whole session, and then a search for codes in everything that it left behind.

use crate::support::{
    AINO, Answer, ELSA, Host, MAIJA, NOBODY, NON_DISCLOSED, Person, ROVA, YOUTH_CLUB, encoded,
    on_behalf, shared,
};
use serde_json::{Value, json};
use sqlx::{AnyConnection, Row};
use std::io::Write;
use std::sync::{Arc, Mutex};
use tracing::Level;

/// Keeps everything that is logged, at every level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("a log").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn listen() -> Log {
    let log = Log::default();
    let writer = log.clone();
    tracing_subscriber::fmt()
        .with_max_level(Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .init();
    log
}

#[tokio::test]
async fn no_code_is_left_behind() {
    let log = listen();
    let host = Host::start().await;
    let answers = whole_session(&host).await;
    let mut left = String::from_utf8(log.0.lock().expect("a log").clone()).expect("text");
    assert!(
        left.contains("POST /puolesta-api/parties/lookup 200"),
        "the log was listened to"
    );
    for answer in &answers {
        left.push_str(&answer.text());
        left.push_str(&format!("{:?}", answer.headers));
    }
    assert!(left.contains("Aino Koivula"), "the answers are searched");
    let mut tables = everything_but_the_persons(&mut host.database().await).await;
    tables.push_str(&everything_but_the_persons(&mut host.registers().await).await);
    assert!(
        tables.contains("rakentamislupa"),
        "the database is searched"
    );
    left.push_str(&tables);
    for code in codes() {
        assert!(!left.contains(&code), "a code was left behind");
    }
}

/// Every code of the seed, and the one of nobody, that was asked for.
fn codes() -> Vec<String> {
    let persons: Value =
        serde_json::from_str(include_str!("../../seed/persons.json")).expect("persons");
    let persons = persons.as_array().expect("a list");
    let code = |person: &Value| {
        person["personalIdentityCode"]
            .as_str()
            .expect("a code")
            .into()
    };
    persons.iter().map(code).chain([NOBODY.into()]).collect()
}

async fn whole_session(host: &Host) -> Vec<Answer> {
    let maija = host.sign_in(MAIJA).await;
    let mut answers = vec![host.get("/kirjaudu").await, maija.get("/istunto").await];
    for code in [
        AINO.1,
        NOBODY,
        NON_DISCLOSED.1,
        MAIJA.1,
        "100871-998E",
        ELSA.1,
    ] {
        answers.push(maija.look_up("rakentamislupa", code).await);
    }
    let wrong_path = format!("/puolesta-api/parties/lookup?code={}", AINO.1);
    answers.push(maija.get(&wrong_path).await);
    answers.push(maija.look_up_organisation("avustus", ROVA).await);
    let club = maija.found("avustus", YOUTH_CLUB).await;
    let question = json!({ "service": "avustus", "principals": [club["ref"]] });
    answers.push(maija.call("mandates/check", &question).await);
    answers.push(maija.hand_in(&on_behalf(&club)).await);
    let value = shared(&[maija.found("rakentamislupa", AINO.1).await]);
    let body = format!("puolesta={}", encoded(&value.to_string()));
    let kind = "application/x-www-form-urlencoded";
    let sent = maija
        .post_form("/palvelut/rakentamislupa/hakemus", kind, body)
        .await;
    answers.push(maija.get(sent.header("location").expect("a page")).await);
    answers.extend(around_mandates(&maija).await);
    // A forged value that holds codes is refused, and neither kept nor repeated.
    let mut forged = value;
    forged["parties"][0]["personalIdentityCode"] = json!(AINO.1);
    answers.push(maija.hand_in(&forged).await);
    for _ in 0..5 {
        answers.push(maija.look_up("rakentamislupa", AINO.1).await);
    }
    answers
}

/// The registers' lists, a request, a draft, and the stand-in's pages.
async fn around_mandates(maija: &Person<'_>) -> Vec<Answer> {
    let rova = maija.found("avustus", ROVA).await;
    let theme = "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen";
    let wish = json!({ "service": "avustus", "principals": [rova["ref"]], "theme": theme });
    let draft = json!({ "page": "/", "fields": {}, "value": on_behalf(&rova).to_string() });
    vec![
        maija
            .get("/puolesta-api/services/varhaiskasvatus/parties")
            .await,
        maija
            .get("/puolesta-api/services/ajanvaraus/principals")
            .await,
        maija.call("mandates/requests", &wish).await,
        maija.post_json("/luonnos", draft.to_string()).await,
        maija.get("/suomi-fi").await,
        maija.get("/suomi-fi/anna").await,
    ]
}

/// All rows of all tables but the register of persons, as text.
async fn everything_but_the_persons(database: &mut AnyConnection) -> String {
    let all = match database.backend_name() {
        "SQLite" => "SELECT name FROM sqlite_master WHERE type = 'table'",
        _ => "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'",
    };
    let mut tables: Vec<String> = sqlx::query_scalar(all)
        .fetch_all(&mut *database)
        .await
        .expect("tables");
    tables.retain(|table| !["persons", "_sqlx_migrations"].contains(&&**table));
    assert!(tables.len() > 4, "{tables:?}");
    let mut text = String::new();
    for table in tables {
        let sql = sqlx::AssertSqlSafe(format!("SELECT * FROM {table}"));
        let rows = sqlx::query(sql)
            .fetch_all(&mut *database)
            .await
            .expect("rows");
        for row in rows {
            for column in 0..row.len() {
                text.push_str(&row.try_get::<String, _>(column).unwrap_or_default());
                text.push(' ');
            }
        }
    }
    text
}
