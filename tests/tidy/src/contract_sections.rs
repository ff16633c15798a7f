//! Rule: whoever cites a section of the contract, `docs/contract.md`, cites one that exists.

use crate::repository::TextFile;

/// Lines that speak of the contract and of a section that it does not have.
#[must_use]
pub fn missing_sections(files: &[TextFile], contract: &str) -> Vec<String> {
    let sections = sections_of(contract);
    let mut problems = Vec::new();
    for file in files {
        for (index, line) in file.text.lines().enumerate() {
            let missing = cited(line).filter(|number| !sections.contains(number));
            problems.extend(missing.map(|number| {
                format!(
                    "{}:{}: the contract has no section {number}; docs/contract.md has {}",
                    file.path,
                    index + 1,
                    sections.join(", ")
                )
            }));
        }
    }
    problems
}

/// Numbers of the headings, such as `2` of "## 2. The value in the form".
fn sections_of(contract: &str) -> Vec<&str> {
    let headings = contract.lines().filter_map(|line| line.strip_prefix("## "));
    headings
        .filter_map(|heading| heading.split_once(". "))
        .map(|(number, _)| number)
        .collect()
}

/// Numbers of "section 2 of the contract" and "the contract's section 2"; laws have sections too.
fn cited(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices("section ")
        .filter_map(|(start, word)| {
            let (before, after) = (&line[..start], &line[start + word.len()..]);
            let number = number_at_start(after);
            let names_it = before.ends_with("contract's ")
                || before.ends_with("contract, ")
                || after[number.len()..].starts_with(" of the contract");
            names_it.then_some(number)
        })
        .filter(|number| !number.is_empty())
}

fn number_at_start(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_ascii_digit());
    &text[..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTRACT: &str = "# The contract\n\n## 1. Embedding\n\n## 2. The value\n";

    #[test]
    fn finds_a_section_that_does_not_exist() {
        let text =
            "First.\n//! The host API (section 4 of the contract), its contract's section 2.\n";
        let problems = missing_sections(&[TextFile::sample("a.rs", text)], CONTRACT);
        assert_eq!(
            problems,
            ["a.rs:2: the contract has no section 4; docs/contract.md has 1, 2"]
        );
    }

    #[test]
    fn leaves_sections_that_exist_and_those_of_others_alone() {
        let text = "as the contract's section 2 has them\na contract by section 9 of the law\n";
        assert!(missing_sections(&[TextFile::sample("a.js", text)], CONTRACT).is_empty());
    }
}
