//! A document as plain text, in lines of a letter's width.

use super::document::{Block, Chapter, Document, Fact, Phrase, Verdict};
use textwrap::{Options, fill};

const WIDTH: usize = 78;

/// The document as text.
pub(crate) fn write(document: &Document) -> String {
    let mut out = String::new();
    heading(&mut out, &document.title, 1);
    paragraph(&mut out, "", "", &document.lead);
    out.push('\n');
    facts(&mut out, &document.facts);
    for chapter in &document.chapters {
        write_chapter(&mut out, chapter, 2);
    }
    out.push('\n');
    paragraph(&mut out, "", "", &document.closing);
    sign(&mut out, &document.signature);
    out
}

fn write_chapter(out: &mut String, chapter: &Chapter, level: usize) {
    out.push('\n');
    heading(out, &chapter.title, level);
    for (index, block) in chapter.blocks.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        write_block(out, block);
    }
    for chapter in &chapter.chapters {
        write_chapter(out, chapter, level + 1);
    }
}

/// Titles are underlined as far as a letter can tell them apart.
pub(crate) fn heading(out: &mut String, title: &Phrase, level: usize) {
    let line = match level {
        1 => "=",
        2 => "-",
        _ => "",
    };
    let length = title.text.chars().count().min(WIDTH);
    let mark = match level {
        1 | 2 => "",
        3 => "# ",
        _ => "## ",
    };
    paragraph(out, mark, mark, &title.text);
    if !line.is_empty() {
        paragraph(out, "", "", &line.repeat(length));
    }
}

fn write_block(out: &mut String, block: &Block) {
    match block {
        Block::Paragraph(phrase) => paragraph(out, "", "", &phrase.text),
        Block::Verdict(verdict, phrase) => paragraph(out, mark(*verdict), "    ", &phrase.text),
        Block::Quote(lines) => each(out, lines, |_| "  | ".into(), "  | "),
        Block::List(items) => each(out, items, |_| "  - ".into(), "    "),
        Block::Steps(steps) => each(out, steps, |index| format!("  {}. ", index + 1), "     "),
        Block::Facts(list) => facts(out, list),
    }
}

const fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Possible => "[+] ",
        Verdict::NotPossible => "[-] ",
    }
}

fn each(out: &mut String, items: &[Phrase], first: impl Fn(usize) -> String, rest: &str) {
    for (index, item) in items.iter().enumerate() {
        paragraph(out, &first(index), rest, &item.text);
    }
}

/// Facts, each on a line of its own.
pub(crate) fn facts(out: &mut String, facts: &[Fact]) {
    for fact in facts {
        let text = format!("{}: {}", fact.label, fact.said.text);
        paragraph(out, "", "    ", &text);
    }
}

fn sign(out: &mut String, (title, lines): &(String, Vec<String>)) {
    out.push('\n');
    paragraph(out, "", "", title);
    for line in lines {
        out.push('\n');
        let length = WIDTH.saturating_sub(line.chars().count() + 2);
        out.push_str(&format!("{line}: {}\n", "_".repeat(length.min(40))));
    }
}

/// Long words, such as addresses, stay whole, so that they can be followed.
pub(crate) fn paragraph(out: &mut String, first: &str, rest: &str, text: &str) {
    let options = Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(rest)
        .break_words(false)
        // Said here, because other crates switch on separators that break an address in two.
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    out.push_str(&fill(text, options));
    out.push('\n');
}
