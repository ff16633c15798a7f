//! The database: opened and brought up to date.
//!
//! The SQL of this crate is what SQLite and PostgreSQL share; ids and times are made in Rust. For
//! PostgreSQL this file names another pool, and nothing else changes.

use crate::server_error::ServerError;
use sqlx::migrate::{self, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};
use sqlx::{ConnectOptions, SqlSafeStr, Transaction};
use std::path::Path;
use std::time::Duration;

/// The one place that says which database it is.
pub type Database = sqlx::SqlitePool;
/// The kind of database, for transactions.
pub type Kind = sqlx::Sqlite;
/// One row of an answer.
pub type Record = <Kind as sqlx::Database>::Row;
/// One connection, inside a transaction or not.
pub type Connection = <Kind as sqlx::Database>::Connection;

const MOST_CONNECTIONS: u32 = 4;
/// How long a write waits for the others that write, on a slow disk too.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// Opens the file, makes it and its folder when missing, and brings its tables up to date.
///
/// # Errors
/// When the file cannot be opened or its tables cannot be brought up to date.
pub async fn open(file: &Path, migrations: &'static [Migration]) -> Result<Database, ServerError> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(ServerError::Folder)?;
    }
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .foreign_keys(true)
        .busy_timeout(LONGEST_WAIT)
        // Everything that is committed is in the one file: whoever copies or reads it has all of it.
        .journal_mode(SqliteJournalMode::Delete)
        .disable_statement_logging();
    let database = SqlitePoolOptions::new()
        .max_connections(MOST_CONNECTIONS)
        .connect_with(options)
        .await?;
    migrator(migrations)
        .run(&database)
        .await
        .map_err(ServerError::Migration)?;
    Ok(database)
}

/// Begins a transaction that reads first and writes then. It waits here for the others that write:
/// what it reads stays true until it ends.
///
/// # Errors
/// When the database does not answer in time.
pub async fn begin_writing(database: &Database) -> Result<Transaction<'static, Kind>, sqlx::Error> {
    database.begin_with("BEGIN IMMEDIATE").await
}

/// One file of tables: its number, its name and its SQL.
pub type Migration = (i64, &'static str, &'static str);

pub(crate) fn own_migrations() -> &'static [Migration] {
    &[
        (1, "gateway", include_str!("../migrations/0001_gateway.sql")),
        (
            2,
            "who is told",
            include_str!("../migrations/0002_who_is_told.sql"),
        ),
        (
            3,
            "reminders",
            include_str!("../migrations/0003_reminders.sql"),
        ),
        (
            4,
            "officials",
            include_str!("../migrations/0004_officials.sql"),
        ),
    ]
}

// Listed by hand: sqlx's macro would compile SQLite a second time, for the compiler.
fn migrator(files: &'static [Migration]) -> Migrator {
    let migrations = files.iter().map(|(number, name, sql)| {
        let kind = MigrationType::Simple;
        migrate::Migration::new(*number, (*name).into(), kind, (*sql).into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.collect())
}
