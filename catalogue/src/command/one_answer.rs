//! For tests: a server on this machine that answers one question.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread::{self, JoinHandle};

/// Starts it. The address is that of its root; the thread returns what it was asked.
pub(crate) fn server(answer: &'static [u8]) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}/", listener.local_addr().expect("an address"));
    let thread = thread::spawn(move || {
        let (mut connection, _) = listener.accept().expect("a connection");
        let mut asked = vec![0; 4096];
        let length = connection.read(&mut asked).expect("a request");
        connection.write_all(answer).expect("an answer");
        String::from_utf8_lossy(&asked[..length]).into_owned()
    });
    (address, thread)
}
