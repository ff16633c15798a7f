//! The program itself: it makes its database, says where it listens, answers there, and stops.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

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

#[test]
fn it_says_where_it_listens_and_answers_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("made/sandbox.sqlite");
    let child = sandbox()
        .env("PORT", "0")
        .env("PUOLESTA_DATABASE", &database)
        .spawn()
        .expect("starts");
    let mut started = Started(child);
    let mut line = String::new();
    let output = started.0.stdout.take().expect("its output");
    BufReader::new(output).read_line(&mut line).expect("a line");
    let address = line
        .trim_end()
        .strip_prefix("Puolesta sandbox: http://")
        .expect("the address");
    let mut connection = TcpStream::connect(address).expect("listens");
    let request = format!("GET /istunto HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).expect("asked");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("answered");
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with(r#"{"signedIn":false}"#));
    assert!(database.is_file());
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
