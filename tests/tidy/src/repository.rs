//! The repository as the rules see it: its text files and cargo's account of its crates.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A text file of the repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// Path from the top folder, with forward slashes.
    pub path: String,
    /// The whole content.
    pub text: String,
}

impl TextFile {
    /// A file made up for a rule's own test.
    #[must_use]
    pub fn sample(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// Whether the path ends in one of these endings, which are written with their dot.
    #[must_use]
    pub fn ends_in(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// Whether the file is part of the generated release.
    #[must_use]
    pub fn is_generated(&self) -> bool {
        self.path.starts_with("pkg/")
    }
}

/// The top folder of the repository.
///
/// # Panics
/// When this crate no longer lies two folders below it.
#[must_use]
pub fn top_folder() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .expect("tests/tidy lies two folders deep")
        .to_owned()
}

/// Paths of all files that are in the repository or would be added to it: ignored ones are left out.
///
/// # Panics
/// When git cannot list them.
#[must_use]
pub fn paths() -> Vec<String> {
    let arguments = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let listed = output_of(Command::new("git").args(arguments));
    listed
        .lines()
        .filter(|path| top_folder().join(path).is_file())
        .map(str::to_owned)
        .collect()
}

/// All files of the repository that are text.
#[must_use]
pub fn text_files() -> Vec<TextFile> {
    let read = |path: String| {
        let text = std::fs::read_to_string(top_folder().join(&path)).ok()?;
        Some(TextFile { path, text })
    };
    paths().into_iter().filter_map(read).collect()
}

/// What `cargo metadata` says of the workspace and its whole dependency graph.
///
/// # Panics
/// When cargo fails or its answer is not JSON.
#[must_use]
pub fn cargo_metadata() -> Value {
    let arguments = ["metadata", "--locked", "--format-version", "1"];
    let answer = output_of(Command::new(env!("CARGO")).args(arguments));
    serde_json::from_str(&answer).expect("cargo metadata answers with JSON")
}

fn output_of(command: &mut Command) -> String {
    let output = command
        .current_dir(top_folder())
        .output()
        .expect("the command starts");
    assert!(output.status.success(), "{command:?} failed: {output:?}");
    String::from_utf8(output.stdout).expect("the command answers in UTF-8")
}
