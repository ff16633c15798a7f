//! The database, SQLite or PostgreSQL: opened and brought up to date.
//!
//! One SQL text serves both: ids and times are made in Rust, yes and no are 1 and 0, places are `$1`. What
//! differs stands in this file: how a database is opened, and who waits for whom.

mod address;

pub use address::{Address, BadAddress};

use crate::server_error::ServerError;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers};
use sqlx::migrate::{self, MigrationType, Migrator};
use sqlx::{ConnectOptions, Executor, SqlSafeStr, Transaction};
use std::time::Duration;

/// The open database.
pub type Database = sqlx::AnyPool;
/// The kind of database, for transactions.
pub type Kind = sqlx::Any;
/// One row of an answer.
pub type Record = <Kind as sqlx::Database>::Row;
/// One connection, inside a transaction or not.
pub type Connection = <Kind as sqlx::Database>::Connection;

/// SQLite lets one write at a time; more connections would only wait.
const MOST_OF_FILE: u32 = 4;
const MOST_OF_SERVER: u32 = 16;
/// How long a request waits for a connection.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// A write waits for the others that write, on a slow disk too. Everything that is committed is in the one
/// file: whoever copies or reads it has all of it.
const FILE_SETTINGS: &str =
    "PRAGMA busy_timeout = 30000; PRAGMA foreign_keys = ON; PRAGMA journal_mode = DELETE;";

/// Opens the database and brings its tables up to date; a file is made with its folder when missing.
///
/// # Errors
/// When it cannot be opened, sorts in another way than the program does, or cannot be brought up to date.
pub async fn open(
    address: &Address,
    migrations: &'static [Migration],
) -> Result<Database, ServerError> {
    install_default_drivers();
    address.make_folder().map_err(ServerError::Folder)?;
    let is_file = address.is_file();
    let options = address
        .url()
        .parse::<AnyConnectOptions>()?
        .disable_statement_logging();
    let database = AnyPoolOptions::new()
        .max_connections(if is_file {
            MOST_OF_FILE
        } else {
            MOST_OF_SERVER
        })
        .acquire_timeout(LONGEST_WAIT)
        .after_connect(move |connection, _| {
            Box::pin(async move {
                if is_file {
                    connection.execute(FILE_SETTINGS).await?;
                }
                Ok(())
            })
        })
        .connect_with(options)
        .await?;
    if sorts_by_language(&database).await? {
        return Err(ServerError::Collation);
    }
    migrator(migrations)
        .run(&database)
        .await
        .map_err(ServerError::Migration)?;
    Ok(database)
}

/// Lists are merged in Rust, which sorts by bytes: a database that sorts as a dictionary would lose lines.
async fn sorts_by_language(database: &Database) -> Result<bool, sqlx::Error> {
    let sql = "SELECT CASE WHEN 'a' < 'B' THEN 1 ELSE 0 END";
    let by_language: i32 = match is_file(database) {
        true => 0,
        false => sqlx::query_scalar(sql).fetch_one(database).await?,
    };
    Ok(by_language == 1)
}

fn is_file(database: &Database) -> bool {
    database.connect_options().database_url.scheme() == "sqlite"
}

/// Begins a transaction that reads first and writes then. In a file it waits here for the others that
/// write; on a server it waits where it takes hold of a row, or of a name with `hold_name`.
///
/// # Errors
/// When the database does not answer in time.
pub async fn begin_writing(database: &Database) -> Result<Transaction<'static, Kind>, sqlx::Error> {
    match is_file(database) {
        true => database.begin_with("BEGIN IMMEDIATE").await,
        false => database.begin().await,
    }
}

/// Until the transaction ends, whoever else takes hold of this name waits: for what is not there yet.
///
/// # Errors
/// When the database does not answer in time.
pub(crate) async fn hold_name(
    database: &Database,
    connection: &mut Connection,
    name: &str,
) -> Result<(), sqlx::Error> {
    if !is_file(database) {
        sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
            .bind(name)
            .execute(connection)
            .await?;
    }
    Ok(())
}

/// Yes and no as the database keeps them.
#[must_use]
pub const fn number(yes: bool) -> i64 {
    if yes { 1 } else { 0 }
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
        (5, "numbers", include_str!("../migrations/0005_numbers.sql")),
        (
            6,
            "handed over",
            include_str!("../migrations/0006_handed_over.sql"),
        ),
        (
            7,
            "comments",
            include_str!("../migrations/0007_comments.sql"),
        ),
        (
            100,
            "choosing",
            include_str!("../migrations/0100_choosing.sql"),
        ),
        (
            101,
            "sign-ins",
            include_str!("../migrations/0101_sign_ins.sql"),
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
