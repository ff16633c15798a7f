//! The coverage as one page that needs nothing else: no script, no other file, and its own policy.

use super::chart::{DECIDED, OPEN, PROPOSED, chart, swatch};
use super::table::{headline, lacks, mandates};
use super::words::{Speech, filled};
use super::{Count, Coverage, Service};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use puolesta_core::language::Language;

const STYLE: &str = include_str!("coverage.css");

/// Nothing is loaded and nothing runs; the one style is known by its hash.
pub(super) const POLICY: &str =
    "default-src 'none'; style-src 'sha256-qokHtXr7P9ns07Gz5Pz3l3N7q/MdSC1pUaNSZtmdedw='";

/// The page in a language, to be opened in a browser, printed or put on an intranet.
#[must_use]
pub fn html(coverage: &Coverage, language: Language) -> String {
    let speech = Speech::in_language(language);
    let provider = [("provider", &*coverage.provider)];
    let page = html! {
        (DOCTYPE)
        html lang=(language.as_str()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (filled(speech.words.page_title, &provider)) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { (content(coverage, &speech)) } }
        }
    };
    page.into_string() + "\n"
}

fn content(coverage: &Coverage, speech: &Speech) -> Markup {
    let words = speech.words;
    html! {
        h1 { (words.title) }
        p.lead { (headline(coverage, speech)) }
        p { (words.what_is_decided) }
        h2 { (words.by_area) }
        figure {
            (chart(coverage, speech))
            figcaption {
                (swatch(DECIDED)) " " (words.decided) " "
                (swatch(PROPOSED)) " " (words.proposed) " "
                (swatch(OPEN)) " " (words.not_decided)
            }
        }
        (numbers(coverage, speech))
        h2 { (words.what_is_missing) }
        (missing(coverage, speech))
        (proposals(coverage, speech))
        h2 { (words.mandates) }
        p { (mandates(coverage, speech)) }
        (on_paper(coverage, speech))
    }
}

fn numbers(coverage: &Coverage, speech: &Speech) -> Markup {
    let words = speech.words;
    html! {
        table {
            caption { (words.caption) }
            thead { tr {
                th scope="col" { (words.area) }
                th scope="col" { (words.services) }
                th scope="col" { (words.decided) }
                th scope="col" { (words.proposed) }
                @for language in &coverage.languages { th scope="col" { (language) } }
            } }
            tbody {
                @for (area, count) in coverage.by_category() { (numbers_row(&speech.area(area), &count)) }
            }
            tfoot { (numbers_row(words.all, &coverage.all())) }
        }
    }
}

fn numbers_row(words: &str, count: &Count) -> Markup {
    html! {
        tr {
            th scope="row" { (words) }
            td { (count.services) }
            td { (count.decided) }
            td { (count.proposed) }
            @for number in &count.by_language { td { (number) } }
        }
    }
}

fn missing(coverage: &Coverage, speech: &Speech) -> Markup {
    let services: Vec<&Service> = coverage.unfinished().collect();
    html! {
        @if services.is_empty() { p { (speech.words.nothing) } }
        @for service in services {
            section {
                h3 { (named(service)) }
                ul { @for lack in lacks(service, speech) { li { (lack) } } }
            }
        }
    }
}

fn named(service: &Service) -> Markup {
    html! { span lang=(service.name_language) { (service.name) } " " code { (service.id) } }
}

fn proposals(coverage: &Coverage, speech: &Speech) -> Markup {
    let proposed: Vec<&Service> = coverage.proposed().collect();
    html! {
        @if !proposed.is_empty() {
            h2 { (speech.words.proposals) }
            ul { @for service in proposed { li { (named(service)) } } }
        }
    }
}

fn on_paper(coverage: &Coverage, speech: &Speech) -> Markup {
    let paper = &coverage.mandates.paper;
    html! {
        @if !paper.is_empty() {
            p { (speech.words.on_paper) }
            ul { @for id in paper { li { code { (id) } } } }
        }
    }
}
