//! The real command, and a folder for its files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// What the command said, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) output: String,
    pub(crate) errors: String,
}

/// Runs the command from the top of the repository.
pub(crate) fn tool(arguments: &[&str]) -> Said {
    tool_with(arguments, &[])
}

/// Runs the command with variables of the environment.
pub(crate) fn tool_with(arguments: &[&str], variables: &[(&str, &str)]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_puolesta-catalogue"));
    command
        .current_dir(top())
        .env_remove("PUOLESTA_PTV_KEY")
        // Whatever the machine speaks.
        .env("LC_ALL", "C")
        .env("NO_PROXY", "127.0.0.1");
    let output = command
        .args(arguments)
        .envs(variables.iter().copied())
        .output();
    said(output.expect("the command runs"))
}

fn said(output: Output) -> Said {
    Said {
        code: output.status.code(),
        output: String::from_utf8(output.stdout).expect("UTF-8"),
        errors: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// The top of the repository.
pub(crate) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A catalogue in a folder of its own.
pub(crate) struct Desk {
    folder: TempDir,
    file: PathBuf,
}

impl Desk {
    /// Lays a catalogue on the desk.
    pub(crate) fn with(name: &str, text: &str) -> Self {
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join(name);
        fs::write(&file, text).expect("a file");
        Self { folder, file }
    }

    /// Lays another file beside it.
    pub(crate) fn and(self, name: &str, text: &str) -> Self {
        fs::write(self.folder.path().join(name), text).expect("a file");
        self
    }

    /// The catalogue's path.
    pub(crate) fn path(&self) -> &str {
        self.file.to_str().expect("a path in UTF-8")
    }

    /// The catalogue's text now.
    pub(crate) fn text(&self) -> String {
        fs::read_to_string(&self.file).expect("a catalogue")
    }

    /// Imports files into the catalogue, which must go well, and gives the report.
    pub(crate) fn import(&self, from: &str) -> String {
        let said = tool(&["import", "ptv", from, "--into", self.path()]);
        assert_eq!((said.code, said.errors.as_str()), (Some(0), ""), "{said:?}");
        said.output
    }
}
