//! Rule: each decision has a number of its own, and its heading says the same as its file.

use crate::repository::TextFile;
use std::collections::BTreeMap;

const FOLDER: &str = "docs/decisions/";

/// Decisions whose number another has too, or whose heading says another one.
#[must_use]
pub fn wrong_numbers(files: &[TextFile]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut by_number: BTreeMap<&str, &str> = BTreeMap::new();
    for file in files {
        let Some((number, _)) = file
            .path
            .strip_prefix(FOLDER)
            .and_then(|name| name.split_once('-'))
        else {
            continue;
        };
        if let Some(other) = by_number.insert(number, &file.path) {
            problems.push(format!("{other} and {} have the same number", file.path));
        }
        let heading = format!("# {}. ", number.trim_start_matches('0'));
        if !file.text.starts_with(&heading) {
            problems.push(format!("{} does not begin with \"{heading}\"", file.path));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<TextFile> = files
            .iter()
            .map(|(path, text)| TextFile::sample(path, text))
            .collect();
        wrong_numbers(&files)
    }

    #[test]
    fn a_number_twice_and_another_in_the_heading_are_found() {
        let one = ("docs/decisions/0012-one.md", "# 12. One\n");
        let two = ("docs/decisions/0012-two.md", "# 13. Two\n");
        assert_eq!(
            found(&[one, two]),
            [
                "docs/decisions/0012-one.md and docs/decisions/0012-two.md have the same number",
                "docs/decisions/0012-two.md does not begin with \"# 12. \"",
            ]
        );
    }

    #[test]
    fn others_are_left_alone() {
        let one = ("docs/decisions/0001-one.md", "# 1. One\n");
        assert_eq!(found(&[one, ("docs/1-a-list.md", "# A list\n")]), [""; 0]);
    }
}
