//! Reading a catalogue from the disk, whatever it holds or only one that can be used.

use super::notice::{Done, Notice};
use super::print::say_beside;
use super::{CannotRun, Stop, disk};
use puolesta_catalogue::build::{CannotPublish, decided_only};
use puolesta_catalogue::catalogue::Catalogue;
use puolesta_catalogue::check::{check, check_by, has_errors};
use puolesta_catalogue::rulebook::OF_MAPS;
use puolesta_core::date::Date;
use std::fs;
use std::path::Path;

/// Reads a catalogue with what it extends.
pub(crate) fn read_catalogue(path: &Path) -> Result<Catalogue, CannotRun> {
    let bytes = fs::read(path).map_err(disk::cannot_use(path))?;
    Ok(catalogue_of(path, &bytes))
}

/// The catalogue that these bytes make at this place of the disk, with what it extends.
pub(crate) fn catalogue_of(path: &Path, bytes: &[u8]) -> Catalogue {
    Catalogue::read(&path.to_string_lossy(), bytes, &disk::Disk)
}

/// Reads a catalogue in which something can be found; one that is no JSON stops the command.
pub(crate) fn readable_catalogue(path: &Path) -> Result<Catalogue, Stop> {
    let catalogue = read_catalogue(path)?;
    let file = path.display().to_string();
    match catalogue.root {
        Some(_) => Ok(catalogue),
        None => Err(stop(&Notice::CannotBeRead { file })),
    }
}

/// Reads a catalogue without errors, of which something will be `done`; one with errors stops the command.
pub(crate) fn sound_catalogue(path: &Path, today: Date, done: Done) -> Result<Catalogue, Stop> {
    let catalogue = read_catalogue(path)?;
    if has_errors(&check(&catalogue, today)) {
        return Err(errors_come_first(path, done));
    }
    Ok(catalogue)
}

/// Reads a mandate map without errors; one with errors stops the command.
pub(crate) fn sound_map(path: &Path, today: Date) -> Result<Catalogue, Stop> {
    let map = read_catalogue(path)?;
    if has_errors(&check_by(&OF_MAPS, &map, today)) {
        let file = path.display().to_string();
        return Err(stop(&Notice::ErrorsInMapFirst { file }));
    }
    Ok(map)
}

/// Reads a catalogue of which something will be `done` with the services that are decided, and tells the ids
/// of the others; one with errors elsewhere, or with nothing decided, stops the command.
pub(crate) fn decided_catalogue(
    path: &Path,
    today: Date,
    done: Done,
) -> Result<(Catalogue, Vec<String>), Stop> {
    let mut catalogue = read_catalogue(path)?;
    let left_out = decided_only(&mut catalogue, today);
    let refuse = |why| stop(&refusal(why, done, path.display().to_string()));
    Ok((catalogue, left_out.map_err(refuse)?))
}

/// Why nothing is done with a catalogue.
fn refusal(why: CannotPublish, done: Done, file: String) -> Notice {
    match why {
        CannotPublish::Errors => Notice::ErrorsFirst { done, file },
        CannotPublish::NothingDecided => Notice::NothingDecided { done, file },
        CannotPublish::ToFillIn(paths) => Notice::StillToFillIn { done, paths, file },
    }
}

/// Nothing was `done` with a catalogue, because its errors come first.
pub(crate) fn errors_come_first(path: &Path, done: Done) -> Stop {
    let file = path.display().to_string();
    stop(&Notice::ErrorsFirst { done, file })
}

/// Says why the command stops at a catalogue.
fn stop(why: &Notice) -> Stop {
    say_beside(&why.line());
    Stop::ErrorsFound
}
