//! Rules of days: decisions, reviews, deadlines, and that each day exists.

use super::context::Context;
use super::found::Found;
use crate::day::iso;
use crate::message::Message;
use crate::node::Node;
use puolesta_core::date::Date;

fn day(node: Option<&Node>) -> Option<(&Node, Date)> {
    let node = node?;
    Some((node, Date::from_iso(node.text()?)?))
}

/// A day that no calendar has.
pub(super) fn no_such_day(context: &Context<'_>, found: &mut Found) {
    let of_services = context
        .services()
        .iter()
        .flat_map(|service| ["on", "review"].map(|name| service.at(&["decided", name])));
    let all = std::iter::once(context.root.get("updated")).chain(of_services);
    for node in all.flatten().chain(reviews_of_map(context)) {
        let text = node.text().unwrap_or_default();
        let looks_like_one = text.len() == 10
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-');
        if looks_like_one && has_month(text) && Date::from_iso(text).is_none() {
            found.error(
                node,
                Message::NoSuchDay {
                    day: text.to_owned(),
                },
            );
        }
    }
}

/// What the schema has already refused needs no second problem.
fn has_month(text: &str) -> bool {
    let number = |from: usize, to: usize| -> Option<u8> { text.get(from..to)?.parse().ok() };
    matches!(number(5, 7), Some(1..=12))
        && matches!(number(8, 10), Some(1..=31))
        && text.starts_with("20")
}

/// When the rows of a mandate map are looked at again.
fn reviews_of_map<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Node> {
    let rows = context.mandates().iter().chain(context.root.list("rights"));
    rows.filter_map(|row| row.get("review"))
}

/// A review that should have been held.
pub(super) fn review_overdue(context: &Context<'_>, found: &mut Found) {
    for (node, review) in reviews_of_map(context).filter_map(|node| day(Some(node))) {
        if review < context.today {
            found.warning(node, Message::ReviewOverdue);
        }
    }
    for service in context.services() {
        let on = day(service.at(&["decided", "on"])).map(|(_, on)| on);
        let review = day(service.at(&["decided", "review"])).filter(|(_, review)| {
            // A review before the decision is another rule's.
            *review < context.today && on.is_none_or(|on| on < *review)
        });
        if let Some((node, _)) = review {
            found.warning(node, Message::ReviewOverdue);
        }
    }
}

/// Nobody is reminded to look again.
pub(super) fn review_missing(context: &Context<'_>, found: &mut Found) {
    for decided in decisions(context).filter(|decided| decided.get("review").is_none()) {
        let node = decided.get("on").unwrap_or(decided);
        found.warning(node, Message::ReviewMissing);
    }
}

/// Nobody keeps the entry true.
pub(super) fn owner_missing(context: &Context<'_>, found: &mut Found) {
    for decided in decisions(context).filter(|decided| decided.get("owner").is_none()) {
        let node = decided.get("by").unwrap_or(decided);
        found.warning(node, Message::OwnerMissing);
    }
}

fn decisions<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Node> {
    let decisions = context
        .services()
        .iter()
        .filter_map(|service| service.get("decided"));
    decisions.filter(|decided| !decided.members().is_empty())
}

/// A review before the decision, or on its day.
pub(super) fn review_before_decision(context: &Context<'_>, found: &mut Found) {
    for decided in decisions(context) {
        let (on, review) = (day(decided.get("on")), day(decided.get("review")));
        if let (Some((_, on)), Some((node, review))) = (on, review)
            && review <= on
        {
            found.error(node, Message::ReviewBeforeDecision);
        }
    }
}

/// A decision that has not been made yet.
pub(super) fn decided_in_future(context: &Context<'_>, found: &mut Found) {
    for (node, _) in decisions(context)
        .filter_map(|decided| day(decided.get("on")))
        .filter(|(_, on)| *on > context.today)
    {
        found.warning(node, Message::DecidedInFuture);
    }
}

/// A catalogue of tomorrow.
pub(super) fn updated_in_future(context: &Context<'_>, found: &mut Found) {
    if let Some((node, _)) =
        day(context.root.get("updated")).filter(|(_, updated)| *updated > context.today)
    {
        found.warning(node, Message::UpdatedInFuture);
    }
}

/// Decided since the last change: the day of the catalogue was forgotten.
pub(super) fn updated_too_old(context: &Context<'_>, found: &mut Found) {
    let days = decisions(context).filter_map(|decided| day(decided.get("on")));
    let newest = days
        .map(|(_, day)| day)
        .filter(|day| *day <= context.today)
        .max();
    if let (Some((node, updated)), Some(newest)) = (day(context.root.get("updated")), newest)
        && updated < newest
    {
        found.warning(node, Message::UpdatedTooOld { day: iso(newest) });
    }
}

/// Others must approve, and nobody knows until when.
pub(super) fn deadline_missing(context: &Context<'_>, found: &mut Found) {
    for together in context
        .services()
        .iter()
        .filter_map(|service| service.get("together"))
    {
        let waits = together.text_of("procedure") == Some("approval");
        if waits && together.get("deadline").is_none() {
            let node = together.get("procedure").unwrap_or(together);
            found.warning(node, Message::DeadlineMissing);
        }
    }
}

/// Too short to be met, or so long that matters never end.
pub(super) fn deadline_unusual(context: &Context<'_>, found: &mut Found) {
    const FEWEST_DAYS: u32 = 3;
    const MOST_DAYS: u32 = 92;
    let paths: [&[&str]; 2] = [
        &["together", "deadline"],
        &["together", "hearing", "deadline"],
    ];
    let deadlines = context
        .services()
        .iter()
        .flat_map(|service| paths.into_iter().filter_map(|path| service.at(path)));
    for node in deadlines {
        match length(node) {
            Some(days) if days < FEWEST_DAYS => {
                found.warning(node, Message::DeadlineShort);
            }
            Some(days) if days > MOST_DAYS => {
                found.warning(node, Message::DeadlineLong);
            }
            _ => {}
        }
    }
}

/// About how many days a duration has; `None` when it is none.
pub(super) fn length(node: &Node) -> Option<u32> {
    let mut rest = node.text()?.strip_prefix('P')?;
    let mut days = 0_u32;
    while !rest.is_empty() {
        let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let count: u32 = rest[..end].parse().ok()?;
        let each = match rest.as_bytes()[end] {
            b'Y' => 365,
            b'M' => 30,
            b'W' => 7,
            b'D' => 1,
            _ => return None,
        };
        days = days.checked_add(count.checked_mul(each)?)?;
        rest = &rest[end + 1..];
    }
    (days > 0).then_some(days)
}
