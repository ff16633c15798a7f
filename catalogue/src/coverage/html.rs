//! The coverage as one page that needs nothing else: no script, no other file, and its own policy.

use super::chart::{DECIDED, OPEN, chart, swatch};
use super::table::{headline, lacks, mandates};
use super::{Count, Coverage, Service};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("coverage.css");

/// Nothing is loaded and nothing runs; the one style is known by its hash.
pub(super) const POLICY: &str =
    "default-src 'none'; style-src 'sha256-qokHtXr7P9ns07Gz5Pz3l3N7q/MdSC1pUaNSZtmdedw='";

/// The page, to be opened in a browser, printed or put on an intranet.
#[must_use]
pub fn html(coverage: &Coverage) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Coverage of the catalogue: " (coverage.provider) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { (content(coverage)) } }
        }
    };
    page.into_string() + "\n"
}

fn content(coverage: &Coverage) -> Markup {
    html! {
        h1 { "Coverage of the catalogue" }
        p.lead { (headline(coverage, &coverage.all())) }
        p { "A service is decided when it says who decided, when, on what ground and which office keeps it true, has a procedure for each of the three situations, and its review is not overdue." }
        h2 { "By area of life" }
        figure {
            (chart(coverage))
            figcaption { (swatch(DECIDED)) " decided " (swatch(OPEN)) " not decided" }
        }
        (numbers(coverage))
        h2 { "What is missing" }
        (missing(coverage))
        h2 { "Mandates" }
        p { (mandates(coverage)) }
        (on_paper(coverage))
    }
}

fn numbers(coverage: &Coverage) -> Markup {
    html! {
        table {
            caption { "Services, how many of them are decided, and how many are decided with all their texts in each language" }
            thead { tr {
                th scope="col" { "Area of life" }
                th scope="col" { "Services" }
                th scope="col" { "Decided" }
                @for language in &coverage.languages { th scope="col" { (language) } }
            } }
            tbody {
                @for (_, words, count) in coverage.by_category() { (numbers_row(words, &count)) }
            }
            tfoot { (numbers_row("All", &coverage.all())) }
        }
    }
}

fn numbers_row(words: &str, count: &Count) -> Markup {
    html! {
        tr {
            th scope="row" { (words) }
            td { (count.services) }
            td { (count.decided) }
            @for number in &count.by_language { td { (number) } }
        }
    }
}

fn missing(coverage: &Coverage) -> Markup {
    let services: Vec<&Service> = coverage.unfinished().collect();
    html! {
        @if services.is_empty() { p { "Nothing." } }
        @for service in services {
            section {
                h3 { span lang=(service.name_language) { (service.name) } " " code { (service.id) } }
                ul { @for lack in lacks(service) { li { (lack) } } }
            }
        }
    }
}

fn on_paper(coverage: &Coverage) -> Markup {
    let paper = &coverage.mandates.paper;
    html! {
        @if !paper.is_empty() {
            p { "On paper, because Suomi.fi has no theme:" }
            ul { @for id in paper { li { code { (id) } } } }
        }
    }
}
