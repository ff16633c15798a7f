//! Rule: no test is switched off, singled out or left to be written.

use crate::repository::TextFile;

/// Taken apart here so that this file does not hold them itself.
const IN_RUST: [&str; 3] = [
    concat!("#[ign", "ore"),
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
];
const IN_SCRIPTS: [&str; 6] = [
    concat!(".on", "ly("),
    concat!("only: ", "true"),
    concat!(".sk", "ip("),
    concat!("skip: ", "true"),
    concat!(".to", "do("),
    concat!("todo: ", "true"),
];

/// Lines that switch a test off or single one out.
#[must_use]
pub fn disabled_tests(files: &[TextFile]) -> Vec<String> {
    let mut problems = Vec::new();
    for file in files.iter().filter(|file| !file.is_generated()) {
        for (number, line) in file.text.lines().enumerate() {
            let found = marks_for(file).iter().filter(|mark| line.contains(**mark));
            problems.extend(found.map(|mark| {
                format!(
                    "{}:{}: `{mark}` hides a test; mend the test or remove it",
                    file.path,
                    number + 1
                )
            }));
        }
    }
    problems
}

fn marks_for(file: &TextFile) -> &'static [&'static str] {
    if file.ends_in(&[".rs"]) {
        &IN_RUST
    } else if file.ends_in(&[".mjs", ".js"]) {
        &IN_SCRIPTS
    } else {
        &[]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_mark_in_its_language() {
        for (path, marks) in [("a.rs", &IN_RUST[..]), ("a.test.mjs", &IN_SCRIPTS[..])] {
            for mark in marks {
                let file = TextFile::sample(path, &format!("// One idea.\n{mark}\n"));
                assert_eq!(disabled_tests(&[file]).len(), 1, "{mark} in {path}");
            }
        }
    }

    #[test]
    fn leaves_iterators_that_pass_over_items_alone() {
        let file = TextFile::sample("a.rs", &format!("items.iter(){}2)\n", IN_SCRIPTS[2]));
        assert!(disabled_tests(&[file]).is_empty());
    }
}
