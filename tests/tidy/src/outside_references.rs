//! Rule: nothing in the repository names a place that only one machine has.

use crate::repository::TextFile;

/// Taken apart here so that this file does not hold them itself.
const PLACES: [&str; 9] = [
    concat!("../", "shared"),
    concat!("/wo", "rk/"),
    concat!("index.crates", ".io:"),
    concat!("static.crates", ".io"),
    concat!("registry.npmjs", ".org"),
    concat!("files.python", "hosted.org"),
    concat!("py", "pi.org/simple"),
    concat!("deb.debian", ".org"),
    concat!("arti", "factory"),
];

/// Lines that name a folder outside the repository or the host of a package registry.
#[must_use]
pub fn outside_references(files: &[TextFile]) -> Vec<String> {
    let mut problems = Vec::new();
    for file in files {
        for (number, line) in file.text.lines().enumerate() {
            let named = PLACES.iter().filter(|place| line.contains(**place));
            problems.extend(named.map(|place| {
                format!(
                    "{}:{}: `{place}` is not in the repository; copy in what is needed",
                    file.path,
                    number + 1
                )
            }));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_such_place() {
        for place in PLACES {
            let file = TextFile::sample("a.md", &format!("First line.\nSee {place}x for more.\n"));
            let problems = outside_references(&[file]);
            assert_eq!(problems.len(), 1, "{place}");
            assert!(problems[0].starts_with("a.md:2: "), "{problems:?}");
        }
    }

    #[test]
    fn leaves_paths_of_the_repository_alone() {
        let file = TextFile::sample("a.md", "See tests/run.mjs and ../support.\n");
        assert!(outside_references(&[file]).is_empty());
    }
}
