//! Rule: a path that a document names between backticks exists.

use crate::repository::TextFile;

const FILE_ENDINGS: [&str; 12] = [
    ".md", ".rs", ".js", ".mjs", ".ts", ".json", ".toml", ".css", ".html", ".wasm", ".lock",
    ".sqlite",
];

/// Where a path that a document names may be found.
#[derive(Debug)]
pub struct Places<'a> {
    /// All files of the repository.
    pub files: &'a [String],
    /// The text of `.gitignore`: what it names is made by a command, so it need not be there now.
    pub ignored: &'a str,
}

/// Paths between backticks, in documents at the top and in `docs/`, that do not exist.
#[must_use]
pub fn missing_paths(documents: &[TextFile], places: &Places<'_>) -> Vec<String> {
    let mut problems = Vec::new();
    for document in documents.iter().filter(|file| is_document(file)) {
        for (number, token) in tokens(&document.text) {
            if places.looks_like_path(token) && !places.has(token, folder_of(&document.path)) {
                problems.push(format!(
                    "{}:{number}: `{token}` does not exist",
                    document.path
                ));
            }
        }
    }
    problems
}

fn is_document(file: &TextFile) -> bool {
    file.ends_in(&[".md"]) && (file.path.starts_with("docs/") || !file.path.contains('/'))
}

/// What stands between single backticks outside of code blocks, with line numbers from 1.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let mut in_block = false;
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if !in_block {
            found.extend(
                line.split('`')
                    .skip(1)
                    .step_by(2)
                    .map(|token| (index + 1, token)),
            );
        }
    }
    found
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

impl Places<'_> {
    /// URLs and API calls have slashes too: without a file's ending, the first folder must be one of ours.
    fn looks_like_path(&self, token: &str) -> bool {
        let is_other = token.contains("://")
            || token.starts_with(['/', '#', '@', '.', '<']) && !self.is_ignored(token);
        if is_other || token.contains(char::is_whitespace) {
            return false;
        }
        let ending = FILE_ENDINGS.iter().any(|ending| token.ends_with(ending));
        let first = token.split_once('/').map(|(first, _)| format!("{first}/"));
        let ours =
            first.is_some_and(|first| self.files.iter().any(|path| path.starts_with(&first)));
        ours || ending && !token.contains(['<', '{', '*', '…'])
    }

    /// A bare file name may lie anywhere; a path starts at the top or at the document. `*`, `{…}` and `<…>` stand for
    /// something, so there only the folder before them is looked up.
    fn has(&self, token: &str, document_folder: &str) -> bool {
        let fixed = token
            .find(['*', '{', '<', '…'])
            .map_or(token, |at| &token[..token[..at].rfind('/').unwrap_or(0)]);
        let wanted = fixed.trim_end_matches('/');
        let beside = format!("{document_folder}/{wanted}");
        self.is_ignored(token)
            || self.has_at(wanted)
            || self.has_at(&beside)
            || self.has_named(wanted)
    }

    fn has_at(&self, wanted: &str) -> bool {
        let below = format!("{wanted}/");
        self.files
            .iter()
            .any(|path| path == wanted || path.starts_with(&below))
    }

    fn has_named(&self, wanted: &str) -> bool {
        let ending = format!("/{wanted}");
        !wanted.contains('/') && self.files.iter().any(|path| path.ends_with(&ending))
    }

    fn is_ignored(&self, token: &str) -> bool {
        let names = self.ignored.lines().map(|line| line.trim_matches('/'));
        let mut names = names.filter(|name| !name.is_empty());
        names.any(|name| token == name || token.starts_with(&format!("{name}/")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing_in(text: &str) -> Vec<String> {
        let files = ["widget/core/src/lib.rs", "docs/glossary.md", "README.md"].map(str::to_owned);
        let places = Places {
            files: &files,
            ignored: "/target/\n/.data/\n",
        };
        missing_paths(&[TextFile::sample("docs/guide.md", text)], &places)
    }

    #[test]
    fn finds_paths_that_do_not_exist() {
        for path in [
            "widget/cores/",
            "widget/core/src/main.rs",
            "lost.md",
            "elsewhere/lost.json",
            "docs/lost/*.md",
        ] {
            let problems = missing_in(&format!("First line.\nSee `{path}`.\n"));
            assert_eq!(
                problems,
                [format!("docs/guide.md:2: `{path}` does not exist")]
            );
        }
    }

    #[test]
    fn knows_paths_from_the_top_beside_the_document_by_name_and_generated() {
        for path in [
            "widget/core",
            "widget/*/src",
            "glossary.md",
            "lib.rs",
            "target/",
            ".data/sandbox.sqlite",
        ] {
            assert_eq!(missing_in(&format!("See `{path}`.")), Vec::<String>::new());
        }
    }

    #[test]
    fn leaves_what_is_no_path_alone() {
        for token in [
            "parties/lookup",
            "services/<id>.json",
            "/catalogue.json",
            "https://x.fi/a.json",
            "cargo test",
        ] {
            assert_eq!(missing_in(&format!("See `{token}`.")), Vec::<String>::new());
        }
        assert!(missing_in("```\nSee `lost.md`.\n```\n").is_empty());
    }
}
