//! The guide shows the table of categories that an import uses.

use crate::tool::top;
use puolesta_catalogue::ptv::CATEGORIES;
use std::fs;

#[test]
fn the_guide_shows_every_category() {
    let guide = fs::read_to_string(top().join("docs/ptv.md")).expect("the guide");
    let rows = guide
        .lines()
        .filter(|line| line.starts_with("| P"))
        .map(str::to_owned);
    let expected =
        CATEGORIES.map(|(class, name, category)| format!("| {class} | {name} | `{category}` |"));
    assert_eq!(rows.collect::<Vec<_>>(), expected);
}
