//! The coverage as JSON, for programs that follow it over time.

use super::{Count, Coverage, Service};
use crate::day::iso;
use serde_json::{Map, Value, json};

/// The coverage as JSON text: the numbers of all and of each area of life, what is missing of each
/// service, and the ids of the mandates by where they are had.
#[must_use]
pub fn json(coverage: &Coverage) -> String {
    let all = coverage.all();
    let categories = coverage.by_category().map(|(id, count)| {
        let mut numbers = numbers(&all_languages(coverage), &count);
        numbers.insert("category".into(), id.into());
        Value::Object(numbers)
    });
    let mandates = &coverage.mandates;
    let value = json!({
        "provider": coverage.provider,
        "today": iso(coverage.today),
        "all": numbers(&all_languages(coverage), &all),
        "categories": categories.collect::<Value>(),
        "proposed": coverage.proposed().map(|service| &*service.id).collect::<Value>(),
        "missing": coverage.unfinished().map(unfinished).collect::<Value>(),
        "mandates": { "theme": mandates.theme, "link": mandates.link, "paper": mandates.paper },
    });
    format!("{value:#}\n")
}

fn all_languages(coverage: &Coverage) -> Vec<&str> {
    coverage.languages.iter().map(String::as_str).collect()
}

fn numbers(languages: &[&str], count: &Count) -> Map<String, Value> {
    let by_language = languages.iter().zip(&count.by_language);
    let by_language = by_language.map(|(language, number)| ((*language).to_owned(), json!(number)));
    Map::from_iter([
        ("services".to_owned(), count.services.into()),
        ("decided".to_owned(), count.decided.into()),
        ("proposed".to_owned(), count.proposed.into()),
        (
            "languages".to_owned(),
            by_language.collect::<Map<_, _>>().into(),
        ),
    ])
}

fn unfinished(service: &Service) -> Value {
    let texts = service.untranslated.iter();
    let texts = texts.map(|text| json!({ "path": text.path, "language": text.language }));
    json!({
        "service": service.id,
        "name": service.name,
        "category": service.category,
        "fields": service.missing,
        "overdue": service.overdue,
        "texts": texts.collect::<Value>(),
    })
}
