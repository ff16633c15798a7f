//! Page after page of an answer, until the last one and never for ever.

use super::super::CannotRun;
use super::super::ptv_notice::{PtvNotice, What};
use super::asking::Asking;
use puolesta_catalogue::ptv::Collected;
use serde_json::Value;
use std::collections::HashSet;

/// The largest cities have some thousands of services, a hundred on a page.
const MOST_PAGES: u64 = 200;

/// What is asked page by page, and how a page looks in this version.
pub(crate) struct Paged<'a> {
    /// What it is.
    pub(crate) what: What,
    /// The path of a page, up to its number.
    pub(crate) path: &'a str,
    /// The member with the items.
    pub(crate) items: &'a str,
    /// The member with the number of pages.
    pub(crate) count: &'a str,
}

impl Paged<'_> {
    /// Asks every page, keeps it in `collected`, and gives all items.
    pub(crate) fn fetch(
        &self,
        asking: &Asking,
        collected: &mut Collected,
    ) -> Result<Vec<Value>, CannotRun> {
        let mut all = Vec::new();
        let mut seen = HashSet::new();
        let mut last = 1;
        for page in 1..=MOST_PAGES {
            let what = self.what;
            let shown = PtvNotice::PageOf { what, page, last }.said();
            let Some(body) = asking.ask(&format!("{}{page}", self.path), &shown)? else {
                return Ok(all);
            };
            let answer = json(&body)?;
            let items = self.items_of(&answer)?;
            let is_new = items
                .iter()
                .filter(|item| seen.insert(item.to_string()))
                .count()
                > 0;
            if !items.is_empty() && !is_new {
                return Err(self.endless());
            }
            collected.add(&PtvNotice::Page { what, page }.said(), &body);
            last = answer[self.count].as_u64().unwrap_or(0);
            if items.is_empty() || page >= last {
                all.extend(items);
                return Ok(all);
            }
            all.extend(items);
        }
        Err(self.endless())
    }

    fn items_of(&self, answer: &Value) -> Result<Vec<Value>, CannotRun> {
        match &answer[self.items] {
            Value::Array(items) => Ok(items.clone()),
            Value::Null if answer.get(self.count).is_some() => Ok(Vec::new()),
            _ => Err(something_else()),
        }
    }

    fn endless(&self) -> CannotRun {
        let what = self.what;
        CannotRun(PtvNotice::PagesWithoutEnd { what }.said())
    }
}

/// The answer as JSON.
pub(crate) fn json(body: &[u8]) -> Result<Value, CannotRun> {
    serde_json::from_slice(body).map_err(|_| something_else())
}

fn something_else() -> CannotRun {
    CannotRun(PtvNotice::SomethingElse.said())
}

/// Ids, each once and in their order, in groups of at most so many. What is no id is left out: it
/// would change the question.
pub(crate) fn groups<'a>(ids: impl Iterator<Item = &'a str>, most: usize) -> Vec<String> {
    let is_id = |id: &&str| {
        id.bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
    };
    let mut seen = HashSet::new();
    let ids: Vec<&str> = ids.filter(is_id).filter(|id| seen.insert(*id)).collect();
    ids.chunks(most).map(|group| group.join(",")).collect()
}
