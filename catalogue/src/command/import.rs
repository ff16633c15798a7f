//! `import`: entries from what another catalogue of services says.

use super::notice::Notice;
use super::options::Day;
use super::print::{say, say_beside};
use super::ptv_notice::PtvNotice;
use super::read::read_catalogue;
use super::report_of_import::{self, Format};
use super::{CannotRun, Outcome, disk, language};
use puolesta_catalogue::ptv::{CannotMerge, Collected, Imported, into_catalogue, new_catalogue};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Make entries from the Finnish Service Catalogue (PTV); nothing that somebody decided is changed
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    from: From,
}

#[derive(clap::Subcommand)]
enum From {
    Ptv(Ptv),
}

/// From files: answers of PTV's API, version 11 or 12
#[derive(clap::Args)]
struct Ptv {
    /// Files of services, channels and connections, or folders of them
    #[arg(required = true, value_name = "FILE|FOLDER")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    target: Target,
}

/// Where entries go, and how the report looks.
#[derive(clap::Args)]
pub(crate) struct Target {
    /// The catalogue to add to; without it a new one is printed
    #[arg(long, value_name = "CATALOGUE")]
    into: Option<PathBuf>,
    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    day: Day,
}

/// Ends with 0 when something could be done, also where people have to look at it.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let From::Ptv(ptv) = &arguments.from;
    let mut collected = Collected::in_language(language());
    for path in &ptv.paths {
        for file in files(path)? {
            let bytes = fs::read(&file).map_err(disk::cannot_use(&file))?;
            collected.add(&file.to_string_lossy(), &bytes);
        }
    }
    ptv.target.take(&collected)
}

/// The file itself, or the JSON files of a folder and the folders in it, by name.
fn files(path: &Path) -> Result<Vec<PathBuf>, CannotRun> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let cannot = disk::cannot_use(path);
    let entries = fs::read_dir(path).map_err(cannot)?;
    let paths: Result<Vec<PathBuf>, _> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut paths = paths.map_err(cannot)?;
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let is_json = path
            .extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("json"));
        if is_json || path.is_dir() {
            found.extend(files(&path)?);
        }
    }
    Ok(found)
}

impl Target {
    /// Merges what was read, writes the catalogue and reports.
    ///
    /// Ends with 2, and writes nothing, when not a single service or channel was there.
    pub(crate) fn take(&self, collected: &Collected) -> Outcome {
        if collected.counts() == (0, 0) {
            let Imported { report, .. } = self.new_catalogue(collected)?;
            say_beside(&report_of_import::text(&report, self.format));
            return Err(CannotRun(PtvNotice::NothingOfPtv.said()).into());
        }
        let Some(path) = &self.into else {
            let Imported { text, report } = self.new_catalogue(collected)?;
            // The catalogue is the answer, so that it can be sent to a file; the report goes beside it.
            say(&text)?;
            say_beside(&report_of_import::text(&report, self.format));
            return Ok(ExitCode::SUCCESS);
        };
        let catalogue = read_catalogue(path)?;
        let Imported { text, report } =
            into_catalogue(collected, &catalogue).map_err(|why| cannot_merge(path, why))?;
        if text != catalogue.sources[0].text {
            disk::replace(path, &text).map_err(disk::cannot_use(path))?;
        }
        say(&report_of_import::text(&report, self.format))?;
        Ok(ExitCode::SUCCESS)
    }

    fn new_catalogue(&self, collected: &Collected) -> Result<Imported, CannotRun> {
        let why = |why| cannot_merge(Path::new(NEW), why);
        new_catalogue(collected, self.day.get()?).map_err(why)
    }
}

/// The name of a catalogue that is only printed.
const NEW: &str = "catalogue.json";

fn cannot_merge(path: &Path, why: CannotMerge) -> CannotRun {
    let file = path.display().to_string();
    CannotRun(match why {
        CannotMerge::Unreadable => Notice::CannotBeRead { file }.said(),
        CannotMerge::Layout => Notice::CannotBeWrittenInto { file }.said(),
    })
}
