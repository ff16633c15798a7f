//! A document as both the text and the page write it: chapters of paragraphs, lists and facts.

use puolesta_core::language::Language;

/// A document to print.
#[derive(Debug)]
pub(crate) struct Document {
    /// Its language.
    pub(crate) language: Language,
    /// What it is about.
    pub(crate) title: Phrase,
    /// One line below the title.
    pub(crate) lead: String,
    /// What stands before the first chapter.
    pub(crate) facts: Vec<Fact>,
    /// Its chapters.
    pub(crate) chapters: Vec<Chapter>,
    /// What it ends with, before the signature.
    pub(crate) closing: String,
    /// The title of the lines for a signature, and what each of them is for.
    pub(crate) signature: (String, Vec<String>),
}

/// A part with a title of its own.
#[derive(Debug, Default)]
pub(crate) struct Chapter {
    /// The title.
    pub(crate) title: Phrase,
    /// What it says.
    pub(crate) blocks: Vec<Block>,
    /// The chapters in it.
    pub(crate) chapters: Vec<Self>,
}

/// A piece of a chapter.
#[derive(Debug)]
pub(crate) enum Block {
    /// A sentence or a few, of the explanation itself.
    Paragraph(Phrase),
    /// The verdict on a situation.
    Verdict(Verdict, Phrase),
    /// The form's own words, line by line.
    Quote(Vec<Phrase>),
    /// A list without an order.
    List(Vec<Phrase>),
    /// Steps to take, in order.
    Steps(Vec<Phrase>),
    /// Facts with their labels.
    Facts(Vec<Fact>),
}

/// Whether a situation is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is.
    Possible,
    /// It is not.
    NotPossible,
}

/// A label and what is said under it.
#[derive(Debug)]
pub(crate) struct Fact {
    /// The label.
    pub(crate) label: String,
    /// What is said.
    pub(crate) said: Phrase,
}

/// Words in one language, perhaps with an address behind them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// The words.
    pub(crate) text: String,
    /// Their language, where it is not the document's.
    pub(crate) language: Option<Language>,
    /// Where they lead.
    pub(crate) link: Option<String>,
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

impl Phrase {
    /// Whether there is anything in it.
    pub(crate) fn says_something(&self) -> bool {
        !self.text.is_empty()
    }

    /// The same, leading somewhere.
    pub(crate) fn to(self, link: String) -> Self {
        Self {
            link: Some(link),
            ..self
        }
    }
}

impl Fact {
    /// A fact.
    pub(crate) fn new(label: &str, said: impl Into<Phrase>) -> Self {
        Self {
            label: label.to_owned(),
            said: said.into(),
        }
    }
}

impl Chapter {
    /// A chapter with nothing in it yet.
    pub(crate) fn titled(title: impl Into<Phrase>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// The same with one more paragraph.
    pub(crate) fn say(mut self, text: impl Into<Phrase>) -> Self {
        self.blocks.push(Block::Paragraph(text.into()));
        self
    }

    /// The same with one more piece.
    pub(crate) fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }
}
