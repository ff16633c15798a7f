//! Where the database is: a file, or a server.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL database, as `postgres://…`; it may hold a password.
    Server(String),
}

/// What is neither a file nor a PostgreSQL database.
#[derive(Debug, PartialEq, Eq)]
pub struct BadAddress;

impl Address {
    /// Reads `postgres://…`, `sqlite:` with a path, or a path; relative ones begin at `folder`.
    ///
    /// # Errors
    /// When it is an address of something else.
    pub fn read(text: &str, folder: &Path) -> Result<Self, BadAddress> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Server(text.into()));
        }
        let path = text.strip_prefix("sqlite:").unwrap_or(text);
        if path.is_empty() || path.contains("://") || path.starts_with("//") {
            return Err(BadAddress);
        }
        Ok(Self::File(folder.join(path)))
    }

    pub(super) fn is_file(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// As sqlx reads it.
    pub(super) fn url(&self) -> String {
        match self {
            Self::Server(address) => address.clone(),
            Self::File(path) => format!("sqlite:{}?mode=rwc", percent(&path.to_string_lossy())),
        }
    }

    pub(super) fn make_folder(&self) -> io::Result<()> {
        match self {
            Self::File(path) => path.parent().map_or(Ok(()), std::fs::create_dir_all),
            Self::Server(_) => Ok(()),
        }
    }
}

/// What would end a path inside an address is written as bytes.
fn percent(path: &str) -> String {
    let letter = |letter: char| match letter {
        '%' | '?' | '#' | ' ' => format!("%{:02X}", u32::from(letter)),
        _ => letter.to_string(),
    };
    path.chars().map(letter).collect()
}

/// Without the password.
impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(formatter, "{}", path.display()),
            Self::Server(_) => formatter.write_str("a PostgreSQL database"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, BadAddress};
    use std::path::Path;

    #[test]
    fn a_database_is_a_file_or_a_server() {
        let read = |text| Address::read(text, Path::new("/srv"));
        let file = |path: &str| Ok(Address::File(path.into()));
        assert_eq!(read("data/a.sqlite"), file("/srv/data/a.sqlite"));
        assert_eq!(read("sqlite:/tmp/a.sqlite"), file("/tmp/a.sqlite"));
        let server = "postgres://gateway:secret@db/gateway";
        assert_eq!(read(server), Ok(Address::Server(server.into())));
        assert_eq!(read("mysql://db/gateway"), Err(BadAddress));
        assert_eq!(read(""), Err(BadAddress));
        let shown = format!("{:?}", read(server).expect("an address"));
        assert!(!shown.contains("secret"));
    }
}
