//! The chart: a bar for each area of life, as long as it has services, filled as far as they are decided.
//!
//! Widths are in percent and heights in pixels, so that the words stay as large as the page's on a
//! narrow screen. Colours are attributes, which no policy on styles can take away.

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
pub(super) fn chart(coverage: &Coverage) -> Markup {
    let rows: Vec<_> = coverage.by_category().collect();
    let most = rows.iter().map(|(_, _, count)| count.services).max();
    let most = most.unwrap_or(1).max(1);
    html! {
        svg role="img" aria-labelledby="chart-title" width="100%" height=(rows.len() * STEP) {
            title id="chart-title" { "Decided services in each area of life; the table below says the same" }
            (stripes())
            @for (index, (_, words, count)) in rows.iter().enumerate() {
                (bar(index * STEP, words, count, most))
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
/// The filling of what is not: other than by its colour alone.
pub(super) const OPEN: &str = "url(#stripes)";

fn stripes() -> Markup {
    html! {
        pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" {
            rect width="8" height="8" fill="#fff" {}
            path d="M-2 10 10 -2M-2 2 2 -2M6 10 10 6" stroke=(INK) stroke-width="1.5" {}
        }
    }
}

fn bar(top: usize, words: &str, count: &Count, most: usize) -> Markup {
    let percent = |number: usize| format!("{:.2}%", 100.0 * share(number, most));
    let says = format!("{words}: {} of {}", count.decided, count.services);
    html! {
        text x="0" y=(top + WORDS) fill="#212121" { (says) }
        @if count.services > 0 {
            rect x="0" y=(top + BAR) width=(percent(count.services)) height=(BAR_HEIGHT) fill=(OPEN) stroke=(INK) {}
            rect x="0" y=(top + BAR) width=(percent(count.decided)) height=(BAR_HEIGHT) fill=(DECIDED) {}
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "no catalogue has 2^52 services")]
fn share(number: usize, most: usize) -> f64 {
    number as f64 / most as f64
}
