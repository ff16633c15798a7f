//! What can go wrong on the server's side, in words for its log: never a value, never a code.

use crate::http_client::CallError;
use crate::token::NoRandomness;
use std::fmt;

/// A failure that is nobody's fault in front of the screen.
#[derive(Debug)]
pub enum ServerError {
    /// The database cannot be opened, brought up to date or asked.
    Database(sqlx::Error),
    /// The database sorts as a dictionary does, and the program by bytes.
    Collation,
    /// The tables cannot be brought up to date.
    Migration(sqlx::migrate::MigrateError),
    /// The folder of the database file cannot be made.
    Folder(std::io::Error),
    /// The catalogue file cannot be read.
    Catalogue(std::io::Error),
    /// The catalogue is there and cannot be used.
    BadCatalogue,
    /// The seed of the register or the words of the pages are not what the program expects.
    BuiltIn(serde_json::Error),
    /// The key for the ids of persons cannot be used.
    BadKey,
    /// A national service does not answer as it ought to.
    Register(&'static str, CallError),
    /// Nobody can be listened to.
    Listening(std::io::Error),
    /// Encrypted connections cannot be set up.
    Encryption,
    /// The operating system gives no randomness.
    NoRandomness,
}

impl fmt::Display for ServerError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(error) => write!(formatter, "database: {error}"),
            Self::Collation => formatter.write_str(
                "database: it must be made with LC_COLLATE 'C', so that it sorts as the program does",
            ),
            Self::Migration(error) => write!(formatter, "tables of the database: {error}"),
            Self::Folder(error) => write!(formatter, "folder of the database: {error}"),
            Self::Catalogue(error) => write!(formatter, "catalogue file: {error}"),
            Self::BadCatalogue => formatter.write_str("catalogue file: not a catalogue, version 1"),
            Self::BuiltIn(error) => write!(formatter, "built-in data: {error}"),
            Self::BadKey => formatter.write_str("the key for the ids of persons cannot be used"),
            Self::Register(name, error) => write!(formatter, "{name}: {error}"),
            Self::Listening(error) => write!(formatter, "listening: {error}"),
            Self::Encryption => formatter.write_str("encrypted connections cannot be set up"),
            Self::NoRandomness => formatter.write_str("the operating system gives no randomness"),
        }
    }
}

impl std::error::Error for ServerError {}

impl From<sqlx::Error> for ServerError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

impl From<NoRandomness> for ServerError {
    fn from(_: NoRandomness) -> Self {
        Self::NoRandomness
    }
}
