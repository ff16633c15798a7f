//! The database: opened, brought up to date, filled once.
//!
//! The SQL of this crate is what SQLite and PostgreSQL share; ids and times are made in Rust. For
//! PostgreSQL this file names another pool, and nothing else changes.

use crate::seed;
use crate::server_error::ServerError;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};
use sqlx::{ConnectOptions, SqlSafeStr, Transaction};
use std::path::Path;
use std::time::Duration;

/// The one place that says which database it is.
pub(crate) type Database = sqlx::SqlitePool;
/// The kind of database, for transactions.
pub(crate) type Kind = sqlx::Sqlite;
/// One row of an answer.
pub(crate) type Record = <Kind as sqlx::Database>::Row;
/// One connection, inside a transaction or not.
pub(crate) type Connection = <Kind as sqlx::Database>::Connection;

const MOST_CONNECTIONS: u32 = 4;
/// How long a write waits for the others that write, on a slow disk too.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// Opens the file, makes it and its folder when missing, and fills an empty register.
pub(crate) async fn open(file: &Path) -> Result<Database, ServerError> {
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
    migrations()
        .run(&database)
        .await
        .map_err(ServerError::Migration)?;
    seed::fill(&database).await?;
    Ok(database)
}

/// Begins a transaction that reads first and writes then. It waits here for the others that write:
/// what it reads stays true until it ends.
pub(crate) async fn begin_writing(
    database: &Database,
) -> Result<Transaction<'static, Kind>, sqlx::Error> {
    database.begin_with("BEGIN IMMEDIATE").await
}

// Listed by hand: sqlx's macro would compile SQLite a second time, for the compiler.
fn migrations() -> Migrator {
    let files = [
        (
            1,
            "register",
            include_str!("../migrations/0001_register.sql"),
        ),
        (
            2,
            "sessions",
            include_str!("../migrations/0002_sessions.sql"),
        ),
        (3, "cases", include_str!("../migrations/0003_cases.sql")),
        (4, "matters", include_str!("../migrations/0004_matters.sql")),
        (
            5,
            "outbox and audit",
            include_str!("../migrations/0005_outbox_and_audit.sql"),
        ),
        (
            10,
            "matters",
            include_str!("../migrations/0010_matters.sql"),
        ),
        (
            11,
            "e-authorizations",
            include_str!("../migrations/0011_e_authorizations.sql"),
        ),
        (12, "drafts", include_str!("../migrations/0012_drafts.sql")),
    ];
    let migrations = files.into_iter().map(|(number, name, sql)| {
        let kind = MigrationType::Simple;
        Migration::new(number, name.into(), kind, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.collect())
}
