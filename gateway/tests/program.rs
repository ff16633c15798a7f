//! The program itself: it names every mistake of its configuration, says where it listens, tells how it is,
//! takes somebody in whom a back end hands over, and ends in time whatever its clients do.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

const SECRET: &str = "between-servers-0123456789-0123456789";
const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogue/sample.json");

/// A started gateway that ends with the test, however that goes.
struct Started {
    child: Child,
    people: String,
    operations: String,
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn gateway(folder: &Path, configuration: &str) -> Command {
    let file = folder.join("puolesta-gateway.toml");
    std::fs::write(&file, configuration).expect("written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_puolesta-gateway"));
    command
        .env_clear()
        .arg("--configuration")
        .arg(file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn whole() -> String {
    format!(
        "[server]\nlisten = \"127.0.0.1:0\"\noperations = \"127.0.0.1:0\"\n\
         origin = \"https://asiointi.example.fi\"\n[database]\naddress = \"gateway.sqlite\"\n\
         [catalogue]\nfile = \"{CATALOGUE}\"\n[keys]\n\
         persons = \"MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=\"\n\
         [[vendors]]\nname = \"forms\"\nsecrets = [\"{SECRET}\"]\n"
    )
}

fn start(folder: &Path) -> Started {
    let mut child = gateway(folder, &whole()).spawn().expect("starts");
    let output = child.stdout.take().expect("its output");
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).expect("a line");
    let line = line.trim_end().strip_prefix("Puolesta gateway: http://");
    let (people, operations) = line
        .and_then(|line| line.split_once(" operations: http://"))
        .expect("its addresses");
    Started {
        people: people.into(),
        operations: operations.into(),
        child,
    }
}

fn ask(address: &str, head: &str, body: &str) -> String {
    let mut connection = TcpStream::connect(address).expect("listens");
    let length = body.len();
    let request = format!(
        "{head} HTTP/1.1\r\nHost: asiointi.example.fi\r\nConnection: close\r\n\
         Authorization: Bearer {SECRET}\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    connection.write_all(request.as_bytes()).expect("asked");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("answered");
    answer
}

fn run(folder: &Path, configuration: &str, command: &str) -> Output {
    let mut gateway = gateway(folder, configuration);
    gateway.arg(command).output().expect("ends")
}

#[test]
fn every_mistake_is_named_and_nothing_starts() {
    let folder = tempfile::tempdir().expect("a folder");
    let wrong = "[server]\nlisten = \"here\"\n[databse]\naddress = \"x\"\n";
    for command in ["check-configuration", "migrate", "serve"] {
        let output = run(folder.path(), wrong, command);
        assert!(!output.status.success());
        let said = String::from_utf8(output.stderr).expect("text");
        for place in [
            "[server] listen: write an address and a port",
            "[server] origin: ",
            "[database] address: ",
            "[catalogue] file: ",
            "[keys] persons: ",
            "[[vendors]]: ",
            "[databse]: there is no such section",
        ] {
            assert!(said.contains(place), "{place} is missing in\n{said}");
        }
    }
    let files = std::fs::read_dir(folder.path()).expect("the folder");
    assert_eq!(files.count(), 1, "no database was made");
}

#[test]
fn a_configuration_that_is_in_order_is_said_to_be() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(folder.path(), &whole(), "check-configuration");
    assert_eq!(output.stdout, b"The configuration is in order.\n");
    let output = run(folder.path(), &whole(), "migrate");
    assert_eq!(output.stdout, b"The database is up to date.\n");
    assert!(folder.path().join("gateway.sqlite").is_file());
}

#[test]
fn it_tells_how_it_is_and_takes_in_whom_a_back_end_hands_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let started = start(folder.path());
    assert!(ask(&started.operations, "GET /live", "").ends_with("live\n"));
    assert!(ask(&started.operations, "GET /ready", "").ends_with("ready\n"));
    let body = r#"{"person":{"assurance":"high","subject":"abroad-1","firstName":"Ana","lastName":"Silva","lang":"en"}}"#;
    let handed = ask(&started.people, "POST /puolesta-api/sessions", body);
    let (_, rest) = handed.split_once("\"key\":\"").expect("a key");
    let key = rest.split('"').next().expect("a key");
    let opened = ask(&started.people, &format!("GET /avaa?avain={key}"), "");
    assert!(
        opened.contains("set-cookie: __Host-puolesta_session="),
        "{opened}"
    );
    assert!(opened.contains("Secure; HttpOnly; SameSite=Lax"));
    assert!(opened.contains("x-request-id: "));
    let signing_in = ask(&started.people, "GET /asiat", "");
    assert!(signing_in.contains("location: /kirjaudu?next=/asiat"));
    let metrics = ask(&started.operations, "GET /metrics", "");
    assert!(metrics.contains("puolesta_database_up 1"), "{metrics}");
    assert!(metrics.contains("route=\"/puolesta-api/sessions\",status=\"201\""));
    assert!(!metrics.contains(key));
}

#[test]
fn it_ends_in_time_although_clients_stay() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut started = start(folder.path());
    let _idle = TcpStream::connect(&started.people).expect("listens");
    let mut half = TcpStream::connect(&started.people).expect("listens");
    half.write_all(b"POST /puolesta-api/cases HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{")
        .expect("half a request");
    // Answered by the same program after the half request was taken.
    ask(&started.people, "GET /asiat", "");
    let id = started.child.id().to_string();
    let asked = Instant::now();
    let killed = Command::new("kill").args(["-TERM", &id]).status();
    assert!(killed.expect("kill").success());
    let status = started.child.wait().expect("ends");
    assert!(
        asked.elapsed() < Duration::from_secs(10),
        "{:?}",
        asked.elapsed()
    );
    assert!(status.success(), "{status}");
}
