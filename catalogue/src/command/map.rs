//! `map`: which mandates an organisation needs for its own work.

use super::check::{How, check_files};
use super::options::Day;
use super::print::say;
use super::read::sound_map;
use super::{Outcome, language};
use puolesta_catalogue::map_page::map_page;
use puolesta_catalogue::rulebook::OF_MAPS;
use std::path::PathBuf;
use std::process::ExitCode;

/// Work on a mandate map: which mandates an organisation's own titles need, and why
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    Check(Check),
    Page(Page),
}

/// Find every mistake of a mandate map and say what to write instead
#[derive(clap::Args)]
struct Check {
    /// The maps to check
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    how: How,
}

/// Print the map as one page on which an employee finds a title, or the work to be done
///
/// Save it with: puolesta-catalogue map page mandate-map.json > map.html. Each sector prints on pages of
/// its own.
#[derive(clap::Args)]
struct Page {
    /// The map
    file: PathBuf,
    #[command(flatten)]
    day: Day,
}

/// Ends with 1 when a map has an error.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    match &arguments.what {
        What::Check(check) => check_files(&check.files, &check.how, &OF_MAPS),
        What::Page(page) => {
            let map = sound_map(&page.file, page.day.get()?)?;
            say(&map_page(&map, language()))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}
