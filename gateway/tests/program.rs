//! The program itself: it names every mistake of its configuration, says where it listens, tells how it is,
//! takes somebody in whom a back end hands over, and ends in time whatever its clients do.

use puolesta_simulators::Running;
use puolesta_simulators::business_register::{BusinessRegister, Company};
use puolesta_simulators::e_authorizations::{Among, EAuthorizations, Known, Principal, Settings};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
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
    start_with(folder, &whole())
}

fn start_with(folder: &Path, configuration: &str) -> Started {
    let mut child = gateway(folder, configuration).spawn().expect("starts");
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
    ask_with(address, head, "", body)
}

/// The same with further lines in the head.
fn ask_with(address: &str, head: &str, lines: &str, body: &str) -> String {
    let mut connection = TcpStream::connect(address).expect("listens");
    let length = body.len();
    let request = format!(
        "{head} HTTP/1.1\r\nHost: asiointi.example.fi\r\nConnection: close\r\n\
         Authorization: Bearer {SECRET}\r\n{lines}Content-Length: {length}\r\n\r\n{body}"
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

/// The value of a header in an answer.
fn header<'a>(answer: &'a str, name: &str) -> &'a str {
    let line = answer.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.strip_prefix(": ")).expect(name)
}

/// Suomi.fi e-Authorizations, where Maija signs for one company.
fn service() -> EAuthorizations {
    let settings = Settings {
        client_id: "ed4b7ae7".into(),
        api_key: SECRET.into(),
        oauth_secret: "between".into(),
        way_back: "https://asiointi.example.fi/valtuudet/paluu".into(),
        style: "/style.css".into(),
    };
    let known = Known(vec![(
        "010180-9026".into(),
        Among::Organisations,
        Principal {
            key: "rova".into(),
            name: "Rova Oy".into(),
            identifier: "7019376-8".into(),
            rights: vec!["NIMKO".into()],
            complete: true,
        },
    )]);
    let now = || {
        let since = std::time::UNIX_EPOCH.elapsed().expect("a clock");
        i64::try_from(since.as_secs()).expect("a time")
    };
    EAuthorizations::new(settings, Arc::new(known), now)
}

#[tokio::test(flavor = "multi_thread")]
async fn it_asks_the_national_services_that_are_set() {
    let service = service();
    let register = BusinessRegister::new(vec![Company {
        business_id: "7019376-8".into(),
        name: "Rova Oy".into(),
    }]);
    let service_runs = Running::start(service.router()).await.expect("listens");
    let register_runs = Running::start(register.router()).await.expect("listens");
    let (service_at, register_at) = (service_runs.address(), register_runs.address());
    let configuration = format!(
        "{}\n[e-authorizations]\naddress = \"{service_at}\"\nclient-id = \"ed4b7ae7\"\n\
         api-key = \"{SECRET}\"\noauth-secret = \"between\"\n\
         [business-register]\naddress = \"{register_at}\"\n",
        whole()
    );
    let folder = tempfile::tempdir().expect("a folder");
    let started = start_with(folder.path(), &configuration);
    let body = r#"{"person":{"assurance":"high","personalIdentityCode":"010180-9026","firstName":"Maija","lastName":"Lahtinen"}}"#;
    let handed = ask(&started.people, "POST /puolesta-api/sessions", body);
    let (_, rest) = handed.split_once("\"key\":\"").expect("a key");
    let key = rest.split('"').next().expect("a key");
    let opened = ask(&started.people, &format!("GET /avaa?avain={key}"), "");
    let cookie = header(&opened, "set-cookie")
        .split(';')
        .next()
        .expect("a cookie")
        .to_owned();
    let lines = format!("Cookie: {cookie}\r\nX-Puolesta: 1\r\n");
    let go = |head: &str, body: &str| ask_with(&started.people, head, &lines, body);
    let begun = go("GET /valtuudet?palvelu=avustus&next=/lomake", "");
    let left = go(&format!("GET {}", header(&begun, "location")), "");
    let address = header(&left, "location");
    assert!(
        address.starts_with(&format!("{service_at}/oauth/authorize?")),
        "{address}"
    );
    let page = address
        .strip_prefix(&format!("{service_at}/"))
        .expect("a page");
    let host = service_at.strip_prefix("http://").expect("http");
    let form = "Content-Type: application/x-www-form-urlencoded\r\n";
    let chosen = ask_with(host, &format!("POST /{page}"), form, "principal=rova");
    let way = header(&chosen, "location").strip_prefix("https://asiointi.example.fi");
    let back = go(&format!("GET {}", way.expect("this site")), "");
    assert_eq!(header(&back, "location"), "/lomake", "{back}");
    let offered = go("GET /puolesta-api/services/avustus/principals", "");
    assert!(
        offered.contains("\"name\":\"Rova Oy\",\"basis\":\"role\""),
        "{offered}"
    );
    let question = r#"{"service":"avustus","businessId":"7019376-8"}"#;
    let found = go("POST /puolesta-api/organisations/lookup", question);
    assert!(found.contains("\"name\":\"Rova Oy\""), "{found}");
    assert!(opened.contains("__Host-") && service.control.count("/token") == 1);
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
