//! Rule: every source file opens by saying which one idea it holds.

use crate::repository::TextFile;

/// Rust files that do not open with a `//!` line.
#[must_use]
pub fn rust_files_without_opening(files: &[TextFile]) -> Vec<String> {
    files
        .iter()
        .filter(|file| file.ends_in(&[".rs"]) && !file.text.starts_with("//! "))
        .map(|file| {
            format!(
                "{}: open the file with a `//!` line that says what it holds",
                file.path
            )
        })
        .collect()
}

/// Script and style files that do not open with a comment; a `#!` line may stand before it.
#[must_use]
pub fn scripts_without_opening(files: &[TextFile]) -> Vec<String> {
    files
        .iter()
        .filter(|file| {
            file.ends_in(&[".js", ".mjs", ".ts", ".css"]) && !opens_with_comment(&file.text)
        })
        .map(|file| {
            format!(
                "{}: open the file with a comment that says what it holds",
                file.path
            )
        })
        .collect()
}

fn opens_with_comment(text: &str) -> bool {
    let first = text.lines().find(|line| !line.starts_with("#!"));
    first.is_some_and(|line| line.starts_with("//") || line.starts_with("/*"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_rust_file_that_opens_with_code() {
        let bad = TextFile::sample("a.rs", "use std::fmt;\n");
        let good = TextFile::sample("b.rs", "//! One idea.\n");
        let problems = rust_files_without_opening(&[bad, good]);
        assert_eq!(
            problems,
            ["a.rs: open the file with a `//!` line that says what it holds"]
        );
    }

    #[test]
    fn finds_a_script_that_opens_with_code() {
        let bad = TextFile::sample("a.mjs", "import fs from 'node:fs';\n");
        let good = TextFile::sample("b.mjs", "#!/usr/bin/env node\n// One idea.\n");
        let problems = scripts_without_opening(&[bad, good]);
        assert_eq!(
            problems,
            ["a.mjs: open the file with a comment that says what it holds"]
        );
    }
}
