//! The program itself: it makes its database, says where it listens, answers there, and stops.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A started sandbox that ends with the test, however that goes.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn sandbox() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_puolesta-sandbox"));
    command
        .env_clear()
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Starts it on this database, its clock so many seconds ahead, and waits until it listens.
fn start(database: &Path, ahead: &str) -> (Started, String) {
    let child = sandbox()
        .env("PORT", "0")
        .env("PUOLESTA_DATABASE", database)
        .env("PUOLESTA_CLOCK_OFFSET_SECONDS", ahead)
        .spawn()
        .expect("starts");
    let mut started = Started(child);
    let mut line = String::new();
    let output = started.0.stdout.take().expect("its output");
    BufReader::new(output).read_line(&mut line).expect("a line");
    let address = line.trim_end().strip_prefix("Puolesta sandbox: http://");
    (started, address.expect("the address").into())
}

#[test]
fn it_says_where_it_listens_and_answers_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("made/sandbox.sqlite");
    let (_started, address) = start(&database, "0");
    let mut connection = TcpStream::connect(&address).expect("listens");
    let request = format!("GET /istunto HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).expect("asked");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("answered");
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with(r#"{"signedIn":false}"#));
    assert!(database.is_file());
}

/// A thousand years in seconds.
const MILLENNIUM: &str = "31556952000";

#[tokio::test]
async fn it_ends_overdue_matters_by_the_clock_that_it_was_given() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sandbox.sqlite");
    drop(start(&file, "0"));
    let mut database = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(&file))
        .await
        .expect("the file is a database");
    sqlx::query(
        "INSERT INTO cases (id, applicant_id, applicant_name, applicant_channel, applicant_language, status, \
         received_at, form_fields, refusals, deadline) \
         VALUES ('forgotten', 'maija-lahtinen', 'Maija Lahtinen', 'suomi-fi', 'fi', 'waiting', 0, '[]', \
         '[]', '2999-12-31')",
    )
    .execute(&mut database)
    .await
    .expect("a matter that nobody opens");
    let _started = start(&file, MILLENNIUM);
    let is_over = async {
        let sql = "SELECT COUNT(*) FROM outbox WHERE case_id = 'forgotten' AND event = 'expired'";
        while !matches!(
            sqlx::query_scalar(sql).fetch_one(&mut database).await,
            Ok(1_i64)
        ) {
            tokio::task::yield_now().await;
        }
    };
    let patience = Duration::from_secs(30);
    tokio::time::timeout(patience, is_over)
        .await
        .expect("it ended the matter");
}

#[test]
fn a_wrong_setting_is_named_and_nothing_starts() {
    let output = sandbox().env("PORT", "eighty").output().expect("ends");
    assert!(!output.status.success());
    let message = String::from_utf8(output.stderr).expect("text");
    assert!(
        message.contains("PORT must be a number from 0 to 65535"),
        "{message}"
    );
}
