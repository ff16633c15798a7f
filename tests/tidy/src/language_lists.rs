//! Rule: the languages are listed once, in the core; the few copies that must be are known here, and are the same.

use crate::repository::TextFile;

/// Where the languages are named, in the order in which a missing text falls back.
pub const CORE: &str = "widget/core/src/language.rs";

/// Lists of those who cannot ask the core: the shell, from which build and tests take it; the demo's pages; a constant.
const COPIES: [&str; 3] = [
    "widget/element/src/languages.js",
    "demo-site/translation.js",
    "catalogue/src/languages.rs",
];

const CODE: [&str; 5] = [".rs", ".js", ".mjs", ".jsx", ".ts"];

/// Lists of languages in code that are not among the copies, and copies that differ from the core.
#[must_use]
pub fn other_lists(files: &[TextFile], core: &str) -> Vec<String> {
    let list = listed(&languages_of(core));
    let mut problems = Vec::new();
    for file in files.iter().filter(|file| is_written_code(file)) {
        let is_copy = COPIES.contains(&file.path.as_str());
        if is_copy && !file.text.contains(&list) {
            problems.push(format!("{}: it should list {list}, as {CORE}", file.path));
        }
        let lines = file.text.lines().enumerate().filter(|_| !is_copy);
        let lists = lines.filter(|(_, line)| line.contains(&list) && !is_of_a_catalogue(line));
        problems.extend(lists.map(|(index, _)| {
            let place = format!("{}:{}", file.path, index + 1);
            format!(
                "{place}: take the languages from {}, or from {CORE}",
                COPIES[0]
            )
        }));
    }
    problems
}

/// The languages that the core names, such as `fi`.
#[must_use]
pub fn languages_of(core: &str) -> Vec<&str> {
    let named = core
        .split_once("named!(Language {")
        .map_or("", |(_, rest)| rest);
    let named = named.split_once('}').map_or(named, |(names, _)| names);
    named.split('"').skip(1).step_by(2).collect()
}

fn listed(languages: &[&str]) -> String {
    let quoted: Vec<_> = languages.iter().map(|name| format!("\"{name}\"")).collect();
    quoted.join(", ")
}

fn is_written_code(file: &TextFile) -> bool {
    let is_generated = file.is_generated() || file.path.starts_with("demo-site/checker/");
    file.ends_in(&CODE) && !is_generated && file.path != file!()
}

/// A catalogue says itself in which languages it is.
fn is_of_a_catalogue(line: &str) -> bool {
    line.contains("languages: [") || line.contains("\"languages\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "crate::named!(Language {\n    Fi \"fi\"\n    En \"en\"\n});\n";

    #[test]
    fn finds_a_second_list_and_a_copy_that_differs() {
        let files = [
            TextFile::sample(
                "a.mjs",
                "// A.\nfor (const each of [\"fi\", \"en\"]) a(each);\n",
            ),
            TextFile::sample(COPIES[1], "const languages = [\"fi\", \"sv\"];\n"),
        ];
        let problems = other_lists(&files, SAMPLE);
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].starts_with("a.mjs:2: "));
        assert!(problems[1].starts_with(COPIES[1]));
    }

    #[test]
    fn leaves_copies_and_catalogues_alone() {
        let files = [
            TextFile::sample(COPIES[0], "export const LANGUAGES = [\"fi\", \"en\"];\n"),
            TextFile::sample("a.mjs", "const own = { languages: [\"fi\", \"en\"] };\n"),
        ];
        assert!(other_lists(&files, SAMPLE).is_empty());
    }
}
