//! `check --links`, against a server of the test's own.

use crate::folder::Folder;
use expect_test::expect;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A server with a few pages; it notes what it was asked.
struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let asked = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&asked);
        thread::spawn(move || {
            for connection in listener.incoming() {
                answer(connection.expect("a connection"), &notes);
            }
        });
        Self { address, asked }
    }

    fn link(&self, page: &str) -> String {
        format!("http://{}/{page}", self.address)
    }

    fn asked(&self) -> Vec<String> {
        let mut asked = self.asked.lock().expect("the notes").clone();
        asked.sort();
        asked
    }
}

/// Notes the method and page of one request, then answers it.
fn answer(mut connection: TcpStream, notes: &Mutex<Vec<String>>) {
    let mut request = [0; 4096];
    let length = connection.read(&mut request).expect("a request");
    let request = String::from_utf8_lossy(&request[..length]).into_owned();
    let asked = request.split(" HTTP").next().unwrap_or_default();
    notes.lock().expect("the notes").push(asked.to_owned());
    let status = match asked {
        "GET /gone" | "HEAD /gone" => "404 Not Found",
        "HEAD /shy" => "405 Method Not Allowed",
        "HEAD /old" => "301 Moved Permanently\r\nLocation: /page",
        _ => "200 OK",
    };
    let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    connection.write_all(answer.as_bytes()).expect("an answer");
}

fn found(text: &str) -> String {
    let ran = Folder::with(&[("own.json", text.as_bytes())])
        .check(&["own.json", "--links", "--format", "json"]);
    let all: Value = serde_json::from_str(&ran.out).expect("JSON");
    let all = all.as_array().expect("a list").iter();
    let links = all.filter(|one| {
        one["rule"]
            .as_str()
            .is_some_and(|rule| rule.starts_with("link-"))
    });
    let lines = links.filter(|one| one["severity"] == "warning").map(|one| {
        let text = |name: &str| one[name].as_str().unwrap_or_default();
        format!(
            "{} {}: {}; {}\n",
            text("path"),
            text("rule"),
            text("message"),
            text("write")
        )
    });
    lines.collect()
}

#[test]
fn a_person_learns_which_links_lead_nowhere() {
    let server = Server::start();
    let text = format!(
        r#"{{ "help": [ "{gone}", "{page}", "{shy}", "{old}" ], "chat": "{gone}", "theme": "{theme}" }}"#,
        gone = server.link("gone"),
        page = server.link("page#part"),
        shy = server.link("shy"),
        old = server.link("old"),
        theme = server.link("theme"),
    );
    let found = found(&text).replace(&server.address.to_string(), "a.example");
    expect![[r#"
        help[0] link-dead: there is no page at this address (the answer is 404); write the address of the page as it is now
        help[3] link-moved: this link leads on to http://a.example/page; write that address, if it is the page that you mean
        chat link-dead: there is no page at this address (the answer is 404); write the address of the page as it is now
    "#]].assert_eq(&found);
    expect![[r#"
        [
            "GET /gone",
            "GET /shy",
            "HEAD /gone",
            "HEAD /old",
            "HEAD /page",
            "HEAD /page",
            "HEAD /shy",
        ]
    "#]]
    .assert_debug_eq(&server.asked());
}

#[test]
fn a_person_learns_that_nobody_answers_at_a_link() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let host = listener.local_addr().expect("an address").to_string();
    drop(listener);
    let found = found(&format!(r#"{{ "help": "http://{host}/" }}"#));
    expect![[r#"
        help link-dead: a.example takes no connections; try again later; open the link in a browser; if no page comes, write the address of one that does
    "#]].assert_eq(&found.replace(&host, "a.example"));
}
