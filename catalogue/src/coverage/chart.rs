//! The chart: a bar for each area of life, as long as it has services, filled as far as they are decided.
//!
//! Widths are in percent and heights in pixels, so that the words stay as large as the page's on a
//! narrow screen. Colours are attributes, which no policy on styles can take away.

use super::words::{Speech, filled};
use super::{Count, Coverage};
use maud::{Markup, html};

/// Pixels from one bar to the next.
const STEP: usize = 52;
/// Pixels from the top of a step to the line on which its words stand, and to its bar.
const WORDS: usize = 18;
const BAR: usize = 26;
const BAR_HEIGHT: usize = 16;

/// Dark blue on white: 12 to 1.
const INK: &str = "#00357a";

/// The bars of all areas of life.
pub(super) fn chart(coverage: &Coverage, speech: &Speech) -> Markup {
    let rows: Vec<_> = coverage.by_category().collect();
    let most = rows.iter().map(|(_, count)| count.services).max();
    let most = most.unwrap_or(1).max(1);
    html! {
        svg role="img" aria-labelledby="chart-title" width="100%" height=(rows.len() * STEP) {
            title id="chart-title" { (speech.words.chart) }
            (patterns())
            @for (index, (area, count)) in rows.iter().enumerate() {
                (bar(index * STEP, &says(speech, area, count), count, most))
            }
        }
    }
}

/// A small bar that shows what a filling means.
pub(super) fn swatch(filling: &str) -> Markup {
    html! {
        svg aria-hidden="true" width="24" height="14" {
            rect x="1" y="1" width="22" height="12" fill=(filling) stroke=(INK) {}
        }
    }
}

/// The filling of what is decided.
pub(super) const DECIDED: &str = INK;
/// The filling of what is proposed: other than by its colour alone.
pub(super) const PROPOSED: &str = "url(#dots)";
/// The filling of what is neither.
pub(super) const OPEN: &str = "url(#stripes)";

fn patterns() -> Markup {
    html! {
        pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse" {
            rect width="6" height="6" fill="#fff" {}
            circle cx="3" cy="3" r="2" fill=(INK) {}
        }
        pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" {
            rect width="8" height="8" fill="#fff" {}
            path d="M-2 10 10 -2M-2 2 2 -2M6 10 10 6" stroke=(INK) stroke-width="1.5" {}
        }
    }
}

/// The words of a bar, as the title of its numbers.
fn says(speech: &Speech, area: &str, count: &Count) -> String {
    let number = |number: usize| number.to_string();
    let (decided, services) = (number(count.decided), number(count.services));
    let area = speech.area(area);
    let values = [
        ("area", &*area),
        ("decided", &decided),
        ("services", &services),
    ];
    let mut says = filled(speech.words.bar, &values);
    if count.proposed > 0 {
        let proposed = number(count.proposed);
        says += &filled(speech.words.bar_proposed, &[("proposed", &proposed)]);
    }
    says
}

/// The longer bars lie below the shorter ones.
fn bar(top: usize, says: &str, count: &Count, most: usize) -> Markup {
    let percent = |number: usize| format!("{:.2}%", 100.0 * share(number, most));
    let whole = count.decided + count.proposed;
    html! {
        text x="0" y=(top + WORDS) fill="#212121" { (says) }
        @if count.services > 0 {
            rect x="0" y=(top + BAR) width=(percent(count.services)) height=(BAR_HEIGHT) fill=(OPEN) stroke=(INK) {}
            @if count.proposed > 0 {
                rect x="0" y=(top + BAR) width=(percent(whole)) height=(BAR_HEIGHT) fill=(PROPOSED) stroke=(INK) {}
            }
            rect x="0" y=(top + BAR) width=(percent(count.decided)) height=(BAR_HEIGHT) fill=(DECIDED) {}
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "no catalogue has 2^52 services")]
fn share(number: usize, most: usize) -> f64 {
    number as f64 / most as f64
}
