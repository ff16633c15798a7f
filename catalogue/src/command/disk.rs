//! Files of a catalogue on the disk.

use super::http::Client;
use puolesta_catalogue::catalogue::Files;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// The disk: what a catalogue extends lies beside it, or at its address on the network.
pub(crate) struct Disk;

impl Files for Disk {
    fn extended(&self, name: &str, beside: &str) -> Result<Vec<u8>, String> {
        if let Some(address) = address(name, beside) {
            return fetched(&address);
        }
        let path = Path::new(beside).with_file_name(name);
        fs::read(&path).map_err(|error| why(&path, &error))
    }
}

/// The address of a file on the network; beside one there lies another.
fn address(name: &str, beside: &str) -> Option<String> {
    let is_address = |name: &str| name.starts_with("https://");
    if is_address(name) {
        return Some(name.to_owned());
    }
    let (folder, _) = beside.rsplit_once('/').filter(|_| is_address(beside))?;
    Some(format!("{folder}/{name}"))
}

fn fetched(address: &str) -> Result<Vec<u8>, String> {
    let answer = Client::new().get(address)?;
    match answer.status {
        200 => Ok(answer.body),
        404 | 410 => Err("there is nothing at this address".to_owned()),
        status => Err(format!("the server does not give it (it answers {status})")),
    }
}

/// Why a file cannot be had, in plain words.
pub(crate) fn why(path: &Path, error: &io::Error) -> String {
    let path = path.display();
    match error.kind() {
        ErrorKind::NotFound => format!("there is no file {path}"),
        ErrorKind::PermissionDenied => format!("you may not open {path}"),
        ErrorKind::IsADirectory => format!("{path} is a folder, not a file"),
        _ => format!("{path}: {error}"),
    }
}

/// Writes beside the file and then puts the new one in its place: whatever happens meanwhile, one of
/// the two is there whole.
pub(crate) fn replace(file: &Path, text: &str) -> io::Result<()> {
    let file = fs::canonicalize(file)?;
    let mut new = NamedTempFile::new_in(file.parent().unwrap_or(Path::new("/")))?;
    new.write_all(text.as_bytes())?;
    new.as_file()
        .set_permissions(fs::metadata(&file)?.permissions())?;
    new.as_file().sync_all()?;
    new.persist(&file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpListener;
    use std::thread;

    #[test]
    fn a_common_catalogue_lies_beside_or_on_the_network() {
        let common = "https://a.example/kunnat/yhteinen.json";
        assert_eq!(address(common, "own.json").as_deref(), Some(common));
        assert_eq!(
            address("toinen.json", common).as_deref(),
            Some("https://a.example/kunnat/toinen.json")
        );
        assert_eq!(address("yhteinen.json", "kunta/own.json"), None);
    }

    #[test]
    fn a_common_catalogue_is_fetched_or_it_is_said_why_not() {
        assert_eq!(fetched(&serve("200 OK", "{}")), Ok(b"{}".to_vec()));
        let missing = fetched(&serve("404 Not Found", ""));
        assert_eq!(missing, Err("there is nothing at this address".to_owned()));
        let broken = fetched(&serve("503 Busy", ""));
        assert_eq!(
            broken,
            Err("the server does not give it (it answers 503)".to_owned())
        );
    }

    /// A server that answers once; its address.
    fn serve(status: &'static str, body: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        thread::spawn(move || {
            let (mut connection, _) = listener.accept().expect("a connection");
            let _ = connection.read(&mut [0; 4096]).expect("a request");
            let length = body.len();
            let answer = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n\r\n{body}");
            connection.write_all(answer.as_bytes()).expect("an answer");
        });
        format!("http://{address}/yhteinen.json")
    }
}
