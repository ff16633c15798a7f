//! Files of a catalogue on the disk.

use super::CannotRun;
use puolesta_catalogue::catalogue::Files;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// The disk: what a catalogue extends lies beside it.
pub(crate) struct Disk;

impl Files for Disk {
    fn extended(&self, name: &str, beside: &str) -> Result<Vec<u8>, String> {
        if name.starts_with("https://") {
            return Err("fetch it first and put it beside this file".to_owned());
        }
        let path = Path::new(beside).with_file_name(name);
        fs::read(&path).map_err(|error| why(&path, &error))
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

/// Writes a file anew; should that fail on the way, the old one is still there.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), CannotRun> {
    write_beside(path, text).map_err(|error| CannotRun(why(path, &error)))
}

fn write_beside(path: &Path, text: &str) -> io::Result<()> {
    // Where the name only points to the file, the file itself is written.
    let path = path.canonicalize()?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut new = NamedTempFile::new_in(folder)?;
    new.write_all(text.as_bytes())?;
    fs::set_permissions(new.path(), fs::metadata(&path)?.permissions())?;
    new.persist(&path)?;
    Ok(())
}
