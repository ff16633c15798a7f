//! A folder with catalogues in it, and the command run there.

use std::fs;
#[cfg(unix)]
use std::fs::Permissions;
#[cfg(unix)]
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::time::SystemTime;
use tempfile::TempDir;

/// A folder that is gone after the test.
pub(crate) struct Folder(TempDir);

/// What a run of the command left.
pub(crate) struct Ran {
    /// How it ended.
    pub(crate) code: Option<i32>,
    /// What it printed.
    pub(crate) out: String,
    /// What it said beside that.
    pub(crate) err: String,
}

/// A catalogue in which nothing is wrong.
pub(crate) const SOUND: &str = include_str!("../../sample.json");

/// The same, as short as it can be.
pub(crate) const SMALLEST: &str = include_str!("../../../tests/catalogue/valid/smallest.json");

impl Folder {
    /// A folder with these files.
    pub(crate) fn with(files: &[(&str, &[u8])]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder for the test"));
        for (name, bytes) in files {
            folder.write(name, bytes);
        }
        folder
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.path().join(name), bytes).expect("a file for the test");
    }

    /// What a file holds.
    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.path().join(name)).expect("a file of the test")
    }

    /// The names of all files.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("a folder");
        let entries = entries.map(|entry| entry.expect("a file").file_name());
        entries
            .map(|name| name.to_string_lossy().into_owned())
            .collect()
    }

    /// When a file was last written.
    pub(crate) fn written_at(&self, name: &str) -> SystemTime {
        let metadata = fs::metadata(self.0.path().join(name));
        metadata.and_then(|known| known.modified()).expect("a time")
    }

    /// Who may do what with a file from now on.
    #[cfg(unix)]
    pub(crate) fn allow(&self, name: &str, mode: u32) {
        let mode = Permissions::from_mode(mode);
        fs::set_permissions(self.0.path().join(name), mode).expect("permissions");
    }

    /// Who may do what with a file.
    #[cfg(unix)]
    pub(crate) fn allowed(&self, name: &str) -> u32 {
        let metadata = fs::metadata(self.0.path().join(name)).expect("a file of the test");
        metadata.permissions().mode() & 0o777
    }

    /// Runs `puolesta-catalogue check` with these words, on a day when no review of the sample is late.
    pub(crate) fn check(&self, words: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"))
            .args(["check", "--today", "2026-11-21"])
            .args(words)
            .current_dir(self.0.path())
            // Whatever the machine speaks.
            .env("LC_ALL", "C")
            .output()
            .expect("the command starts");
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }
}

impl Ran {
    /// Everything for a transcript: what was printed, what was said beside, how it ended.
    pub(crate) fn transcript(&self) -> String {
        let code = self
            .code
            .map_or("a signal".to_owned(), |code| code.to_string());
        format!("{}{}ended with {code}\n", self.out, self.err)
    }
}
