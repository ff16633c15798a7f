//! `check --links`: whether the pages that a catalogue leads to are there.

use super::super::http::{Client, Page};
use super::Checked;
use indicatif::{ProgressBar, ProgressStyle};
use puolesta_catalogue::message::{Cause, Message};
use puolesta_catalogue::node::{Node, Place, Value};
use puolesta_catalogue::problem::Problem;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Addresses under these names are names of something, or no pages for people.
const NO_PAGES: [&str; 3] = ["$schema", "extends", "theme"];
/// Hosts that are asked at the same time; each of them gets one question at a time.
const HOSTS_AT_ONCE: usize = 8;

/// What each address answered, or why it did not.
type Answers = HashMap<String, Result<Page, Cause>>;

/// Asks every link once and adds a warning at each place whose page is not there, or has moved.
pub(super) fn check(checked: &mut [Checked]) {
    let all = checked.iter().flat_map(links);
    let answers = ask(all.map(|(address, _)| address.to_owned()).collect());
    for one in checked {
        let found: Vec<Problem> = links(one)
            .filter_map(|(address, place)| problem(address, place, answers.get(address)?))
            .collect();
        one.problems.extend(found);
        one.problems
            .sort_by_key(|problem| (problem.place, problem.severity));
    }
}

/// The links of the file itself, with their places.
fn links(checked: &Checked) -> impl Iterator<Item = (&str, Place)> {
    let mut found = Vec::new();
    let root = checked.catalogue.sources[0].root.as_ref();
    root.into_iter().for_each(|root| collect(root, &mut found));
    found.into_iter()
}

fn collect<'a>(node: &'a Node, found: &mut Vec<(&'a str, Place)>) {
    match node.value() {
        Value::Text(text) if text.starts_with("https://") || text.starts_with("http://") => {
            found.push((text, node.place()));
        }
        Value::List(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(members) => {
            let pages = members.iter();
            let pages = pages.filter(|member| !NO_PAGES.contains(&&*member.name));
            pages.for_each(|member| collect(&member.node, found));
        }
        _ => {}
    }
}

fn ask(addresses: BTreeSet<String>) -> Answers {
    let bar = progress(addresses.len());
    let hosts = Mutex::new(by_host(addresses));
    let answers = Mutex::new(Answers::new());
    let client = Client::new();
    let next = || hosts.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let ask_hosts = || {
        while let Some(addresses) = next() {
            for address in addresses {
                let answer = client.page(&address);
                let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
                answers.insert(address, answer);
                bar.inc(1);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..HOSTS_AT_ONCE {
            scope.spawn(ask_hosts);
        }
    });
    bar.finish_and_clear();
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn by_host(addresses: BTreeSet<String>) -> Vec<Vec<String>> {
    let mut hosts: HashMap<String, Vec<String>> = HashMap::new();
    for address in addresses {
        let host = address.split('/').nth(2).unwrap_or_default().to_owned();
        hosts.entry(host).or_default().push(address);
    }
    hosts.into_values().collect()
}

/// Shown on a terminal only.
fn progress(count: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{pos}/{len} {wide_bar}");
    ProgressBar::new(count as u64)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn problem(address: &str, place: Place, answer: &Result<Page, Cause>) -> Option<Problem> {
    let (rule, message) = match answer {
        Err(why) => ("link-dead", Message::LinkDead { why: why.clone() }),
        Ok(page) if page.status >= 400 => ("link-dead", refused(page.status)),
        Ok(page) if same_page(address, &page.address) => return None,
        Ok(page) => {
            let address = page.address.clone();
            ("link-moved", Message::LinkMoved { address })
        }
    };
    Some(Problem::warning(rule, place, message))
}

const fn refused(status: u16) -> Message {
    match status {
        401 | 403 => Message::LinkNotShown { status },
        404 | 410 => Message::LinkGone { status },
        429 | 500.. => Message::LinkNotNow { status },
        _ => Message::LinkDoesNotOpen { status },
    }
}

/// Whether two addresses differ in nothing but a mark within the page or a last slash.
fn same_page(one: &str, other: &str) -> bool {
    let page = |address: &str| {
        let page = address.split('#').next().unwrap_or_default();
        page.trim_end_matches('/').to_owned()
    };
    page(one) == page(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_host_is_asked_one_question_at_a_time() {
        let addresses = [
            "https://a.example/1",
            "https://b.example/",
            "https://a.example/2",
        ];
        let mut hosts = by_host(addresses.map(str::to_owned).into());
        hosts.sort();
        let of_a = ["https://a.example/1", "https://a.example/2"].map(str::to_owned);
        assert_eq!(
            hosts,
            [of_a.to_vec(), vec!["https://b.example/".to_owned()]]
        );
    }

    #[test]
    fn a_last_slash_makes_no_other_page() {
        assert!(same_page("https://a.example#b", "https://a.example/"));
        assert!(!same_page("https://a.example/b", "https://a.example/c"));
    }
}
