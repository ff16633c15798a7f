//! Files of a catalogue on the disk.

use super::http::Client;
use super::{CannotRun, language};
use puolesta_catalogue::catalogue::Files;
use puolesta_catalogue::message::Cause;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// The disk: what a catalogue extends lies beside it, or at its address on the network.
pub(crate) struct Disk;

impl Files for Disk {
    fn extended(&self, name: &str, beside: &str) -> Result<Vec<u8>, Cause> {
        if let Some(address) = address(name, beside) {
            return fetched(&address);
        }
        let path = Path::new(beside).with_file_name(name);
        fs::read(&path).map_err(|error| cause(&path, &error))
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

fn fetched(address: &str) -> Result<Vec<u8>, Cause> {
    let answer = Client::new().get(address)?;
    match answer.status {
        200 => Ok(answer.body),
        404 | 410 => Err(Cause::NothingAtAddress),
        status => Err(Cause::ServerRefuses { status }),
    }
}

/// What to make of an error with a file or folder that the command needs, for `map_err`.
pub(crate) fn cannot_use(path: &Path) -> impl Fn(io::Error) -> CannotRun + Copy {
    move |error| CannotRun(why(path, &error))
}

/// Why a file cannot be had, in plain words.
pub(crate) fn why(path: &Path, error: &io::Error) -> String {
    cause(path, error).said(language())
}

fn cause(path: &Path, error: &io::Error) -> Cause {
    let path = path.display().to_string();
    match error.kind() {
        ErrorKind::NotFound => Cause::NoFile { path },
        ErrorKind::PermissionDenied => Cause::MayNotOpen { path },
        ErrorKind::IsADirectory => Cause::IsFolder { path },
        _ => Cause::Other {
            path,
            error: error.to_string(),
        },
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
    use super::super::one_answer::server;
    use super::*;

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
        assert_eq!(
            fetched(&serve(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")),
            Ok(b"{}".to_vec())
        );
        let missing = fetched(&serve(
            b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        ));
        assert_eq!(missing, Err(Cause::NothingAtAddress));
        let broken = fetched(&serve(b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"));
        assert_eq!(broken, Err(Cause::ServerRefuses { status: 503 }));
    }

    fn serve(answer: &'static [u8]) -> String {
        let (address, _) = server(answer);
        format!("{address}yhteinen.json")
    }
}
