//! A server on this machine that answers as PTV does, and remembers what it was asked.

use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use tiny_http::{Header, Request, Response, Server};

/// What the server was asked: the path with its question, and the key that came along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) key: Option<String>,
}

/// What it answers.
pub(crate) struct Canned {
    status: u16,
    header: Option<(&'static str, String)>,
    body: String,
}

impl Canned {
    /// Something that is there.
    pub(crate) fn ok(body: impl Into<String>) -> Self {
        Self {
            status: 200,
            header: None,
            body: body.into(),
        }
    }

    /// A refusal.
    pub(crate) fn no(status: u16) -> Self {
        Self {
            status,
            ..Self::ok("")
        }
    }

    /// The same with a header.
    pub(crate) fn with(self, name: &'static str, value: impl Into<String>) -> Self {
        Self {
            header: Some((name, value.into())),
            ..self
        }
    }
}

/// The server; it ends when nobody needs it any more.
pub(crate) struct Ptv {
    server: Arc<Server>,
    asked: Arc<Mutex<Vec<Asked>>>,
    thread: Option<JoinHandle<()>>,
}

impl Ptv {
    /// Answers every question with what this function says.
    pub(crate) fn that(answer: impl Fn(&Asked) -> Canned + Send + 'static) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (listening, noted) = (Arc::clone(&server), Arc::clone(&asked));
        let thread = thread::spawn(move || {
            for request in listening.incoming_requests() {
                let question = question(&request);
                noted.lock().expect("a list").push(question.clone());
                respond(request, answer(&question));
            }
        });
        Self {
            server,
            asked,
            thread: Some(thread),
        }
    }

    /// Where it is.
    pub(crate) fn base(&self) -> String {
        format!("http://{}", self.server.server_addr())
    }

    /// What it was asked so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("a list").clone()
    }
}

impl Drop for Ptv {
    fn drop(&mut self) {
        self.server.unblock();
        let ended = self.thread.take().map(JoinHandle::join);
        assert!(
            !matches!(ended, Some(Err(_))),
            "the server did not know an answer"
        );
    }
}

fn question(request: &Request) -> Asked {
    let headers = request.headers().iter();
    let mut keys = headers.filter(|header| header.field.equiv("x-api-key"));
    Asked {
        path: request.url().to_owned(),
        key: keys.next().map(|header| header.value.to_string()),
    }
}

fn respond(request: Request, answer: Canned) {
    let mut response = Response::from_string(answer.body).with_status_code(answer.status);
    if let Some((name, value)) = answer.header {
        let header = Header::from_bytes(name.as_bytes(), value.as_bytes());
        response.add_header(header.expect("a header"));
    }
    // Somebody who has heard enough may have gone.
    let _ = request.respond(response);
}
