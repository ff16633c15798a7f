//! Reading a catalogue from the disk, whatever it holds or only one that can be used.

use super::notice::{Done, Notice};
use super::print::say_beside;
use super::{CannotRun, disk};
use puolesta_catalogue::catalogue::Catalogue;
use puolesta_catalogue::check::{check, has_errors};
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

/// Reads a catalogue in which something can be found. `None` when it is no JSON; that has been said
/// then.
pub(crate) fn readable_catalogue(path: &Path) -> Result<Option<Catalogue>, CannotRun> {
    let catalogue = read_catalogue(path)?;
    if catalogue.root.is_some() {
        return Ok(Some(catalogue));
    }
    let file = path.display();
    let file = file.to_string();
    say_beside(&Notice::CannotBeRead { file }.line());
    Ok(None)
}

/// Reads a catalogue without errors. `None` when it has some; that has been said then.
///
/// `done` is what is done with it.
pub(crate) fn sound_catalogue(
    path: &Path,
    today: Date,
    done: Done,
) -> Result<Option<Catalogue>, CannotRun> {
    let catalogue = read_catalogue(path)?;
    if has_errors(&check(&catalogue, today)) {
        say_errors_come_first(path, done);
        return Ok(None);
    }
    Ok(Some(catalogue))
}

/// Says that nothing was `done` with a catalogue, because its errors come first.
pub(crate) fn say_errors_come_first(path: &Path, done: Done) {
    let file = path.display();
    let file = file.to_string();
    say_beside(&Notice::ErrorsFirst { done, file }.line());
}
