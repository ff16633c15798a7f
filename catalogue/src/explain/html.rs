//! Documents as one page: no script, nothing fetched, made to be printed.

use super::document::{Block, Chapter, Document, Fact, Phrase, Verdict};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use puolesta_core::language::Language;

const STYLE: &str = include_str!("page.css");

/// The documents as one page, named after the first.
pub(crate) fn write(documents: &[Document]) -> String {
    let first = documents.first();
    let language = first.map(|document| document.language.as_str());
    let page = html! {
        (DOCTYPE)
        html lang=[language] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { @if let Some(document) = first { (document.title.text) } }
                style { (PreEscaped(STYLE)) }
            }
            body { main { @for document in documents { (article(document)) } } }
        }
    };
    page.into_string() + "\n"
}

fn article(document: &Document) -> Markup {
    let (title, lines) = &document.signature;
    html! {
        article {
            h1 lang=[lang(&document.title)] { (linked(&document.title)) }
            p.lead { (document.lead) }
            (facts(&document.facts))
            @for each in &document.chapters { (chapter(each, 2)) }
            p.closing { (document.closing) }
            section.signature {
                h2 { (title) }
                @for line in lines { p { (line) } }
            }
        }
    }
}

/// HTML has six levels of headings; deeper ones share the last.
fn chapter(is: &Chapter, level: usize) -> Markup {
    let title = linked(&is.title);
    let lang = lang(&is.title);
    html! {
        section {
            @match level {
                2 => h2 lang=[lang] { (title) },
                3 => h3 lang=[lang] { (title) },
                4 => h4 lang=[lang] { (title) },
                5 => h5 lang=[lang] { (title) },
                _ => h6 lang=[lang] { (title) },
            }
            @for each in &is.blocks { (block(each)) }
            @for inner in &is.chapters { (chapter(inner, level + 1)) }
        }
    }
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Paragraph(phrase) => html! { p lang=[lang(phrase)] { (linked(phrase)) } },
        Block::Verdict(Verdict::Possible, phrase) => {
            html! { p.verdict.possible lang=[lang(phrase)] { (linked(phrase)) } }
        }
        Block::Verdict(Verdict::NotPossible, phrase) => {
            html! { p.verdict.not-possible lang=[lang(phrase)] { (linked(phrase)) } }
        }
        Block::Quote(lines) => html! {
            blockquote { @for line in lines { p lang=[lang(line)] { (linked(line)) } } }
        },
        Block::List(items) => html! { ul { (list_items(items)) } },
        Block::Steps(steps) => html! { ol { (list_items(steps)) } },
        Block::Facts(list) => facts(list),
    }
}

fn list_items(items: &[Phrase]) -> Markup {
    html! { @for item in items { li lang=[lang(item)] { (linked(item)) } } }
}

fn facts(facts: &[Fact]) -> Markup {
    html! {
        dl {
            @for fact in facts {
                div {
                    dt { (fact.label) }
                    dd lang=[lang(&fact.said)] { (linked(&fact.said)) }
                }
            }
        }
    }
}

fn lang(phrase: &Phrase) -> Option<&'static str> {
    phrase.language.map(Language::as_str)
}

/// The words, leading somewhere only over https.
fn linked(phrase: &Phrase) -> Markup {
    let link = phrase.link.as_ref();
    match link.filter(|link| link.starts_with("https://")) {
        Some(link) => html! { a href=(link) { (phrase.text) } },
        None => html! { (phrase.text) },
    }
}
