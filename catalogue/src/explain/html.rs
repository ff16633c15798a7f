//! A document as one page: no script, nothing fetched, made to be printed.

use super::document::{Block, Chapter, Document, Fact, Phrase, Verdict};

const STYLE: &str = include_str!("page.css");

/// The documents as one page, named after the first.
pub(crate) fn write(documents: &[Document]) -> String {
    let first = documents.first();
    let language = first.map_or("fi", |document| document.language.as_str());
    let title = first.map(|document| escaped(&document.title.text));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
        title.unwrap_or_default()
    );
    for document in documents {
        write_document(&mut out, document);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn write_document(out: &mut String, document: &Document) {
    out.push_str("<article>\n");
    element(out, "h1", &document.title);
    out.push_str(&format!(
        "<p class=\"lead\">{}</p>\n",
        escaped(&document.lead)
    ));
    facts(out, &document.facts);
    for chapter in &document.chapters {
        write_chapter(out, chapter, 2);
    }
    out.push_str(&format!(
        "<p class=\"closing\">{}</p>\n",
        escaped(&document.closing)
    ));
    sign(out, &document.signature);
    out.push_str("</article>\n");
}

/// HTML has six levels of headings; deeper ones share the last.
fn write_chapter(out: &mut String, chapter: &Chapter, level: usize) {
    out.push_str("<section>\n");
    element(out, &format!("h{}", level.min(6)), &chapter.title);
    for block in &chapter.blocks {
        write_block(out, block);
    }
    for chapter in &chapter.chapters {
        write_chapter(out, chapter, level + 1);
    }
    out.push_str("</section>\n");
}

fn write_block(out: &mut String, block: &Block) {
    match block {
        Block::Paragraph(phrase) => element(out, "p", phrase),
        Block::Verdict(verdict, phrase) => {
            let class = match verdict {
                Verdict::Possible => "possible",
                Verdict::NotPossible => "not-possible",
            };
            out.push_str(&format!(
                "<p class=\"verdict {class}\">{}</p>\n",
                inline(phrase)
            ));
        }
        Block::Quote(lines) => each(out, "blockquote", "p", lines),
        Block::List(items) => each(out, "ul", "li", items),
        Block::Steps(steps) => each(out, "ol", "li", steps),
        Block::Facts(list) => facts(out, list),
    }
}

fn each(out: &mut String, around: &str, inner: &str, items: &[Phrase]) {
    out.push_str(&format!("<{around}>\n"));
    items.iter().for_each(|item| element(out, inner, item));
    out.push_str(&format!("</{around}>\n"));
}

fn facts(out: &mut String, facts: &[Fact]) {
    out.push_str("<dl>\n");
    for fact in facts {
        let label = escaped(&fact.label);
        out.push_str(&format!(
            "<div><dt>{label}</dt><dd>{}</dd></div>\n",
            inline(&fact.said)
        ));
    }
    out.push_str("</dl>\n");
}

fn sign(out: &mut String, (title, lines): &(String, Vec<String>)) {
    out.push_str(&format!(
        "<section class=\"signature\">\n<h2>{}</h2>\n",
        escaped(title)
    ));
    for line in lines {
        out.push_str(&format!("<p>{}</p>\n", escaped(line)));
    }
    out.push_str("</section>\n");
}

fn element(out: &mut String, name: &str, phrase: &Phrase) {
    let language = lang(phrase);
    let inner = linked(phrase);
    out.push_str(&format!("<{name}{language}>{inner}</{name}>\n"));
}

/// Words within a line, with their language where it is another one.
fn inline(phrase: &Phrase) -> String {
    match phrase.language {
        Some(_) => format!("<span{}>{}</span>", lang(phrase), linked(phrase)),
        None => linked(phrase),
    }
}

fn lang(phrase: &Phrase) -> String {
    let language = phrase.language;
    language.map_or_else(String::new, |language| {
        format!(" lang=\"{}\"", language.as_str())
    })
}

fn linked(phrase: &Phrase) -> String {
    let text = escaped(&phrase.text);
    match &phrase.link {
        Some(link) if link.starts_with("https://") => {
            format!("<a href=\"{}\">{text}</a>", escaped(link))
        }
        _ => text,
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(character),
        }
    }
    escaped
}
